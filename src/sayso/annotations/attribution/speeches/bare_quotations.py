"""Bare quotations: whole sentences between quotation marks that no cue credits."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.speeches.turns import credit_sentences, put_together
from sayso.model.annotation import Attribution, Quotation
from sayso.model.span import Pieces, Span, hull

_FEWEST_WORDS = 4
_WORD = re.compile(r"\w+")
_OPENS = re.compile(r"[\W_]*[^\W\d_a-z]")
_STOP = re.compile(r"[.!?…][\"”’'»)\]]*\s*$")
_NEAR = 20
"""Attributions before a quotation that are looked at."""
_EDGE = 3
"""Characters before a quotation that are looked at."""


def credit_bare(
    grammar: Grammar,
    attributions: Sequence[Attribution],
    quotations: Sequence[Quotation],
    text: str,
    paragraphs: Pieces,
) -> tuple[Attribution, ...]:
    """The attributions with those of whole quoted sentences that nothing credits.

    They are somebody's words, never the outlet's own: of whoever is credited
    last in the paragraph, or, at the head of one, was quoted in the one before;
    else of nobody who is named.

    Args:
        grammar: The text.
        attributions: What it credits.
        quotations: Its quotations, in reading order.
        text: Its characters.
        paragraphs: Its paragraphs.
    """
    taken = sorted(
        (piece, hull((*found.cue, *found.content, *found.source)) or piece)
        for found in attributions
        for piece in (*found.content, *found.source)
    )
    own: list[Attribution] = []
    for quotation in quotations:
        if _is_free(taken, quotation.span) and _is_sentence(grammar, text, quotation):
            inside = Span(quotation.span.start + 1, quotation.span.end - quotation.closed)
            source = _find_source(attributions, quotations, quotation.span, paragraphs)
            own += credit_sentences(grammar, _credit(source), (inside,))
    return put_together(own, attributions) if own else tuple(attributions)


def _is_free(taken: Sequence[tuple[Span, Span]], span: Span) -> bool:
    """Whether no words of a quotation are credited, but by cues inside of it.

    Args:
        taken: Stretches that are credited or name a source, each with the whole that it is part of.
        span: The quotation.
    """
    place = bisect_right(taken, span.end, key=lambda pair: pair[0].start)
    return not any(
        piece.overlaps(span) and not (span.start < whole.start and whole.end < span.end)
        for piece, whole in taken[max(place - _NEAR, 0) : place]
    )


def _is_sentence(grammar: Grammar, text: str, quotation: Quotation) -> bool:
    """Whether a quotation is a sentence or more, that stands in no other."""
    span = quotation.span
    words = span.quote(text)
    before = text[max(span.start - _EDGE, 0) : span.start]
    opens = not before.strip() or "\n" in before or _STOP.search(before) is not None
    if not opens or not _OPENS.match(words) or not _STOP.search(words):
        return False
    if len(_WORD.findall(words)) < _FEWEST_WORDS:
        return False
    first = bisect_right(grammar.end, span.start)
    for place in range(first, len(grammar)):
        if grammar.start[place] >= span.end:
            break
        if grammar.tag[place] in {"VBD", "VBZ", "VBP", "MD", "VB"}:
            return True
    return False


def _find_source(
    attributions: Sequence[Attribution],
    quotations: Sequence[Quotation],
    span: Span,
    paragraphs: Pieces,
) -> Pieces:
    """The words for whoever goes on speaking in a quotation; empty if nobody is clear."""
    number = bisect_right(paragraphs, span.start, key=lambda paragraph: paragraph.start) - 1
    if number < 0:
        return ()
    heads = paragraphs[number].start == span.start
    around = paragraphs[number - 1] if heads and number else paragraphs[number]
    last = bisect_left(attributions, span.start, key=_first)
    before = [
        found
        for found in attributions[max(last - _NEAR, 0) : last]
        if found.source
        and found.cue
        and found.within is None
        and around.start <= found.cue[0].start < min(span.start, around.end)
    ]
    if not before:
        return ()
    if heads and not _is_quoted(quotations, before[-1].content):
        return ()
    return before[-1].source


def _first(found: Attribution) -> int:
    return min(span.start for span in (*found.cue, *found.source, *found.content))


def _is_quoted(quotations: Sequence[Quotation], pieces: Pieces) -> bool:
    """Whether one of some pieces has a character in a quotation."""
    for piece in pieces:
        place = bisect_left(quotations, piece.end, key=lambda quotation: quotation.span.start) - 1
        if place >= 0 and quotations[place].span.overlaps(piece):
            return True
    return False


def _credit(source: Pieces) -> Attribution:
    return Attribution(
        cue=(),
        cue_form="none",
        predicate=None,
        lemma="",
        source=source,
        content=(),
        origins=(),
        within=None,
        sentence=0,
        post=None,
        probability=1.0,
    )
