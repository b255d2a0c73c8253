"""Sources: the texts of the corpora and passages in which marks of our own lie, by corpus and name."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from training.gmb import read_gmb
from training.names import load_lexicon

PASSAGES = Path(__file__).parent / "passages"
_TIMES = ("times/timebank.jsonl.gz", "times/aquaint.jsonl.gz")
_PLAIN = (
    ("gwn", "places/gwn.jsonl.gz", None),
    ("lgl", "places/lgl.jsonl.gz", "date"),
    ("ecbplus", "crossdoc/ecbplus.jsonl.gz", "published_at"),
    ("re3d", "entities/re3d.jsonl.gz", None),
    ("india", "events/india_police.jsonl.gz", "date"),
)
"""Corpora of one text a line: name, file, and the field that tells the day; None where none does."""
_ROLE = re.compile(r"\[\d+[skc] |\]")
_PARTED = "\n---\n"
_DAY = 10
_DIGITS = 8
"""Of the digest that is written down."""


@dataclass(frozen=True, slots=True)
class Source:
    """A text that holds marks.

    Attributes:
        corpus: Where it is from.
        name: Its number or id there.
        words: The text.
        published: ISO 8601 day; None if not known.
    """

    corpus: str
    name: str
    words: str
    published: str | None


def read_sources(data: Path, wanted: Collection[tuple[str, str]]) -> Iterator[Source]:
    """The wanted texts, by corpus and name.

    Args:
        data: Folder of the corpora.
        wanted: Corpus and name of each.
    """
    for source in _read_all(data):
        if (source.corpus, source.name) in wanted:
            yield source


def _read_all(data: Path) -> Iterator[Source]:
    yield from _read_news(data)
    passages, _ = read_gmb(data / "entities" / "gmb_voa.jsonl.gz", load_lexicon())
    for number, passage in enumerate(passages):
        yield Source("gmb", str(number), passage.text, None)
    for path in sorted(PASSAGES.glob("*.txt")):
        for number, text in enumerate(path.read_text(encoding="utf-8").split(_PARTED)):
            yield Source("passages", f"{path.stem}-{number}", _ROLE.sub("", text).strip(), None)


def _read_news(data: Path) -> Iterator[Source]:
    for line in _read_lines(data / "attribution" / "train.jsonl.gz"):
        yield Source("articles", line["id"], line["text"], line["date"])
    for name in _TIMES:
        for line in _read_lines(data / name):
            yield Source("times", line["id"], line["text"], line["dct"]["value"][:_DAY])
    for corpus, name, day in _PLAIN:
        for line in _read_lines(data / name):
            published = (line[day] or "")[:_DAY] if day else ""
            yield Source(corpus, line["id"], line["text"], published or None)


def _read_lines(path: Path) -> Iterator[Any]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def digest_text(text: str) -> str:
    """The beginning of a text's SHA-256."""
    return sha256(text.encode()).hexdigest()[:_DIGITS]
