"""The proof that claims quote their text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.claims import ground_claims
from sayso.errors import GroundingError
from sayso.model.claim import Claim
from sayso.model.span import Pieces, Span
from tests.claims.sentences import Sentence

TEXT = "The bridge fell at noon."


def make_claim(content: Pieces) -> Claim:
    sentence = Sentence(TEXT)
    sentence.state("The bridge fell at noon")
    return replace(sentence.claim(), content=content)


def test_a_claim_that_quotes_its_text_is_given_back() -> None:
    claim = make_claim((Span(0, 10), Span(11, 15)))
    assert ground_claims(TEXT, [claim]) == (claim,)


@pytest.mark.parametrize(
    "content",
    [
        (),
        (Span(-1, 4),),
        (Span(4, 4),),
        (Span(5, 4),),
        (Span(0, 99),),
        (Span(3, 10),),
        (Span(0, 11),),
        (Span(11, 15), Span(0, 10)),
        (Span(0, 10), Span(4, 15)),
    ],
)
def test_a_claim_that_does_not_quote_its_text_is_refused(content: Pieces) -> None:
    with pytest.raises(GroundingError):
        ground_claims(TEXT, [make_claim(content)])


@pytest.mark.parametrize("field", ["cue", "source", "hedges"])
def test_every_part_of_a_claim_must_quote_the_text(field: str) -> None:
    claim = make_claim((Span(0, 10),))
    broken = replace(claim, **{field: (Span(20, 40),)})  # type: ignore[arg-type]
    with pytest.raises(GroundingError, match=field):
        ground_claims(TEXT, [broken])
