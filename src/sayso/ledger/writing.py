"""Writing: one reading with its original, into the tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Table, TableClause, and_, insert, or_, select
from sqlalchemy.dialects.sqlite import insert as insert_or_keep
from sqlalchemy.sql.elements import ColumnElement

from sayso.errors import GroundingError, InternalError
from sayso.ledger.grounding import lie_in, list_spans
from sayso.ledger.rows import dump, make_claim_rows, make_finding_rows, make_reading_row, pack
from sayso.ledger.tables import (
    captures,
    claims,
    claims_words,
    findings,
    is_current,
    readings,
    readings_words,
    replacements,
    runs,
)
from sayso.model.document import Capture
from sayso.model.identity import hash_bytes
from sayso.model.reading import Reading

_RECORD = "application/json"
"""The kind of documents that may carry a day of their own in what is given."""


def find_unchanged(
    connection: Connection,
    sha256: str,
    *,
    url: str | None,
    reader: tuple[str, Mapping[str, str]],
    published: str | None = None,
) -> str | None:
    """Id of the document that is read from these bytes as they are; None if there is none.

    Args:
        connection: To the ledger.
        sha256: Of the bytes.
        url: Address that was given with them.
        reader: Version of sayso and its settings; a reading by another, or with others, does
            not count.
        published: Day given for documents without their own; a reading that inferred one, or
            was given another, does not count. None if none is given.
    """
    version, settings = reader
    query = (
        select(readings.c.id)
        .join(runs)
        .where(readings.c.sha256 == sha256, readings.c.given_url.is_not_distinct_from(url))
        .where(runs.c.version == version, runs.c.settings == _dump(settings), is_current())
        .order_by(readings.c.number.desc())
    )
    if published is not None:
        own = and_(readings.c.published_basis == "given", readings.c.media_type == _RECORD)
        metadata = readings.c.published_basis == "metadata"
        query = query.where(or_(readings.c.published == published, metadata, own))
    return connection.execute(query).scalars().first()


def find_given_day(connection: Connection, sha256: str, *, url: str | None) -> str | None:
    """The day given for the last reading of these bytes, by somebody or by themselves; None if none was.

    Args:
        connection: To the ledger.
        sha256: Of the bytes.
        url: Address that was given with them.
    """
    query = (
        select(readings.c.published)
        .where(readings.c.sha256 == sha256, readings.c.given_url.is_not_distinct_from(url))
        .where(readings.c.published_basis == "given", is_current())
        .order_by(readings.c.number.desc())
    )
    return connection.execute(query).scalars().first()


def start_run(connection: Connection, version: str, settings: Mapping[str, str], now: str) -> int:
    """Note that a command begins to store, and give its number."""
    row = {"version": version, "settings": _dump(settings), "started": now}
    return _add(connection, runs, row)


def _dump(settings: Mapping[str, str]) -> str:
    """Settings as they are kept: the same settings in the same words."""
    return dump(dict(sorted(settings.items())))


def add_reading(
    connection: Connection, capture: Capture, reading: Reading, *, run: int, now: str
) -> None:
    """Add a reading with the bytes it was made from; earlier ones of the document stay.

    It replaces, as the current one, what was read under the same id, and what
    another version made of the same bytes.

    Args:
        connection: In a transaction that nobody else can write beside.
        capture: The bytes.
        reading: What was read from them.
        run: Number of the run.
        now: ISO 8601 time that is noted with both.

    Raises:
        GroundingError: If a claim or finding points outside the text.
        InternalError: If reading, capture and hash do not belong together.
    """
    _check(capture, reading)
    document = reading.document
    replaced = connection.execute(
        select(readings.c.number).where(
            is_current(),
            or_(
                readings.c.id == document.id,
                (readings.c.sha256 == capture.sha256)
                & readings.c.given_url.is_not_distinct_from(capture.url),
            ),
        )
    ).scalars()
    earlier = list(replaced)
    _add_capture(connection, capture, now)
    row = make_reading_row(reading) | {
        "run": run,
        "stored": now,
        "given_name": capture.name,
        "given_url": capture.url,
    }
    number = _add(connection, readings, row)
    _add_all(connection, claims, make_claim_rows(reading, number))
    _add_all(connection, findings, make_finding_rows(reading, number))
    _add_words(connection, readings_words, readings, readings.c.number == number)
    _add_words(connection, claims_words, claims, claims.c.reading == number)
    pairs = ({"replaced": old, "replacement": number} for old in earlier)
    _add_all(connection, replacements, pairs)


def _check(capture: Capture, reading: Reading) -> None:
    if not capture.sha256 == reading.document.sha256 == hash_bytes(capture.data):
        raise InternalError(f"{capture.name}: its reading was not made from these bytes.")
    document = reading.document
    for claim in reading.claims:
        if not lie_in(document.text, list_spans(claim)):
            raise GroundingError(document.id, f"claim {claim.id}")
    for finding in reading.findings:
        if not lie_in(document.text, finding.spans):
            raise GroundingError(document.id, f"finding {finding.code}")


def _add_capture(connection: Connection, capture: Capture, now: str) -> None:
    row = {
        "sha256": capture.sha256,
        "data": pack(capture.data),
        "size_bytes": len(capture.data),
        "media_type": capture.media_type,
        "name": capture.name,
        "url": capture.url,
        "stored": now,
    }
    connection.execute(insert_or_keep(captures).on_conflict_do_nothing(), row)


def _add(connection: Connection, part: Table, row: dict[str, Any]) -> int:
    key = connection.execute(insert(part), row).inserted_primary_key
    if key is None:
        raise InternalError("A row that was added has no number.")
    return int(key[0])


def _add_all(connection: Connection, part: Table, rows: Iterable[dict[str, Any]]) -> None:
    if known := list(rows):
        connection.execute(insert(part), known)


def _add_words(
    connection: Connection, index: TableClause, part: Table, new: ColumnElement[bool]
) -> None:
    """Index the new rows at once: a trigger, which goes row by row, takes three times as long."""
    names = [name for name in index.c.keys() if name in part.c]  # noqa: SIM118 - no mapping
    rows = select(part.c.number, *(part.c[name] for name in names)).where(new)
    connection.execute(insert(index).from_select(["rowid", *names], rows))
