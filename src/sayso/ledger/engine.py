"""Engine: connections to a ledger's file, all set up alike."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

WRITING = {"begin": "BEGIN IMMEDIATE"}
"""Execution options of a transaction that will write: whoever comes second waits at its start."""


def make_engine(path: Path, *, write: bool, lock_seconds: float) -> Engine:
    """Connections to the file, made as they are needed.

    Args:
        path: The ledger's file; it is created only to be written.
        write: Whether anything may be changed through them.
        lock_seconds: How long each waits for another process.
    """
    address = f"{path.absolute().as_uri()}?{_choose_mode(path, write=write)}"

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            address,
            uri=True,
            timeout=lock_seconds,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            _set_up(connection, write=write)
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    engine = create_engine(
        "sqlite+pysqlite://", creator=connect, poolclass=QueuePool, pool_size=1, max_overflow=-1
    )
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: sqlite3.Connection, *, write: bool) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")
    # A ledger may come from a stranger: its schema must call nothing that has effects.
    connection.execute("PRAGMA trusted_schema = OFF")
    if not write:
        connection.execute("PRAGMA query_only = ON")


def _begin(connection: Connection) -> None:
    # The driver is told to leave transactions alone: it would begin too late for reads.
    options = connection.get_execution_options()
    connection.exec_driver_sql(options.get("begin", "BEGIN"))


def _choose_mode(path: Path, *, write: bool) -> str:
    if write:
        return "mode=rwc"
    if may_write(path):
        # A log of writes is read through a file beside it, which may have to be made.
        return "mode=rw"
    log = path.with_name(path.name + "-wal")
    return "mode=ro" if log.exists() else "mode=ro&immutable=1"


def may_write(path: Path) -> bool:
    """Whether a file, if it is there, and the folder around it may be written."""
    return all(
        os.access(place, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
        for place in (path.parent, path)
        if place.exists()
    )
