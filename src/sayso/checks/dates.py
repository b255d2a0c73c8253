"""Dates: something is still expected in one claim and has happened in another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sayso.checks.wording import Wording, differ_in_names, inclusion, pair_claims
from sayso.model.claim import Claim
from sayso.model.finding import Finding
from sayso.model.reading import Reading
from sayso.model.span import quote_pieces

CODE = "expected-yet-occurred"
_ALIKE = 0.8
"""Share of the shorter wording that both must have in common."""
_FEWEST = 5
"""Words that both must share."""


def find_early_events(reading: Reading, wordings: Mapping[str, Wording]) -> Iterator[Finding]:
    """Claims that expect what another claim of the document says has happened.

    Args:
        reading: The document's reading.
        wordings: Claim id to its words.
    """
    claims = {claim.id: claim for claim in reading.claims}
    for left, right in pair_claims(wordings, list(claims)):
        first, second = claims[left], claims[right]
        if not (_clash(first, second) or _clash(second, first)):
            continue
        one, other = wordings[left], wordings[right]
        shared = len(one.stems & other.stems)
        if (
            shared >= _FEWEST
            and inclusion(one, other) >= _ALIKE
            and not differ_in_names(one, other)
        ):
            yield Finding(
                code=CODE,
                severity="warning",
                claims=(left, right),
                spans=(*first.content, *second.content),
                message=_describe(reading.document.text, first, second),
            )


def _clash(expected: Claim, occurred: Claim) -> bool:
    return (
        expected.status == "expected"
        and occurred.status == "occurred"
        and expected.polarity == occurred.polarity == "positive"
        and not any(one.overlaps(other) for one in expected.content for other in occurred.content)
    )


def _describe(text: str, first: Claim, second: Claim) -> str:
    early, late = (first, second) if first.status == "expected" else (second, first)
    return (
        f"{early.speaker} expects “{quote_pieces(text, early.content)}”; "
        f"{late.speaker} says that it has happened: “{quote_pieces(text, late.content)}”."
    )
