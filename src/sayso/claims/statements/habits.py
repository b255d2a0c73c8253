"""Habits: what goes on as it is told of, though its past stands behind a "said" or a "found"."""

from __future__ import annotations

import re
from functools import cache

from sayso.claims.wordlists import list_words
from sayso.model.annotation import Attribution, Predicate, Proposition
from sayso.model.claim import Stance, Status
from sayso.model.span import quote_pieces

_ROOM = 24
"""Characters behind a form of "be"."""
_SINCE = re.compile(r"\bsince\b", re.IGNORECASE)
_BESIDE = re.compile(r"[,;:]|\b(?:which|who|whose|where|that|when|while|whom)\b")
"""What parts one clause from another."""


def tell_lasting(
    text: str,
    proposition: Proposition,
    attribution: Attribution | None,
    stance: Stance,
    *,
    direct: bool,
    carried: bool = False,
) -> Status | None:
    """That what is told in the past goes on: "residents said that shops opened twice a week".

    The past of what somebody "said" is that of the saying: a habit or a state in
    it is so as it is told of, unless a word sets it further back.

    Args:
        text: The document's text.
        proposition: What is said.
        attribution: What credits it; None for the outlet's own words.
        stance: What is done with it. A state that somebody warns of, or
            doubts, is one of now.
        direct: Whether it is quoted: then its past is the speaker's own.
        carried: Whether it is the outlet's, and goes on with what the sentence before it reports.
    """
    predicate = proposition.predicate
    if predicate is not None and _recurs_since(text, proposition, predicate):
        return "ongoing"
    credited = attribution is not None and bool(attribution.source)
    if direct or predicate is None or not (credited or carried):
        return None
    # A plain past may have been taken for a participle.
    past = predicate.tense == "past" or (
        predicate.tense == "none" and predicate.head.quote(text).lower().endswith("ed")
    )
    if not past or predicate.perfect or predicate.progressive:
        return None
    words = quote_pieces(text, proposition.pieces)
    if _is_habit(text, proposition, predicate):
        return "ongoing"
    cue = None if attribution is None else attribution.predicate
    retold = cue is not None and (cue.tense in {"past", "none"})
    if not (retold or carried) or _over().search(words) is not None:
        return None
    holds = predicate.copular or predicate.lemma == "have"
    open_yet = stance in {"warns", "doubts"} and holds
    return "ongoing" if open_yet or _is_state(text, predicate) else None


def _recurs_since(text: str, proposition: Proposition, predicate: Predicate) -> bool:
    """Whether something has been again and again since a time, up to now: "has been shelled daily since May"."""
    until_now = predicate.perfect and predicate.tense == "present" and not predicate.negations
    since = until_now and _SINCE.search(quote_pieces(text, proposition.pieces)) is not None
    return since and _is_habit(text, proposition, predicate)


def _is_habit(text: str, proposition: Proposition, predicate: Predicate) -> bool:
    """Whether a word for how often stands with the main word, and not in a clause beside it."""
    head = predicate.head
    for piece in proposition.pieces:
        for match in _habits().finditer(text, *piece):
            between = text[min(match.end(), head.end) : max(match.start(), head.start)]
            if _BESIDE.search(between) is None:
                return True
    return False


def _is_state(text: str, predicate: Predicate) -> bool:
    word = predicate.head.quote(text).lower()
    if not (predicate.copular or predicate.passive):
        if predicate.lemma == "have":
            return bool(predicate.negations)
        return predicate.lemma in list_words("statuses", "lasting", "states")
    if word in list_words("statuses", "lasting", "conditions"):
        return True
    before = text[max(predicate.head.start - _ROOM, 0) : predicate.head.end].lower()
    return any(phrase in before for phrase in list_words("statuses", "lasting", "phrases"))


def _any_of(key: str) -> str:
    words = sorted(list_words("statuses", "lasting", key), key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, words))


@cache
def _habits() -> re.Pattern[str]:
    count = r"(?:\d[\d,.]*|one|two|three|four|five|six|eight|ten|twelve|several)"
    number = rf"(?:once|twice|\w+ times|{count} [\w-]+)"
    time = r"(?:day|night|week|month|year|hour|morning|evening|weekend|winter|spring|summer|autumn|season)"
    return re.compile(
        rf"\b(?:{_any_of('habits')})\b"
        rf"|\b(?:every|each) (?:\w+ )?(?:{time}|time|trip|visit|few)s?\b|\b{number} (?:a|per|each) {time}\b(?! (?:later|late|before|after|earlier|ago))",
        re.IGNORECASE,
    )


@cache
def _over() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any_of('over')})\b|\b(?:on|in) (?:[A-Z]\w+day|\d{{4}})\b")
