"""Pointing: denials of "it" or "the accusation", and which claim before them they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, takewhile

from sayso.checks.holding import find_sentence
from sayso.checks.parties import Parties, list_parties
from sayso.checks.pointers import Pointer, list_words, read_pointer
from sayso.checks.wording import order_stems
from sayso.model.claim import OUTLET, Claim
from sayso.model.reading import Reading
from sayso.model.span import quote_pieces

_LATEST = 8
"""Claims before a denial that are looked at."""
_TITLES = 1
"""Words of a title before a name."""
_DEEPEST = 20
"""Claims within one another that are looked at."""
_AHEAD = 4
"""Claims after it."""
_NEAR = 400
"""Characters before a denial within which what it points at ends."""
_BACK = 2
"""Sentences before it."""
_MOST = 0.6
"""Share of a claim's characters that one within it must have to be what it says."""
_NOUNS = frozenset({"account", "charge"})
_ANSWERABLE = frozenset({"asserts", "confirms", "accuses", "warns", "condemns"})
_TELLING = frozenset({"occurred", "ongoing"})
_BETWEEN = re.compile(r"[\s,;–—”\"’-]*(?:(?:on|in|last|earlier|this) [\w ]{2,30})?[\s,;–—”\"’-]*")
"""What may stand between a claim and the relative clause that denies it."""


@dataclass(frozen=True, slots=True)
class Site:
    """Where denials are looked at.

    Attributes:
        reading: The document's reading.
        parties: Its names with their countries.
        ordinals: For each of its sentences how many with words stand before it.
        within: For each claim's id that of the claim in which it is nested.
    """

    reading: Reading
    parties: Parties
    ordinals: Sequence[int]
    within: Mapping[str, str | None]

    def quote(self, claim: Claim) -> str:
        """The words of a claim."""
        return quote_pieces(self.reading.document.text, claim.content)

    def sentence(self, position: int) -> int:
        """Number of the sentence in which a character stands, from 0; times alone are none."""
        number = find_sentence(self.reading.sentences, position)
        return 0 if number is None else self.ordinals[number]

    def list_holders(self, claim: Claim) -> frozenset[str]:
        """The ids of the claims in which a claim is nested."""
        holders: set[str] = set()
        holder = claim.within
        while holder is not None and holder not in holders and len(holders) < _DEEPEST:
            holders.add(holder)
            holder = self.within.get(holder)
        return frozenset(holders)


def open_site(reading: Reading) -> Site:
    """What is needed of a reading to tell what its denials mean."""
    text = reading.document.text
    told = (any(map(str.isalpha, sentence.quote(text))) for sentence in reading.sentences)
    ordinals = [0, *accumulate(told)][:-1] if reading.sentences else []
    within = {claim.id: claim.within for claim in reading.claims}
    return Site(reading, list_parties(reading), ordinals, within)


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
        pointer.kind in _NOUNS and text[start - 2 : start] == ", "
    )
    return hangs and _BETWEEN.fullmatch(text[claim.content[-1].end : start]) is not None


def _find_concerned(
    site: Site, pointer: Pointer, inner: Sequence[Claim], denial: Claim
) -> Claim | None:
    """The nearest claim that is of the one whose account is denied, or about the one who denies."""
    for claim in inner:
        if _is_made_by(site, claim, pointer.owner) and claim.stance in _ANSWERABLE:
            return claim
        if is_answerable(claim) and concerns(site, claim, denial):
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
    if pointer is None or pointer.kind not in {*_NOUNS, "part", "deed"}:
        return None
    number = site.sentence(denial.content[0].start)
    for claim in after[:_AHEAD]:
        if site.sentence(claim.content[0].start) > number + 1:
            return None
        told = claim.within is None and claim.speaker != denial.speaker
        if told and claim.stance == "accuses" and concerns(site, claim, denial):
            return _accept(site, pointer, claim)
    return None


def _list_tops(site: Site, denial: Claim, before: Sequence[Claim]) -> Iterator[Claim]:
    """Claims of others that stand alone, the nearest first, within a few sentences."""
    start = denial.content[0].start
    number = site.sentence(start)
    own = site.list_holders(denial)
    for claim in reversed(before[-_LATEST * 2 :]):
        end = claim.content[-1].end
        if claim.within is not None and claim.within not in own:
            continue
        if claim.id in own or end > start or start - end > _NEAR:
            continue
        if number - site.sentence(claim.content[0].start) > _BACK:
            continue
        if claim.speaker != denial.speaker and not _tells_of(claim, denial):
            yield claim


def _tells_of(claim: Claim, denial: Claim) -> bool:
    """Whether the outlet says it by the way of the one who denies: "Arvo, which is a port, denied"."""
    if claim.speaker != OUTLET:
        return False
    return any(one.overlaps(other) for one in claim.content for other in denial.source)


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
    if inner[0].speaker == OUTLET or not is_answerable(inner[0]):
        return None
    if pointer.kind == "charge" and inner[0].event is None:
        return None
    # Who is accused is named; a denial by somebody else is of something else. Of "the
    # government" nobody can tell here whether it is the one accused.
    if inner[0].stance == "accuses" and not denial.speaker.islower():
        return None
    return _accept(site, pointer, inner[0])


def _accept(site: Site, pointer: Pointer, claim: Claim) -> Claim | None:
    """The claim, unless the denial says that another has made it, or that it is of something else."""
    if not is_answerable(claim) or not _is_of(site, claim, pointer.owner):
        return None
    # What the outlet itself tells is nobody's "claim", and "it" only where it happens.
    if claim.speaker == OUTLET and (pointer.kind in _NOUNS or claim.event is None):
        return None
    owners = site.parties.list_countries(pointer.owner)
    makers = site.parties.list_countries(claim.speaker)
    return None if owners and makers and not owners & makers else claim


def _is_of(site: Site, claim: Claim, word: str) -> bool:
    """Whether a claim has to do with the noun before "claims": "the fraud claims"."""
    plain = not word or not word.islower() or word.endswith(tuple(list_words("adjectives")))
    if plain or word in list_words("plain"):
        return True
    return not set(order_stems(word)).isdisjoint(order_stems(site.quote(claim)))


def _is_made_by(site: Site, claim: Claim, owner: str) -> bool:
    """Whether a claim is of the one whose account is denied: "Kyiv’s claims"."""
    named = order_stems(owner)
    if not named or not owner[:1].isupper():
        return False
    if set(named) <= set(order_stems(claim.speaker)):
        return True
    return bool(site.parties.list_countries(owner) & site.parties.list_countries(claim.speaker))


def is_answerable(claim: Claim) -> bool:
    """Whether a claim is one that another may deny: told or charged, and no opinion."""
    if claim.status == "denied" or claim.stance not in _ANSWERABLE:
        return False
    return claim.stance == "accuses" or claim.status != "opinion"


def concerns(site: Site, claim: Claim, denial: Claim) -> bool:
    """Whether a claim accuses the one who denies, or says what they have done."""
    named = order_stems(denial.speaker)
    words = order_stems(site.quote(claim))
    opening = words[: len(named) + _TITLES]
    if claim.stance == "accuses" and not set(words).isdisjoint(named):
        return True
    if claim.stance != "accuses" and claim.status not in _TELLING:
        return False
    if named and any(opening[at : at + len(named)] == named for at in range(_TITLES + 1)):
        return True
    source = quote_pieces(site.reading.document.text, denial.source)
    countries = site.parties.list_countries(denial.speaker) | site.parties.list_countries(source)
    actor = "" if claim.event is None else claim.event.actor
    if actor and (actor == denial.speaker or countries & site.parties.list_countries(actor)):
        return True
    return claim.stance == "accuses" and site.parties.first_country(claim.content) in countries


def _size(claim: Claim) -> int:
    return sum(piece.end - piece.start for piece in claim.content)
