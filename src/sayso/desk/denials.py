"""Denials: whether what somebody denies is what another claim says, in whichever document.

What a denial denies in its own document is told by the claim itself; here the words decide.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from sayso.checks.wording import list_stems, settle
from sayso.desk.sightings import Sighting
from sayso.model.event import Event

FEWEST = 2
"""Words that a claim must share, where so many are denied."""
SHARED = 0.5
"""Part of the denied content's words that a claim must share to be what is denied, 0 to 1."""
MOSTLY = 0.75
"""The same where no type of event tells that both speak of one kind of thing."""
STEM = 6
"""Letters by which words of different endings are known as one."""


_ACCOUNT = (
    r"(?:account|accusation|allegation|assertion|claim|report|statement|suggestion|version)s?"
)
_OTHERS_ACCOUNT = re.compile(
    rf"(?:an?|the|this|that|those|these)?\s*(?:\w+ )?{_ACCOUNT} (?:by|from)\b(?P<said>[^.;]{{0,90}}?\bthat\s)?"
    rf"|[\w ]{{1,40}}[’']s? (?:\w+ )?{_ACCOUNT} (?P<of>of|that) ",
    re.IGNORECASE,
)
"""What somebody denies is what another says, not the words that tell who that is."""
_REMEMBERED = 4096
"""Quotes whose words are kept at hand: each is compared with many."""
_OWNER = re.compile(r"[’']s\b")
_CALLED = re.compile(r" as (?:an? )?[“\"‘'][^“”\"]*[”\"]?$")
"""How he calls it: "as a “stage-managed drama”"."""


def is_denied(other: Sighting, denial: Sighting) -> bool:
    """Whether somebody denies what another, who is not of his side, tells.

    Args:
        other: A claim about a subject of the denial.
        denial: A claim by which somebody denies something.
    """
    words = list_word_stems(_leave_account(denial.quote))
    if other.claim.stance in {"denies", "asks", "doubts"} or not words:
        return False
    if _are_of_one_side(other, denial) or are_nested(other, denial):
        return False
    if denial.claim.denies is not None and other.document == denial.document:
        return False  # the denial itself says what it denies there
    one, another = denial.claim.event, other.claim.event
    told = one is not None and another is not None
    if one is not None and another is not None and one.type != another.type:
        return False  # soldiers who are sent, and soldiers who are killed
    if denial.claim.polarity == "negative" and _are_of_others(one, another):
        return False  # no soldier was killed, and a girl was
    least = SHARED if told else MOSTLY
    shared = len(words & list_word_stems(other.quote))
    return shared >= least * len(words) and shared >= min(FEWEST, len(words))


def _leave_account(quote: str) -> str:
    """What is denied, without "the claim by the other side that"; nothing where only the claim is named."""
    quote = _CALLED.sub("", quote)
    account = _OTHERS_ACCOUNT.match(quote)
    if account is None:
        return quote
    return quote[account.end() :] if account["said"] or account["of"] else ""


def _are_of_others(one: Event | None, other: Event | None) -> bool:
    """Whether both tell to whom something was done, by words that have nothing in common."""
    if one is None or other is None:
        return False
    mine, theirs = list_word_stems(one.target), list_word_stems(other.target)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _are_of_one_side(left: Sighting, right: Sighting) -> bool:
    """Whether one speaks for both: the same name, or a state and a body that has its name."""
    names = (_OWNER.sub("", each.claim.speaker) for each in (left, right))
    one, other = map(list_stems, names)
    shorter = one if len(one) < len(other) else other
    is_part = bool(shorter - _bodies()) and (one <= other or other <= one)
    return left.claim.speaker == right.claim.speaker or is_part


@cache
def _bodies() -> frozenset[str]:
    """Stems of what every side has: "the army" is not the other side's army."""
    return list_stems(
        "army authorities forces government military ministry navy officials police spokesman"
    )


def are_nested(left: Sighting, right: Sighting) -> bool:
    """Whether one stands in the words of the other."""
    if left.document != right.document:
        return False
    return any(
        mine.overlaps(theirs) for mine in left.claim.content for theirs in right.claim.content
    )


@lru_cache(maxsize=_REMEMBERED)
def list_word_stems(quote: str) -> frozenset[str]:
    """The beginnings of the telling words, those that say the same as one."""
    words = re.findall(r"[^\W_]{4,}", quote.casefold())
    return frozenset(settle(word)[:STEM] for word in words if list_stems(word))
