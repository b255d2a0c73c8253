"""The UD English Web Treebank as passages."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

from training.passage import Passage, Piece, Word, join_pieces

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def read_treebank(path: Path, *, n_longest: int = 12) -> Iterator[Passage]:
    """Read a compressed CoNLL-U file with its documents and paragraphs.

    Args:
        path: A `.conllu.gz` file.
        n_longest: Most sentences in a passage.

    Yields:
        Passages with words and without names; none crosses a document.
    """
    pieces: list[Piece] = []
    for lines in _read_blocks(path):
        if any(line.startswith("# newdoc") for line in lines):
            yield from join_pieces(pieces, n_longest=n_longest)
            pieces = []
        if pieces and any(line.startswith("# newpar") for line in lines):
            last = pieces[-1]
            pieces[-1] = Piece(last.text, last.words, last.names, closes=True)
        pieces.append(parse_sentence(lines))
    yield from join_pieces(pieces, n_longest=n_longest)


def parse_sentence(lines: list[str]) -> Piece:
    """Turn the lines of one CoNLL-U sentence into text and words.

    Empty nodes are left out; a contraction ("don't") is written without a blank inside.

    Args:
        lines: Lines with tab-separated columns, and comments.
    """
    text = ""
    words: list[Word] = []
    joined_until = 0
    joined_gap = ""
    for line in lines:
        columns = line.split("\t")
        if line.startswith("#") or "." in columns[0]:
            continue
        gap = "" if "SpaceAfter=No" in columns[9] else " "
        if "-" in columns[0]:
            joined_until, joined_gap = int(columns[0].split("-")[1]), gap
            continue
        number = int(columns[0])
        if number < joined_until:
            gap = ""
        elif number == joined_until:
            gap = joined_gap
        words.append(_word(columns, start=len(text)))
        text += columns[1] + gap
    return Piece(text.rstrip(), tuple(words))


def _word(columns: list[str], *, start: int) -> Word:
    number, form, lemma, upos, tag, feats, head, dep = columns[:8]
    index = int(number) - 1
    return Word(
        start=start,
        end=start + len(form),
        tag="" if tag == "_" else tag,
        upos=upos,
        feats="" if feats == "_" else _useful(feats),
        lemma="" if lemma == "_" and upos != "PUNCT" else lemma,
        head=index if head == "0" else int(head) - 1,
        dep="ROOT" if dep == "root" else dep,
    )


USEFUL = frozenset(
    [
        "Case",
        "Definite",
        "Degree",
        "Gender",
        "Mood",
        "Number",
        "NumType",
        "Person",
        "Polarity",
        "Poss",
        "PronType",
        "Reflex",
        "Tense",
        "VerbForm",
        "Voice",
    ]
)


def _useful(feats: str) -> str:
    """Keep the features that the rules can use; fewer kinds are learnt better."""
    return "|".join(feat for feat in feats.split("|") if feat.split("=")[0] in USEFUL)


def _read_blocks(path: Path) -> Iterator[list[str]]:
    block: list[str] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for raw in lines:
            line = raw.rstrip("\n")
            if line:
                block.append(line)
            elif block:
                yield block
                block = []
    if block:
        yield block
