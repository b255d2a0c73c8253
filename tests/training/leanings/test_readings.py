"""Claims of annotated documents as samples."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")

from training.calibration import gold
from training.leanings import readings
from training.leanings.readings import CORPUS, collect_from_readings

TEXT = "Rebels shelled the town of Tarsk on Monday."


def write_document(folder: Path, name: str) -> None:
    claim = {
        "content": [[0, len(TEXT) - 1]],
        "cue": [],
        "source": [],
        "speaker": "[outlet]",
        "status": "occurred",
        "event": {"type": "ASSAULT"},
    }
    record = {"id": name, "text": TEXT, "claims": [claim]}
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.json").write_text(json.dumps(record))


def test_only_documents_in_which_errors_were_read_are_learnt_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_document(tmp_path / "claims", "agency-1")
    write_document(tmp_path / "claims", "re3d-wikipedia-steel-curtain")  # held out
    all_gold = gold.read_gold
    monkeypatch.setattr(
        "training.calibration.gold._CHOICE",
        {"held_out": ["re3d-wikipedia-steel-curtain"], "corroboration": []},
    )
    monkeypatch.setattr(readings, "read_gold", lambda data: all_gold(data, tmp_path / "none"))

    (sample,) = collect_from_readings(tmp_path)

    assert (sample.mark.corpus, sample.mark.text) == (CORPUS, "agency-1")
    assert (sample.mark.status, sample.mark.type) == ("occurred", "ASSAULT")
    assert sample.mark.content[0].start == 0
