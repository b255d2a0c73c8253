from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sayso.errors import (
    InaccessibleLedgerError,
    MissingLedgerError,
    NotALedgerError,
    OutdatedLedgerError,
    SchemaVersionError,
)
from sayso.ledger import open_ledger
from sayso.ledger.tables import APPLICATION_ID
from tests.ledger.samples import VERSION, make_sample, open_here, tamper

Attempt = Callable[[Path], None]
NOBODY = 65534


def look(path: Path) -> None:
    open_ledger(path, create=False, lock_seconds=0).close()


def write(path: Path) -> None:
    open_here(path).close()


def make_older_ledger(path: Path) -> None:
    """A ledger as it is before any migration: marked as sayso's, without tables."""
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("VACUUM")
    connection.close()


def test_looking_into_a_missing_ledger_makes_none(path: Path) -> None:
    with pytest.raises(MissingLedgerError, match="no ledger") as caught:
        look(path)
    assert "sayso read" in caught.value.hint
    assert list(path.parent.iterdir()) == []


def test_a_new_ledger_is_marked_and_writes_to_a_log_first(path: Path) -> None:
    write(path)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


def test_a_closed_ledger_is_one_file(path: Path) -> None:
    with open_here(path) as ledger:
        ledger.store(*make_sample(), version=VERSION)
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_looking_changes_no_byte(path: Path) -> None:
    with open_here(path) as ledger:
        ledger.store(*make_sample(), version=VERSION)
    before = path.read_bytes()
    with open_ledger(path, create=False, lock_seconds=0) as ledger:
        assert len(list(ledger.find_claims())) == 2
    assert path.read_bytes() == before


def test_a_ledger_opened_for_looking_takes_nothing(path: Path) -> None:
    write(path)
    with (
        open_ledger(path, create=False, lock_seconds=0) as ledger,
        pytest.raises(InaccessibleLedgerError),
    ):
        ledger.store(*make_sample(), version=VERSION)


@pytest.mark.parametrize("content", [b"Notes of the day.\n", b"SQLite format 3", b"\0" * 4096])
@pytest.mark.parametrize("attempt", [look, write])
def test_a_file_of_another_kind_is_refused_and_not_touched(
    path: Path, content: bytes, attempt: Attempt
) -> None:
    path.write_bytes(content)
    with pytest.raises(NotALedgerError, match="not a ledger"):
        attempt(path)
    assert path.read_bytes() == content
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("attempt", [look, write])
def test_a_database_of_another_program_is_refused_and_not_touched(
    path: Path, attempt: Attempt
) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE captures (sha256 TEXT)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(NotALedgerError):
        attempt(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("attempt", [look, write])
def test_a_folder_is_no_ledger(tmp_path: Path, attempt: Attempt) -> None:
    with pytest.raises(NotALedgerError):
        attempt(tmp_path)


def test_an_empty_file_becomes_a_ledger_when_written(path: Path) -> None:
    path.touch()
    with pytest.raises(NotALedgerError):
        look(path)
    write(path)
    look(path)


@pytest.mark.parametrize("attempt", [look, write])
def test_a_ledger_of_a_later_version_is_refused_and_not_touched(
    path: Path, attempt: Attempt
) -> None:
    write(path)
    tamper(path, lambda file: file.execute("UPDATE alembic_version SET version_num = '9999'"))
    before = path.read_bytes()
    with pytest.raises(SchemaVersionError, match="9999"):
        attempt(path)
    assert path.read_bytes() == before


def test_an_older_ledger_gets_its_tables_when_written(path: Path) -> None:
    make_older_ledger(path)
    with open_here(path) as ledger:
        assert ledger.store(*make_sample(), version=VERSION) == "read"
    look(path)


def test_an_older_ledger_is_not_changed_by_looking(path: Path) -> None:
    make_older_ledger(path)
    before = path.read_bytes()
    with pytest.raises(OutdatedLedgerError, match="earlier"):
        look(path)
    assert path.read_bytes() == before


def test_a_missing_folder_is_named(path: Path) -> None:
    with pytest.raises(InaccessibleLedgerError, match="no such folder"):
        write(path.parent / "missing" / "news.sayso")


@pytest.mark.parametrize("attempt", [look, write])
def test_a_name_that_the_system_refuses_is_told(tmp_path: Path, attempt: Attempt) -> None:
    with pytest.raises(InaccessibleLedgerError, match="too long"):
        attempt(tmp_path / ("x" * 300))


def test_a_file_with_only_the_head_of_a_ledger_is_none(path: Path) -> None:
    write(path)
    head = bytearray(path.read_bytes()[:100])
    head[16:18] = b"\x00\x03"  # no database has pages of 3 bytes
    path.write_bytes(head + b"notes" * 100)
    with pytest.raises(NotALedgerError):
        look(path)


@pytest.mark.parametrize("name", ["100%.sayso", "a?b#c.sayso", "un été.sayso"])
def test_any_file_name_will_do(tmp_path: Path, name: str) -> None:
    write(tmp_path / name)
    look(tmp_path / name)
    assert [entry.name for entry in tmp_path.iterdir()] == [name]


@contextmanager
def locked_folder() -> Iterator[Path]:
    """A ledger with a document, in a folder that the user of this process may not write."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "news.sayso"
        with open_here(path) as ledger:
            ledger.store(*make_sample(), version=VERSION)
        path.chmod(0o444)
        folder.chmod(0o555)
        is_root = os.geteuid() == 0
        try:
            if is_root:
                os.seteuid(NOBODY)
            yield path
        finally:
            if is_root:
                os.seteuid(0)
            folder.chmod(0o755)


def test_a_ledger_in_a_folder_that_may_not_be_written_can_be_looked_into() -> None:
    with locked_folder() as path, open_ledger(path, create=False, lock_seconds=0) as ledger:
        assert len(list(ledger.find_claims())) == 2


def test_a_ledger_that_may_not_be_written_is_not_opened_to_write() -> None:
    with locked_folder() as path:
        with pytest.raises(InaccessibleLedgerError, match="may not be written"):
            write(path)
        with pytest.raises(InaccessibleLedgerError, match="may not be written"):
            write(path.with_name("other.sayso"))
