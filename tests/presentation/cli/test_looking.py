from __future__ import annotations

import csv
import io
import json
import sqlite3
from pathlib import Path

import pytest

from sayso.record import from_json
from tests.presentation.cli.command import Run


@pytest.fixture
def filled(run: Run, story: Path, tmp_path: Path) -> Run:
    other = tmp_path / "other.txt"
    other.write_text("Clara said Boris stayed.")
    assert run("read", story, other, "--published", "2024-10-31").exit_code == 0
    return run


def test_claims_are_listed_by_document(filled: Run) -> None:
    result = filled("claims")
    assert result.exit_code == 0
    assert "Boris stayed" in result.stdout
    assert "asserts" in result.stdout


def test_claims_are_filtered(filled: Run) -> None:
    rows = json.loads(filled("claims", "--speaker", "Clara", "--json").stdout)
    assert [row["quote"] for row in rows] == ["Boris stayed"]


def test_claims_that_fit_nothing_make_an_empty_list(filled: Run) -> None:
    assert json.loads(filled("claims", "--about", "Zebra", "--json").stdout) == []
    assert "No claim in the ledger fits." in filled("claims", "--about", "Zebra").stderr


def test_claims_come_as_lines_and_as_a_table(filled: Run) -> None:
    lines = filled("claims", "--jsonl").stdout.splitlines()
    table = list(csv.DictReader(io.StringIO(filled("claims", "--csv").stdout)))
    assert [json.loads(line)["id"] for line in lines] == [row["id"] for row in table]
    assert len(table) == 3


def test_a_claim_is_shown_in_its_sentence(filled: Run) -> None:
    (row,) = json.loads(filled("claims", "--speaker", "Ada", "--json").stdout)
    result = filled("show", row["id"][:9])
    assert "[Ada] /said/ «Boris left»." in result.stdout
    assert json.loads(filled("show", row["id"], "--json").stdout) == row


def test_a_document_is_shown_with_its_claims(filled: Run) -> None:
    (row,) = json.loads(filled("claims", "--speaker", "Ada", "--json").stdout)
    assert "Boris left" in filled("show", row["document"]).stdout
    record = from_json(filled("show", row["document"], "--json").stdout)
    assert record.document.id == row["document"]


def test_an_unknown_id_is_told_with_its_hint(filled: Run) -> None:
    result = filled("show", "c0000000")
    assert result.exit_code == 2
    assert "(not-found)" in result.stderr
    assert result.stdout == ""


def test_a_brief_is_told_in_four_forms(filled: Run, tmp_path: Path) -> None:
    assert "Thursday 31 October 2024" in filled("brief").stdout
    assert "## Thursday 31 October 2024" in filled("brief", "--markdown").stdout
    assert json.loads(filled("brief", "--json").stdout)["schema"] == "sayso-brief/1"
    page = tmp_path / "brief.html"
    result = filled("brief", "--html", "-o", page)
    assert (result.exit_code, result.stdout) == (0, "")
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_an_output_that_cannot_be_written_is_told(filled: Run, tmp_path: Path) -> None:
    result = filled("brief", "-o", tmp_path / "no" / "brief.txt")
    assert result.exit_code == 2
    assert f"{tmp_path / 'no' / 'brief.txt'}: No such file" in result.stderr


def test_everything_is_exported(filled: Run) -> None:
    lines = filled("export", "--format", "jsonl").stdout.splitlines()
    assert len([from_json(line) for line in lines]) == 2
    table = list(csv.DictReader(io.StringIO(filled("export", "--format", "csv").stdout)))
    assert len(table) == 3


def test_a_sound_ledger_is_found_to_be_so(filled: Run) -> None:
    result = filled("ledger", "verify")
    assert result.exit_code == 0
    assert "2 documents, 3 claims" in result.stderr


def test_a_changed_ledger_is_found_out(filled: Run, tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "test.sayso")
    with connection:
        # The ledger itself refuses changes; whoever forges one must first disarm it.
        guards = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in guards.fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("UPDATE claims SET content = 'Boris slept' WHERE speaker = 'Clara'")
    connection.close()
    result = filled("ledger", "verify")
    assert result.exit_code == 1
    assert result.stdout != ""


def test_of_a_ledger_too_broken_to_be_counted_the_problems_are_told(
    filled: Run, tmp_path: Path
) -> None:
    path = tmp_path / "test.sayso"
    connection = sqlite3.connect(path)
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    roots = "SELECT rootpage FROM sqlite_master WHERE tbl_name IN ('claims', 'readings', 'replacements')"
    pages = [page for (page,) in connection.execute(roots)]
    connection.close()
    data = bytearray(path.read_bytes())
    for page in filter(None, pages):
        data[(page - 1) * size : page * size] = b"\xff" * size
    path.write_bytes(data)
    result = filled("ledger", "verify")
    assert result.exit_code == 1
    assert "(file-damaged)" in result.stdout
    assert result.stderr.endswith("in a ledger that cannot be counted.\n")


def test_without_a_ledger_the_message_says_so(run: Run) -> None:
    result = run("brief")
    assert result.exit_code == 2
    assert "(no-ledger)" in result.stderr


def test_the_schema_is_json(run: Run) -> None:
    assert json.loads(run("schema").stdout)["$schema"].endswith("2020-12/schema")


def test_an_unknown_type_of_event_is_told_with_those_there_are(filled: Run) -> None:
    told = filled("claims", "--event-type", "foo").stderr
    assert "FOO is no type of event" in told
    assert "ASSAULT" in told
    assert "no type" not in filled("claims", "--event-type", "TRAIN").stderr


def test_a_brief_of_nothing_says_so(filled: Run) -> None:
    result = filled("brief", "--about", "Zebra", "--event-type", "FOO", "--html")
    assert result.exit_code == 0
    assert "There are no claims to show." in result.stdout
    assert "No claim in the ledger fits. FOO is no type of event" in result.stderr
    assert filled("brief").stderr == ""


def test_a_brief_has_one_form(filled: Run) -> None:
    result = filled("brief", "--html", "--json")
    assert result.exit_code == 2
    assert "--html and --json cannot be had together." in result.stderr
    assert filled("brief", "--text").stdout == filled("brief").stdout


def test_the_code_of_a_language_is_taken_in_any_case(run: Run, tmp_path: Path) -> None:
    told = tmp_path / "told.jsonl"
    told.write_text(json.dumps({"text": "Ada said it rains.", "language": "en"}))
    run("read", told)
    small, large = (run("claims", "--language", code) for code in ("en", "EN"))
    assert small.stdout == large.stdout != ""


@pytest.mark.parametrize("what", ["", "happened-", "said-"])
def test_days_that_are_turned_around_are_refused(filled: Run, what: str) -> None:
    days = (f"--{what}after", "2024-11-02", f"--{what}before", "2024-11-01")
    result = filled("claims", *days)
    assert result.exit_code == 2
    assert f"--{what}after is later than --{what}before" in result.stderr
    same = (f"--{what}after", "2024-11-02", f"--{what}before", "2024-11-02")
    assert filled("claims", *same).exit_code == 0
