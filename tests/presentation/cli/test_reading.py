from __future__ import annotations

import json
from pathlib import Path

import pytest

from sayso.record import from_json
from tests.presentation.cli.command import Run


def test_one_document_is_shown_with_its_claims_and_kept(
    run: Run, story: Path, tmp_path: Path
) -> None:
    result = run("read", story)
    assert result.exit_code == 0
    assert "Boris left" in result.stdout
    assert "1 document given: 1 read, 0 unchanged, 0 in another language, 0 failed" in result.stderr
    assert (tmp_path / "test.sayso").exists()


def test_several_documents_are_listed_with_counts_that_add_up(
    run: Run, story: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").write_text("")
    result = run("read", story, tmp_path / "empty.txt", tmp_path / "missing.txt")
    assert result.exit_code == 3
    assert [line.rpartition(": ")[2] for line in result.stdout.splitlines()] == [
        "2 claims",
        "failed (empty-document)",
        "failed (missing-document)",
    ]
    assert "3 documents given: 1 read, 0 unchanged, 0 in another language, 2 failed" in (
        result.stderr
    )
    assert "missing-document: Check the path" in result.stderr


def test_a_document_that_is_read_again_is_unchanged(run: Run, story: Path) -> None:
    run("read", story)
    result = run("read", story)
    assert result.exit_code == 0
    assert "0 read, 1 unchanged" in result.stderr
    assert "Boris left" in result.stdout


def test_if_nothing_could_be_read_nothing_was_done(run: Run, tmp_path: Path) -> None:
    assert run("read", tmp_path / "missing.txt").exit_code == 2


def test_records_are_printed_one_a_line_in_the_order_given(run: Run, tmp_path: Path) -> None:
    feed = tmp_path / "feed.jsonl"
    texts = ("Ada said it rains.", "Boris said it is dry.", "Clara said it snows.")
    lines = [json.dumps({"id": f"n{n}", "text": text}) for n, text in enumerate(texts)]
    feed.write_text("\n".join([lines[0], "{}", *lines[1:]]))
    result = run("read", feed, "--json", "--no-ledger", "--quiet")
    readings = [from_json(line) for line in result.stdout.splitlines()]
    assert [reading.document.id for reading in readings] == ["n0", "n1", "n2"]
    assert [reading.document.text for reading in readings] == list(texts)
    assert result.exit_code == 3
    assert "bad-record" in result.stderr
    assert "given" not in result.stderr


def test_json_of_an_unchanged_document_is_the_kept_record(run: Run, story: Path) -> None:
    first = run("read", story, "--json").stdout
    second = run("read", story, "--jsonl").stdout
    assert from_json(first) == from_json(second)


def test_without_a_ledger_nothing_is_stored_and_the_claims_are_shown(
    run: Run, story: Path, tmp_path: Path
) -> None:
    result = run("read", story, "--no-ledger")
    assert "Boris left" in result.stdout
    assert not (tmp_path / "test.sayso").exists()


def test_standard_input_is_read(run: Run) -> None:
    result = run("read", "-", "--no-ledger", "--json", given="Ada said it rains.")
    assert from_json(result.stdout).document.text == "Ada said it rains."


def test_the_given_date_is_used(run: Run, story: Path) -> None:
    result = run("read", story, "--no-ledger", "--json", "--published", "2024-10-31")
    document = from_json(result.stdout).document
    assert (document.published, document.published_basis) == ("2024-10-31", "given")


def test_a_date_that_is_none_is_refused(run: Run, story: Path) -> None:
    result = run("read", story, "--published", "Thursday")
    assert result.exit_code == 2
    assert "write it as 2024-10-31" in result.stderr


def test_a_document_above_the_limit_is_refused(run: Run, story: Path) -> None:
    result = run("read", story, "--max-megabytes", "0.00001")
    assert "too-large" in result.stderr


def test_two_shapes_at_once_are_refused(run: Run, story: Path) -> None:
    result = run("read", story, "--json", "--jsonl")
    assert result.exit_code == 2
    assert "cannot be had together" in result.stderr


def test_a_hostile_document_cannot_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text("Ada\x1b[31m said Boris \x9b2J left [bold]now[/bold]. It rains.")
    result = run("read", path, "--no-ledger")
    assert "\x1b" not in result.stdout
    assert "\x9b" not in result.stdout
    assert "[bold]now" in result.stdout


def test_a_ledger_that_is_none_is_not_touched(run: Run, story: Path) -> None:
    result = run("read", story, "--ledger", story)
    assert result.exit_code == 2
    assert "not-a-ledger" in result.stderr
    assert story.read_text() == "Ada said Boris left. It rains."


def test_workers_give_the_same_as_one_process(run: Run, tmp_path: Path) -> None:
    feed = tmp_path / "feed.jsonl"
    feed.write_text("".join(f'{{"text": "Ada said {n}."}}\n' for n in range(60)))
    alone = run("read", feed, "--json", "--no-ledger", "--quiet")
    together = run("read", feed, "--json", "--no-ledger", "--quiet", "--workers", "2")
    assert alone.stdout == together.stdout
    assert len(alone.stdout.splitlines()) == 60


def test_a_file_of_entities_is_given_by_option_or_variable(
    run: Run, story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[[entities]]\nname = "Lynx"\nkind = "unit"')
    assert "1 read, 0 unchanged" in run("read", story, "--entities", own).stderr
    assert "0 read, 1 unchanged" in run("read", story, "--entities", own).stderr
    assert "1 read, 0 unchanged" in run("read", story).stderr
    monkeypatch.setenv("SAYSO_ENTITIES", str(own))
    assert "1 read, 0 unchanged" in run("read", story).stderr


def test_a_bad_file_of_entities_is_told_with_its_line(
    run: Run, story: Path, tmp_path: Path
) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[[entities]]\nname = "Lynx"\nkind = "beast"')
    result = run("read", story, "--entities", own)
    assert result.exit_code == 2
    assert "line 1, entry 1 (“Lynx”): kind must be one of" in result.stderr
    assert "(own-file)" in result.stderr


@pytest.mark.parametrize("size", ["nan", "inf", "-1", "0", "much"])
def test_a_size_that_is_none_is_refused(run: Run, story: Path, size: str) -> None:
    result = run("read", story, "--max-megabytes", size)
    assert result.exit_code == 2
    assert "is not a size" in result.stderr


def test_a_document_above_the_size_is_not_read(run: Run, story: Path) -> None:
    result = run("read", story, "--max-megabytes", "0.00001")
    assert result.exit_code == 2
    assert "has 30 bytes; the limit is 10 bytes (too-large)" in result.stderr


def test_a_mistyped_name_makes_no_ledger(run: Run, tmp_path: Path) -> None:
    assert run("read", tmp_path / "missing.txt").exit_code == 2
    assert not (tmp_path / "test.sayso").exists()
    assert "(no-ledger)" in run("claims").stderr
