"""Times: expressions of when, how long and how often, resolved as far as the text allows."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from sayso.annotations.tokens import list_tokens
from sayso.annotations.values.calendar_days import Days, days_of, step, value_at
from sayso.annotations.values.patterns import Stretch
from sayso.annotations.values.times_asides import is_aside, only_compares
from sayso.annotations.values.times_clock import CLOCK
from sayso.annotations.values.times_counted import (
    CountedDay,
    find_beginning,
    find_counted_days,
)
from sayso.annotations.values.times_dates import DATES
from sayso.annotations.values.times_entries import list_entries
from sayso.annotations.values.times_eras import ERAS
from sayso.annotations.values.times_grammar import find_time_words
from sayso.annotations.values.times_joined import find_shared, find_telling
from sayso.annotations.values.times_lengths import LENGTHS
from sayso.annotations.values.times_meaning import OPEN, PAST, Anchor, Meaning, Parts, dated
from sayso.annotations.values.times_numerals import Order, find_order
from sayso.annotations.values.times_pieces import Piece
from sayso.annotations.values.times_placed import PLACED
from sayso.annotations.values.times_quarters import QUARTERS
from sayso.annotations.values.times_sections import Sections
from sayso.annotations.values.times_tense import direction_of, lasts_until_now
from sayso.model.entity import Post
from sayso.model.span import Span
from sayso.model.when import TimeExpression

if TYPE_CHECKING:
    from spacy.tokens import Doc

_MEANINGS: dict[str, Callable[[Parts, Anchor], Meaning | None]] = (
    DATES | CLOCK | LENGTHS | QUARTERS | PLACED | ERAS
)
_QUARTER_RULES = frozenset({"quarter", "quarter_of"})
_PARAGRAPH = 1500
"""Characters that are looked through for the end of a paragraph."""
_SENTENCE_END = re.compile(r"[.!?][\"”’]?\s+[\"“‘A-Z]")
_AT_NIGHT = re.compile(r"T(?:NI|2\d:\d\d)$")
_SHORT = 24
"""Characters before a day in which "since" stands."""
_SINCE = re.compile(r"\b[Ss]ince (?:\w+ )?\Z")
_FULL_DAYS = frozenset({"day", "iso", "clock_dated"})
"""Rules whose days can head a section, or be the first of something."""
_OF_MONTH = re.compile(r" of (?:[A-Z][a-z]{2,8}\b|the (?:month|year|war)\b)")
_QUARTER_REACHES = 800
"""A quarter that was told is still spoken of this many characters on."""
_DIRECTED = frozenset(
    {
        "day",
        "day_range",
        "month",
        "weekday",
        "weekday_part",
        "season",
        "clock_dated",
        "part",
        "quarter",
        "holiday",
        "the_quarter",
        "the_unit",
        "span_from",
    }
)
_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_AMOUNT_WORDS = frozenset({"times", "dollars", "cents", "euros", "pounds", "percent", "%", "hours", "days", "once", "twice", "tons", "barrels", "million", "billion"})  # fmt: skip
_AMOUNTS = frozenset({"count", "number", "day", "year4", "vague"})


def find_times(
    doc: Doc,
    published: date | None,
    country: str | None = None,
    posts: Sequence[Post] = (),
) -> tuple[TimeExpression, ...]:
    """The time expressions of a text, with what they stand for.

    Relative expressions are worked out from the day of publication, or that of their section or
    post, the tense of their clause and the nearest earlier date in the text. Without such a day
    their values keep an X for what is unknown, and days are None.

    Args:
        doc: A text with parts of speech and dependencies; without them the tense is not used.
        published: Day of publication; None if not known.
        country: ISO 3166-1 alpha-2 code of the outlet's country, which tells whether the day or
            the month stands first in "03/04/2024"; None if not known.
        posts: Posts that the text embeds, in reading order.

    Returns:
        Expressions in reading order, none overlapping.

    Source:
        TimeML 1.2.1 annotation guidelines, TIMEX3.
    """
    reading = _Reading(doc, published, posts)
    reading.settle_order(country)
    return tuple(reading.expressions())


class _Reading:
    """One text on the way through, with the dates told so far."""

    def __init__(self, doc: Doc, published: date | None, posts: Sequence[Post]) -> None:
        self._doc = doc
        self._published = published
        tokens = list_tokens(doc)
        self._text = tokens.text
        self._words = find_time_words(self._text)
        self._starts = tokens.starts
        self._is_parsed = doc.has_annotation("DEP")
        self._sections = Sections(self._text, published, posts)
        self._order: Order | None = None
        self._reference: date | None = None
        self._reference_at = 0
        self._is_night = False
        self._stamps = list_entries(self._text)
        self._reference_end: int | None = None
        self._quarter: tuple[date, int] | None = None
        self._day_told: date | None = None
        self._main_day: date | None = None
        self._aside_from: date | None = None
        self._is_since = False
        self._main_at = 0
        self._counts = False
        self._beginnings: dict[str, date] = {}

    def settle_order(self, country: str | None) -> None:
        """Settle which number stands first in days such as "03/04/2024"."""
        numerals = [piece.word for piece in self._words.pieces if piece.name == "iso"]
        if numerals:
            self._order = find_order(numerals, self._published, country)

    def expressions(self) -> Iterator[TimeExpression]:
        """The expressions in reading order."""
        counted, reached = deque(find_counted_days(self._text)), 0
        self._counts = bool(counted)
        for stretch in self._words.stretches:
            pieces = self._without_article(stretch)
            span = Span(pieces[0].start, pieces[-1].end)
            while counted and counted[0].span.start <= span.start:
                day = counted.popleft()
                yield self._express(day.span, self._meaning_of_counted(day))
                reached = day.span.end
            if span.start < reached:
                continue
            meaning = _MEANINGS[stretch.rule](Parts(pieces), self._anchor(stretch))
            if meaning is not None:
                self._remember(stretch, meaning, span)
                yield self._express(span, meaning)
        for day in counted:
            yield self._express(day.span, self._meaning_of_counted(day))

    def _express(self, span: Span, meaning: Meaning) -> TimeExpression:
        begin, end = meaning.days or (None, None)
        return TimeExpression(
            span=span,
            text=" ".join(span.quote(self._text).split()),
            type=meaning.type,
            value=meaning.value,
            begin=begin.isoformat() if begin else None,
            end=end.isoformat() if end else None,
        )

    def _meaning_of_counted(self, day: CountedDay) -> Meaning:
        first, today = self._beginnings.get(day.of), self._sections.today(day.span.start)
        if day.now and today:
            return dated(value_at(today, "D"))
        found = step(first, "D", day.number - 1) if first and day.number else None
        return dated(value_at(found, "D")) if found else Meaning("DATE", "XXXX-XX-XX")

    def _without_article(self, stretch: Stretch) -> Sequence[Piece]:
        """The pieces, without an article that belongs to a noun after them: "the third-quarter loss"."""
        pieces = self._words.pieces[stretch.start : stretch.end]
        if pieces[0].name != "the" or len(pieces) == 1:
            return pieces
        is_one_word = pieces[-2].name == "hyphen"
        return pieces[1:] if is_one_word or self._is_before_noun(pieces[-1].end) else pieces

    def _is_before_noun(self, end: int) -> bool:
        position = bisect_left(self._starts, end)
        if position >= len(self._starts) or self._starts[position] > end + 1:
            return False
        return self._doc[position].tag_ in _NOUN_TAGS

    def _anchor(self, stretch: Stretch) -> Anchor:
        piece = self._words.pieces[stretch.start]
        before = self._words.pieces[stretch.start - 1] if stretch.start else None
        token = max(0, bisect_right(self._starts, piece.start) - 1)
        quarter = self._quarter
        is_near = quarter is not None and piece.start - quarter[1] <= _QUARTER_REACHES
        today = self._sections.today(piece.start)
        if piece.name == "overnight":
            today = find_telling(self._text, self._words, stretch, today) or today
        return Anchor(
            published=today,
            direction=self._direction(stretch, token),
            of_month=_OF_MONTH.match(self._text, self._words.pieces[stretch.end - 1].end)
            is not None,
            day_told=self._day_told,
            before=before.word if before is not None else "",
            reference=None if self._is_of_other_entry(piece.start) else self._choose(stretch),
            quarter=quarter[0] if quarter and is_near else None,
            order=self._order,
            apart=self._measure_apart(piece.start),
            shared=find_shared(self._text, self._words, stretch, self._sections.today(piece.start)),
            lasting=self._lasts(stretch),
            night=self._is_night,
            rated=before is not None and (before.name in _AMOUNTS or before.word in _AMOUNT_WORDS),
        )

    def _is_of_other_entry(self, position: int) -> bool:
        """Whether another entry of a live blog, under its own clock time, has told the last day."""
        passed = bisect_right(self._stamps, position)
        told_at = self._main_at if self._is_since else self._reference_at
        return passed > 0 and self._stamps[passed - 1] >= told_at

    def _measure_apart(self, position: int) -> int:
        """How far off the day stands that was told last: in the sentence, in the paragraph, or beyond."""
        end = self._reference_end
        if end is None or position - end > _PARAGRAPH or "\n" in self._text[end:position]:
            return 2
        return 1 if _SENTENCE_END.search(self._text, end, position) else 0

    def _choose(self, stretch: Stretch) -> date | None:
        """The day that an expression counts from; of a clock not one that was only told aside."""
        if stretch.rule != "clock":
            return self._reference
        return self._main_day if self._is_since else self._aside_from or self._reference

    def _note_aside(self, days: Days, span: Span) -> None:
        """Keep the day that was told before a date that is only an aside, or since which something lasts."""
        self._is_since = (
            _SINCE.search(self._text, max(span.start - _SHORT, 0), span.start) is not None
        )
        if self._is_since:
            return
        if is_aside(self._text, span.start) and self._main_day is not None:
            self._aside_from = self._main_day
        else:
            self._main_day = days.first if days.first == days.last else None
            self._main_at = span.start
            self._aside_from = None

    def _direction(self, stretch: Stretch, token: int) -> int:
        is_directed = stretch.rule in _DIRECTED or self._is_limit(stretch)
        if stretch.start and self._words.pieces[stretch.start - 1].word == "since":
            return PAST
        if not self._is_parsed or not is_directed:
            return OPEN
        is_late = self._words.pieces[stretch.start].name == "early" and stretch.rule == "weekday"
        return direction_of(self._doc, token, late=is_late)

    def _lasts(self, stretch: Stretch) -> bool:
        """Whether a length with "for" has gone on until now."""
        if stretch.rule != "span" or not stretch.start or not self._is_parsed:
            return False
        if self._words.pieces[stretch.start - 1].word != "for":
            return False
        end = self._words.pieces[stretch.end - 1].start
        return lasts_until_now(self._doc, max(0, bisect_right(self._starts, end) - 1))

    def _is_limit(self, stretch: Stretch) -> bool:
        """Whether a length says by when: "within three weeks"."""
        place = stretch.start - 1
        return stretch.rule == "span" and place >= 0 and self._words.pieces[place].word == "within"

    def _remember(self, stretch: Stretch, meaning: Meaning, span: Span) -> None:
        if meaning.days and meaning.days[0] == meaning.days[1]:
            self._day_told = meaning.days[0]
        days = days_of(meaning.value) if meaning.explicit else None
        if stretch.rule == "day_range" and meaning.days and meaning.days[0]:
            days = Days(meaning.days[0], meaning.days[0])
        if days is None:
            return
        if stretch.rule in _QUARTER_RULES:
            self._quarter = (days.first, span.start)
            return
        if only_compares(self._text, span.start, days, self._reference):
            return
        self._note_aside(days, span)
        self._reference = days.first
        evening = meaning.days is not None and meaning.days[0] == days.first
        self._is_night = evening and _AT_NIGHT.search(meaning.value) is not None
        self._reference_at = span.end
        self._reference_end = span.end if days.first == days.last else None
        if stretch.rule in _FULL_DAYS and days.first == days.last:
            self._sections.open(span, days.first)
            begun = find_beginning(self._text, span) if self._counts else None
            if begun is not None:
                self._beginnings.setdefault(begun, days.first)
