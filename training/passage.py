"""What every corpus becomes before training: a text, its words and its names, all in characters."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Word:
    """One annotated word of a passage.

    Attributes:
        start: First character in the passage's text.
        end: Character after the last one.
        tag: Penn Treebank tag; empty where unknown.
        upos: Universal part of speech; empty where unknown.
        feats: Morphological features as in CoNLL-U, joined by "|"; empty where there are none or
            they are unknown.
        lemma: Base form; empty where unknown.
        head: Index of the governing word in the passage; its own index for a root.
        dep: Universal dependency relation; empty where unknown.
        opens: Whether it is the first word of a sentence.
    """

    start: int
    end: int
    tag: str = ""
    upos: str = ""
    feats: str = ""
    lemma: str = ""
    head: int = 0
    dep: str = ""
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """A named thing: characters [start, end) and a label; the label "" says "may be a name"."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Some sentences of running text with what a corpus says about them.

    Attributes:
        text: The text; paragraphs are parted by an empty line.
        words: The annotated words in order; empty where the corpus has no syntax.
        names: The names in order; None where the corpus marks none at all.
    """

    text: str
    words: tuple[Word, ...] = ()
    names: tuple[Name, ...] | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence on its way into a passage: its text, words with offsets in it, names likewise.

    `closes` tells that a paragraph ends after it. Heads count from 0 in the sentence.
    """

    text: str
    words: tuple[Word, ...] = ()
    names: tuple[Name, ...] | None = None
    closes: bool = False


def join_pieces(pieces: Sequence[Piece], *, n_longest: int = 12) -> Iterator[Passage]:
    """Join the successive sentences of one document to passages.

    Args:
        pieces: Sentences in the document's order.
        n_longest: Most sentences in a passage.

    Yields:
        Passages that together hold all the sentences.
    """
    for begin in range(0, len(pieces), n_longest):
        yield _join(pieces[begin : begin + n_longest])


def _join(pieces: Sequence[Piece]) -> Passage:
    texts: list[str] = []
    words: list[Word] = []
    names: list[Name] = []
    at = 0
    for piece in pieces:
        first = len(words)
        words.extend(
            replace(
                word,
                start=word.start + at,
                end=word.end + at,
                head=word.head + first,
                opens=position == 0,
            )
            for position, word in enumerate(piece.words)
        )
        names.extend(Name(name.start + at, name.end + at, name.label) for name in piece.names or ())
        gap = "\n\n" if piece.closes else " "
        texts.append(piece.text + gap)
        at += len(piece.text) + len(gap)
    named = any(piece.names is not None for piece in pieces)
    return Passage("".join(texts).rstrip(), tuple(words), tuple(names) if named else None)
