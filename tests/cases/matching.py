"""Matching: whether a reading holds what a case expects.

Claims are matched by their words: an expected claim is the found one that
shares most words with it, if their words overlap by at least `CLOSE` (twice the
common words over all words of both). Among equally close ones the one with most
of the expected fields is taken. No found claim serves two expected ones. Names
are the same if they have the same words, in lower case and without articles; a
bar in an expected name parts names that will do: "Pyongyang | North Korea". Cues and
hedges must hold the expected words, and may hold auxiliaries, adverbs and
prepositions beside them, on which corpora differ.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sayso.model.claim import Claim
from sayso.model.reading import Reading
from sayso.model.span import Pieces, quote_pieces
from tests.cases.cases import Case, Expected
from tests.cases.values import find_value_faults

CLOSE = 0.65
"""Overlap of words from which two contents are one."""
SAME = 0.8
"""Overlap of words from which a found content is one that must not be."""

MOST_BESIDE = 3
"""Words that a cue or hedge may have beside the expected ones."""

_OF_EVENT = frozenset({"event", "actor", "target", "place", "begin", "end"})
_ARTICLES = frozenset({"the", "a", "an"})


@dataclass(frozen=True, slots=True)
class _Found:
    claim: Claim
    content: str
    cue: str
    hedges: str


def find_faults(case: Case, reading: Reading) -> list[str]:
    """What a reading has wrong or lacks; empty if it is as the case says."""
    found = _list_found(reading.document.text, reading.claims)
    paired = _pair(case.claims, found)
    faults = []
    for number, (expected, one) in enumerate(zip(case.claims, paired, strict=True), start=1):
        if one is None:
            faults.append(f"claim {number}: no claim “{expected.words}”")
        else:
            faults += [f"claim {number}: {fault}" for fault in _compare(expected, one, paired)]
    return faults + find_value_faults(case, reading) + _find_forbidden(case, found)


def pair_claims(case: Case, claims: Sequence[Claim]) -> list[Claim | None]:
    """For each expected claim the found one that is it; None where it was not found."""
    paired = _pair(case.claims, _list_found(case.text, claims))
    return [None if one is None else one.claim for one in paired]


def _list_found(text: str, claims: Sequence[Claim]) -> list[_Found]:
    return [
        _Found(claim, *(_quote(text, part) for part in (claim.content, claim.cue, claim.hedges)))
        for claim in claims
    ]


def _quote(text: str, pieces: Pieces) -> str:
    return " ".join(quote_pieces(text, pieces).split())


def _pair(claims: Sequence[Expected], found: Sequence[_Found]) -> list[_Found | None]:
    left = list(found)
    paired: list[_Found | None] = []
    for expected in claims:
        ranked = sorted(
            left,
            key=lambda one: (-overlap(expected.words, one.content), len(_compare(expected, one))),
        )
        fits = bool(ranked) and overlap(expected.words, ranked[0].content) >= CLOSE
        paired.append(ranked[0] if fits else None)
        if fits:
            left.remove(ranked[0])
    return paired


def _compare(expected: Expected, found: _Found, paired: Sequence[_Found | None] = ()) -> list[str]:
    faults = []
    for name, wanted in expected.fields.items():
        if name in {"within", "denies"}:
            given: object = _place_of(getattr(found.claim, name), paired)
            right = not paired or given == wanted
        elif name in {"cue", "hedges"}:
            given = getattr(found, name)
            right = _is_same_phrase(wanted, str(given))
        elif name in _OF_EVENT:
            given = _tell_event(found.claim, name)
            right = is_same_name(wanted, given)
        elif name in _EQUAL:
            given = _EQUAL[name](found.claim)
            right = given == wanted
        elif name == "chain":
            given = list(found.claim.chain)
            right = len(given) == len(wanted) and all(map(is_same_name, wanted, given))
        else:
            given = getattr(found.claim, name)
            right = is_same_name(wanted, str(given or ""))
        if not right:
            faults.append(f"{name} is {given!r}, not {wanted!r}")
    return faults


def _list_kinds(claim: Claim) -> list[str]:
    """The kinds of the chain's links; "" for one that is not told."""
    return [link.kind or "" for link in claim.links or ()]


def _tell_origin_kind(claim: Claim) -> str:
    return (claim.origin.kind or "") if claim.origin else ""


def _count_origin(claim: Claim) -> int:
    """How many without a name the origin is; 0 where that is not told."""
    return (claim.origin.number or 0) if claim.origin else 0


def _tell_said(claim: Claim) -> str:
    """When it was said: "2024-10-31", "2024-10-21 to 2024-10-27", "to 2024-10-31", "2024-10-28 to"; "" if not told."""
    said = claim.said
    if said is None:
        return ""
    return (
        said.begin or ""
        if said.begin == said.end
        else f"{said.begin or ''} to {said.end or ''}".strip()
    )


def _tell_said_basis(claim: Claim) -> str:
    return "" if claim.said is None else claim.said.basis


def _tell_event(claim: Claim, name: str) -> str:
    """What a claim's event is, who is in it or when; "none" for the type of no event."""
    if claim.event is None:
        return "none" if name == "event" else ""
    return claim.event.type if name == "event" else str(getattr(claim.event, name) or "")


def list_figures(claim: Claim) -> list[str]:
    """The figures of a claim's event, each as "12 people", "7 to 9 km", in reading order."""
    figures = () if claim.event is None else claim.event.figures
    return [
        " ".join(
            [" to ".join(f"{end:,.10g}" for end in ends if end is not None), one.unit or ""]
        ).strip()
        for one in figures
        for ends in ([one.value] if one.value is not None else [one.low, one.high],)
    ]


_EQUAL: Mapping[str, Callable[[Claim], object]] = {
    "figures": list_figures,
    "kinds": _list_kinds,
    "origin_kind": _tell_origin_kind,
    "number": _count_origin,
    "said": _tell_said,
    "said_basis": _tell_said_basis,
}
"""Fields that must be just what is expected."""


def _place_of(identifier: str | None, paired: Sequence[_Found | None]) -> int | None:
    """The number of the expected claim that some claim is nested in, or denies; 0 for none."""
    if identifier is None:
        return 0
    for number, one in enumerate(paired, start=1):
        if one is not None and one.claim.id == identifier:
            return number
    return None


def _find_forbidden(case: Case, found: Sequence[_Found]) -> list[str]:
    faults = [
        f"“{one.content}” is a claim"
        for one in found
        for words in case.never.contents
        if overlap(words, one.content) >= SAME
    ]
    faults += [
        f"“{one.cue}” is a cue"
        for one in found
        for words in case.never.cues
        if _words(words) == _words(one.cue)
    ]
    names = {name for one in found for link in one.claim.chain for name in link.split("; ")}
    return faults + [
        f"{name} is a speaker"
        for name in sorted(names)
        if any(is_same_name(words, name) for words in case.never.speakers)
    ]


def overlap(one: str, other: str) -> float:
    """Twice the common words over all words of both, 0 to 1."""
    left, right = Counter(_words(one)), Counter(_words(other))
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if total else 0.0


def _is_same_phrase(wanted: str, given: str) -> bool:
    expected, found = Counter(_words(wanted)), Counter(_words(given))
    if not expected:
        return not found
    return not expected - found and (found - expected).total() <= MOST_BESIDE


def is_same_name(wanted: str, given: str) -> bool:
    """Whether a name is one of those that will do, which bars part."""
    return any(_name(choice) == _name(given) for choice in wanted.split("|"))


def _name(words: str) -> list[str]:
    return [word for word in _words(words) if word not in _ARTICLES]


def _words(text: str) -> list[str]:
    return re.findall(r"[\w@\[\];]+", re.sub(r"[’']s?\b", "", text.lower()))
