"""Conditions: what a statement hangs on, told with an "if" or without one."""

from __future__ import annotations

import re

from sayso.claims.statements.futures import speaks_of_future
from sayso.claims.tellings import Told
from sayso.claims.wordlists import list_words
from sayso.model.annotation import Predicate, Proposition
from sayso.model.claim import Status
from sayso.model.span import Span, quote_pieces

_CONDITION = re.compile(
    r"\b(?:as soon as|in the event (?:of|that)|on condition that|provided that)\b", re.IGNORECASE
)
_TERMS = re.compile(
    r"(?:under|by) (?:the|a|an|its|their|this|that|such|his|her|our|any|these) (?:[\w'’-]+ ){0,4}"
    r"(?:accord|agreement|arrangement|bill|deal|formula|law|measures?|offer|pact|plan|proposals?|scheme|terms|treaty)\b"
    r"|without (?:the|a|an|its|their|this|that|such|any|more|further|new|outside)\b",
    re.IGNORECASE,
)
"""Openings on which all that follows hangs: "under the plan", "without the loan"."""
_IN_THE_END = re.compile(
    r"\bwould (?:later|eventually|soon|go on|become|again|never|often|then|finally|ultimately|remain|have to)\b|\blike\b",
    re.IGNORECASE,
)
"""What shows that a "would" tells what came later, or what was usual."""
_UP_TO = frozenset({"until", "till"})
_WILLING = frozenset({"will", "shall", "would"})
_SUPPOSED = frozenset({"would", "could", "might"})


def is_only_when(text: str, proposition: Proposition) -> bool:
    """Whether its "once" or "until" says when something was or is, and no condition.

    Args:
        text: The document's text.
        proposition: What is said.
    """
    condition, predicate = proposition.condition, proposition.predicate
    if condition is None or predicate is None:
        return False
    if predicate.modal is not None:
        lasts = predicate.modal in _WILLING and not predicate.negations
        return lasts and condition.quote(text).lower() in _UP_TO  # "will fight until they win"
    word = condition.quote(text).lower()
    if word not in list_words("statuses", "temporal", "conjunctions"):
        return False
    if word in _UP_TO and not predicate.negations and predicate.tense == "none":
        return True  # "to keep their arms until the last of them has left"
    return predicate.tense == "past" or predicate.progressive or predicate.perfect


def tell_hanging(
    text: str, proposition: Proposition, predicate: Predicate, *, supposing: bool
) -> Told[Status] | None:
    """That what would be so hangs on something that no "if" tells: "under the plan, troops would leave".

    Args:
        text: The document's text.
        proposition: What is said.
        predicate: Its predicate.
        supposing: Whether a "would" in it retells nobody's "will".
    """
    if predicate.modal in _SUPPOSED:
        terms = _TERMS.match(text, proposition.pieces[0].start)
        if terms is not None and terms.end() < predicate.head.start:
            return Told("conditional", "terms", (Span(*terms.span()),))
    if supposing and _supposes(text, proposition):
        return Told("conditional", "would", (predicate.head,))
    words = _find_condition(text, proposition) if speaks_of_future(proposition) else None
    return None if words is None else Told("conditional", "condition", (words,))


def _supposes(text: str, proposition: Proposition) -> bool:
    """Whether a "would" that retells nobody's "will" tells what would be, and not what was to come.

    "Such a force would need helicopters", but "the town would later become a garrison".
    """
    predicate = proposition.predicate
    if predicate is None or predicate.modal != "would" or predicate.perfect or predicate.question:
        return False
    return _IN_THE_END.search(quote_pieces(text, proposition.pieces)) is None


def _find_condition(text: str, proposition: Proposition) -> Span | None:
    found = (_CONDITION.search(text, *piece) for piece in proposition.pieces)
    return next((Span(*match.span()) for match in found if match is not None), None)
