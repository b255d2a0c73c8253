"""Denied: which claim of the document a denial denies."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import cache
from textwrap import shorten

from sayso.checks.deeds import find_told
from sayso.checks.pointers import read_pointer
from sayso.checks.pointing import Site, find_accusation, find_meant, open_site
from sayso.checks.wording import Wording, inclusion, pair_claims, read_wording, settle, stem
from sayso.checks.wordlists import read_words
from sayso.model.claim import Claim
from sayso.model.reading import Reading
from sayso.model.reason import Reason
from sayso.model.span import Pieces, quote_pieces

DENIED = 0.75
"""Share of the shorter wording that a denial must repeat of what it denies."""
SAME_DEED = 0.5
"""The same where both tell of one type of event by one party."""
DENIAL = 0.6
"""Share of the denial's own words that must be those of what it denies."""
FEWEST = 2
"""Words that both must share."""
OPEN = frozenset({"opinion", "planned", "expected", "conditional"})
_LONGEST_FILLING = 200
"""Characters of what is filled into a gist."""
_NO_BRACKETS = str.maketrans("", "", "[]")
_LATEST = 24
"""Claims before a denial among which the one is looked for that it points at."""
_DENYING = re.compile(
    r"\b(?:den[iy]|reject|refut|dismiss|disput|contradict|rebut|debunk|disavow|repudiat|discount"
    r"|quash|rubbish|disprov|rul\w+ out|false|untrue)",
    re.IGNORECASE,
)
"""Cues by which somebody says that something is not so."""


def link_denials(reading: Reading) -> tuple[Claim, ...]:
    """The claims of a reading, each denial with the claim that it denies.

    Of one that only points at that claim, the gist says what it is: "it [the
    troops had left]".
    """
    if not any(claim.stance == "denies" for claim in reading.claims):
        return reading.claims
    text = reading.document.text
    denied = find_denied(reading, {one.id: read_wording(text, one) for one in reading.claims})
    claims = {claim.id: claim for claim in reading.claims}
    return tuple(
        _link(text, claim, claims[denied[claim.id]]) if claim.id in denied else claim
        for claim in reading.claims
    )


def explain_denial(reading: Reading, claim_id: str) -> Reason | None:
    """Why a claim denies the one that it denies; None if it denies none.

    Args:
        reading: A reading whose denials are linked.
        claim_id: Id of the claim, in full.
    """
    claims = {claim.id: claim for claim in reading.claims}
    denial = claims.get(claim_id)
    if denial is None or denial.denies is None:
        return None
    pointer = read_pointer(quote_pieces(reading.document.text, denial.content))
    if denial.content == claims[denial.denies].content:
        rule = "same-words"
    else:
        rule = "says-it-again" if pointer is None else f"points-back: {pointer.kind}"
    return Reason("denies", denial.denies, claims[denial.denies].content, rule, None)


def _link(text: str, denial: Claim, claim: Claim) -> Claim:
    gist = denial.gist
    points = read_pointer(quote_pieces(text, denial.content)) is not None
    if points and gist is not None and claim.gist is not None:
        # What is filled in there is filled in here as well.
        told = shorten(claim.gist.translate(_NO_BRACKETS), _LONGEST_FILLING, placeholder=" …")
        gist = f"{gist} [{told}]"
    return replace(denial, denies=claim.id, gist=gist)


def find_denied(reading: Reading, wordings: Mapping[str, Wording]) -> dict[str, str]:
    """The id of the claim that each denial denies, by its own id; those in doubt are left out.

    A denial points at what was said before it ("denied it", "rejected
    the accusation", "denied the attack"), has the very same words for its content ("Chad says they fled; the
    rebels deny"), or says again what it denies.

    Args:
        reading: The document's reading.
        wordings: Claim id to its words.
    """
    site = open_site(reading)
    denied: dict[str, str] = {}
    repeating: list[str] = []
    for number, claim in enumerate(reading.claims):
        if not _is_denial(claim):
            continue
        # What an inner speaker says within the denied words has them for its content as well.
        same = (
            one
            for one in reading.claims[:number]
            if one.content == claim.content and _is_before(one.cue, claim.cue)
        )
        said = next((one for one in same if _is_firm(claim, one)), None)
        if said is not None:
            denied[claim.id] = said.id
            continue
        pointer = read_pointer(site.quote(claim))
        if pointer is None:
            repeating.append(claim.id)
            continue
        before, after = reading.claims[max(number - _LATEST, 0) : number], number + 1
        meant = find_meant(site, claim, before) if pointer.kind != "deed" else None
        if meant is None and pointer.kind in {"deed", "part"}:
            meant = find_told(site, claim, before)
        if meant is None:
            meant = find_accusation(site, claim, reading.claims[after : after + _LATEST])
        if meant is not None:
            denied[claim.id] = meant.id
    return denied | _find_repeated(site, wordings, frozenset(repeating))


def _find_repeated(
    site: Site, wordings: Mapping[str, Wording], denials: Collection[str]
) -> dict[str, str]:
    """The nearest claim that each of some denials says again."""
    claims = {claim.id: claim for claim in site.reading.claims}
    found: dict[str, tuple[int, str]] = {}
    for pair in pair_claims(wordings, list(claims), among=denials):
        for mine, other in (pair, pair[::-1]):
            denial, claim = claims[mine], claims[other]
            if mine in denials and denies_outright(site, (denial, claim), wordings):
                away = abs(denial.content[0].start - claim.content[0].start)
                found[mine] = min(found.get(mine, (away, other)), (away, other))
    return {mine: other for mine, (_, other) in found.items()}


def denies_outright(
    site: Site, claims: tuple[Claim, Claim], wordings: Mapping[str, Wording]
) -> bool:
    """Whether the first of two claims denies by its cue what the second says, and mostly that.

    Args:
        site: Where both stand.
        claims: The denial, and the other claim.
        wordings: Claim id to its words.
    """
    denial, claim = claims
    text = site.reading.document.text
    if not _is_denial(denial) or denial.polarity == "negative" or not may_be_denied(denial, claim):
        return False
    if asks(text, denial) or asks(text, claim):
        return False
    one, other = wordings[denial.id], wordings[claim.id]
    shared = one.stems & other.stems
    if len(shared) < FEWEST or shared <= (one.names | other.names):  # a name alone tells nothing
        return False
    # Who opposes troops does not say that there are none.
    is_told = not denial.cue or _DENYING.search(quote_pieces(text, denial.cue)) is not None
    least = SAME_DEED if _is_one_deed(site, denial, claim) else DENIED
    is_most = len(shared) >= DENIAL * len(one.stems) and inclusion(one, other) >= least
    if not (is_told and is_most):
        return False
    return claim.stance == "accuses" or _is_deed(text, claims, shared)


def _is_one_deed(site: Site, denial: Claim, claim: Claim) -> bool:
    """Whether both are of one type of event by one party."""
    one, other = denial.event, claim.event
    if one is None or other is None or one.type != other.type or not (one.actor and other.actor):
        return False
    countries = site.parties.list_countries(one.actor)
    return one.actor == other.actor or bool(countries & site.parties.list_countries(other.actor))


def may_be_denied(denial: Claim, claim: Claim) -> bool:
    """Whether a claim is somebody else's, firm enough to be denied, and not within the denial."""
    # What stands in the words denied is denied with them; it does not speak against them.
    within = any(said.overlaps(told) for said in denial.content for told in claim.content)
    return not within and _is_firm(denial, claim)


def _is_firm(denial: Claim, claim: Claim) -> bool:
    """Whether a claim is somebody else's, and put firmly enough to be denied."""
    if denial.speaker == claim.speaker or claim.polarity == "negative":
        return False
    if claim.status == "denied" or claim.status in OPEN:
        return False
    return claim.stance in {"asserts", "confirms", "accuses", "warns"}


def _is_before(cue: Pieces, other: Pieces) -> bool:
    return bool(cue and other) and cue[-1].end <= other[0].start


def asks(text: str, claim: Claim) -> bool:
    """Whether the words end in a question mark: what is asked is not said."""
    end = claim.content[-1].end
    return "?" in text[end - 1 : end + 2]


def _is_denial(claim: Claim) -> bool:
    return claim.stance == "denies" and claim.status == "denied"


def _is_deed(text: str, claims: Sequence[Claim], shared: Collection[str]) -> bool:
    """Whether two claims have a deed in common, and not only what somebody speaks of.

    Three common words, or one of two in the form of a verb: "shelling the
    school" against "shelled the school". Words for what is said do not count.
    """
    telling = {word for word in shared if word not in _speech()}
    if len(telling) != FEWEST:
        return len(telling) > FEWEST
    words = (
        word for claim in claims for word in re.findall(r"\w+", quote_pieces(text, claim.content))
    )
    return any(word.endswith(("ed", "ing")) and settle(word) in telling for word in words)


@cache
def _speech() -> frozenset[str]:
    """Stems of words for what somebody says."""
    return frozenset(stem(word) for word in read_words("speech")["nouns"])
