"""Opening: a path to a Ledger, whose tables are made or brought up to date."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from sqlalchemy import Connection, Engine, Text, column, inspect, select, table

from sayso.errors import (
    InaccessibleLedgerError,
    MissingLedgerError,
    NotALedgerError,
    OutdatedLedgerError,
    SchemaVersionError,
)
from sayso.ledger.engine import WRITING, make_engine, may_write
from sayso.ledger.failures import told_plainly
from sayso.ledger.store import Clock, Ledger, tell_time
from sayso.ledger.tables import APPLICATION_ID, REVISION

MAGIC = b"SQLite format 3\0"
MARK = slice(68, 72)
"""Where a database's header says which application's it is."""
NO_SETTINGS: Mapping[str, str] = MappingProxyType({})


def open_ledger(
    path: Path,
    *,
    create: bool,
    lock_seconds: float = 30.0,
    clock: Clock = tell_time,
    settings: Mapping[str, str] = NO_SETTINGS,
) -> Ledger:
    """Open a ledger, to look into it or to write.

    A file that is not a ledger is not touched.

    Args:
        path: The ledger's file.
        create: Whether to write: a missing ledger is made, an older one is
            brought up to date. Otherwise nothing at all is changed.
        lock_seconds: How long to wait for another process that writes.
        clock: Tells the time that is noted with what is stored.
        settings: What decides a reading beside the version of sayso; noted with each run that
            stores something. What was read with other settings is read again.

    Raises:
        MissingLedgerError: If there is none, and none is to be made.
        NotALedgerError: If the file is something else.
        SchemaVersionError: If a later version of sayso wrote it.
        OutdatedLedgerError: If an earlier one did, and it is only to be looked into.
        InaccessibleLedgerError: If the system refuses what it is to be opened for.
        LedgerLockedError: If another process wrote for too long.
        LedgerError: If it cannot be opened for another reason.

    Source:
        SQLite documentation, "Database File Format", section 1.3, the database header.
    """
    with told_plainly(path, lock_seconds=lock_seconds):
        _check_place(path, create=create)
        engine = make_engine(path, write=create, lock_seconds=lock_seconds)
        try:
            if create:
                _prepare(engine, path)
            else:
                _demand_revision(engine, path)
        except BaseException:
            engine.dispose()
            raise
    return Ledger(path, engine, lock_seconds=lock_seconds, clock=clock, settings=settings)


def _check_place(path: Path, *, create: bool) -> None:
    """Refuse what is no place for a ledger, before it is opened as a database."""
    try:
        if path.exists():
            _check_file(path, create=create)
            return
    except OSError as error:
        raise InaccessibleLedgerError(str(path), error.strerror or str(error)) from error
    if not create:
        raise MissingLedgerError(str(path))
    if not path.parent.is_dir():
        raise InaccessibleLedgerError(str(path), "there is no such folder")
    if not may_write(path):
        raise InaccessibleLedgerError(str(path), "the folder may not be written")


def _check_file(path: Path, *, create: bool) -> None:
    if not path.is_file():
        raise NotALedgerError(str(path))
    with path.open("rb") as file:
        header = file.read(MARK.stop)
    is_ledger = header.startswith(MAGIC) and header[MARK] == APPLICATION_ID.to_bytes(4, "big")
    # An empty file is what another process leaves that is just making a ledger.
    if not is_ledger and (header or not create):
        raise NotALedgerError(str(path))
    if create and not may_write(path):
        raise InaccessibleLedgerError(str(path), "the file and its folder may not be written")


def _prepare(engine: Engine, path: Path) -> None:
    """Make the tables, or bring them up to date."""
    with engine.connect() as connection:
        found = _find_revision(connection)
    if found == REVISION:
        return
    # Imported here: Alembic takes longer to load than most commands take.
    from sayso.ledger.migrating import is_known, migrate  # noqa: PLC0415

    if not is_known(found):
        raise SchemaVersionError(str(path), found=str(found))
    _mark_file(engine)
    with engine.execution_options(**WRITING).begin() as connection:
        # Looked at again, now that no other process can be at the same.
        if _find_revision(connection) != REVISION:
            migrate(connection)


def _mark_file(engine: Engine) -> None:
    """Say in the header whose file it is, and that writes go to a log first."""
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        if cursor.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
            cursor.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        if cursor.execute("PRAGMA journal_mode").fetchone() != ("wal",):
            cursor.execute("PRAGMA journal_mode = WAL")
    finally:
        connection.close()


def _demand_revision(engine: Engine, path: Path) -> None:
    """Let only a ledger pass whose tables are as this version knows them."""
    with engine.connect() as connection:
        found = _find_revision(connection)
    if found == REVISION:
        return
    from sayso.ledger.migrating import is_known  # noqa: PLC0415 - as above

    if is_known(found):
        raise OutdatedLedgerError(str(path), found=found or "no tables")
    raise SchemaVersionError(str(path), found=str(found))


def _find_revision(connection: Connection) -> str | None:
    """The last migration that the ledger went through; None if it has no tables yet."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    number = column("version_num", Text)
    return connection.execute(select(number).select_from(table("alembic_version"))).scalar()
