"""Denials: one party says what another says is not so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sayso.checks.denied import FEWEST, OPEN, asks, find_denied, may_be_denied
from sayso.checks.pointers import read_pointer
from sayso.checks.wording import Wording, differ_in_names, likeness, pair_claims
from sayso.model.claim import Claim
from sayso.model.finding import Finding
from sayso.model.reading import Reading
from sayso.model.span import quote_pieces

CODE = "claim-denied"
_NEGATED = 0.7
"""Share of all words that a negated statement must have in common with the plain one."""


def find_denials(reading: Reading, wordings: Mapping[str, Wording]) -> Iterator[Finding]:
    """Claims that another speaker of the document denies.

    A denial either has a cue that denies ("denied shelling the school") or is
    the same statement with a negation; both must share most of their words.

    Args:
        reading: The document's reading; where its denials are linked, they are not looked for again.
        wordings: Claim id to its words.
    """
    claims = {claim.id: claim for claim in reading.claims}
    linked = {claim.id: claim.denies for claim in reading.claims if claim.denies is not None}
    for denial, denied in (linked or find_denied(reading, wordings)).items():
        yield _make_finding(reading, claims[denied], claims[denial])
    negative = {claim.id for claim in reading.claims if claim.polarity == "negative"}
    for left, right in pair_claims(wordings, list(claims), among=negative):
        first, second = claims[left], claims[right]
        if _negates(reading, first, second, wordings) or _negates(reading, second, first, wordings):
            yield _make_finding(reading, first, second)


def _negates(
    reading: Reading, negation: Claim, claim: Claim, wordings: Mapping[str, Wording]
) -> bool:
    """Whether the first says that what the second says is not so, in its words."""
    is_firm = negation.status not in OPEN and negation.certainty in {"certain", "probable"}
    if negation.polarity != "negative" or not is_firm or not may_be_denied(negation, claim):
        return False
    text = reading.document.text
    if asks(text, negation) or asks(text, claim):
        return False
    one, other = wordings[negation.id], wordings[claim.id]
    shared = one.stems & other.stems
    if len(shared) < FEWEST or shared <= (one.names | other.names):
        return False
    return not differ_in_names(one, other) and likeness(one, other) >= _NEGATED


def _make_finding(reading: Reading, one: Claim, other: Claim) -> Finding:
    first, second = sorted((one, other), key=lambda claim: claim.content[0])
    return Finding(
        code=CODE,
        severity="warning",
        claims=(first.id, second.id),
        spans=(*first.content, *second.content),
        message=_describe(reading.document.text, first, second),
    )


def _describe(text: str, first: Claim, second: Claim) -> str:
    left, right = quote_pieces(text, first.content), quote_pieces(text, second.content)
    if read_pointer(right) is not None:
        return f"“{left}” is told by {first.speaker} and denied by {second.speaker}."
    return (
        f"{first.speaker} and {second.speaker} contradict each other: “{left}” against “{right}”."
    )
