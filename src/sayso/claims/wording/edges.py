"""Edges: spans that begin and end with a character that says something."""

from __future__ import annotations

import re

from sayso.model.span import Pieces, Span, join_spans

_ANSWERS = frozenset(
    {
        "yes",
        "no",
        "yeah",
        "yep",
        "nope",
        "okay",
        "ok",
        "well",
        "sure",
        "thanks",
        "good",
        "morning",
        "afternoon",
        "evening",
        "thank",
        "you",
        "hello",
        "welcome",
        "everyone",
        "all",
        "very",
        "much",
    }
)
_MOST_ANSWER = 4
"""Words."""
_WORD = re.compile(r"\w+")
_CLOSING = re.compile(r"[.,!?…]?([”\"])")


def trim_blanks(text: str, pieces: Pieces) -> Pieces:
    """The same spans without blank characters at their ends; those of nothing else are left out.

    Args:
        text: The text that the spans are in; what lies outside of it is cut off.
        pieces: The spans.
    """
    if not pieces or (len(pieces) == 1 and _is_trimmed(text, pieces[0])):
        return pieces
    return join_spans([_trim(text, piece) for piece in pieces])


def close_marks(text: str, pieces: Pieces) -> Pieces:
    """The same spans, none of which ends within a quotation that closes right behind it.

    A closing mark whose opening one stands before the span is left out.

    Args:
        text: The text that the spans are in.
        pieces: The spans, without blank characters at their ends.
    """
    return join_spans([_close(text, piece) for piece in pieces])


def is_bare_answer(text: str, pieces: Pieces) -> bool:
    """Whether the words are but a "Yes." or "No, no": they say nothing without the question."""
    n_words = 0
    for piece in pieces[:2]:
        for found in _WORD.finditer(text, *piece):
            if found[0].lower() not in _ANSWERS or n_words == _MOST_ANSWER:
                return False
            n_words += 1
    return n_words > 0


def _close(text: str, span: Span) -> Span:
    words = span.quote(text)
    curly = words.count("“") - words.count("”")
    straight = words.count('"') % 2
    behind = _CLOSING.match(text, span.end)
    if behind is not None and (behind[1] == "”" if curly > 0 else behind[1] == '"' and straight):
        return Span(span.start, behind.end())
    inside = words[:-1]
    opens = text[span.start - 1 : span.start] if span.start else ""
    if (curly < 0 and "”" in inside and opens == "“") or (
        straight and '"' in inside and opens == '"'
    ):
        return Span(span.start - 1, span.end)  # '"regrettable incidents" had occurred'
    if len(words) > 1 and ((curly < 0 and words[-1] == "”") or (straight and words[-1] == '"')):
        return _trim(text, Span(span.start, span.end - 1))
    return span


def _trim(text: str, span: Span) -> Span:
    if _is_trimmed(text, span):
        return span
    words = text[max(span.start, 0) : max(span.end, 0)]
    start = max(span.start, 0) + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _is_trimmed(text: str, span: Span) -> bool:
    start, end = span
    return 0 <= start < end <= len(text) and not (text[start].isspace() or text[end - 1].isspace())
