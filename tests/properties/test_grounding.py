"""Laws of claims: each quotes its text, whatever the annotations say and however odd the text is."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sayso.checks import check_reading
from sayso.claims import assemble_claims, ground_claims
from sayso.model.annotation import (
    AnnotatedText,
    Attribution,
    EventMention,
    Proposition,
    Quotation,
)
from sayso.model.claim import Claim
from sayso.model.quantity import Quantity
from sayso.model.reading import Reading
from sayso.model.span import Pieces, Span, join_spans
from tests.blanks import DOCUMENT, EVENT_MENTION

TEXTS = st.text(st.sampled_from('Aa b.\n"“”\u00a0\U0001f680é, said not'), min_size=1, max_size=60)


def draw_pieces(draw: st.DrawFn, size: int) -> Pieces:
    """Some spans in a text of this size."""
    ends = draw(st.lists(st.integers(0, size), max_size=4))
    pairs = zip(sorted(ends)[::2], sorted(ends)[1::2], strict=False)
    return join_spans(Span(start, end) for start, end in pairs)


def draw_events(draw: st.DrawFn, size: int, n_propositions: int) -> tuple[EventMention, ...]:
    """An event mention at some places, for the first propositions."""
    return tuple(
        replace(EVENT_MENTION, trigger=span, quantities=(0,), propositions=(number,))
        for number, span in enumerate(draw_pieces(draw, size)[:n_propositions])
    )


def draw_quantities(draw: st.DrawFn, size: int) -> tuple[Quantity, ...]:
    """Quantities at some places."""
    return tuple(
        Quantity(span, "", 1.0, 1.0, 1.0, "kilometer", "exact", None)
        for span in draw_pieces(draw, size)
    )


@st.composite
def annotated_texts(draw: st.DrawFn) -> tuple[str, AnnotatedText]:
    """A text with attributions and propositions at any places in it."""
    text = draw(TEXTS)
    count = draw(st.integers(0, 4))
    attributions = tuple(
        Attribution(
            cue=draw_pieces(draw, len(text)),
            cue_form=draw(st.sampled_from(["verb", "noun", "none"])),
            predicate=None,
            lemma=draw(st.sampled_from(["say", "deny", "", "call for"])),
            source=draw_pieces(draw, len(text)),
            content=draw_pieces(draw, len(text)),
            origins=(),
            within=draw(st.none() | st.integers(0, number - 1)) if number else None,
            sentence=0,
            post=None,
            probability=1.0,
        )
        for number in range(count)
    )
    propositions = tuple(
        Proposition(
            pieces=draw_pieces(draw, len(text)) or (Span(0, len(text)),),
            predicate=None,
            complement=None,
            hedges=draw_pieces(draw, len(text)),
            certainty="certain",
            hearsay=draw(st.booleans()),
            condition=None,
            judgement=draw(st.booleans()),
            attribution=draw(st.none() | st.integers(0, count - 1)) if count else None,
            whole=draw(st.booleans()),
            sentence=0,
        )
        for _ in range(draw(st.integers(0, 5)))
    )
    whole = (Span(0, len(text)),)
    quotations = tuple(
        Quotation(span, closed=True, continues=False) for span in draw_pieces(draw, len(text))
    )
    return text, AnnotatedText(
        sentences=whole,
        paragraphs=whole,
        quotations=quotations,
        attributions=attributions,
        propositions=propositions,
        entities=(),
        references=(),
        quantities=draw_quantities(draw, len(text)),
        times=(),
        places=(),
        posts=(),
        events=draw_events(draw, len(text), len(propositions)),
    )


def read(text: str, annotated: AnnotatedText) -> tuple[Claim, ...]:
    return assemble_claims(replace(DOCUMENT, text=text), annotated)


@given(annotated_texts())
def test_every_claim_quotes_its_text(sample: tuple[str, AnnotatedText]) -> None:
    text, annotated = sample
    claims = read(text, annotated)
    assert ground_claims(text, claims) == claims


@given(annotated_texts())
def test_no_statement_with_words_in_it_is_dropped(sample: tuple[str, AnnotatedText]) -> None:
    text, annotated = sample
    kept = {
        place for claim in read(text, annotated) for span in claim.content for place in range(*span)
    }
    for proposition in annotated.propositions:
        for piece in proposition.pieces:
            assert kept.issuperset(p for p in range(*piece) if text[p].isalpha())


@given(annotated_texts())
def test_ids_are_unique_and_name_claims_that_are_there(sample: tuple[str, AnnotatedText]) -> None:
    claims = read(*sample)
    ids = [claim.id for claim in claims]
    assert len(ids) == len(set(ids))
    assert all(claim.within is None or claim.within in ids for claim in claims)
    assert all(claim.speaker in claim.chain for claim in claims)


@given(annotated_texts())
def test_checks_point_into_the_text(sample: tuple[str, AnnotatedText]) -> None:
    text, annotated = sample
    reading = Reading(
        replace(DOCUMENT, text=text), (), (), (), (), (), (), read(text, annotated), ()
    )
    for finding in check_reading(reading):
        assert all(0 <= span.start < span.end <= len(text) for span in finding.spans)
