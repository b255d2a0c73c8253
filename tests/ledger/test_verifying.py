from __future__ import annotations

import sqlite3
import zlib
from pathlib import Path

import pytest

from sayso.errors import DamagedLedgerError
from sayso.ledger import Ledger, open_ledger
from sayso.ledger.verifying import shorten_report
from sayso.model.identity import hash_bytes
from sayso.model.stored import Problem
from tests.ledger.samples import TEXT, VERSION, make_sample, open_here, tamper


@pytest.fixture
def kept(path: Path) -> Path:
    """A closed ledger with the sample in it."""
    with open_here(path) as ledger:
        ledger.store(*make_sample(), version=VERSION)
    return path


def open_to_look(path: Path) -> Ledger:
    return open_ledger(path, create=False, lock_seconds=0)


def list_problems(path: Path) -> list[Problem]:
    with open_to_look(path) as ledger:
        return list(ledger.verify())


def test_a_sound_ledger_has_no_problem_and_progress_is_told(kept: Path) -> None:
    told: list[tuple[int, int]] = []
    with open_to_look(kept) as ledger:
        assert list(ledger.verify(lambda done, total: told.append((done, total)))) == []
    assert told == [(1, 2), (2, 2)]


PAGE = 4096
SWAP = zlib.compress(b"something else")
CHANGES = [
    ("UPDATE captures SET data = ?", (SWAP,), "capture-changed", hash_bytes(TEXT.encode())),
    ("UPDATE captures SET data = ?", (b"no zlib",), "capture-changed", hash_bytes(TEXT.encode())),
    ("DELETE FROM captures", (), "capture-missing", "readings 1"),
    ("DELETE FROM runs", (), "link-broken", "readings 1"),
    ("UPDATE readings SET annotations = ?", (b"no zlib",), "reading-damaged", None),
    ("UPDATE readings SET annotations = ?", (SWAP,), "reading-damaged", None),
    ("UPDATE claims SET content = 'x' WHERE position = 0", (), "claim-not-grounded", None),
    ("UPDATE claims SET stance = 'sings' WHERE position = 0", (), "claim-damaged", None),
    ("UPDATE claims SET chain = '[' WHERE position = 0", (), "claim-damaged", None),
    ("UPDATE claims SET spans = '5' WHERE position = 0", (), "claim-damaged", None),
    ("UPDATE findings SET spans = '[[0,9999]]'", (), "finding-not-grounded", None),
    ("UPDATE findings SET spans = '{'", (), "finding-damaged", None),
    ("DELETE FROM claims_words_docsize WHERE id = 1", (), "index-differs", "claims_words"),
]


@pytest.mark.parametrize(("change", "values", "code", "subject"), CHANGES)
def test_what_was_changed_behind_the_ledgers_back_is_found(
    kept: Path, change: str, values: tuple[bytes, ...], code: str, subject: str | None
) -> None:
    tamper(kept, lambda file: file.execute(change, values))
    problems = list_problems(kept)
    assert [problem.code for problem in problems] == [code]
    assert problems[0].message.endswith(".")
    if subject is not None:
        assert problems[0].subject == subject


def test_a_changed_text_is_found_at_each_claim_that_it_touches(kept: Path) -> None:
    tamper(kept, lambda file: file.execute("UPDATE readings SET text = 'None' || substr(text, 5)"))
    assert [problem.code for problem in list_problems(kept)] == ["claim-not-grounded"]


def test_a_shortened_text_is_found_at_all_claims_and_findings(kept: Path) -> None:
    tamper(kept, lambda file: file.execute("UPDATE readings SET text = ''"))
    codes = [problem.code for problem in list_problems(kept)]
    assert codes == ["claim-not-grounded", "claim-not-grounded", "finding-not-grounded"]


def test_a_page_that_was_overwritten_is_a_problem_not_a_crash(kept: Path) -> None:
    connection = sqlite3.connect(kept)
    root = "SELECT rootpage FROM sqlite_master WHERE name = 'claims'"
    (page,) = connection.execute(root).fetchone()
    connection.close()
    data = bytearray(kept.read_bytes())
    data[(page - 1) * PAGE : page * PAGE] = b"\xff" * PAGE
    kept.write_bytes(data)
    assert {problem.code for problem in list_problems(kept)} == {"file-damaged"}


def test_of_many_broken_cells_only_the_first_are_told() -> None:
    report = "\n".join(f"cell {number}" for number in range(60))
    assert shorten_report(report) == "cell 0; cell 1; cell 2; and 57 more"
    assert shorten_report("cell 0\ncell 1") == "cell 0; cell 1"


def test_an_index_that_does_not_fit_its_table_is_found(kept: Path) -> None:
    connection = sqlite3.connect(kept)
    root = "SELECT rootpage FROM sqlite_master WHERE name = 'claims_by_id'"
    (page,) = connection.execute(root).fetchone()
    (claim_id,) = connection.execute("SELECT id FROM claims WHERE position = 0").fetchone()
    connection.close()
    data = kept.read_bytes()
    begin, end = (page - 1) * PAGE, page * PAGE
    other = data[begin:end].replace(claim_id.encode(), b"c" * len(claim_id))
    kept.write_bytes(data[:begin] + other + data[end:])
    problems = list_problems(kept)
    assert {problem.code for problem in problems} == {"file-damaged"}
    assert "claims_by_id" in problems[0].message


def test_a_file_whose_list_of_tables_is_broken_is_told_when_it_is_opened(kept: Path) -> None:
    data = bytearray(kept.read_bytes())
    data[100:PAGE] = b"\xff" * (PAGE - 100)
    kept.write_bytes(data)
    with pytest.raises(DamagedLedgerError):
        open_to_look(kept)


def test_a_damaged_claim_is_told_by_its_id_when_it_is_loaded(kept: Path) -> None:
    tamper(kept, lambda file: file.execute("UPDATE claims SET spans = '5'"))
    with open_to_look(kept) as ledger, pytest.raises(DamagedLedgerError, match="claim c"):
        list(ledger.find_claims())


def test_a_damaged_original_is_told_when_it_is_loaded(kept: Path) -> None:
    tamper(kept, lambda file: file.execute("UPDATE captures SET data = ?", (b"no zlib",)))
    with open_to_look(kept) as ledger, pytest.raises(DamagedLedgerError, match="original"):
        ledger.load_capture(hash_bytes(TEXT.encode()))
