"""Pointing: denials of "it" or "the accusation", and which claim before them they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from sayso.checks.holding import find_sentence
from sayso.checks.parties import Parties
from sayso.checks.wording import order_stems
from sayso.checks.wordlists import read_words
from sayso.model.claim import OUTLET, Claim
from sayso.model.reading import Reading
from sayso.model.span import quote_pieces

_LATEST = 8
"""Claims before a denial that are looked at."""
_AHEAD = 4
"""Claims after it."""
_NEAR = 400
"""Characters before a denial within which what it points at ends."""
_BACK = 2
"""Sentences before it."""
_MOST = 0.6
"""Share of a claim's characters that one within it must have to be what it says."""
_TAIL = r"(?:,? (?:through|in an?|on|via|at a|again|as|outright|calling) .{1,60})?"
_ANSWERABLE = frozenset({"asserts", "confirms", "accuses", "warns", "condemns"})
_TELLING = frozenset({"occurred", "ongoing"})
_QUOTES = re.compile(r"[“”\"]|(?<!\w)['‘]|['’](?!\w)")
_BETWEEN = re.compile(r"[\s,;–—”\"’-]*(?:(?:on|in|last|earlier|this) [\w ]{2,30})?[\s,;–—”\"’-]*")
"""What may stand between a claim and the relative clause that denies it."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """How the words of a denial point at another claim.

    Attributes:
        kind: "pronoun", "relative" ("which"), "account" ("the claim") or "part" ("any role in it").
        owner: The word before a noun that may say whose account it is; empty if there is none.
    """

    kind: str
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """Where denials are looked at.

    Attributes:
        reading: The document's reading.
        parties: Its names with their countries.
    """

    reading: Reading
    parties: Parties

    def quote(self, claim: Claim) -> str:
        """The words of a claim."""
        return quote_pieces(self.reading.document.text, claim.content)

    def sentence(self, position: int) -> int:
        """Number of the sentence in which a character stands, from 0."""
        return find_sentence(self.reading.sentences, position) or 0


def read_pointer(words: str) -> Pointer | None:
    """How words that are denied point at what was said before; None if they do not."""
    bare = _QUOTES.sub("", words).strip(" ,.;")
    for kind, pattern in _patterns():
        match = pattern.fullmatch(bare)
        if match is not None:
            return Pointer(kind, match.groupdict().get("owner") or "")
    return None


def find_meant(site: Site, denial: Claim, before: Sequence[Claim]) -> Claim | None:
    """The claim that a denial points at; None where that is not clear.

    Either a relative clause hangs on it, or it names the one who denies it, as
    accused or as the one who did it; or else it is the only claim of somebody
    else in the sentence before.

    Args:
        site: Where both stand.
        denial: A denial.
        before: The claims before it in reading order, parts among them.
    """
    pointer = read_pointer(site.quote(denial))
    tops = list(_list_tops(site, denial, before))
    if pointer is None or not tops:
        return None
    inner = [_look_into(top, denial, before) for top in tops]
    if _hangs_on(site, pointer, tops[0], denial):
        return _accept(site, pointer, inner[0])
    if pointer.kind == "relative":
        return None
    concerned = _find_concerned(site, pointer, inner, denial)
    if concerned is not None:
        return concerned
    if pointer.kind == "part" and inner[0].stance != "accuses":
        return None
    return _take_sole(site, pointer, tops, inner, denial)


def _hangs_on(site: Site, pointer: Pointer, claim: Claim, denial: Claim) -> bool:
    """Whether a denial is a relative clause or an apposition right after a claim."""
    text, start = site.reading.document.text, denial.content[0].start
    hangs = pointer.kind == "relative" or (
        pointer.kind == "account" and text[start - 2 : start] == ", "
    )
    return hangs and _BETWEEN.fullmatch(text[claim.content[-1].end : start]) is not None


def _find_concerned(
    site: Site, pointer: Pointer, inner: Sequence[Claim], denial: Claim
) -> Claim | None:
    """The nearest claim that is of the one whose account is denied, or about the one who denies."""
    for claim in inner:
        if _is_made_by(site, claim, pointer.owner) and claim.stance in _ANSWERABLE:
            return claim
        if _is_answerable(claim) and _concerns(site, claim, denial):
            return _accept(site, pointer, claim)
        if claim.stance == "accuses":
            # An accusation that stands nearer is what is meant, or nothing that is further.
            return None
    return None


def find_accusation(site: Site, denial: Claim, after: Sequence[Claim]) -> Claim | None:
    """The accusation of the next sentence that names the one who denies; None if there is none.

    Args:
        site: Where both stand.
        denial: A denial that points at nothing before it.
        after: The claims after it in reading order.
    """
    pointer = read_pointer(site.quote(denial))
    if pointer is None or pointer.kind not in {"account", "part"}:
        return None
    number = site.sentence(denial.content[0].start)
    for claim in after[:_AHEAD]:
        if site.sentence(claim.content[0].start) > number + 1:
            return None
        told = claim.within is None and claim.speaker != denial.speaker
        if told and claim.stance == "accuses" and _concerns(site, claim, denial):
            return _accept(site, pointer, claim)
    return None


def _list_tops(site: Site, denial: Claim, before: Sequence[Claim]) -> Iterator[Claim]:
    """Claims of others that stand alone, the nearest first, within a few sentences."""
    start = denial.content[0].start
    number = site.sentence(start)
    own = {denial.within}
    for claim in reversed(before[-_LATEST * 2 :]):
        end = claim.content[-1].end
        if claim.within is not None and claim.within not in own:
            continue
        if claim.id in own or end > start or start - end > _NEAR:
            continue
        if number - site.sentence(claim.content[0].start) > _BACK:
            continue
        if claim.speaker != denial.speaker:
            yield claim


def _look_into(top: Claim, denial: Claim, before: Sequence[Claim]) -> Claim:
    """What a claim tells of another's words, where these are most of it: "that Y accuses Z"."""
    inner = [
        claim
        for claim in before
        if claim.within == top.id and claim.speaker not in {top.speaker, denial.speaker}
    ]
    for claim in inner:
        wide = claim.stance == "accuses" or _size(claim) >= _MOST * _size(top)
        if wide and claim.content[-1].end == top.content[-1].end:
            return claim
    return top


def _take_sole(
    site: Site, pointer: Pointer, tops: Sequence[Claim], inner: Sequence[Claim], denial: Claim
) -> Claim | None:
    """The only claim of the sentence before, or of this one before the denial."""
    numbers = [site.sentence(claim.content[0].start) for claim in tops]
    here = site.sentence(denial.content[0].start)
    near = len(list(takewhile(lambda number: number == numbers[0], numbers)))
    if here - numbers[0] > 1 or near > 1:
        return None
    if inner[0].speaker == OUTLET or not _is_answerable(inner[0]):
        return None
    # Who is accused is named; a denial by somebody else is of something else. Of "the
    # government" nobody can tell here whether it is the one accused.
    if inner[0].stance == "accuses" and not denial.speaker.islower():
        return None
    return _accept(site, pointer, inner[0])


def _accept(site: Site, pointer: Pointer, claim: Claim) -> Claim | None:
    """The claim, unless the denial says that another has made it."""
    if not _is_answerable(claim):
        return None
    owners = site.parties.list_countries(pointer.owner)
    makers = site.parties.list_countries(claim.speaker)
    return None if owners and makers and not owners & makers else claim


def _is_made_by(site: Site, claim: Claim, owner: str) -> bool:
    """Whether a claim is of the one whose account is denied: "Kyiv’s claims"."""
    named = order_stems(owner)
    if not named or not owner[:1].isupper():
        return False
    if set(named) <= set(order_stems(claim.speaker)):
        return True
    return bool(site.parties.list_countries(owner) & site.parties.list_countries(claim.speaker))


def _is_answerable(claim: Claim) -> bool:
    if claim.status == "denied" or claim.stance not in _ANSWERABLE:
        return False
    return claim.stance == "accuses" or claim.status != "opinion"


def _concerns(site: Site, claim: Claim, denial: Claim) -> bool:
    """Whether a claim accuses the one who denies, or says what they have done."""
    named = order_stems(denial.speaker)
    words = order_stems(site.quote(claim))
    if claim.stance == "accuses" and not set(words).isdisjoint(named):
        return True
    if claim.stance != "accuses" and claim.status not in _TELLING:
        return False
    if named and words[: len(named)] == named:
        return True
    source = quote_pieces(site.reading.document.text, denial.source)
    countries = site.parties.list_countries(denial.speaker) | site.parties.list_countries(source)
    actor = "" if claim.event is None else claim.event.actor
    if actor and (actor == denial.speaker or countries & site.parties.list_countries(actor)):
        return True
    return claim.stance == "accuses" and site.parties.first_country(claim.content) in countries


def _size(claim: Claim) -> int:
    return sum(piece.end - piece.start for piece in claim.content)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    words = read_words("pointers")
    accounts, parts, deeds = ("|".join(words[name]) for name in ("accounts", "parts", "deeds"))
    against = r"(?: (?:against|about|of|to) (?:it|him|her|them|this|that|\w+sel(?:f|ves)))?"
    in_it = (
        rf"(?: (?:in|for|of|to|with) (?:it|this|that|(?:the|these|those) (?:[\w-]+ )?(?:{deeds})))?"
    )
    untrue = r"(?:is|was|were|are) (?:not true|false|untrue|a lie|lies|fabricated|baseless|groundless|nonsense|invented)"
    owned = r"(?:(?:the|this|that|these|those|such|all|any|an?|its|his|her|their) )?(?:(?P<owner>[\w-]+)(?:[’']s?)? ){0,2}"
    told = {
        "relative": r"which",
        "pronoun": rf"(?:it|this|that|so)(?: (?:all|outright|{untrue}))?{_TAIL}",
        "part": rf"(?:(?:any|all|a|its|his|her|their) )?(?:{parts}){in_it}{_TAIL}",
        "account": rf"{owned}(?:{accounts}){against}(?: {untrue})?{_TAIL}",
    }
    return tuple((kind, re.compile(words, re.IGNORECASE)) for kind, words in told.items())
