"""Gold: annotated documents with their claims, in one shape, whatever corpus they are from."""

from __future__ import annotations

import gzip
import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from training.annotated.documents import (
    FOLDER,
    REPORTS,
    Group,
    read_annotated,
    read_reports,
)

Spans = tuple[tuple[int, int], ...]

_CHOICE = tomllib.loads(Path(__file__).with_name("documents.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """A claim as a careful reader wrote it.

    Attributes:
        content: Its words.
        cue: The words that attribute it.
        source: The words that name the source.
        values: Field to value, for the fields that are annotated.
    """

    content: Spans
    cue: Spans
    source: Spans
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """An annotated document.

    Attributes:
        id: Its name in the corpus.
        group: What it may be used for.
        text: Its words.
        published: ISO 8601 day; None if not known.
        publisher: Who published it; empty if not known.
        claims: Its claims.
        whole: Whether all its claims are annotated, and not the attributed ones alone.
    """

    id: str
    group: Group
    text: str
    published: str | None
    publisher: str
    claims: tuple[GoldClaim, ...]
    whole: bool


def read_gold(data: Path, annotated: Path = FOLDER) -> Iterator[GoldDocument]:
    """All annotated documents: those of the corpora in the order of their names, then those annotated for sayso, and its own reports.

    Args:
        data: Folder of the corpora.
        annotated: Folder of the marks of the second.
    """
    for path in sorted((data / "claims").glob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        held = any(fnmatchcase(path.stem, pattern) for pattern in _CHOICE["held_out"])
        yield GoldDocument(
            id=record["id"],
            group="held-out" if held else "read",
            text=record["text"],
            published=record.get("published_at"),
            publisher=record.get("publisher") or "",
            claims=tuple(_take_claim(claim, with_event=True) for claim in record["claims"]),
            whole=True,
        )
    for name in _CHOICE["corroboration"]:
        yield from _read_corroborating(data / "corroboration" / name)
    for document in (*read_annotated(data, annotated), *read_reports(annotated / REPORTS.name)):
        yield GoldDocument(
            id=document.id,
            group=document.group,
            text=document.text,
            published=document.published,
            publisher="",
            claims=tuple(_take_claim(claim, with_event=True) for claim in document.claims),
            whole=True,
        )


def _read_corroborating(folder: Path) -> Iterator[GoldDocument]:
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    with gzip.open(folder / "reports.jsonl.gz", "rt", encoding="utf-8") as lines:
        reports = {report["id"]: report for report in map(json.loads, lines)}
    for name in gold["claims_documents"]:
        report = reports[name]
        claims = (claim for claim in gold["claims"] if claim["document"] == name)
        yield GoldDocument(
            id=name,
            group="unread",
            text=report["text"],
            published=report.get("date") or report.get("date_inferred"),
            publisher=report.get("publisher") or "",
            claims=tuple(_take_claim(claim, with_event=False) for claim in claims),
            whole=False,
        )


def _take_claim(record: Mapping[str, Any], *, with_event: bool) -> GoldClaim:
    values = {
        name: str(record.get(name) or "")
        for name in ("speaker", "mode", "stance", "certainty", "polarity", "status")
    }
    values["origin"] = (record.get("chain") or [record["speaker"]])[-1]
    if with_event:
        values["event"] = (record.get("event") or {}).get("type") or ""
    content, cue, source = (_take_spans(record.get(name)) for name in ("content", "cue", "source"))
    return GoldClaim(content, cue, source, values)


def _take_spans(value: object) -> Spans:
    """Spans as pairs or as objects, one or several."""
    if not value:
        return ()
    items: Sequence[Any] = value if isinstance(value, list) else [value]
    return tuple(
        (item["start"], item["end"]) if isinstance(item, dict) else (item[0], item[1])
        for item in items
    )
