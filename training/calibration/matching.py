"""Matching: which found claim is which annotated one, and what of it is right.

As the scorer of the claims does it: contents are one where twice their common
words are at least half of all their words; names are one where half of all
their telling words are common.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from sayso.model.claim import OUTLET, Claim
from sayso.model.span import Pieces
from training.calibration.gold import GoldClaim, GoldDocument, Spans

_WORD = re.compile(r"\w+")
_HALF = 0.5
_WORDS = frozenset({"cue", "source"})
_NAMES = frozenset({"speaker", "origin"})
_UNTELLING = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "for",
        "and",
        "in",
        "on",
        "at",
        "to",
        "his",
        "her",
        "its",
        "their",
        "mr",
        "mrs",
        "ms",
        "dr",
        "president",
        "minister",
        "secretary",
        "general",
        "spokesman",
        "spokeswoman",
        "official",
        "officials",
        "senator",
        "gov",
        "former",
    ]
)


def pair_claims(document: GoldDocument, found: Sequence[Claim]) -> dict[int, GoldClaim]:
    """The annotated claim of each found one that has one, by the position of the found one.

    The closest are paired first; each is used once.
    """
    starts = [match.start() for match in _WORD.finditer(document.text)]
    wanted = [_cover(starts, claim.content) for claim in document.claims]
    given = [_cover(starts, claim.content) for claim in found]
    scored = sorted(
        (
            (-_compare(one, other), -_alike(document.claims[left], found[right]), right, left)
            for left, one in enumerate(wanted)
            for right, other in enumerate(given)
            if _compare(one, other) >= _HALF
        ),
    )
    taken: set[int] = set()
    pairs: dict[int, GoldClaim] = {}
    for _, _, right, left in scored:
        if left not in taken and right not in pairs:
            taken.add(left)
            pairs[right] = document.claims[left]
    return pairs


def is_right(name: str, gold: GoldClaim, claim: Claim, publisher: str) -> bool:
    """Whether one field of a found claim is as annotated."""
    if name in _WORDS:
        return _meets(getattr(gold, name), getattr(claim, name))
    wanted, given = gold.values[name], _take_value(name, claim)
    if name not in _NAMES:
        return wanted == given
    given = OUTLET if given.casefold() == publisher.casefold() else given
    left, right = ([part for part in names.split(";") if part.strip()] for names in (wanted, given))
    return len(left) == len(right) and all(
        any(is_same_name(one, other) for other in right) for one in left
    )


def is_same_name(left: str, right: str) -> bool:
    """Whether two names are taken as one; reserved ones in brackets only as themselves."""
    if left.strip().startswith("[") or right.strip().startswith("["):
        return left.strip() == right.strip()
    one, other = _list_words(left), _list_words(right)
    return len(one & other) >= _HALF * len(one | other)


def _take_value(name: str, claim: Claim) -> str:
    if name == "origin":
        return claim.chain[-1]
    if name == "event":
        return "" if claim.event is None else claim.event.type
    return str(getattr(claim, name))


def _alike(gold: GoldClaim, claim: Claim) -> int:
    met = bool(claim.source) and _meets(gold.source, claim.source)
    return is_same_name(gold.values["speaker"], claim.speaker) + met


def _meets(wanted: Spans, given: Pieces) -> bool:
    """Whether some words share a character, or there are none on either side."""
    if not wanted or not given:
        return not wanted and not given
    return any(span.start < end and start < span.end for span in given for start, end in wanted)


def _cover(starts: Sequence[int], content: Spans | tuple[tuple[int, int], ...]) -> frozenset[int]:
    return frozenset(
        place for place, start in enumerate(starts) if any(a <= start < b for a, b in content)
    )


def _compare(left: frozenset[int], right: frozenset[int]) -> float:
    total = len(left) + len(right)
    return 2 * len(left & right) / total if total else 0.0


def _list_words(name: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFKD", name).casefold()
    plain = re.sub(r"['’]s?\b|(?<=\b\w)\.(?=\w\b)", "", plain)
    words = frozenset(_WORD.findall("".join(c for c in plain if not unicodedata.combining(c))))
    return (words - _UNTELLING) or words
