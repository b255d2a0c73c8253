"""Speed: documents per second and peak memory of the whole command."""

from __future__ import annotations

import gzip
import json
import statistics
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
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

    Where the paragraphs come to an end they start again, and as the texts
    seldom end where the paragraphs do, each differs from those before.
    """
    paragraphs = [part for text in articles for part in text.split("\n") if part.strip()]
    texts: list[str] = []
    place = 0
    for _ in range(count):
        taken: list[str] = []
        words = 0
        while words < n_words:
            taken.append(paragraphs[place % len(paragraphs)])
            words += len(taken[-1].split())
            place += 1
        texts.append("\n\n".join(taken))
    return texts


def _read_examples() -> Iterator[str]:
    for file in sorted((files("sayso") / "examples").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".jsonl"):
            lines = file.read_text(encoding="utf-8").splitlines()
            yield from (json.loads(line)["text"] for line in lines)
        elif file.name.endswith(".txt"):
            yield file.read_text(encoding="utf-8")
