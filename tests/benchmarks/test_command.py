from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.command import main, make_parser


def test_quality_without_corpora_says_what_to_give(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("SAYSO_DATA", raising=False)
    assert main(["quality"]) == 2
    assert "--data" in capsys.readouterr().err


def test_an_absent_corpus_is_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quality", "--data", str(tmp_path), "--areas", "times"]) == 2
    assert "times" in capsys.readouterr().err


def test_speed_is_measured_with_one_and_two_workers_unless_said_otherwise() -> None:
    options = make_parser().parse_args(["speed"])
    assert (options.documents, options.workers) == (200, [1, 2])
