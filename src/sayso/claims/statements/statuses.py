"""Statuses: whether what is spoken of happened, goes on, or is still to come."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.claims.statements.askings import begins_with_condition
from sayso.claims.statements.conditions import is_only_when, tell_hanging
from sayso.claims.statements.exclusions import leaves_possible
from sayso.claims.statements.futures import is_going_to, is_willed, speaks_of_future
from sayso.claims.statements.habits import tell_lasting
from sayso.claims.statements.opinions import tell_opinion
from sayso.claims.statements.plans import has_in_mind, is_supposed, is_to_be
from sayso.claims.statements.tenses import is_infinitive, tell_by_tense, tell_raised
from sayso.claims.tellings import Told, name_form, tell_first
from sayso.claims.wordlists import list_words
from sayso.model.annotation import Attribution, Predicate, Proposition
from sayso.model.claim import Stance, Status

_TO_COME: dict[Stance, Status] = {
    "requests": "planned",
    "promises": "planned",
    "threatens": "planned",
}
_OPEN: frozenset[Stance] = frozenset({"doubts", "asks"})
_KNOWN = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her", "our"})
_NEXT = frozenset({"a", "an", "another", "any", "further", "fresh", "more", "new", "renewed"})
"""What opens the words for something that has not been yet: "did not rule out a new strike"."""
_MUST = frozenset({"must", "should", "ought"})
_RESULTS = frozenset({"ablaze", "afire", "alight", "apart", "free"})
"""What "set" brings about at once."""
_AHEAD_OF_SET = re.compile(r"\s+(?:to|for)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a proposition stands in its document.

    Attributes:
        headline: Whether in a headline, whose present tense tells the past.
        direct: Whether in the speaker's own words, whose past is not shifted back.
        told: Whether its own verb credits something to somebody: then the status
            is that of the telling ("the company had promised to leave").
        ahead: Whether a time in it lies after the day of publication.
        rhetorical: Whether it is a question that states something.
        worded: Whether of all of it just the main word is quoted from somebody.
        carried: Whether it goes on with what the sentence before it reports of somebody.
        supposing: Whether a "would" in it retells nobody's "will".
    """

    headline: bool = False
    direct: bool = False
    told: bool = False
    ahead: bool = False
    rhetorical: bool = False
    worded: bool = False
    carried: bool = False
    supposing: bool = False


def tell_status(
    text: str,
    proposition: Proposition,
    attribution: Attribution | None,
    stance: Stance,
    standing: Standing,
) -> Told[Status]:
    """What the content is said to be.

    Args:
        text: The document's text.
        proposition: What is said.
        attribution: What credits it; None for the outlet's own words.
        stance: What the speaker does with it.
        standing: How it stands in the document.
    """
    predicate = proposition.predicate
    head = () if predicate is None else (predicate.head,)
    form = "" if predicate is None else name_form(predicate)
    if standing.rhetorical and stance != "denies":
        return Told("opinion", "rhetorical-question", head)
    by_tense = _tell_tense(text, proposition, attribution, standing)
    is_past = predicate is not None and (predicate.tense == "past" or predicate.perfect)
    is_telling = standing.told and not (has_in_mind(proposition) or _is_raised(proposition))
    if is_telling and is_past and stance != "denies":
        return Told(by_tense, f"telling: {form}", head)
    settled = _settle_by_stance(text, proposition, stance, standing) or tell_opinion(
        text, proposition, attribution, stance, worded=standing.worded
    )
    if settled is not None:
        return settled
    if predicate is None:
        return Told("occurred", "nothing-but-a-noun", proposition.pieces)
    lasting = tell_lasting(
        text, proposition, attribution, stance, direct=standing.direct, carried=standing.carried
    )
    ahead = standing.ahead and (_is_timed(predicate) or proposition.presupposed)
    return tell_first(
        head,
        *_list_ahead(proposition, predicate, attribution, stance),
        ("time-ahead", "planned" if ahead else None),
        ("cue", _tell_by_cue(predicate, attribution)),
        ("warned-of", _tell_warned(text, predicate, attribution, stance)),
        ("own-words", _tell_by_words(text, proposition, predicate)),
        ("complement", _tell_by_complement(proposition, predicate, attribution)),
        ("reported-state", lasting),
        (f"tense: {form}", by_tense),
    )


def _is_raised(proposition: Proposition) -> bool:
    """Whether its infinitive tells how it is, and its verb only who holds it: "were believed to be assisting"."""
    predicate, complement = proposition.predicate, proposition.complement
    if predicate is None or complement is None or not predicate.passive:
        return False
    return complement.progressive and predicate.lemma in list_words("statuses", "raising", "verbs")


def _tell_tense(
    text: str, proposition: Proposition, attribution: Attribution | None, standing: Standing
) -> Status:
    """What its tense tells, standing where it does."""
    return tell_by_tense(
        text,
        proposition,
        attribution,
        headline=standing.headline,
        direct=standing.direct,
        carried=standing.carried,
    )


def _list_ahead(
    proposition: Proposition,
    predicate: Predicate,
    attribution: Attribution | None,
    stance: Stance,
) -> Iterator[tuple[str, Status | None]]:
    """By what a proposition tells what is to come, each with the status that it gives."""
    future = _tell_future(proposition, attribution, stance)
    yield f"future: {name_form(predicate)}", future
    is_fate = predicate.lemma in list_words("statuses", "fates", "words")  # "is feared dead"
    forecast = stance == "predicts" and _is_open(predicate) and not is_fate
    yield "forecast-by-stance", "expected" if forecast else None


def _settle_by_stance(
    text: str, proposition: Proposition, stance: Stance, standing: Standing
) -> Told[Status] | None:
    if stance == "denies":
        return Told("denied", "stance: denies")
    predicate = proposition.predicate
    opens = stance in _OPEN and begins_with_condition(proposition)
    if proposition.condition is not None and not opens and not is_only_when(text, proposition):
        return Told("conditional", "condition", (proposition.condition,))
    if predicate is not None and predicate.modal == "would" and predicate.perfect:
        return Told("conditional", "contrary-to-fact", (predicate.head,))
    status = _TO_COME.get(stance)
    if status is not None:
        return Told(status, f"stance: {stance}")
    if predicate is None:
        return None
    return tell_hanging(text, proposition, predicate, supposing=standing.supposing)


def _tell_future(
    proposition: Proposition, attribution: Attribution | None, stance: Stance
) -> Status | None:
    if not speaks_of_future(proposition):
        return None
    guessed = _is_forecast(attribution) or proposition.certainty != "certain"
    scheduled = _is_scheduled(proposition) and not guessed and stance not in _OPEN
    return "planned" if scheduled else "expected"


def _is_timed(predicate: Predicate) -> bool:
    """Whether its present tells, with a time ahead, what is arranged: "the trial opens on 4 March"."""
    is_plain = predicate.tense == "present" and predicate.modal is None
    is_state = predicate.copular or predicate.lemma in list_words("statuses", "ongoing", "states")
    return is_plain and not predicate.perfect and not is_state


def _is_scheduled(proposition: Proposition) -> bool:
    predicate = proposition.predicate
    if predicate is None or not is_willed(proposition):
        return False
    return predicate.modal in {"will", "shall", "would"} or is_going_to(proposition)


def _is_forecast(attribution: Attribution | None) -> bool:
    """Whether the cue only expects or believes: "predict that the army will stop"."""
    if attribution is None or attribution.cue_form != "verb":
        return False
    word = attribution.lemma.split(" ", 1)[0]
    return word in list_words("stances", "verbs", "predicts") or word in list_words(
        "stances", "hedging", "probable"
    )


def _is_open(predicate: Predicate) -> bool:
    return predicate.tense in {"none", "present", "future"} and not predicate.perfect


def _tell_by_cue(predicate: Predicate, attribution: Attribution | None) -> Status | None:
    """The status of an infinitive behind a cue that names nobody: "are believed to be held"."""
    if attribution is None or attribution.source or predicate.tense != "none":
        return None
    cue = attribution.predicate
    if cue is None or not cue.passive:
        return None
    if _was_seen(cue, attribution.lemma):
        return "occurred"
    raising = attribution.lemma in list_words("statuses", "raising", "verbs")
    return tell_raised(predicate, cue) if raising else None


def _tell_warned(
    text: str, predicate: Predicate, attribution: Attribution | None, stance: Stance
) -> Status | None:
    """The status of what a bare noun warns of, or leaves possible: "warned of grave consequences"."""
    if attribution is None or predicate.tense != "none" or predicate.subject is not None:
        return None
    words = text[attribution.content[0].start : predicate.head.end].lower().split()
    is_new = bool(words) and words[0] not in _KNOWN and not is_infinitive(text, predicate)
    warns = stance == "warns" and attribution.lemma.split(" ", 1)[0] == "warn"
    if warns and is_new:
        return "expected"
    is_next = bool(words) and words[0] in _NEXT
    return "expected" if is_next and leaves_possible(text, attribution) else None


def _was_seen(predicate: Predicate, lemma: str) -> bool:
    """Whether what follows was there for somebody to see: "bodies could be seen lying"."""
    is_past = predicate.tense == "past" or predicate.modal == "could"
    is_seen = predicate.passive and lemma in list_words("statuses", "perception", "verbs")
    return is_past and is_seen


def _tell_by_words(text: str, proposition: Proposition, predicate: Predicate) -> Status | None:
    """The status that the predicate's own words tell, whatever its tense."""
    if predicate.progressive and predicate.tense == "present":
        return "ongoing"
    word = predicate.head.quote(text).lower()
    is_state = predicate.copular or predicate.passive  # "is set to", but "set a record"
    if word == "set":  # and "was set back"
        is_state = is_state and bool(_AHEAD_OF_SET.match(text, predicate.head.end))
        is_state = is_state and not (predicate.perfect and predicate.negations)
    if word == "due":  # its "are" may be taken for a part of the verb
        is_state = is_state or bool(_AHEAD_OF_SET.match(text, predicate.head.end))
    if is_state and word in list_words("statuses", "planned", "states"):
        return "planned"
    if is_supposed(proposition):
        return "planned"
    if is_to_be(text, predicate):
        return "planned"
    if predicate.modal in _MUST and predicate.perfect:
        return "occurred" if predicate.modal == "must" else "opinion"
    return "planned" if predicate.modal in _MUST else None


def _tell_by_complement(
    proposition: Proposition, predicate: Predicate, attribution: Attribution | None
) -> Status | None:
    """The status of an infinitive that follows from the verb before it."""
    complement, lemma = proposition.complement, predicate.lemma
    if complement is None or complement.lemma in _RESULTS:
        return None
    is_to_be = lemma == "be" and not complement.progressive
    if is_to_be or lemma in list_words("statuses", "planned", "verbs"):
        return "planned"
    if lemma in list_words("statuses", "ongoing", "verbs"):
        # "He said that they continued to advance" is of then, "They continued" is over.
        return "occurred" if predicate.tense == "past" and attribution is None else "ongoing"
    if _was_seen(predicate, lemma):
        return "occurred"
    raising = lemma in list_words("statuses", "raising", "verbs") and complement.lemma != lemma
    return tell_raised(complement, predicate) if raising else None
