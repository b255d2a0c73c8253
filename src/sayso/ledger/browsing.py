"""Browsing: answers of the tables as records, one after another."""

from __future__ import annotations

import json
from collections.abc import Iterator

from sqlalchemy import Connection, Executable, func, select
from sqlalchemy.engine import RowMapping

from sayso.errors import AmbiguousIdError, NotFoundError
from sayso.ledger import searching
from sayso.ledger.phrases import make_storable
from sayso.ledger.rows import HEADER_COLUMNS, sound, take_claim, take_finding, take_reading, unpack
from sayso.ledger.tables import captures, claims, findings, is_current, readings, runs
from sayso.model.document import Capture
from sayso.model.filter import Filter
from sayso.model.provenance import Provenance
from sayso.model.reading import Reading
from sayso.model.stored import Header, StoredClaim, StoredDocument, StoredFinding, Totals

AT_ONCE = 200
"""Rows taken from the database at a time, so that answers of any length fit in memory."""
MOST_NAMED = 10
"""Ids that a message about an ambiguous one names."""
_PROVENANCE = [
    readings.c[name] for name in ("number", "id", "sha256", "given_name", "given_url", "stored")
]


def find_claims(connection: Connection, wanted: Filter) -> Iterator[StoredClaim]:
    """Claims that are wanted, newest document first, then in reading order."""
    for row in _ask(connection, searching.select_claims(wanted)):
        yield _take_stored_claim(row)


def find_findings(connection: Connection, wanted: Filter) -> Iterator[StoredFinding]:
    """Findings in the documents that are wanted, newest document first."""
    for row in _ask(connection, searching.select_findings(wanted)):
        yield StoredFinding(take_finding(row), _take_header(row))


def find_documents(connection: Connection, wanted: Filter) -> Iterator[StoredDocument]:
    """Documents that are wanted, newest first."""
    for row in _ask(connection, searching.select_documents(wanted)):
        yield StoredDocument(
            _take_header(row), row["n_claims"], row["n_findings"], reading=row["number"]
        )


def find_readings(connection: Connection, wanted: Filter) -> Iterator[Reading]:
    """Whole readings of the documents that are wanted, newest first."""
    for row in _ask(connection, searching.select_readings(wanted)):
        yield _fill_reading(connection, row)


def load_reading(connection: Connection, identifier: str) -> Reading:
    """The current reading of a document; the last one of a document that was replaced.

    Raises:
        NotFoundError: If no document has this id.
        AmbiguousIdError: If several ids begin so.
    """
    ids = select(readings.c.id, is_current().label("current")).select_from(readings)
    query = (
        select(*readings.c)
        .where(readings.c.id == _settle_id(connection, ids, identifier))
        .order_by(is_current().desc(), readings.c.number.desc())
        .limit(1)
    )
    return _fill_reading(connection, connection.execute(query).mappings().one())


def load_claim(connection: Connection, identifier: str) -> StoredClaim:
    """A claim of a current reading; where only replaced ones have it, of the last of these.

    Raises:
        NotFoundError: If no claim has this id.
        AmbiguousIdError: If several ids begin so.
    """
    ids = select(claims.c.id, is_current().label("current")).join_from(readings, claims)
    query = (
        select(*claims.c, *searching.HEADER)
        .join_from(readings, claims)
        .where(claims.c.id == _settle_id(connection, ids, identifier))
        .order_by(is_current().desc(), readings.c.number.desc(), claims.c.position)
        .limit(1)
    )
    return _take_stored_claim(connection.execute(query).mappings().one())


def load_capture(connection: Connection, sha256: str) -> Capture:
    """The bytes with this hash, as they were first given.

    Raises:
        NotFoundError: If there are none.
    """
    query = select(*captures.c).where(captures.c.sha256 == make_storable(sha256))
    row = connection.execute(query).mappings().first()
    if row is None:
        raise NotFoundError(sha256)
    return Capture(
        row["name"], unpack(row["data"]), row["sha256"], row["media_type"], url=row["url"]
    )


def load_provenance(connection: Connection, document_id: str) -> tuple[Provenance, ...]:
    """Where each reading of a document comes from, the last one first.

    Raises:
        NotFoundError: If no document has exactly this id.
    """
    query = (
        select(*_PROVENANCE, runs.c.version, runs.c.settings, runs.c.started)
        .add_columns(is_current().label("current"))
        .join_from(readings, runs)
        .where(readings.c.id == make_storable(document_id))
        .order_by(readings.c.number.desc())
    )
    found = tuple(_take_provenance(row) for row in connection.execute(query).mappings())
    if not found:
        raise NotFoundError(document_id)
    return found


def count(connection: Connection) -> Totals:
    """How much of everything there is."""
    current = is_current()
    parts = (
        select(func.count()).select_from(readings).where(current),
        select(func.count()).select_from(readings.join(claims)).where(current),
        select(func.count()).select_from(readings.join(findings)).where(current),
        select(func.count()).select_from(captures),
        select(func.count()).select_from(readings),
    )
    return Totals(*(connection.execute(part).scalar_one() for part in parts))


def _ask(connection: Connection, question: Executable) -> Iterator[RowMapping]:
    yield from connection.execute(question, execution_options={"yield_per": AT_ONCE}).mappings()


def _settle_id(connection: Connection, ids: searching.Question, identifier: str) -> str:
    """The one id that is meant by its first characters; current ones go first."""
    begin = make_storable(identifier)
    column = ids.selected_columns["id"]
    if connection.execute(ids.where(column == begin).limit(1)).first():
        return begin
    if len(begin) < searching.SHORTEST_PREFIX:
        raise NotFoundError(identifier, at_least=searching.SHORTEST_PREFIX)
    query = ids.where(column >= begin, column < begin + searching.LAST_CHARACTER).distinct()
    order = (ids.selected_columns["current"].desc(), column)
    rows = connection.execute(query.order_by(*order).limit(MOST_NAMED)).all()
    found = [row.id for row in rows if row.current] or [row.id for row in rows]
    if not found:
        raise NotFoundError(identifier)
    if len(found) > 1:
        raise AmbiguousIdError(identifier, tuple(found))
    return str(found[0])


def _fill_reading(connection: Connection, row: RowMapping) -> Reading:
    number = row["number"]
    its_claims = select(*claims.c).where(claims.c.reading == number).order_by(claims.c.position)
    its_findings = select(*findings.c).where(findings.c.reading == number)
    return take_reading(
        row,
        tuple(map(take_claim, connection.execute(its_claims).mappings())),
        tuple(
            map(
                take_finding,
                connection.execute(its_findings.order_by(findings.c.position)).mappings(),
            )
        ),
    )


def _take_stored_claim(row: RowMapping) -> StoredClaim:
    return StoredClaim(
        claim=take_claim(row),
        document=_take_header(row),
        sentence=row["sentence"],
        content=row["content"],
        reading=row["reading"],
    )


def _take_header(row: RowMapping) -> Header:
    return Header(**{name: row[f"document_{name}"] for name in HEADER_COLUMNS})


def _take_provenance(row: RowMapping) -> Provenance:
    with sound(f"document {row['id']}"):
        settings = tuple(sorted(json.loads(row["settings"]).items()))
    return Provenance(
        reading=row["number"],
        document=row["id"],
        sha256=row["sha256"],
        given_name=row["given_name"],
        given_url=row["given_url"],
        version=row["version"],
        settings=settings,
        started=row["started"],
        stored=row["stored"],
        is_current=row["current"],
    )
