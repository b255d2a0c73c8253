from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.reading import read_documents, run_sayso


def test_a_command_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="No such option"):
        run_sayso(("read", "--no-such-option"), tmp_path / "out.txt")


def test_documents_are_read_into_a_file(tmp_path: Path) -> None:
    source, target = tmp_path / "one.txt", tmp_path / "one.jsonl"
    source.write_text("The ministry said that the bridge was hit.", encoding="utf-8")
    run = read_documents(source, target, workers=1)
    assert json.loads(target.read_text(encoding="utf-8"))["claims"]
    assert run.seconds > 0


def test_bytecode_is_kept_as_in_an_installed_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("PYTHONPYCACHEPREFIX", str(tmp_path / "kept"))
    run_sayso(("--version",), tmp_path / "out.txt")
    assert list((tmp_path / "kept").rglob("sayso/**/*.pyc"))
