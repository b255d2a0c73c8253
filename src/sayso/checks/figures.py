"""Figures: two numbers for the same thing that do not agree, or agree but for rounding."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.checks.holding import find_holders, find_sentence
from sayso.checks.scope import (
    Scope,
    Setting,
    are_names_known,
    is_same_scope,
    open_setting,
    read_scope,
)
from sayso.checks.wording import Wording, differ_in_names, likeness, stem
from sayso.checks.wordlists import read_words
from sayso.model.claim import Claim
from sayso.model.finding import Finding
from sayso.model.measures import read_measure
from sayso.model.quantity import Quantity
from sayso.model.reading import Reading
from sayso.model.span import Span

CONFLICT = "figures-disagree"
ROUNDING = "figures-rounded"
_SAME_THING = 0.5
"""Share of common words from which two claims measure the same thing."""
_SAME_SHARE = 0.75
"""The same for shares, of which a text gives many: one for each group of voters."""
_BOUNDS = frozenset({"at-least", "at-most", "more-than", "less-than"})
_FEWEST_FOR_SHARES = 3
"""Words that two claims on shares must have in common: "16 percent were Latino" can be of any poll."""
_FEWEST_OF_ONE = 3
"""The same for figures that one voice gives."""
_SAME_VOICE = 0.8
"""The same within the words of one speaker, who seldom contradicts himself."""
_LASTING = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
_SHARES = frozenset({"percent", "percentage_point", "points", "point"})
_CLOSE_THING = 0.3
"""The same for figures that are nearly equal, which is evidence of its own."""
_NEARLY = 0.01
"""Relative difference up to which figures are nearly equal."""
_WINDOW = 60
"""Figures of the same unit that each is compared with."""
_MOST_FINDINGS = 4
"""Findings on one figure; more of them tell a reader nothing new."""
_BESIDE = 24
"""Characters before or after a figure that may make it a part of another."""
_IDENTIFIER = re.compile(r"\d{9}")
"""Nine digits without a mark between them: the number of a post or an account, no count."""
_OPEN = frozenset({"planned", "expected", "conditional", "opinion", "denied"})


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure in the claim that states it.

    Attributes:
        quantity: The figure.
        claim: The smallest claim that holds it.
        wording: That claim's words.
        scope: Which place, side, group, fate and time it speaks of.
        sentence: Number of the sentence that the figure stands in; None if not known.
    """

    quantity: Quantity
    claim: Claim
    wording: Wording
    scope: Scope
    sentence: int | None


def compare_figures(reading: Reading, wordings: Mapping[str, Wording]) -> Iterator[Finding]:
    """Figures of one document that speak of the same thing and are not the same.

    The same unit, mostly the same words, no other time, place or party: then
    figures that cannot both hold disagree. Figures that agree within their
    rounding are reported as such, never as a conflict.

    Args:
        reading: The document's reading.
        wordings: Claim id to its words.
    """
    if not reading.quantities:
        return
    setting = open_setting(reading)
    by_unit: dict[tuple[str, ...], list[Measured]] = {}
    for measured in _place_figures(setting, wordings):
        quantity = measured.quantity
        kind = read_measure(quantity.noun or quantity.unit).kind
        by_unit.setdefault(kind, []).append(measured)
    for kind, items in by_unit.items():
        if any(kind):
            yield from _compare_all(setting, items)


def _compare_all(setting: Setting, items: Sequence[Measured]) -> Iterator[Finding]:
    """Each figure with those that follow it soon; linear in figures."""
    given = [0] * len(items)
    for place, left in enumerate(items):
        for other in range(place + 1, min(len(items), place + 1 + _WINDOW)):
            if max(given[place], given[other]) >= _MOST_FINDINGS:
                continue
            finding = _compare(setting, left, items[other])
            if finding is not None:
                given[place] += 1
                given[other] += 1
                yield finding


def _place_figures(setting: Setting, wordings: Mapping[str, Wording]) -> Iterator[Measured]:
    """Each figure once, in the smallest claim that holds it."""
    reading = setting.reading
    quantities = [
        quantity
        for quantity in reading.quantities
        if any(bound is not None for bound in (quantity.value, quantity.low, quantity.high))
        and not is_part(reading.document.text, quantity.span, quantity.measure)
        and _IDENTIFIER.search(quantity.text) is None
    ]
    holders = find_holders(reading.claims, [quantity.span for quantity in quantities])
    for quantity, holder in zip(quantities, holders, strict=True):
        if holder is None or holder.status in _OPEN or holder.polarity == "negative":
            continue
        scope = read_scope(setting, holder, quantity.span.start)
        sentence = find_sentence(reading.sentences, quantity.span.start)
        yield Measured(quantity, holder, wordings[holder.id], scope, sentence)


def is_part(text: str, span: Span, measure: str) -> bool:
    """Whether the words beside a figure make it a part of another, or one beside another.

    Args:
        text: The text of its document.
        span: The figure.
        measure: What it counts, in the words of the text.
    """
    start, end = span
    before = " ".join(text[max(0, start - _BESIDE) : start].lower().split())
    after = " ".join(text[end : end + _BESIDE].lower().split())
    parts = read_words("scopes")["subsets"]
    if any(f" {before}".endswith(f" {words}") for words in parts["before"]):
        return True
    if any(re.match(rf"{words}\b", after) for words in parts["after"]):
        return True
    return bool(set(measure.lower().split()) & set(parts["within"]))


def _compare(setting: Setting, left: Measured, right: Measured) -> Finding | None:
    if left.claim.id == right.claim.id or not _may_be_one(left, right):
        return None
    one, other = left.quantity, right.quantity
    alike = likeness(left.wording, right.wording)
    if one.agrees_with(other):
        differs = one.value is not None and other.value is not None and one.value != other.value
        is_rounded = differs and alike >= _CLOSE_THING and _are_near(one, other)
        return _make_finding(ROUNDING, left, right) if is_rounded else None
    if alike < _tell_least(left, right) or not _shares_measure(left, right):
        return None
    is_same = (
        not _is_another(setting.reading.document.text, left, right)
        and not _is_told_later(setting.reading, left.claim, right.claim)
        and is_same_scope(setting, left.scope, right.scope)
        and _adds_no_name(setting, left, right)
        and _adds_no_name(setting, right, left)
    )
    return _make_finding(CONFLICT, left, right) if is_same else None


def _is_another(text: str, left: Measured, right: Measured) -> bool:
    """Whether the second figure is of something else, for all its common words with the first."""
    unit = left.quantity.unit
    if unit in _SHARES and len(left.wording.stems & right.wording.stems) < _FEWEST_FOR_SHARES:
        return True
    is_one_voice = left.claim.speaker == right.claim.speaker
    if is_one_voice and len(left.wording.stems & right.wording.stems) < _FEWEST_OF_ONE:
        return True  # "11 were wounded" that day, and "59 were wounded" in all
    if unit in _LASTING and left.claim.speaker == right.claim.speaker:
        return True  # how long two things took, rather than one thing twice
    return _is_conversion(text, left.quantity, right.quantity)


def _is_told_later(reading: Reading, one: Claim, other: Claim) -> bool:
    """Whether the two were said at different times: the later figure may revise the earlier."""
    times = [_find_telling(reading, claim) for claim in (one, other)]
    return None not in times and times[0] != times[1]


def _find_telling(reading: Reading, claim: Claim) -> str | None:
    """The value of the time with the words that attribute a claim; None if not told."""
    span = claim.said.span if claim.said is not None else None
    if span is None:
        return None
    starts = [time.span.start for time in reading.times]
    place = bisect_right(starts, span.start) - 1
    is_one = place >= 0 and reading.times[place].span.overlaps(span)
    return reading.times[place].value if is_one else None


def _is_conversion(text: str, one: Quantity, other: Quantity) -> bool:
    """Whether one is the other in another currency or unit: "US$1 million ($1.52 million)"."""
    between = text[min(one.span.end, other.span.end) : max(one.span.start, other.span.start)]
    return between.strip() in {"(", "[", "/", "or", ", or"}


def _tell_least(left: Measured, right: Measured) -> float:
    """Share of common words from which the two measure the same thing."""
    if left.quantity.unit in _SHARES:
        return _SAME_SHARE
    return _SAME_VOICE if left.claim.speaker == right.claim.speaker else _SAME_THING


def _adds_no_name(setting: Setting, one: Measured, other: Measured) -> bool:
    """Whether the document is about everybody that only one of the claims names."""
    return are_names_known(setting, one.scope, one.wording.names - other.scope.stems)


def _may_be_one(left: Measured, right: Measured) -> bool:
    """Whether the two can be one figure told twice."""
    if left.sentence == right.sentence and left.claim.speaker == right.claim.speaker:
        # In one breath a speaker gives figures of several things, not one figure twice.
        return False
    return not differ_in_names(left.wording, right.wording)


def _are_near(one: Quantity, other: Quantity) -> bool:
    if one.value is None or other.value is None:
        return False
    plain = [
        replace(item, approx="about") if item.approx in _BOUNDS else item for item in (one, other)
    ]
    if not plain[0].agrees_with(plain[1]):
        return False  # "at least 501" is no rounding of 503
    return abs(one.value - other.value) <= _NEARLY * max(abs(one.value), abs(other.value))


def _shares_measure(left: Measured, right: Measured) -> bool:
    """Whether the figures count or measure the same, by the words beside them."""
    if any(item.quantity.noun is None and item.quantity.of is None for item in (left, right)):
        return False
    fates = {left.quantity.fate, right.quantity.fate} - {None}
    sides = {left.quantity.side, right.quantity.side} - {None}
    if len(fates) > 1 or len(sides) > 1:
        return False
    if left.quantity.fate != right.quantity.fate and not left.scope.fates & right.scope.fates:
        return False  # "300 fighters attacked", "27 fighters died"
    one, other = left.quantity.measure, right.quantity.measure
    return bool({stem(word) for word in one.split()} & {stem(word) for word in other.split()})


def _make_finding(code: str, left: Measured, right: Measured) -> Finding:
    is_conflict = code == CONFLICT
    verdict = "do not agree" if is_conflict else "agree, but for their rounding"
    return Finding(
        code=code,
        severity="warning" if is_conflict else "info",
        claims=(left.claim.id, right.claim.id),
        spans=(left.quantity.span, right.quantity.span),
        message=(
            f"{left.quantity.text} ({left.claim.speaker}) and "
            f"{right.quantity.text} ({right.claim.speaker}) {verdict}."
        ),
    )
