"""Statuses: whether what is spoken of happened, goes on, or is still to come."""

from __future__ import annotations

import re

from sayso.claims.wordlists import list_words
from sayso.model.annotation import Attribution, Predicate, Proposition
from sayso.model.claim import Stance, Status

_TO_COME: dict[Stance, Status] = {
    "requests": "planned",
    "promises": "planned",
    "threatens": "planned",
}
_JUDGING = frozenset({"condemns", "praises", "accuses"})
_MUST = frozenset({"must", "should", "ought"})
_NOTHING_IN_IT = re.compile(r"\bno (\w+)", re.IGNORECASE)


def tell_status(
    text: str,
    proposition: Proposition,
    attribution: Attribution | None,
    stance: Stance,
    *,
    headline: bool,
) -> Status:
    """What the content is said to be.

    Args:
        text: The document's text.
        proposition: What is said.
        attribution: What credits it; None for the outlet's own words.
        stance: What the speaker does with it.
        headline: Whether it stands in a headline, whose present tense tells the past.
    """
    predicate = proposition.predicate
    if stance == "denies":
        return "denied"
    if proposition.condition is not None:
        return "conditional"
    if stance in _TO_COME:
        return _TO_COME[stance]
    if predicate is None:
        return "occurred"
    if _is_judged(proposition, attribution, stance):
        return "opinion"
    if speaks_of_future(proposition):
        return "planned" if _is_scheduled(proposition) else "expected"
    if stance == "predicts" and _is_open(predicate):
        return "expected"
    return _tell_by_form(text, proposition, predicate, headline=headline)


def _is_judged(proposition: Proposition, attribution: Attribution | None, stance: Stance) -> bool:
    """Whether it is a judgement; one that takes a bare event has the status of the event."""
    if attribution is not None and _is_naming(attribution):
        return True
    if stance in _JUDGING or (stance == "predicts" and not speaks_of_future(proposition)):
        return False
    return proposition.judgement


def speaks_of_future(proposition: Proposition) -> bool:
    """Whether a proposition tells what is still to come."""
    predicate = proposition.predicate
    if predicate is None:
        return False
    if predicate.tense == "future" or (predicate.modal == "would" and not predicate.perfect):
        return True
    if predicate.modal in {"may", "might", "could"} and not predicate.perfect:
        return not _is_past_ability(proposition)
    return bool(proposition.complement) and predicate.lemma in list_words(
        "statuses", "expected", "verbs"
    )


def is_willed(proposition: Proposition) -> bool:
    """Whether its future is what somebody decides, rather than what comes about."""
    predicate = proposition.predicate
    if predicate is None:
        return False
    return predicate.lemma not in list_words("statuses", "unwilled", "verbs")


def is_refutation(text: str, proposition: Proposition) -> bool:
    """Whether it says that there is nothing in something: "there are no plans"."""
    predicate = proposition.predicate
    if predicate is None or not predicate.negations or predicate.subject is None:
        return False
    words = predicate.subject.quote(text).lower().split()
    return bool(words) and words[0] in {"no", "there"} and _names_refuted(text, proposition)


def _names_refuted(text: str, proposition: Proposition) -> bool:
    refuted = list_words("statuses", "refuted", "nouns")
    return any(
        match.group(1).lower() in refuted
        for piece in proposition.pieces
        for match in _NOTHING_IN_IT.finditer(text, *piece)
    )


def _is_naming(attribution: Attribution) -> bool:
    lemma = attribution.lemma
    naming = list_words("stances", "naming", "verbs")
    return attribution.cue_form == "verb" and bool(attribution.source) and lemma in naming


def _is_scheduled(proposition: Proposition) -> bool:
    predicate = proposition.predicate
    if predicate is None or predicate.modal not in {"will", "shall", "would"}:
        return False
    return is_willed(proposition)


def _is_past_ability(proposition: Proposition) -> bool:
    predicate = proposition.predicate
    return predicate is not None and predicate.modal == "could" and predicate.passive


def _is_open(predicate: Predicate) -> bool:
    return predicate.tense in {"none", "present", "future"} and not predicate.perfect


def _tell_by_form(
    text: str, proposition: Proposition, predicate: Predicate, *, headline: bool
) -> Status:
    """The status that tense and aspect tell."""
    complement = proposition.complement
    lemma = predicate.lemma
    if complement is not None:
        if lemma in list_words("statuses", "planned", "verbs"):
            return "planned"
        if lemma in list_words("statuses", "ongoing", "verbs"):
            return "ongoing"
        if lemma in list_words("statuses", "raising", "verbs") and complement.lemma != lemma:
            return _tell_raised(complement)
    if predicate.modal in _MUST:
        return "planned"
    if predicate.tense == "none":
        return _tell_tenseless(text, predicate)
    if predicate.tense == "past":
        return "occurred"
    if predicate.perfect:
        return "ongoing" if predicate.progressive else "occurred"
    return "occurred" if headline and not predicate.progressive else "ongoing"


def _tell_raised(complement: Predicate) -> Status:
    if complement.perfect:
        return "occurred"
    is_state = complement.lemma in list_words("statuses", "ongoing", "states")
    if complement.progressive or is_state:
        return "ongoing"
    return "occurred" if complement.passive else "ongoing"


def _tell_tenseless(text: str, predicate: Predicate) -> Status:
    head = predicate.head.quote(text).lower()
    if predicate.lemma in list_words("statuses", "planned", "nouns"):
        return "planned"
    before = text[max(predicate.head.start - 4, 0) : predicate.head.start].lower().split()
    if before[-1:] == ["to"] and head == predicate.lemma:
        return "planned"
    return "occurred"
