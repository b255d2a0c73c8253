"""Grounding: whether what is kept points into its text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.model.claim import Claim
from sayso.model.span import Span


def list_spans(claim: Claim) -> Iterator[Span]:
    """Every span of a claim, those of its event included."""
    for pieces in (claim.content, claim.cue, claim.source, claim.hedges):
        yield from pieces
    if claim.event is not None:
        yield claim.event.trigger
        yield from (figure.span for figure in claim.event.figures)


def lie_in(text: str, spans: Iterable[Span]) -> bool:
    """Whether all the spans lie in the text."""
    return all(0 <= span.start <= span.end <= len(text) for span in spans)
