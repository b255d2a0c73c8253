"""Scare quotes: words between quotation marks that nobody is quoted with.

A writer marks a name ("the cruiser 'Moskva'"), a word that is spoken of as a word ("the
term 'filtration'"), or words from which he keeps away ("the so-called 'republic'", "what
it calls a 'special military operation'"). None of them makes a speaker, or words that are
somebody's own. Where the outlet itself so marks what it says of something ("the men were
'tourists'"), it does not vouch for it, and the words are a hedge.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from sayso.claims.wordlists import list_words
from sayso.model.annotation import Attribution, Proposition
from sayso.model.span import Pieces, Span

Marked = Literal["name", "term", "distance", "words"]

_ROOM = 60
"""Characters before marks that are looked at."""
_MOST_WORDS = 8
_MOST_UNVOUCHED = 5
"""Words between marks that a writer may only keep away from: more are somebody's own."""
_WORD = re.compile(r"[\w'’-]+")
_SENTENCE = re.compile(r"[.!?;]\s")
_RAISED = re.compile(r"[^\W\d_a-zß-ÿ]")
_PERSON = re.compile(r"[^\W\d_]\w*[ .]*$")
_SMALL = frozenset(
    {"a", "an", "and", "at", "by", "de", "for", "from", "in", "of", "on", "the", "to", "with"}
)


@dataclass(frozen=True, slots=True)
class Scare:
    """Words between quotation marks that are short enough to be no speech.

    Attributes:
        span: The words, without the marks.
        kind: A name, a word as such, words that are kept away from; or plain
            words, which may be a source's own.
    """

    span: Span
    kind: Marked


def find_scares(text: str, pieces: Pieces, around: Pieces) -> tuple[Scare, ...]:
    """The short quotations within some words, with what they are.

    Args:
        text: The document's text.
        pieces: The words; what is marked as a whole is none of these.
        around: The quotations that have a character in common with them.
    """
    found = (_sort_out(text, span) for span in around if not _is_all(text, pieces, span))
    return tuple(scare for scare in found if scare is not None)


def find_unvouched(
    text: str, proposition: Proposition, attribution: Attribution | None, scares: tuple[Scare, ...]
) -> Pieces:
    """The marked words by which the outlet itself says what it does not vouch for; empty if none.

    Args:
        text: The document's text.
        proposition: What is said.
        attribution: What credits it; only what nobody is credited with is the outlet's.
        scares: The short quotations in it.
    """
    predicate = proposition.predicate
    if attribution is not None or predicate is None:
        return ()
    is_verb = predicate.subject is not None or predicate.head.quote(text).lower().endswith("ing")
    if predicate.tense == "none" and not is_verb:
        return ()  # A line without a verb ("'Carnage' in Nice") is left as firm as it is put.
    return tuple(
        scare.span
        for scare in scares
        if scare.kind in {"words", "distance"} and scare.span.covers(predicate.head)
    )


def marks_main_word(text: str, proposition: Proposition, scares: tuple[Scare, ...]) -> bool:
    """Whether some of the marked words are what a proposition says of something: "it was 'a farce'".

    Where something is, and how much of it there is, is no judgement: "was 'in hiding'".

    Args:
        text: The document's text.
        proposition: What is said.
        scares: The short quotations in it.
    """
    predicate = proposition.predicate
    if predicate is None:
        return False
    own = (scare.span for scare in scares if scare.kind == "words")
    span = next((span for span in own if span.covers(predicate.head)), None)
    if span is None:
        return False
    words = span.quote(text).split()
    plain = words[0].lower() in list_words("scares", "placing", "prepositions")
    return not plain and not any(word[0].isdigit() for word in words)


def _is_all(text: str, pieces: Pieces, span: Span) -> bool:
    """Whether no word of some pieces stands outside of the marks."""
    return not any(
        _WORD.search(text, piece.start, min(piece.end, span.start))
        or _WORD.search(text, max(piece.start, span.end), piece.end)
        for piece in pieces
    )


def _sort_out(text: str, span: Span) -> Scare | None:
    inside = Span(span.start + 1, max(span.end - 1, span.start + 1))
    words = _WORD.findall(text, *inside)
    if not 0 < len(words) <= _MOST_WORDS or _SENTENCE.search(text, *inside):
        return None
    before = text[max(span.start - _ROOM, 0) : span.start].rsplit("\n", 1)[-1]
    after = text[span.end : span.end + _ROOM].split("\n", 1)[0]
    kind = _tell_kind(inside.quote(text), before, after)
    if kind == "words" and len(words) > _MOST_UNVOUCHED:
        return None
    return Scare(inside, kind)


def _tell_kind(inner: str, before: str, after: str) -> Marked:
    if _distance().search(before):
        return "distance"
    if _terms().search(before) or len(inner) == 1:
        return "term"
    if _naming().search(before):
        return "name"
    if _RAISED.match(inner) is None:
        return "words"
    # 'Luis "El Sordo" Prado': a name stands on both sides.
    last = before.split()[-1:]
    amid = bool(last) and _RAISED.match(last[0]) and _RAISED.match(after.strip()[:1] or " ")
    if amid and before[-1:] == " " and after[:1] == " ":
        return "name"
    is_name = _kind_before().search(before) or _kind_behind().match(after)
    return "name" if is_name or _is_title(inner) else "words"


def _is_title(inner: str) -> bool:
    """Whether several words all begin with a capital letter, as in a name: "Northern Shield"."""
    words = [word for word in _WORD.findall(inner) if word.lower() not in _SMALL]
    return len(words) > 1 and all(_RAISED.match(word) for word in words)


def _any_of(table: str, key: str) -> str:
    words = sorted(list_words("scares", table, key), key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, words))


@cache
def _distance() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{_any_of('distance', 'words')}) (?:\w+ )?$"
        rf"|\bwhat [\w' ’-]{{1,40}}? (?:{_any_of('distance', 'verbs')})(?: (?:a|an|the|its|their|his|her))? $",
        re.IGNORECASE,
    )


@cache
def _terms() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any_of('terms', 'words')})(?: of)?:? $", re.IGNORECASE)


@cache
def _naming() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{_any_of('names', 'naming')})(?: is| was)?(?: (?:a|an|the))? $", re.IGNORECASE
    )


@cache
def _kind_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any_of('names', 'kinds')}) $", re.IGNORECASE)


@cache
def _kind_behind() -> re.Pattern[str]:
    return re.compile(rf" (?:\w+ )?(?:{_any_of('names', 'kinds')})\b", re.IGNORECASE)
