"""Gists: propositions in their own words, made fit to be read without their text.

What stands in square brackets is filled in; all else is quoted. A text's own
square brackets become round ones, so that the mark stays sound.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape

from sayso.claims.wording.edges import trim_blanks
from sayso.claims.wording.fillings import (
    Filling,
    Material,
    Speech,
    clear_speaker,
    find_fillings,
    name_missing,
)
from sayso.claims.wording.lengths import shorten_gist
from sayso.model.annotation import Attribution, Proposition
from sayso.model.claim import Mode
from sayso.model.span import Pieces, Span, subtract_spans

_MARKS = frozenset("\"“”„«»‘’'")
_DOUBLE = re.compile('["“”„«»]')
_WORD = re.compile(r"\w+")
_LONG_WORD = 4
"""Letters from which the words of a title begin with a capital."""
_THAT = re.compile(r"that\s+", re.IGNORECASE)
_STOP = re.compile(r"[.!?…](?=\W|$)")
_PAUSE = re.compile(r"[,;:]")
_SET_APART = re.compile('[,;:.!?—–"“”„«»]')
_MARKUP = re.compile(
    r"</?[a-z][a-z0-9]{0,9}(?:\s[^<>]{0,600})?\s?/?>|&(?:#\d{2,6}|[a-z]{2,8});", re.IGNORECASE
)
_EDGES = " \t\n,;:—–-"
_BRACKETS = str.maketrans("[]", "()")


@dataclass(frozen=True, slots=True)
class Saying:
    """A proposition and how it is said.

    Attributes:
        proposition: What is said.
        attribution: What crediting it; None for the outlet's own words.
        content: Its words.
        mode: Whose words they are.
        speaker: Who says it; `OUTLET` and `UNNAMED` are nobody's names.
        retold: Whether somebody else's quoted words credit it: then "I" is not the speaker.
    """

    proposition: Proposition
    attribution: Attribution | None
    content: Pieces
    mode: Mode
    speaker: str
    retold: bool


def make_gist(material: Material, saying: Saying) -> str:
    """The proposition as one line that stands alone.

    Pieces are joined, with an ellipsis where words between them are left out
    other than those that credit it; marks around it and a "that" before it
    are dropped; pronouns, short names and dates are filled in, in brackets,
    where annotations say who or when is meant.

    Args:
        material: The document.
        saying: The proposition.
    """
    pieces = _drop_that(material.text, saying)
    inside = material.quotations_around(pieces)
    speaker = clear_speaker(saying.speaker)
    own = _find_own(material.text, saying, pieces, inside)
    speech = Speech(None if saying.retold else speaker, own)
    marks = _set_marks(material.text, pieces, inside)
    markup = _replace_markup(material.text, pieces)
    fillings = find_fillings(material, pieces, speech, (*marks, *markup))
    holes = _find_loose_marks(material.text, pieces, inside)
    told = _Writer(material.text, fillings, holes)
    words = "".join(_write(told, saying, pieces)).strip()
    missing = name_missing(material, saying.proposition, saying.attribution, speaker)
    if missing:
        words = f"[{missing}] {words}"
    return shorten_gist(" ".join(words.split()).lstrip(_EDGES + ".").rstrip(_EDGES))


def _drop_that(text: str, saying: Saying) -> Pieces:
    """The content without a conjunction that only ties it to its cue."""
    first, *others = saying.content
    found = _THAT.match(text, first.start, first.end)
    if saying.attribution is None or found is None:
        return saying.content
    predicate = saying.proposition.predicate
    subject = None if predicate is None else predicate.subject
    # The subject of "that attack killed two" begins with the word itself.
    if subject is None or subject.start <= first.start:
        return saying.content
    return (Span(found.end(), first.end), *others) if found.end() < first.end else saying.content


def _find_loose_marks(text: str, pieces: Pieces, inside: Pieces) -> Pieces:
    """The quotation marks as the text has them: those that are shown are set anew."""
    marks = (match.start() for piece in pieces for match in _DOUBLE.finditer(text, *piece))
    edges = (edge for span in inside for edge in (span.start, span.end - 1))
    loose = {*marks, *(edge for edge in edges if text[edge] in _MARKS)}
    if not loose:
        return ()
    # Without a mark inside a word two words would become one.
    inner = (place for place in loose if text[place - 1 : place + 2 : 2].isalnum())
    parting = {place for place in inner if 0 < place < len(text) - 1}
    return tuple(Span(place, place + 1) for place in sorted(loose - parting))


def _set_marks(text: str, pieces: Pieces, inside: Pieces) -> Iterator[Filling]:
    """Marks around what is quoted within the words; those around all of them tell nothing here."""
    if not inside or all(any(span.covers(piece) for span in inside) for piece in pieces):
        return
    for span in inside:
        if text[span.start] not in _MARKS:
            continue
        words = trim_blanks(text, _cut_to(pieces, Span(span.start + 1, span.end)))
        words = tuple(part for part in words if any(map(str.isalnum, part.quote(text))))
        if words:
            end = words[-1].end
            while text[end - 1] in _MARKS:
                end -= 1
            yield Filling(Span(words[0].start, words[0].start), "“")
            yield Filling(Span(end, end), "”")


def _replace_markup(text: str, pieces: Pieces) -> Iterator[Filling]:
    """What stands for tags and references of HTML in plain text: a blank where words would become one."""
    for piece in pieces:
        for match in _MARKUP.finditer(text, *piece):
            start, end = match.span()
            is_reference = match.group()[0] == "&"
            parts = (
                not is_reference
                and text[start - 1 : start].isalnum()
                and text[end : end + 1].isalnum()
            )
            yield Filling(
                Span(start, end), unescape(match.group()) if is_reference else " " * parts
            )


def _cut_to(pieces: Pieces, span: Span) -> Pieces:
    """The characters of some pieces that lie in a span."""
    return tuple(
        Span(max(piece.start, span.start), min(piece.end, span.end))
        for piece in pieces
        if piece.overlaps(span)
    )


def _find_own(text: str, saying: Saying, pieces: Pieces, inside: Pieces) -> Pieces:
    """Where "I" is the speaker: in what is quoted, but not in the names of things."""
    if saying.mode != "direct":
        return tuple(span for span in inside if not _is_title(text, span))
    nested = [span for span in inside if any(_lies_within(piece, span) for piece in pieces)]
    return subtract_spans(pieces, nested)


def _lies_within(piece: Span, span: Span) -> bool:
    return piece.start < span.start and span.end < piece.end


def _is_title(text: str, span: Span) -> bool:
    """Whether quoted words are the name of something: "I Want to Live"."""
    long = [word for word in _WORD.findall(span.quote(text)) if len(word) >= _LONG_WORD]
    return bool(long) and all(word[0].isupper() for word in long)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes stretches of a text with what is filled in, and without loose marks."""

    text: str
    fillings: Sequence[Filling]
    holes: Pieces

    def write(self, piece: Span) -> Iterator[str]:
        place = piece.start
        for filling in self.fillings:
            if piece.covers(filling.span):
                yield self._quote(Span(place, filling.span.start))
                yield filling.words
                place = filling.span.end
        yield self._quote(Span(place, piece.end))

    def _quote(self, span: Span) -> str:
        holes = [hole for hole in self.holes if span.overlaps(hole)] if self.holes else ()
        if not holes:
            return span.quote(self.text).translate(_BRACKETS)
        kept = subtract_spans((span,), holes)
        return "".join([part.quote(self.text) for part in kept]).translate(_BRACKETS)


def _write(writer: _Writer, saying: Saying, pieces: Pieces) -> Iterator[str]:
    crediting: Pieces = ()
    if saying.attribution is not None:
        crediting = (*saying.attribution.cue, *saying.attribution.source)
    last: Span | None = None
    for piece in pieces:
        if last is not None:
            yield _join(writer.text, Span(last.end, piece.start), crediting)
        yield from writer.write(piece)
        last = piece


def _join(text: str, gap: Span, crediting: Pieces) -> str:
    """What stands between two pieces: an ellipsis, the mark that parts them, or a blank.

    Words that credit leave no trace where commas or quotation marks set them
    apart ("…," he said, "…"); within a clause they would be missed.
    """
    words = gap.quote(text)
    others = "".join(part.quote(text) for part in subtract_spans((gap,), crediting))
    credits_only = any(map(str.isalnum, words)) and not any(map(str.isalnum, others))
    if any(map(str.isalnum, others)) or (credits_only and not _SET_APART.search(others)):
        return " … "
    stop = _STOP.search(others) or (None if credits_only else _PAUSE.search(others))
    return f"{stop[0]} " if stop else " "
