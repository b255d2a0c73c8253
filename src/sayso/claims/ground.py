"""Grounding: the proof that every claim quotes the text that it points at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.errors import GroundingError
from sayso.model.claim import Claim
from sayso.model.span import Pieces, Span


def ground_claims(text: str, claims: Sequence[Claim], *, document: str = "") -> tuple[Claim, ...]:
    """The claims, each proved to quote the text.

    Every claim must have content. Every span must lie in the text and begin and
    end with a character that is not blank; the spans of one thing must be in
    reading order without overlap.

    Args:
        text: The document's text.
        claims: Claims whose spans are in it.
        document: Id of the document, for messages.

    Raises:
        GroundingError: If a span does not quote the text.
    """
    for claim in claims:
        for name, pieces in _name_pieces(claim):
            if not _is_grounded(text, pieces):
                raise GroundingError(document or claim.id, f"the {name} of claim {claim.id}")
        if not claim.content:
            raise GroundingError(document or claim.id, f"the content of claim {claim.id}")
    return tuple(claims)


def _name_pieces(claim: Claim) -> Iterator[tuple[str, Pieces]]:
    yield "content", claim.content
    yield "cue", claim.cue
    yield "source", claim.source
    yield "hedges", claim.hedges
    if claim.event is not None:
        yield "event", (claim.event.trigger,)
        yield from (("figure", (figure.span,)) for figure in claim.event.figures)


def _is_grounded(text: str, pieces: Pieces) -> bool:
    last = 0
    for span in pieces:
        if not _quotes(text, span) or span.start < last:
            return False
        last = span.end
    return True


def _quotes(text: str, span: Span) -> bool:
    if not 0 <= span.start < span.end <= len(text):
        return False
    return not (text[span.start].isspace() or text[span.end - 1].isspace())
