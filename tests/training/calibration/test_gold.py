"""Annotated documents of two corpora in one shape."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from training.calibration.gold import read_gold

LABELS = {
    "mode": "indirect",
    "stance": "asserts",
    "certainty": "certain",
    "polarity": "positive",
    "status": "occurred",
    "speaker": "Kord",
    "chain": ["The Herald", "Kord"],
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "claims").mkdir()
    claim = {**LABELS, "content": [[0, 4]], "source": [[5, 9]], "event": {"type": "ASSAULT"}}
    for name in ("news-1", "ecbplus-8_3ecbplus"):
        record = {"id": name, "text": "some words", "published_at": "2024-05-01", "claims": [claim]}
        (tmp_path / "claims" / f"{name}.json").write_text(json.dumps(record), encoding="utf-8")
    for name in ("gaza-school", "qeshm"):
        _write_reports(tmp_path / "corroboration" / name, name)
    return tmp_path


def _write_reports(folder: Path, name: str) -> None:
    folder.mkdir(parents=True)
    spans = {"content": [{"start": 0, "end": 4}], "source": {"start": 5, "end": 9}}
    gold = {"claims_documents": [name], "claims": [{**LABELS, **spans, "document": name}]}
    (folder / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    with gzip.open(folder / "reports.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.write(json.dumps({"id": name, "text": "some words"}) + "\n")


def test_documents_are_told_apart_by_what_they_may_be_used_for(data: Path) -> None:
    assert {one.id: (one.group, one.whole) for one in read_gold(data, data)} == {
        "news-1": ("read", True),
        "ecbplus-8_3ecbplus": ("held-out", True),
        "gaza-school": ("unread", False),
        "qeshm": ("unread", False),
    }


def test_spans_and_values_are_the_same_from_both(data: Path) -> None:
    found = {one.id: one.claims[0] for one in read_gold(data, data)}
    first, second = found["news-1"], found["qeshm"]
    assert first.content == second.content == ((0, 4),)
    assert first.source == second.source == ((5, 9),)
    assert first.values["origin"] == second.values["origin"] == "Kord"
    assert first.values["event"] == "ASSAULT"
    assert "event" not in second.values
