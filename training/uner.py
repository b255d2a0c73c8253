"""The names of Universal NER on the web treebank, for measuring only."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

from training.names import bio_chunks
from training.passage import Name, Passage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def read_uner(path: Path) -> Iterator[Passage]:
    """Read the sentences with their names (PER, ORG, LOC).

    Args:
        path: An `.iob2.gz` file with the sentence's text in a comment before its tokens.

    Yields:
        One passage a sentence, without words.
    """
    text = ""
    tokens: list[str] = []
    tags: list[str] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for raw in [*lines, "\n"]:
            line = raw.rstrip("\n")
            if line.startswith("# text = "):
                text = line.removeprefix("# text = ")
            elif line and not line.startswith("#"):
                _, form, tag, *_ = line.split("\t")
                tokens.append(form)
                tags.append(tag)
            elif not line and tokens:
                yield place_names(text, tokens, tags)
                tokens, tags = [], []


def place_names(text: str, tokens: list[str], tags: list[str]) -> Passage:
    """Find the tokens in their text and give the names their characters.

    Args:
        text: The sentence.
        tokens: Its tokens in order; each occurs in the text after the one before.
        tags: BIO tags, one a token.
    """
    offsets: list[tuple[int, int]] = []
    at = 0
    for form in tokens:
        start = text.find(form, at)
        start = at if start < 0 else start
        at = start + len(form)
        offsets.append((start, at))
    names = [
        Name(offsets[first][0], offsets[after - 1][1], kind)
        for first, after, kind in bio_chunks(tags)
    ]
    return Passage(text, (), tuple(names))
