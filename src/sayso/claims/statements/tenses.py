"""Tenses: what the form of a predicate tells of when it is so, where nothing else tells it."""

from __future__ import annotations

import re

from sayso.claims.wordlists import list_words
from sayso.model.annotation import Attribution, Predicate, Proposition
from sayso.model.claim import Status
from sayso.model.span import quote_pieces

_LASTING = re.compile(
    r"(?<!\bhas )(?<!\bhave )(?<!\bhad )\bsince\b|\b(?:has|have|had|been) long\b|\bfor (?:\w+ ){0,3}(?:hour|day|week|month|year|decade|centur(?:y|ie))s?\b",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"\b(?:when|while|before|until|after)\b|\bas (?:(?:he|she|it|they|we|i)\b|(?:the|an?) [\w -]{1,30}?(?:\wed|\wew|hit|fell|struck|broke|came|went|took|left|began|burst|rose|spoke|met)\b)",
    re.IGNORECASE,
)
"""What tells that something that "was going on" is over by now."""
_HELD = re.compile(
    r"\b(?:alleged|assumed|believed|estimated|known|presumed|reckoned|reported|reputed|rumou?red|said|suspected|thought|understood)"
    r" to (?:\w+ly )?(?:be |have )?$"
)
"""What others hold of somebody, before its verb: "a group believed to have 6,000 fighters"."""
_TO_COME = re.compile(r"[^\S\n]+to[^\S\n]+[a-z]")
_ON_A_DAY = re.compile(
    r"\b(?:on|by|in|last|during) (?:the )?(?:early |late |mid-)?"
    r"(?:[A-Z][a-z]+day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*|\d{1,4})\b"
    r"|\b(?:last|that|at the) (?:time|day|night|week|month|year|point|end|start)\b|\bthen\b|\byesterday\b"
    r"|\bago\b|\bearlier\b|\b\d{4}\b"
)
"""What sets a past on a day of its own."""
_ROOM, _WORDS_BEFORE = 40, 3
"""Characters, and words in them, before a noun that may tell whether it goes on."""


def is_infinitive(text: str, predicate: Predicate) -> bool:
    """Whether it is an infinitive with "to", told from the word before it."""
    before = text[max(predicate.head.start - 4, 0) : predicate.head.start].lower().split()
    return before[-1:] == ["to"] and predicate.head.quote(text).lower() == predicate.lemma


def tell_by_tense(
    text: str,
    proposition: Proposition,
    attribution: Attribution | None,
    *,
    headline: bool,
    direct: bool = False,
    carried: bool = False,
) -> Status:
    """The status that tense, aspect and voice tell.

    Args:
        text: The document's text.
        proposition: What is said.
        attribution: What credits it; None for the outlet's own words.
        headline: Whether it stands in a headline, whose present tense tells the past.
        direct: Whether it is quoted, so that its past is that of the speaker.
        carried: Whether it goes on with what the sentence before it reports.
    """
    predicate = proposition.predicate
    if predicate is None:
        return "occurred"
    if predicate.tense == "none":
        told = _tell_heading(text, predicate) if headline and len(proposition.pieces) == 1 else None
        return told or _tell_tenseless(text, predicate)
    if predicate.tense == "past":
        reported = attribution is not None and bool(attribution.source) and not direct
        return _tell_past(text, proposition, predicate, reported=reported or carried)
    if predicate.modal == "could" and (predicate.negations or _was_perceived(predicate)):
        return "occurred"
    if predicate.perfect:
        return _tell_perfect(text, proposition, predicate)
    return _tell_present(predicate, headline=headline)


def _was_perceived(predicate: Predicate) -> bool:
    """Whether it was there to be seen or heard: "gunfire could be heard"."""
    return predicate.passive and predicate.lemma in list_words("statuses", "perception", "verbs")


def _tell_heading(text: str, predicate: Predicate) -> Status | None:
    """The status of what a headline leaves "are" out of: "Forces closing in", "Allies to begin drill"."""
    word = predicate.head.quote(text)
    if not is_infinitive(text, predicate) and _TO_COME.match(text, predicate.head.end) is not None:
        return "planned"
    return "ongoing" if predicate.subject is not None and word.endswith("ing") else None


def _is_still_so(
    text: str, proposition: Proposition, predicate: Predicate, *, reported: bool
) -> bool:
    """Whether what "was going on" was so as it was told: "divers were searching, the navy said"."""
    words = quote_pieces(text, proposition.pieces)
    if re.search(r"\bstill\b", words):
        return True
    if not reported:
        pursued = predicate.lemma in list_words("statuses", "lasting", "pursuits")
        return pursued and _OVER.search(words) is None and _ON_A_DAY.search(words) is None
    return _OVER.search(words) is None


def _tell_past(
    text: str, proposition: Proposition, predicate: Predicate, *, reported: bool
) -> Status:
    """The status of a past, which may be a present retold: "said it had been raining since Sunday"."""
    if not predicate.progressive:
        return "occurred"
    if not predicate.perfect:
        still = _is_still_so(text, proposition, predicate, reported=reported)
        return "ongoing" if still else "occurred"
    lasts = _LASTING.search(quote_pieces(text, proposition.pieces)) is not None
    return "ongoing" if lasts and reported else "occurred"


def _tell_perfect(text: str, proposition: Proposition, predicate: Predicate) -> Status:
    if predicate.progressive:
        return "ongoing"
    if predicate.lemma in list_words("statuses", "ongoing", "becoming"):
        return "ongoing"
    done = predicate.passive and predicate.lemma not in list_words(
        "statuses", "occurred", "momentary"
    )
    holds = not predicate.passive and predicate.lemma in list_words("statuses", "ongoing", "states")
    is_state = predicate.copular or holds or (done and not predicate.negations)
    is_lasting = _LASTING.search(quote_pieces(text, proposition.pieces)) is not None
    return "ongoing" if is_state and is_lasting else "occurred"


def _tell_present(predicate: Predicate, *, headline: bool) -> Status:
    if predicate.passive and predicate.lemma in list_words("statuses", "occurred", "participles"):
        return "occurred"
    if predicate.progressive or predicate.copular or predicate.modal is not None:
        return "ongoing"
    is_state = predicate.lemma in list_words("statuses", "ongoing", "states")
    goes_on = predicate.lemma in list_words("statuses", "ongoing", "verbs")
    return "occurred" if headline and not (is_state or goes_on) else "ongoing"


def tell_raised(complement: Predicate, raising: Predicate) -> Status:
    """The status of an infinitive behind a verb that says nothing of it: "seems to have left"."""
    if complement.perfect:
        return "occurred"
    is_state = complement.lemma in list_words("statuses", "ongoing", "states")
    if complement.progressive or complement.copular or is_state:
        return "ongoing"
    if complement.passive and complement.lemma in list_words("statuses", "ongoing", "kept"):
        return "ongoing"
    return "occurred" if complement.passive or raising.tense == "past" else "ongoing"


def _tell_tenseless(text: str, predicate: Predicate) -> Status:
    if predicate.lemma in list_words("statuses", "planned", "nouns"):
        return "planned"
    if is_infinitive(text, predicate):
        held = _HELD.search(text[max(predicate.head.start - _ROOM, 0) : predicate.head.start])
        return "planned" if held is None else tell_raised(predicate, predicate)
    room = text[max(predicate.head.start - _ROOM, 0) : predicate.head.start].lower()
    beside = set(re.findall(r"\w+", room)[-_WORDS_BEFORE:])
    if beside & list_words("statuses", "planned", "adjectives"):
        return "planned"
    return "ongoing" if beside & list_words("statuses", "ongoing", "adjectives") else "occurred"
