"""Failures of the database, told in the words of sayso's own errors."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pydantic_core import PydanticSerializationError
from sqlalchemy.exc import DBAPIError

from sayso.errors import (
    DamagedLedgerError,
    InaccessibleLedgerError,
    LedgerError,
    LedgerFullError,
    LedgerLockedError,
    NotALedgerError,
)

PRIMARY = 0xFF
"""The part of SQLite's result code that names the kind of failure."""


@contextmanager
def told_plainly(path: Path, *, lock_seconds: float) -> Iterator[None]:
    """Turn what the database raises inside into the family of LedgerError.

    Args:
        path: The ledger's file, for the message.
        lock_seconds: How long another process was waited for.

    Raises:
        LedgerLockedError: If another process held the ledger for longer.
        LedgerFullError: If the disk took no more.
        InaccessibleLedgerError: If the file or its folder cannot be written.
        NotALedgerError: If the file is no database.
        DamagedLedgerError: If the file's structure is broken.
        LedgerError: If anything else fails, such as text that is none.
    """
    try:
        yield
    except DBAPIError as error:
        raise _tell(error.orig, path, lock_seconds) from error
    except sqlite3.Error as error:
        raise _tell(error, path, lock_seconds) from error
    except (UnicodeEncodeError, PydanticSerializationError) as error:
        raise LedgerError(f"{path} keeps text only, and this holds half a character.") from error


def _tell(error: BaseException | None, path: Path, lock_seconds: float) -> LedgerError:
    code = getattr(error, "sqlite_errorcode", 0) & PRIMARY
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return LedgerLockedError(str(path), waited_seconds=lock_seconds)
    if code in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}:
        return InaccessibleLedgerError(str(path), str(error))
    return _tell_of_file(code, str(path), str(error))


def _tell_of_file(code: int, path: str, reason: str) -> LedgerError:
    if code == sqlite3.SQLITE_FULL:
        return LedgerFullError(path)
    if code == sqlite3.SQLITE_NOTADB:
        return NotALedgerError(path)
    if code == sqlite3.SQLITE_CORRUPT:
        return DamagedLedgerError(f"{path}: {reason}")
    if "no such module: fts5" in reason:
        return LedgerError("This Python's SQLite lacks FTS5, the full-text search of a ledger.")
    return LedgerError(f"{path} cannot be used: {reason}.")
