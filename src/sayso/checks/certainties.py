"""Certainties: what is first put with a hedge and later, on no new word, as a fact."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sayso.checks.holding import find_sentence
from sayso.checks.scope import Setting, is_same_scope, open_setting, read_scope
from sayso.checks.wording import Wording, differ_in_names, inclusion, pair_claims
from sayso.model.claim import OUTLET, Claim
from sayso.model.finding import Finding
from sayso.model.reading import Reading
from sayso.model.span import quote_pieces

CODE = "certainty-grown"
_ALIKE = 0.8
"""Share of the shorter wording that both must have in common."""
_FEWEST = 4
"""Words that both must share."""
_WEAK = frozenset({"probable", "possible", "unknown"})
_TOLD = frozenset({"occurred", "ongoing"})
_NEWER = re.compile(
    r"\b(?:confirm\w*|verif\w*|now|later|since|turned out|prov(?:ed|en)|establish\w*|found|admit\w*|acknowledg\w*)\b",
    re.IGNORECASE,
)
"""Words that say whence the new certainty comes."""


def find_growth(reading: Reading, wordings: Mapping[str, Wording]) -> Iterator[Finding]:
    """Claims that state as certain what an earlier claim of the document only held possible.

    The later one is in the outlet's voice, or of a speaker who has it from the
    earlier one. Where anybody else states the same as certain, the later claim
    may rest on that, and nothing is found.

    Args:
        reading: The document's reading.
        wordings: Claim id to its words.
    """
    claims = {claim.id: claim for claim in reading.claims}
    told = [claim.id for claim in reading.claims if _is_told(claim)]
    doubtful = {name for name in told if _is_doubtful(claims[name])}
    rivals = pair_claims(wordings, told, among=doubtful)
    if not any(left in doubtful and _is_same(wordings, left, right) for left, right in rivals):
        return
    pairs = [pair for pair in pair_claims(wordings, told) if _is_same(wordings, *pair)]
    backed = {
        one
        for left, right in pairs
        for one, other in ((left, right), (right, left))
        if _is_sure(claims[other]) and claims[other].speaker != OUTLET
    }
    if not pairs:
        return
    setting = open_setting(reading)
    for left, right in pairs:
        early, late = claims[left], claims[right]
        if right in backed or not _has_grown(setting, early, late):
            continue
        yield Finding(
            code=CODE,
            severity="warning",
            claims=(left, right),
            spans=(*early.content, *early.hedges, *late.content),
            message=_describe(reading.document.text, early, late),
        )


def _is_told(claim: Claim) -> bool:
    is_plain = claim.status in _TOLD and claim.polarity == "positive"
    return is_plain and claim.stance in {"asserts", "confirms", "accuses"}


def _is_doubtful(claim: Claim) -> bool:
    return claim.certainty in _WEAK and bool(claim.hedges)


def _is_sure(claim: Claim) -> bool:
    return claim.certainty == "certain" and not claim.hedges


def _is_same(wordings: Mapping[str, Wording], left: str, right: str) -> bool:
    one, other = wordings[left], wordings[right]
    if len(one.stems & other.stems) < _FEWEST or differ_in_names(one, other):
        return False
    # The surer claim may say less than the hedged one, but not much else.
    return inclusion(one, other) >= _ALIKE and len(other.stems - one.stems) <= 1


def _has_grown(setting: Setting, early: Claim, late: Claim) -> bool:
    if not _is_doubtful(early) or not _is_sure(late):
        return False
    if late.speaker != OUTLET and early.speaker not in late.chain[1:]:
        return False
    if late.within is not None or (late.chain[-1] != late.speaker and late.speaker == OUTLET):
        return False
    first = find_sentence(setting.reading.sentences, early.content[0].start)
    second = find_sentence(setting.reading.sentences, late.content[0].start)
    if first == second or _NEWER.search(_sentence(setting, late, second)):
        return False
    scopes = [read_scope(setting, claim, claim.content[0].start) for claim in (early, late)]
    return is_same_scope(setting, *scopes)


def _sentence(setting: Setting, claim: Claim, number: int | None) -> str:
    text = setting.reading.document.text
    if number is None:
        return quote_pieces(text, claim.content)
    return setting.reading.sentences[number].quote(text)


def _describe(text: str, early: Claim, late: Claim) -> str:
    voice = "the outlet's own voice" if late.speaker == OUTLET else f"the words of {late.speaker}"
    return (
        f"First with a hedge (“{quote_pieces(text, early.hedges)}”): "
        f"“{quote_pieces(text, early.content)}”; later as a fact in {voice}: "
        f"“{quote_pieces(text, late.content)}”."
    )
