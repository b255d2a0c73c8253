from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from sayso.errors import LedgerError, LedgerFullError, LedgerLockedError
from sayso.ledger import open_ledger
from sayso.ledger.failures import told_plainly
from tests.ledger.samples import (
    VERSION,
    make_capture,
    make_document,
    make_reading,
    make_sample,
    open_here,
)

ROOT = Path(__file__).parents[2]
STORE_MANY = """
import sys
from pathlib import Path
from tests.ledger.samples import *

path, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
with open_here(path, lock_seconds=60) as ledger:
    for number in range(count):
        document = make_document(f"{name} says {number}.")
        claim = make_claim(document, "says")
        ledger.store(make_capture(document), make_reading(document, claim), version=VERSION)
"""
DIE_WHILE_STORING = """
import os, signal, sys
from pathlib import Path
from sqlalchemy import Engine, event
from tests.ledger.samples import *

with open_here(Path(sys.argv[1])) as ledger:
    for number in range(4):
        document = make_document(f"Report {number}.")
        if number == 3:
            @event.listens_for(Engine, "after_cursor_execute")
            def die(connection, cursor, statement, *rest):
                if statement.startswith("INSERT INTO claims"):
                    os.kill(os.getpid(), signal.SIGKILL)
        claim = make_claim(document, "Report")
        ledger.store(make_capture(document), make_reading(document, claim), version=VERSION)
"""


def start(program: str, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", program, *arguments], cwd=ROOT)


def test_a_ledger_that_another_process_writes_to_is_told_after_waiting(path: Path) -> None:
    with open_here(path, lock_seconds=0.05) as ledger:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerLockedError, match="locked"):
            ledger.store(*make_sample(), version=VERSION)
        assert list(ledger.find_claims()) == []
        other.execute("ROLLBACK")
        other.close()
        assert ledger.store(*make_sample(), version=VERSION) == "read"


@contextmanager
def small_disk(pages: int) -> Iterator[None]:
    """No database grows beyond so many pages of 4,096 bytes."""

    def limit(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages}")

    event.listen(Engine, "connect", limit)
    try:
        yield
    finally:
        event.remove(Engine, "connect", limit)


def test_a_full_disk_is_told_and_what_was_stored_stays(path: Path) -> None:
    first, large = make_sample(), make_document("many words " * 100_000)
    with open_here(path) as ledger:
        ledger.store(*first, version=VERSION)
    with small_disk(pages=100), open_here(path) as ledger:
        with pytest.raises(LedgerFullError, match="disk is full"):
            ledger.store(make_capture(large), make_reading(large), version=VERSION)
        assert ledger.load_reading(first[1].document.id) == first[1]
        small = make_document("A short one.")
        assert ledger.store(make_capture(small), make_reading(small), version=VERSION) == "read"
    with open_ledger(path, create=False, lock_seconds=0) as ledger:
        assert ledger.count().readings == 2
        assert list(ledger.verify()) == []


def test_a_full_disk_leaves_no_half_made_ledger(path: Path) -> None:
    with small_disk(pages=5), pytest.raises(LedgerFullError):
        open_here(path)
    with open_here(path) as ledger:
        assert ledger.store(*make_sample(), version=VERSION) == "read"


def test_a_killed_process_loses_only_the_document_under_way(path: Path) -> None:
    died = start(DIE_WHILE_STORING, str(path))
    assert died.wait(timeout=60) == -signal.SIGKILL
    with open_here(path) as ledger:
        texts = sorted(reading.document.text for reading in ledger.find_readings())
        assert texts == ["Report 0.", "Report 1.", "Report 2."]
        assert ledger.count().captures == 3
        assert list(ledger.verify()) == []
        document = make_document("Report 3.")
        assert (
            ledger.store(make_capture(document), make_reading(document), version=VERSION) == "read"
        )


def test_processes_that_make_and_fill_one_ledger_at_once_all_finish(path: Path) -> None:
    writers = [start(STORE_MANY, str(path), name, "20") for name in ("Anna", "Boris", "Chloe")]
    assert [writer.wait(timeout=120) for writer in writers] == [0, 0, 0]
    with open_ledger(path, create=False, lock_seconds=5) as ledger:
        assert ledger.count().documents == 60
        assert list(ledger.verify()) == []


def test_a_search_goes_on_undisturbed_while_documents_are_stored(path: Path) -> None:
    with open_here(path) as ledger:
        ledger.store(*make_sample(), version=VERSION)
        found = ledger.find_claims()
        first = next(found)
        document = make_document("Something else.")
        ledger.store(make_capture(document), make_reading(document), version=VERSION)
        assert [first, *found] == list(ledger.find_claims())


def test_python_without_full_text_search_is_told_so(path: Path) -> None:
    with pytest.raises(LedgerError, match="FTS5"), told_plainly(path, lock_seconds=0):
        raise sqlite3.OperationalError("no such module: fts5")


def test_any_other_failure_of_the_database_is_a_ledger_error(path: Path) -> None:
    with pytest.raises(LedgerError, match="no such table"), told_plainly(path, lock_seconds=0):
        raise sqlite3.OperationalError("no such table: claims")
