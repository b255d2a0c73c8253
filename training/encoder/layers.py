"""Layers: from spaCy's training documents and marked characters to labels word by word."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.annotations.encoder.lemmas import describe_lemma
from sayso.annotations.encoder.reading import mark_quotations
from sayso.annotations.encoder.words import Words, list_words
from sayso.annotations.layout.paragraphs import find_paragraphs
from training.encoder.examples import UNKNOWN, Example

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Mark = tuple[int, int, str]
"""First character, the one after the last, and a label."""


def make_example(doc: Doc, corpus: str, *, named: bool, parsed: bool) -> Example:
    """An example of a document built by `training.corpus.build_doc`.

    Args:
        doc: The document.
        corpus: Its name.
        named: Whether the names in it are known.
        parsed: Whether tags and trees are known.
    """
    doc._.paragraphs = find_paragraphs(doc.text)
    words = list_words(doc, doc._.paragraphs)
    tokens = [doc[place] for place in words.places]
    bare = Example(
        corpus, list(words.forms), list(words.breaks), [], mark_quotations(doc, words),
        [], [], [], [], [], [], [], [], None, nested=False,
    )  # fmt: skip
    if named:
        bare = replace(
            bare, names=[_name_label(token.ent_iob_, token.ent_type_) for token in tokens]
        )
    if not parsed:
        return bare
    number = {place: at for at, place in enumerate(words.places)}
    heads = [_climb(token, number) for token in tokens]
    starts = {sentence.start for sentence in doc.sents}
    opening = [at for at, place in enumerate(words.places) if _opens(doc, place, starts)]
    return replace(
        bare,
        sentences=opening or [0],
        tags=[token.tag_ or UNKNOWN for token in tokens],
        morphs=[_morph_label(token.pos_, str(token.morph)) for token in tokens],
        lemmas=[
            describe_lemma(token.text, token.lemma_) if token.lemma_ else UNKNOWN
            for token in tokens
        ],
        heads=heads,
        deps=[
            "ROOT" if head == at else token.dep_ or UNKNOWN
            for at, (token, head) in enumerate(zip(tokens, heads, strict=True))
        ],
    )


def _opens(doc: Doc, place: int, starts: set[int]) -> bool:
    while place not in starts and place > 0 and doc[place - 1].is_space:
        place -= 1
    return place in starts


def _climb(token: Token, number: dict[int, int]) -> int:
    head = token.head
    while head.i not in number and head.head.i != head.i:
        head = head.head
    return number.get(head.i, number[token.i])


def _name_label(iob: str, kind: str) -> str:
    if not iob:
        return UNKNOWN
    return "O" if iob == "O" else f"{iob}-{kind}"


def _morph_label(pos: str, feats: str) -> str:
    return f"{pos}|{feats}" if pos else UNKNOWN


def label_words(doc: Doc, words: Words, marks: Iterable[Mark]) -> list[str]:
    """BIO labels of marked characters; a word belongs to a mark if most of its characters do."""
    labels = ["O"] * len(words)
    for start, end, kind in marks:
        for number, place in enumerate(find_places(doc, words, start, end)):
            labels[place] = ("I-" if number else "B-") + kind
    return labels


def find_places(doc: Doc, words: Words, start: int, end: int) -> list[int]:
    """The words most of whose characters lie between two positions of the text."""
    starts = [doc[place].idx for place in words.places]
    at = max(bisect_right(starts, start) - 1, 0)
    found: list[int] = []
    while at < len(starts) and starts[at] < end:
        stop = starts[at] + len(doc[words.places[at]])
        if 2 * (min(stop, end) - max(starts[at], start)) > stop - starts[at]:
            found.append(at)
        at += 1
    return found


def list_pieces(
    doc: Doc, words: Words, pieces: Sequence[tuple[int, int]]
) -> tuple[list[int], list[int]]:
    """The words of several pieces of text, and those at which a piece begins."""
    runs = [find_places(doc, words, start, end) for start, end in pieces]
    return [place for run in runs for place in run], [run[0] for run in runs if run]
