"""Figures: two numbers for the same thing that do not agree, or agree but for rounding."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.checks.wording import Wording, differ_in_names, likeness, stem
from sayso.model.claim import Claim
from sayso.model.finding import Finding
from sayso.model.quantity import Quantity
from sayso.model.reading import Reading
from sayso.model.when import TimeExpression

CONFLICT = "figures-disagree"
ROUNDING = "figures-rounded"
_SAME_THING = 0.5
"""Share of common words from which two claims measure the same thing."""
_CLOSE_THING = 0.3
"""The same for figures that are nearly equal, which is evidence of its own."""
_NEARLY = 0.01
"""Relative difference up to which figures are nearly equal."""
_MOST_FIGURES = 400
"""Figures of one unit that are compared with each other."""
_MORE = frozenset(
    {"other", "others", "another", "additional", "more", "further", "total", "rest", "also"}
)
_OPEN = frozenset({"planned", "expected", "conditional", "opinion", "denied"})


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure in the claim that states it.

    Attributes:
        quantity: The figure.
        claim: The smallest claim that holds it.
        wording: That claim's words.
        times: Time expressions in that claim.
        sentence: Number of the sentence that the figure stands in.
    """

    quantity: Quantity
    claim: Claim
    wording: Wording
    times: Sequence[TimeExpression]
    sentence: int


def compare_figures(reading: Reading, wordings: Mapping[str, Wording]) -> Iterator[Finding]:
    """Figures of one document that speak of the same thing and are not the same.

    The same unit, mostly the same words, no other time, place or party: then
    figures that cannot both hold disagree. Figures that agree within their
    rounding are reported as such, never as a conflict.

    Args:
        reading: The document's reading.
        wordings: Claim id to its words.
    """
    by_unit: dict[str, list[Measured]] = {}
    for measured in _place_figures(reading, wordings):
        by_unit.setdefault(measured.quantity.unit or "", []).append(measured)
    for unit, items in by_unit.items():
        if not unit:
            continue
        for place, left in enumerate(items[:_MOST_FIGURES]):
            for right in items[place + 1 : _MOST_FIGURES]:
                finding = _compare(left, right)
                if finding is not None:
                    yield finding


def _place_figures(reading: Reading, wordings: Mapping[str, Wording]) -> Iterator[Measured]:
    """Each figure once, in the smallest claim that holds it."""
    claims = sorted(reading.claims, key=_size)
    starts = [sentence.start for sentence in reading.sentences]
    for quantity in reading.quantities:
        if quantity.value is None and quantity.low is None and quantity.high is None:
            continue
        holder = next((claim for claim in claims if _holds(claim, quantity)), None)
        if holder is None or holder.status in _OPEN or holder.polarity == "negative":
            continue
        times = [
            time
            for time in reading.times
            if any(piece.covers(time.span) for piece in holder.content)
        ]
        sentence = bisect_right(starts, quantity.span.start)
        yield Measured(quantity, holder, wordings[holder.id], times, sentence)


def _size(claim: Claim) -> int:
    return sum(piece.end - piece.start for piece in claim.content)


def _holds(claim: Claim, quantity: Quantity) -> bool:
    return any(piece.covers(quantity.span) for piece in claim.content)


def _compare(left: Measured, right: Measured) -> Finding | None:
    if left.claim.id == right.claim.id or not _is_same_scope(left, right):
        return None
    one, other = left.quantity, right.quantity
    alike = likeness(left.wording, right.wording)
    if one.agrees_with(other):
        differs = one.value is not None and other.value is not None and one.value != other.value
        if differs and alike >= _CLOSE_THING and _are_near(one, other):
            return _make_finding(ROUNDING, left, right)
        return None
    if alike >= _SAME_THING and _shares_measure(left, right):
        return _make_finding(CONFLICT, left, right)
    return None


def _is_same_scope(left: Measured, right: Measured) -> bool:
    """Whether nothing in the claims says that they speak of different things."""
    if left.sentence == right.sentence and left.claim.speaker == right.claim.speaker:
        # In one breath a speaker gives figures of several things, not one figure twice.
        return False
    if _MORE & (_words_near(left.quantity) | _words_near(right.quantity)):
        return False
    if differ_in_names(left.wording, right.wording):
        return False
    return not any(_are_apart(one, other) for one in left.times for other in right.times)


def _words_near(quantity: Quantity) -> frozenset[str]:
    return frozenset(f"{quantity.text} {quantity.of or ''}".lower().split())


def _are_apart(one: TimeExpression, other: TimeExpression) -> bool:
    if one.begin is None or other.begin is None:
        return False
    ends = (one.end or one.begin, other.end or other.begin)
    return ends[0] < other.begin or ends[1] < one.begin


def _are_near(one: Quantity, other: Quantity) -> bool:
    if one.value is None or other.value is None:
        return False
    return abs(one.value - other.value) <= _NEARLY * max(abs(one.value), abs(other.value))


def _shares_measure(left: Measured, right: Measured) -> bool:
    """Whether the figures count or measure the same, by the words beside them."""
    one, other = left.quantity.of, right.quantity.of
    if one is None or other is None:
        return False
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
