"""Statuses: whether what is spoken of happened, goes on, or is still to come."""

from __future__ import annotations

import re

from sayso.claims.tellings import Told, name_form, tell_first
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
) -> Told[Status]:
    """What the content is said to be.

    Args:
        text: The document's text.
        proposition: What is said.
        attribution: What credits it; None for the outlet's own words.
        stance: What the speaker does with it.
        headline: Whether it stands in a headline, whose present tense tells the past.
    """
    predicate = proposition.predicate
    settled = _settle_by_stance(proposition, stance)
    if settled is not None:
        return settled
    if predicate is None:
        return Told("occurred", "nothing-but-a-noun", proposition.pieces)
    head, form = (predicate.head,), name_form(predicate)
    if _is_judged(proposition, attribution, stance):
        return Told("opinion", "judgement", head)
    if speaks_of_future(proposition):
        decided = _is_scheduled(proposition)
        return Told("planned" if decided else "expected", f"future: {form}", head)
    if stance == "predicts" and _is_open(predicate):
        return Told("expected", "forecast-by-stance", head)
    return tell_first(
        head,
        ("own-words", _tell_by_words(text, predicate)),
        ("complement", _tell_by_complement(proposition, predicate)),
        (f"tense: {form}", _tell_by_tense(text, predicate, headline=headline)),
    )


def _settle_by_stance(proposition: Proposition, stance: Stance) -> Told[Status] | None:
    if stance == "denies":
        return Told("denied", "stance: denies")
    if proposition.condition is not None:
        return Told("conditional", "condition", (proposition.condition,))
    status = _TO_COME.get(stance)
    return None if status is None else Told(status, f"stance: {stance}")


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
    return not predicate.copular and predicate.lemma not in list_words(
        "statuses", "unwilled", "verbs"
    )


def is_refutation(text: str, proposition: Proposition) -> bool:
    """Whether it says that there is nothing in something: "there are no plans"."""
    predicate = proposition.predicate
    if predicate is None or not predicate.negations:
        return False
    return _names_refuted(text, proposition)


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
    """Whether it tells what there was to perceive: "bodies could be seen"."""
    predicate = proposition.predicate
    if predicate is None or predicate.modal != "could" or not predicate.passive:
        return False
    return predicate.lemma in list_words("statuses", "perception", "verbs")


def _is_open(predicate: Predicate) -> bool:
    return predicate.tense in {"none", "present", "future"} and not predicate.perfect


def _tell_by_words(text: str, predicate: Predicate) -> Status | None:
    """The status that the predicate's own words tell, whatever its tense."""
    if predicate.head.quote(text).lower() in list_words("statuses", "planned", "states"):
        return "planned"
    if predicate.progressive and predicate.tense == "present":
        return "ongoing"
    return "planned" if predicate.modal in _MUST else None


def _tell_by_complement(proposition: Proposition, predicate: Predicate) -> Status | None:
    """The status of an infinitive that follows from the verb before it."""
    complement, lemma = proposition.complement, predicate.lemma
    if complement is None:
        return None
    if lemma in list_words("statuses", "planned", "verbs"):
        return "planned"
    if lemma in list_words("statuses", "ongoing", "verbs"):
        return "ongoing"
    if lemma in list_words("statuses", "raising", "verbs") and complement.lemma != lemma:
        return _tell_raised(complement)
    return None


def _tell_by_tense(text: str, predicate: Predicate, *, headline: bool) -> Status:
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
