from __future__ import annotations

import json
from pathlib import Path

from tests.desk.saying import load_explaining
from tests.presentation.cli.command import Run, make_run


def find_id(run: Run) -> str:
    (row,) = json.loads(run("claims", "--speaker", "Ada", "--json").stdout)
    return str(row["id"])


def test_reasons_are_shown_below_the_claim(run: Run, story: Path, tmp_path: Path) -> None:
    assert run("read", story).exit_code == 0
    result = make_run(tmp_path, load_explaining)("show", find_id(run), "--why")
    assert result.exit_code == 0
    assert "[Ada] /said/ «Boris left»." in result.stdout
    assert "stance    asserts  cue list (say), probability 0.75" in result.stdout
    assert "« said »" in result.stdout


def test_reasons_come_as_json(run: Run, story: Path, tmp_path: Path) -> None:
    assert run("read", story).exit_code == 0
    shown = make_run(tmp_path, load_explaining)("show", find_id(run), "--why", "--json")
    row = json.loads(shown.stdout)
    assert row["read_by"] == row["explained_by"]
    assert [(one["field"], one["words"], one["quote"]) for one in row["reasons"]] == [
        ("stance", [[4, 8]], "said")
    ]


def test_a_document_has_no_reasons(run: Run, story: Path, tmp_path: Path) -> None:
    assert run("read", story).exit_code == 0
    (row,) = json.loads(run("claims", "--speaker", "Ada", "--json").stdout)
    result = make_run(tmp_path, load_explaining)("show", row["document"], "--why")
    assert result.exit_code == 2
    assert f"--why is asked of a claim, and '{row['document']}' is a document." in result.stderr


def test_gists_stand_in_lists_cards_and_tables(story: Path, tmp_path: Path) -> None:
    run = make_run(tmp_path, load_explaining)
    assert run("read", story).exit_code == 0
    assert "[Ada:] Boris left" in run("claims").stdout
    assert "[Ada:] Boris left" in run("brief").stdout
    assert "gist      [Ada:] Boris left" in run("show", find_id(run)).stdout
    assert "[Ada:] Boris left" in run("claims", "--csv").stdout
