"""Weighing: whether what was learnt from marked claims speaks against the status that rules tell.

The encoder's leaning and the traits of a claim add up to a sum for each status. The weights are fitted on
claims that readers marked: `python -m training.leanings`.
"""

from __future__ import annotations

from collections.abc import Iterable

from sayso.claims.statements.learnt import Weighed, measure_lead, read_weights
from sayso.claims.tellings import Told
from sayso.model.annotation import Proposition
from sayso.model.claim import STATUSES, Status

MARGIN = 0.5
"""Log-odds by which another status must be more likely than that of the rules. With none, one more in a hundred
claims that were left out of the fitting is right, and rules that read well are overruled."""
SETTLED = frozenset(
    {
        "forecast-by-stance",
        "own-words",
        "reported-state",
        "stance: denies",
        "tense: past-progressive",
        "tense: past-progressive-passive",
    }
)
"""Rules that have the last word: they follow the annotation's own conventions ("must" is planned, a refusal is
denied, what was going on as it was told goes on), where readers of single claims part."""
_ASKED = "stance: requests"
_BINDING = frozenset({"must", "should"})


def weigh_status(
    proposition: Proposition, told: Told[Status], traits: Iterable[str]
) -> Weighed[Status]:
    """The status that the rules tell, or another one that is much more likely.

    The rules have the last word where the encoder was not asked, and as in `SETTLED`.

    Args:
        proposition: What is said.
        told: How it stands, as the rules tell it.
        traits: What else is known of the claim; see `list_traits`.
    """
    leaning = proposition.leaning
    if leaning is None:
        return Weighed(told)
    sums = read_weights("statuses").add(leaning.statuses, traits)
    place, best = STATUSES.index(told.value), int(sums.argmax())
    is_settled = told.rule in SETTLED or _is_binding(proposition, told)
    if is_settled or sums[best] - sums[place] <= MARGIN:
        return Weighed(told, measure_lead(sums, place))
    rule = f"learnt: not {told.value} by {told.rule}"
    return Weighed(Told(STATUSES[best], rule, told.words), measure_lead(sums, best))


def _is_binding(proposition: Proposition, told: Told[Status]) -> bool:
    """Whether it is asked for in the words that the annotation names for that: "must", "should"."""
    predicate = proposition.predicate
    return told.rule == _ASKED and predicate is not None and predicate.modal in _BINDING
