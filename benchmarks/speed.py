"""Speed: documents per second and peak memory of the whole command."""

from __future__ import annotations

import gzip
import hashlib
import itertools
import json
import statistics
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.resources import as_file, files
from pathlib import Path

from benchmarks.reading import Run, read_documents

N_WORDS = 600
ARTICLES = "attribution/train.jsonl.gz"
ARTICLE = "kursk-harbour-ledger.txt"


@dataclass(frozen=True, slots=True)
class Speed:
    """One run over many documents.

    Attributes:
        workers: Processes that read.
        documents: How many were read.
        words: Words in all of them.
        run: How long it took, and how much memory.
    """

    workers: int
    documents: int
    words: int
    run: Run


def measure_speed(texts: Sequence[str], *, workers: int, folder: Path) -> Speed:
    """Read the texts with so many workers."""
    source = folder / "speed.jsonl"
    lines = (json.dumps({"id": f"speed-{n}", "text": text}) for n, text in enumerate(texts))
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    run = read_documents(source, folder / f"speed-{workers}.jsonl", workers=workers)
    return Speed(workers, len(texts), sum(len(text.split()) for text in texts), run)


def measure_start(folder: Path, *, times: int = 5) -> float:
    """Seconds for one article from start to end, the median of several runs."""
    with as_file(files("sayso") / "examples" / ARTICLE) as article:
        runs = [
            read_documents(article, folder / "start.jsonl", workers=1).seconds for _ in range(times)
        ]
    return statistics.median(runs)


def make_texts(count: int, *, data: Path | None) -> list[str]:
    """So many texts of about 600 words: of the corpus where there is one, else of the examples."""
    path = data / ARTICLES if data else None
    if path is not None and path.exists():
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            articles = [json.loads(line)["text"] for line in lines]
    else:
        articles = list(_read_examples())
    return compose_texts(articles, count)


def compose_texts(articles: Iterable[str], count: int, *, n_words: int = N_WORDS) -> list[str]:
    """Texts of about `n_words` words, made of the articles' paragraphs in their order.

    Where the paragraphs come to an end they start again in another order, so
    that no text comes twice.
    """
    paragraphs = [part for text in articles for part in text.split("\n") if part.strip()]
    coming = _repeat_reordered(paragraphs)
    texts: list[str] = []
    for _ in range(count):
        taken: list[str] = []
        while sum(len(part.split()) for part in taken) < n_words:
            taken.append(next(coming))
        texts.append("\n\n".join(taken))
    return texts


def _repeat_reordered(paragraphs: Sequence[str]) -> Iterator[str]:
    for lap in itertools.count(1):
        yield from paragraphs
        paragraphs = sorted(paragraphs, key=partial(_shuffle_key, lap))


def _shuffle_key(lap: int, paragraph: str) -> bytes:
    # As good as chance, and the same on every machine.
    return hashlib.sha256(f"{lap} {paragraph}".encode()).digest()


def _read_examples() -> Iterator[str]:
    for file in sorted((files("sayso") / "examples").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".jsonl"):
            lines = file.read_text(encoding="utf-8").splitlines()
            yield from (json.loads(line)["text"] for line in lines)
        elif file.name.endswith(".txt"):
            yield file.read_text(encoding="utf-8")
