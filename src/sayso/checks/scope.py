"""Scope: which place, side, group, fate and time some words speak of.

Two figures, or two statements, can only contradict each other where nothing
says that they speak of different things. What only one of them names counts as
another scope, unless the document names it at its beginning: then it is what
the document is about.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import TypeVar

from sayso.checks.holding import find_sentence
from sayso.checks.wording import list_stems, settle, stem
from sayso.checks.wordlists import list_words, read_words
from sayso.model.claim import Claim
from sayso.model.reading import Reading
from sayso.model.span import Pieces, Span, subtract_spans
from sayso.model.when import TimeExpression

_Marked = TypeVar("_Marked")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_CLOCK = re.compile(r"^[ \t]*\d{1,2}(?:[:.]\d\d\b|[ \t]*[ap]\.?m\b)", re.MULTILINE | re.IGNORECASE)
"""A time at the beginning of a line: in a running report what follows is as of then."""
_NEAR = 60
"""Characters around a figure within which a word says what became of those counted."""
_JOINED = re.compile(r"\s(?:at least |more than |about |some |nearly |around |up to |over )?")
"""What may stand between such a word and its figure ("killing at least 12")."""
_LEAD_SENTENCES = 2
"""Sentences at the beginning that say what a document is about."""
_LONGER = 2
"""A time that is more than so many times as long is another scope."""
_DAY = 10
"""Characters of an ISO 8601 day."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What some words speak of.

    Attributes:
        places: Places, sides and groups, in lower case.
        pointing: Whether a word stands for a place that was named before ("there").
        fates: What became of people ("dead", "hurt").
        rate: Whether the words speak of each of many, or of a mean.
        revised: Whether the words say that something changed with time.
        times: Time expressions in them.
        stems: The words that carry meaning.
        sentence: Number of the sentence that they stand in; None if not known.
        section: Number of the entry of a running report that they stand in; 0 before the first.
    """

    places: frozenset[str]
    pointing: bool
    fates: frozenset[str]
    rate: bool
    revised: bool
    times: tuple[TimeExpression, ...]
    stems: frozenset[str]
    sentence: int | None
    section: int


@dataclass(frozen=True, slots=True)
class Setting:
    """What is looked up again and again while the scopes of one document are read.

    Attributes:
        reading: The document's reading.
        place_starts: Where its place names begin, in reading order.
        time_starts: Where its time expressions begin, in reading order.
        sections: Where the entries of a running report begin.
        lead: The scopes of its first sentences.
        given: What is known before the first sentence: words of the title.
        published: Day of publication, ISO 8601; None if not known.
    """

    reading: Reading
    place_starts: tuple[int, ...]
    time_starts: tuple[int, ...]
    sections: tuple[int, ...]
    lead: tuple[Scope, ...]
    given: frozenset[str]
    published: str | None


def open_setting(reading: Reading) -> Setting:
    """The setting of one document."""
    document = reading.document
    blank = Setting(
        reading=reading,
        place_starts=tuple(place.span.start for place in reading.places),
        time_starts=tuple(time.span.start for time in reading.times),
        sections=tuple(match.start() for match in _CLOCK.finditer(document.text)),
        lead=(),
        given=_name_words(document.title or ""),
        published=document.published[:_DAY] if document.published else None,
    )
    first = reading.sentences[:_LEAD_SENTENCES]
    return replace(blank, lead=tuple(_read_words(blank, (span,), span.start) for span in first))


def read_scope(setting: Setting, claim: Claim, position: int) -> Scope:
    """The scope of what a claim says at some character.

    The claim's words count and what stands around them in the same sentence,
    save for the words that name who says it.
    """
    number = find_sentence(setting.reading.sentences, position)
    around = claim.content if number is None else (setting.reading.sentences[number],)
    said = subtract_spans(around, (*claim.source, *claim.cue))
    return _read_words(setting, said, position)


def is_same_scope(setting: Setting, left: Scope, right: Scope) -> bool:
    """Whether nothing says that the two speak of different things."""
    if (left.pointing, left.rate, left.section) != (right.pointing, right.rate, right.section):
        return False
    if left.fates and right.fates and not left.fates & right.fates:
        return False
    if left.revised or right.revised:
        return False
    if not _are_places_alike(setting, left, right):
        return False
    return _are_times_alike(setting, left, right)


def are_names_known(setting: Setting, scope: Scope, names: frozenset[str]) -> bool:
    """Whether the beginning of the document names all that the words name."""
    given = frozenset(settle(word) for word in setting.given)
    return names <= given.union(*(lead.stems for lead in _list_leading(setting, scope)))


def are_apart(one: TimeExpression, other: TimeExpression) -> bool:
    """Whether two time expressions have no time in common; false where it cannot be told."""
    return one.overlaps(other) is False


def _read_words(setting: Setting, pieces: Pieces, position: int) -> Scope:
    text = setting.reading.document.text
    words = [m.group().lower() for piece in pieces for m in _WORD.finditer(text, *piece)]
    known = frozenset(words)
    groups = list_words("scopes", "sides", "words") | list_words("scopes", "sides", "groups")
    ends = tuple(list_words("scopes", "sides", "endings"))
    places = {stem(word) for word in known & groups}
    places |= {stem(word) for word in known if word.endswith(ends)}
    for place in _within(setting.reading.places, setting.place_starts, pieces):
        if place.kind == "literal":
            places |= _name_words(place.text)
    return Scope(
        places=frozenset(places),
        pointing=bool(known & list_words("scopes", "pointing", "words")),
        fates=read_fates(text, pieces, position),
        rate=bool(known & list_words("scopes", "rates", "words")),
        revised=_is_revised(text, pieces, known),
        times=tuple(_within(setting.reading.times, setting.time_starts, pieces)),
        stems=frozenset().union(*(list_stems(piece.quote(text)) for piece in pieces)),
        sentence=find_sentence(setting.reading.sentences, position),
        section=bisect_right(setting.sections, position),
    )


def _is_revised(text: str, pieces: Pieces, known: frozenset[str]) -> bool:
    """Whether the words say that a number has changed, or may change."""
    if known & list_words("scopes", "revisions", "words"):
        return True
    if not known & list_words("scopes", "revisions", "changes"):
        return False
    if known & list_words("scopes", "revisions", "tolls"):
        return True
    return any(_changes().search(text, *piece) for piece in pieces)


@cache
def _changes() -> re.Pattern[str]:
    """A verb of change with how much: "fell to 12", "rose by a third"."""
    verbs = "|".join(sorted(list_words("scopes", "revisions", "changes")))
    numbers = "|".join(
        (r"\d", *read_words("headlines")["numbers"], *read_words("headlines")["vague"])
    )
    return re.compile(
        rf"\b(?:{verbs})\s(?:\w+\s)?(?:to|from|by)\s(?:[\w’'-]+\s){{0,2}}(?:{numbers})",
        re.IGNORECASE,
    )


def read_fates(text: str, pieces: Pieces, position: int) -> frozenset[str]:
    """What became of those counted at some character.

    A word right before the figure tells it, else the next one after it, else the
    last before it, else all in the words.
    """
    told = [
        (match.span(), _fates()[match.group().lower()])
        for piece in pieces
        for match in _WORD.finditer(text, *piece)
        if match.group().lower() in _fates()
    ]
    joined = [fate for (_, end), fate in told if _JOINED.fullmatch(text[end:position])]
    if joined:
        return frozenset(joined)
    after = [fate for (start, _), fate in told if position <= start <= position + _NEAR]
    before = [fate for (_, end), fate in told if position - _NEAR <= end <= position]
    if after or before:
        return frozenset({after[0] if after else before[-1]})
    return frozenset(fate for _, fate in told)


@cache
def _fates() -> dict[str, str]:
    return {word: fate for fate, words in read_words("scopes")["fates"].items() for word in words}


def _within(
    marks: tuple[_Marked, ...], starts: tuple[int, ...], pieces: Iterable[Span]
) -> Iterable[_Marked]:
    for piece in pieces:
        yield from marks[bisect_left(starts, piece.start) : bisect_left(starts, piece.end)]


def _name_words(name: str) -> frozenset[str]:
    return frozenset(stem(match.group()) for match in _WORD.finditer(name))


def _are_places_alike(setting: Setting, left: Scope, right: Scope) -> bool:
    """Whether what only one names is what the document is about, and not each names another."""
    more, fewer = left.places - right.places, right.places - left.places
    if more and fewer:
        return False
    return more <= _known_places(setting, left) and fewer <= _known_places(setting, right)


def _are_times_alike(setting: Setting, left: Scope, right: Scope) -> bool:
    pairs = [(one, other) for one in left.times for other in right.times]
    if any(are_apart(one, other) for one, other in pairs):
        return False
    if pairs and all(_is_longer(*pair) or _is_longer(*pair[::-1]) for pair in pairs):
        return False  # "this week" and "this year"
    if bool(left.times) == bool(right.times):
        return True
    dated = left if left.times else right
    days = [time.begin[:_DAY] for time in dated.times if time.begin]
    known = {
        time.begin[:_DAY]
        for scope in _list_leading(setting, dated)
        for time in scope.times
        if time.begin
    }
    return bool(days) and all(day in known or day == setting.published for day in days)


def _is_longer(one: TimeExpression, other: TimeExpression) -> bool:
    """Whether one time is much longer than the other: what is counted in a year is no count of a week."""
    days = [_count_days(time) for time in (one, other)]
    return days[0] is not None and days[1] is not None and days[0] > _LONGER * days[1]


def _count_days(time: TimeExpression) -> int | None:
    if time.begin is None or time.end is None:
        return None
    first, last = (date.fromisoformat(day[:_DAY]) for day in (time.begin, time.end))
    return (last - first).days + 1


def _known_places(setting: Setting, scope: Scope) -> frozenset[str]:
    return setting.given.union(*(lead.places for lead in _list_leading(setting, scope)))


def _list_leading(setting: Setting, scope: Scope) -> tuple[Scope, ...]:
    """The document's first sentences, as far as they stand above; the very first counts itself."""
    return setting.lead[: max(1, scope.sentence or 0)]
