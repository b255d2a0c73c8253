"""Modes: whose words they are, by the quotation marks around them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.claims.scares import Scare
from sayso.claims.tellings import Told
from sayso.model.annotation import Attribution, Quotation
from sayso.model.claim import Mode
from sayso.model.span import Pieces, Span, join_spans

_WORD = re.compile(r"\w+")
_DIRECT = 0.97
"""Share of quoted words from which a content counts as quoted: "that" may stand before the mark."""
_NEAR = 100
"""Characters between a cue and the colon that sets out a statement."""
_SET_OUT = re.compile(r":[^\S\n]*\n")
_BEHIND = re.compile(r":?[^\S\n]+[^\W_a-z][^\n\"“”„«»]{0,2000}\b(?:I|[Ww]e|[Oo]ur|[Mm]y)\b(?!\.)")
"""What stands behind a colon where the rest of the line is somebody's own words."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """The quotations of a document, in reading order, to be found by place.

    Attributes:
        spans: From mark to mark; none overlaps another.
        starts: Where each begins.
    """

    spans: Pieces
    starts: tuple[int, ...]

    @classmethod
    def of(cls, quotations: Sequence[Quotation]) -> Quoted:
        """The index of some quotations."""
        spans = join_spans(quotation.span for quotation in quotations)
        return cls(spans, tuple(span.start for span in spans))

    def around(self, pieces: Pieces) -> Pieces:
        """The quotations that have a character in common with some spans."""
        found: list[Span] = []
        for piece in pieces:
            place = max(bisect_right(self.starts, piece.start) - 1, 0)
            while place < len(self.spans) and self.spans[place].start < piece.end:
                if self.spans[place].overlaps(piece):
                    found.append(self.spans[place])
                place += 1
        return tuple(dict.fromkeys(found))

    def hold(self, pieces: Pieces) -> bool:
        """Whether all spans lie in one quotation."""
        around = self.around(pieces[:1])
        return any(all(span.covers(piece) for piece in pieces) for span in around)


def tell_mode(
    text: str,
    pieces: Pieces,
    attribution: Attribution | None,
    quoted: Quoted,
    *,
    retold: bool,
    scares: Sequence[Scare] = (),
) -> Told[Mode]:
    """Whether words are a source's own, partly, retold, or the outlet's.

    Args:
        text: The document's text.
        pieces: The words.
        attribution: What credits them; None for the outlet's own.
        quoted: The quotations of the document.
        retold: Whether somebody else's quoted words credit them: then marks
            around the whole say nothing about them.
        scares: Short quotations among them; those that are no plain words are nobody's own.
    """
    if attribution is None:
        return Told("narrated", "credited-to-nobody")
    laid_out = _tell_by_layout(text, attribution)
    if laid_out is not None:
        return laid_out
    around = quoted.around(pieces)
    if retold:
        around = tuple(span for span in around if any(piece.covers(span) for piece in pieces))
    marked = {scare.span for scare in scares if scare.kind != "words"}
    around = tuple(span for span in around if not any(map(span.covers, marked)))
    share = _quoted_share(text, pieces, around)
    if share >= _DIRECT:
        return Told("direct", "quotation-marks-around", around)
    if share > 0:
        return Told("mixed", "quotation-marks-within", around)
    return Told("indirect", "no-quotation-marks")


def _tell_by_layout(text: str, attribution: Attribution) -> Told[Mode] | None:
    """The mode of words that are shown to be a source's own without quotation marks."""
    if attribution.cue_form == "none" and attribution.post is None:
        return Told("direct", "speaker-label")
    if attribution.post is not None and not attribution.cue:
        return Told("direct", "embedded-post")
    if _is_set_out(text, attribution):
        return Told("direct", "set-out-after-colon", attribution.cue)
    return None


def _quoted_share(text: str, pieces: Pieces, around: Pieces) -> float:
    if not around:
        return 0.0
    words = [match.span() for piece in pieces for match in _WORD.finditer(text, *piece)]
    held = sum(
        1 for start, end in words for span in around if span.start <= start and end <= span.end
    )
    return held / len(words) if words else 0.0


def _is_set_out(text: str, attribution: Attribution) -> bool:
    """Whether a statement follows a colon, on its own lines or in the first person."""
    if not attribution.cue or not attribution.content:
        return False
    # The colon may be marked as part of the cue.
    cue, content = attribution.cue[-1], attribution.content[0]
    if "\n" in cue.quote(text) or content.start < cue.end:
        return False
    colon = _SET_OUT.search(text, cue.start, cue.end + _NEAR)
    if colon is not None and colon.end() <= content.start:
        return True
    return ":" in text[cue.end - 1 : cue.end + 1] and _BEHIND.match(text, cue.end) is not None
