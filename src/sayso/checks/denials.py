"""Denials: one party says what another says is not so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sayso.checks.wording import Wording, inclusion, likeness, pair_claims
from sayso.model.claim import Claim
from sayso.model.finding import Finding
from sayso.model.reading import Reading
from sayso.model.span import quote_pieces

CODE = "claim-denied"
_DENIED = 0.75
"""Share of the shorter wording that a denial must repeat of what it denies."""
_NEGATED = 0.7
"""Share of all words that a negated statement must have in common with the plain one."""
_FEWEST = 2
"""Words that both must share."""
_OPEN = frozenset({"opinion", "planned", "expected", "conditional"})


def find_denials(reading: Reading, wordings: Mapping[str, Wording]) -> Iterator[Finding]:
    """Claims that another speaker of the document denies.

    A denial either has a cue that denies ("denied shelling the school") or is
    the same statement with a negation; both must share most of their words.

    Args:
        reading: The document's reading.
        wordings: Claim id to its words.
    """
    claims = {claim.id: claim for claim in reading.claims}
    for left, right in pair_claims(wordings, list(claims)):
        first, second = claims[left], claims[right]
        if _contradict(first, second, wordings) or _contradict(second, first, wordings):
            yield Finding(
                code=CODE,
                severity="warning",
                claims=(left, right),
                spans=(*first.content, *second.content),
                message=_describe(reading.document.text, first, second),
            )


def _contradict(denial: Claim, claim: Claim, wordings: Mapping[str, Wording]) -> bool:
    """Whether the first denies the second."""
    if denial.speaker == claim.speaker or claim.status == "denied" or claim.status in _OPEN:
        return False
    if any(said.overlaps(told) for said in denial.content for told in claim.content):
        # What stands in the words denied is denied with them; it does not speak against them.
        return False
    if claim.polarity == "negative" or claim.stance in {"denies", "doubts", "asks", "requests"}:
        return False
    one, other = wordings[denial.id], wordings[claim.id]
    if len(one.stems & other.stems) < _FEWEST:
        return False
    if denial.stance == "denies" and denial.polarity == "positive":
        return inclusion(one, other) >= _DENIED
    is_negation = denial.polarity == "negative" and denial.status not in _OPEN
    return is_negation and likeness(one, other) >= _NEGATED


def _describe(text: str, first: Claim, second: Claim) -> str:
    left, right = quote_pieces(text, first.content), quote_pieces(text, second.content)
    return (
        f"{first.speaker} and {second.speaker} contradict each other: “{left}” against “{right}”."
    )
