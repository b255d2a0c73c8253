"""Documents: public texts with every claim in them, put together from marks and corpora.

`training/annotated/*.jsonl` holds the marks without the texts, a document a line: its corpus, its
number or id there, how many characters of its text were read and the beginning of their SHA-256,
its day, what it may be used for, and its claims as the corpora's own annotated claims have them
(`claims/README.md` beside the corpora), without fields that are as usual (`USUAL`).
`training/annotated/reports/*.jsonl` holds reports that were written for sayso, with their texts.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from training.sources import digest_text, read_sources

Group = Literal["read", "unread", "held-out"]
FOLDER = Path(__file__).parent
REPORTS = FOLDER / "reports"
USUAL: Mapping[str, Any] = {
    "source": [],
    "cue": [],
    "hedges": [],
    "role": "",
    "mode": "narrated",
    "stance": "asserts",
    "certainty": "certain",
    "polarity": "positive",
    "status": "occurred",
    "speaker": "[outlet]",
    "event": None,
}
"""What a claim's field is where its mark does not say."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """A document whose claims were written down.

    Attributes:
        id: Its corpus and name.
        group: Read while rules were written; not read, but fitted on; scored only.
        text: The part of its text that was read.
        published: ISO 8601 day; None if not known.
        claims: Its claims, in the form of the corpora's annotated claims.
    """

    id: str
    group: Group
    text: str
    published: str | None
    claims: tuple[Mapping[str, Any], ...]

    @property
    def record(self) -> dict[str, Any]:
        """The same in the form of the corpora's annotated documents."""
        return {
            "id": self.id,
            "text": self.text,
            "published_at": self.published,
            "claims": list(self.claims),
        }


def read_annotated(data: Path, folder: Path = FOLDER) -> Iterator[Annotated]:
    """The annotated documents, in the order of their corpora.

    Args:
        data: Folder of the corpora.
        folder: Of the marks.

    Raises:
        ValueError: If a text is not the one that was read.
    """
    marks = {(mark["corpus"], mark["text"]): mark for mark in _read_marks(folder)}
    for source in read_sources(data, marks) if marks else ():
        mark = marks[source.corpus, source.name]
        text = source.words[: mark["length"]]
        if digest_text(text) != mark["digest"]:
            raise ValueError(f"another text than was read: {source.corpus} {source.name}")
        yield Annotated(
            f"{source.corpus}-{source.name}",
            mark["group"],
            text,
            mark["published"],
            tuple(_fill(claim) for claim in mark["claims"]),
        )


def list_annotated(folder: Path = FOLDER) -> frozenset[tuple[str, str]]:
    """Corpus and name of each annotated document."""
    return frozenset((mark["corpus"], mark["text"]) for mark in _read_marks(folder))


def read_reports(folder: Path = REPORTS) -> Iterator[Annotated]:
    """The annotated reports that were written for sayso, whose texts lie beside their claims.

    Args:
        folder: Of a file for each group, a report a line; a group without a file has none.
    """
    groups: tuple[Group, ...] = ("read", "held-out")
    for group in groups:
        path = folder / f"{group}.jsonl"
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else ()
        for report in map(json.loads, lines):
            yield Annotated(
                f"report-{report['id']}",
                group,
                report["text"],
                report["published"],
                tuple(_fill(claim) for claim in report["claims"]),
            )


def _read_marks(folder: Path) -> Iterator[dict[str, Any]]:
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


def _fill(claim: Mapping[str, Any]) -> Mapping[str, Any]:
    whole = {**USUAL, **claim}
    return {"chain": [whole["speaker"]], **whole}


def write_documents(documents: Iterable[Annotated], folder: Path) -> list[Path]:
    """Write documents as the corpora have them, each a file of JSON, and say where."""
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for document in documents:
        path = folder / f"{document.id}.json"
        path.write_text(json.dumps(document.record, ensure_ascii=False), encoding="utf-8")
        written.append(path)
    return written
