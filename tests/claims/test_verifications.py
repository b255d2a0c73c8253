"""What is said to be unverified is only possible."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.claims import assemble_claims
from sayso.claims.verifications import find_verifications
from sayso.model.annotation import AnnotatedText
from sayso.model.claim import Claim
from sayso.model.span import Span, quote_pieces
from tests.claims.sentences import Sentence, make_document

SAID = "Medics said 40 men had died."


def read(after: str, *, source: str = "Medics", number: bool = True) -> tuple[str, Claim]:
    """The claim of the medics, with a sentence or words behind it."""
    sentence = Sentence(SAID + after)
    said = sentence.credit("40 men had died", cue="said", source=source)
    sentence.state("40 men had died", attribution=said, predicate=sentence.predicate("died", "die"))
    if number:
        sentence.count("40", 40, "men")
    end = len(SAID)
    spans = (Span(0, end), Span(end, len(sentence.text))) if after else (Span(0, end),)
    annotated = replace(sentence.freeze(), sentences=spans)
    (claim,) = assemble_claims(make_document(sentence.text), annotated)
    return sentence.text, claim


@pytest.mark.parametrize(
    ("after", "words"),
    [
        (" The figure could not be verified.", "could not be verified"),
        (" That toll could not immediately be confirmed.", "could not immediately be confirmed"),
        (" The claim has not been independently verified.", "has not been independently verified"),
        (" Reuters was unable to verify the report.", "unable to verify"),
        (" There was no independent confirmation of the claim.", "no independent confirmation"),
        (" The agency couldn’t confirm their account.", "couldn’t confirm"),
    ],
)
def test_what_could_not_be_verified_is_only_possible(after: str, words: str) -> None:
    text, claim = read(after)
    assert (claim.certainty, quote_pieces(text, claim.hedges)) == ("possible", words)


@pytest.mark.parametrize(
    "after",
    [
        "",
        " The figure was verified by the court.",
        " The ministry could not confirm when the talks would begin.",
        " The minister could not be reached.",
    ],
)
def test_other_words_lower_nothing(after: str) -> None:
    assert read(after)[1].certainty == "certain"


def test_a_figure_that_was_not_verified_is_of_claims_with_a_figure() -> None:
    assert read(" The figure could not be verified.", number=False)[1].certainty == "certain"


def test_an_outlet_does_not_say_it_of_its_own_words() -> None:
    sentence = Sentence("40 men had died. The claim could not be verified.")
    sentence.state("40 men had died", predicate=sentence.predicate("died", "die"))
    assert sentence.claim().certainty == "certain"


@given(st.text(alphabet="be yt verifdlyno could'", max_size=300))
def test_any_words_are_looked_through(words: str) -> None:
    text = f"it could not {words} verified"
    annotated = AnnotatedText((Span(0, len(text)),), (), (), (), (), (), (), (), (), (), (), ())
    for span in find_verifications(text, annotated).by_sentence.values():
        assert 0 <= span.start < span.end <= len(text)
