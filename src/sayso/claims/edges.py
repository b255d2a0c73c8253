"""Edges: spans that begin and end with a character that says something."""

from __future__ import annotations

from sayso.model.span import Pieces, Span, join_spans


def trim_blanks(text: str, pieces: Pieces) -> Pieces:
    """The same spans without blank characters at their ends; those of nothing else are left out.

    Args:
        text: The text that the spans are in; what lies outside of it is cut off.
        pieces: The spans.
    """
    return join_spans(_trim(text, piece) for piece in pieces)


def _trim(text: str, span: Span) -> Span:
    words = text[max(span.start, 0) : max(span.end, 0)]
    start = max(span.start, 0) + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
