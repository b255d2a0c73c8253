"""Dates: something is still expected in one claim and has happened in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sayso.checks.holding import find_sentence
from sayso.checks.scope import Setting, are_apart, open_setting, read_scope
from sayso.checks.wording import Wording, inclusion, list_stems, order_stems, pair_claims, settle
from sayso.model.claim import Claim
from sayso.model.finding import Finding
from sayso.model.reading import Reading
from sayso.model.span import quote_pieces
from sayso.model.when import TimeExpression

CODE = "expected-yet-occurred"
_ALIKE = 0.8
"""Share of the shorter wording that both must have in common."""
_FEWEST = 5
"""Words that both must share."""
_AHEAD = frozenset({"expected", "planned"})
_FEWEST_DATED = 3
"""The same where the text says that it has happened by the time it is expected."""
_PAST = re.compile(
    r"\b(?:had|was|were|been|would|earlier|previously|once|initially)\b", re.IGNORECASE
)
_ALREADY = re.compile(r"\balready\b", re.IGNORECASE)
_MODAL = re.compile(r"\b(?:may|might|could|would|should|will)\b", re.IGNORECASE)
_INFINITIVE = re.compile(r"\b(?:to|will|shall)(?: be)? ([^\W\d_]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sides:
    """What is expected, and what is said to have happened."""

    expected: Claim
    occurred: Claim


def find_early_events(reading: Reading, wordings: Mapping[str, Wording]) -> Iterator[Finding]:
    """Claims that expect what another claim of the document says has happened.

    Few common words are enough where the text dates what has happened before
    the expectation is voiced, or says "already", and the expected verb returns.
    What was expected earlier, and what happened after it was said, is no conflict.

    Args:
        reading: The document's reading.
        wordings: Claim id to its words.
    """
    claims = {claim.id: claim for claim in reading.claims}
    some = [claim.id for claim in reading.claims if claim.status in {*_AHEAD, "occurred"}]
    ahead = {claim.id for claim in reading.claims if claim.status in _AHEAD}
    alike = [
        (left, right, sides)
        for left, right in pair_claims(wordings, some, among=ahead)
        if (sides := _take_sides(claims[left], claims[right])) and _are_alike(wordings, sides)
    ]
    if not alike:
        return
    setting = open_setting(reading)
    for left, right, sides in alike:
        if not _cannot_both_hold(setting, wordings, sides):
            continue
        yield Finding(
            code=CODE,
            severity="warning",
            claims=(left, right),
            spans=(*claims[left].content, *claims[right].content),
            message=_describe(reading, sides),
        )


def _take_sides(first: Claim, second: Claim) -> Sides | None:
    if {first.status, second.status} not in ({"expected", "occurred"}, {"planned", "occurred"}):
        return None
    if first.polarity == "negative":
        return None
    if any(one.status == "occurred" and one.certainty != "certain" for one in (first, second)):
        return None
    if second.polarity == "negative" or first.stance == "denies" or second.stance == "denies":
        return None
    if any(one.overlaps(other) for one in first.content for other in second.content):
        return None
    return Sides(first, second) if first.status in _AHEAD else Sides(second, first)


def _are_alike(wordings: Mapping[str, Wording], sides: Sides) -> bool:
    one, other = wordings[sides.expected.id], wordings[sides.occurred.id]
    return len(one.stems & other.stems) >= _FEWEST_DATED and inclusion(one, other) >= _ALIKE


def _cannot_both_hold(setting: Setting, wordings: Mapping[str, Wording], sides: Sides) -> bool:
    one, other = wordings[sides.expected.id], wordings[sides.occurred.id]
    if not _is_of_the_same(setting, sides, one, other):
        return False
    return _clash_in_time(setting, sides, other, len(one.stems & other.stems))


def _is_of_the_same(setting: Setting, sides: Sides, one: Wording, other: Wording) -> bool:
    """Whether both are of the same parties and places, and the expectation still stands."""
    if _PAST.search(_around(setting, sides.expected, wider=False)):
        return False
    wide_one = list_stems(_around(setting, sides.expected, wider=True))
    wide_other = list_stems(_around(setting, sides.occurred, wider=True))
    if (one.names - wide_other) or (other.names - wide_one and one.names - other.stems):
        return False
    words = order_stems(quote_pieces(setting.reading.document.text, sides.occurred.content))
    return bool(words) and words[0] in wide_one  # else somebody else did it


def _clash_in_time(setting: Setting, sides: Sides, occurred: Wording, shared: int) -> bool:
    text = setting.reading.document.text
    due, done = (
        read_scope(setting, claim, claim.content[0].start).times
        for claim in (sides.expected, sides.occurred)
    )
    if any(are_apart(one, other) and _is_day(one) for one in due for other in done):
        # The other day is no other event where it is only the day on which the expectation was said.
        said = [time for time in due if not _is_in(time, sides.expected)]
        return _is_before(done, said) and _repeats_verb(text, sides, occurred)
    if shared >= _FEWEST and sides.expected.status == "expected":
        # A plan may have been carried out since, and another verb is another event.
        return not _changes_verb(text, sides, occurred)
    is_done = _ALREADY.search(quote_pieces(text, sides.occurred.content)) is not None
    return is_done and _repeats_verb(text, sides, occurred)


def _around(setting: Setting, claim: Claim, *, wider: bool) -> str:
    """A claim's cue and hedges with the words just before it; or its whole sentence."""
    reading = setting.reading
    text = reading.document.text
    number = find_sentence(reading.sentences, claim.content[0].start)
    if wider and number is not None:
        return reading.sentences[number].quote(text)
    return quote_pieces(text, (*claim.cue, *claim.hedges) if not wider else claim.content)


def _repeats_verb(text: str, sides: Sides, occurred: Wording) -> bool:
    words = quote_pieces(text, sides.expected.content)
    match = _INFINITIVE.search(words)
    return match is not None and settle(match.group(1)) in occurred.stems


def _changes_verb(text: str, sides: Sides, occurred: Wording) -> bool:
    """Whether what is expected is done by another verb, or the other claim has a modal of its own."""
    if _MODAL.search(quote_pieces(text, sides.occurred.content)) is not None:
        return True
    match = _INFINITIVE.search(quote_pieces(text, sides.expected.content))
    return match is not None and settle(match.group(1)) not in occurred.stems


def _is_day(time: TimeExpression) -> bool:
    return time.type in {"DATE", "TIME"}


def _is_in(time: TimeExpression, claim: Claim) -> bool:
    return any(piece.covers(time.span) for piece in claim.content)


def _is_before(done: tuple[TimeExpression, ...], said: list[TimeExpression]) -> bool:
    days = [time.end or time.begin for time in done if time.begin]
    voiced = [time.begin for time in said if time.begin]
    return bool(days and voiced) and max(map(str, days))[:10] < min(map(str, voiced))[:10]


def _quote(reading: Reading, claim: Claim) -> str:
    return quote_pieces(reading.document.text, claim.content)


def _describe(reading: Reading, sides: Sides) -> str:
    return (
        f"{sides.expected.speaker} expects “{_quote(reading, sides.expected)}”; "
        f"{sides.occurred.speaker} says that it has happened: “{_quote(reading, sides.occurred)}”."
    )
