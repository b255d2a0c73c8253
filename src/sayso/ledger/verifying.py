"""Verifying: whether a ledger is what it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection, column, func, select, table, text
from sqlalchemy.engine import RowMapping
from sqlalchemy.sql.elements import ColumnElement

from sayso.errors import DamagedLedgerError
from sayso.ledger.browsing import AT_ONCE
from sayso.ledger.grounding import lie_in, list_spans
from sayso.ledger.rows import take_claim, take_finding, take_reading, unpack
from sayso.ledger.tables import captures, claims, findings, readings
from sayso.model.identity import hash_bytes
from sayso.model.span import quote_pieces
from sayso.model.stored import Problem

MOST_TOLD = 3
"""Lines of one report on the file's structure that are told."""
Progress = Callable[[int, int], None]
"""Is told how many captures and readings are checked, and how many there are."""


def verify(connection: Connection, progress: Progress) -> Iterator[Problem]:
    """Everything that is not as it was stored; nothing if all is well.

    Checked are the file's structure, the hash of every capture, whether every
    reading is whole and has its capture, whether every claim and finding
    points into its document's text and every claim quotes it, and whether the
    full-text indexes hold as many rows as there are. Replaced readings are
    checked too.

    Args:
        connection: To the ledger.
        progress: Told after each capture and reading.
    """
    yield from _check_file(connection)
    yield from _check_links(connection)
    yield from _check_indexes(connection)
    total = sum(_count(connection, name) for name in ("captures", "readings"))
    for done, problems in enumerate(_check_rows(connection), start=1):
        yield from problems
        progress(done, total)


def _check_file(connection: Connection) -> Iterator[Problem]:
    for report in connection.execute(text("PRAGMA integrity_check")).scalars():
        if report != "ok":
            told = shorten_report(report)
            yield Problem("file-damaged", "file", f"The file's structure is broken: {told}.")


def shorten_report(report: str) -> str:
    """A report on a file's structure as one line: of a broken page it tells each cell apart."""
    lines = report.splitlines()
    more = f"; and {len(lines) - MOST_TOLD} more" if len(lines) > MOST_TOLD else ""
    return "; ".join(lines[:MOST_TOLD]) + more


def _check_links(connection: Connection) -> Iterator[Problem]:
    for child, number, parent, _ in connection.execute(text("PRAGMA foreign_key_check")):
        code = "capture-missing" if parent == "captures" else "link-broken"
        message = f"Row {number} of {child} points at a row of {parent} that is not there."
        yield Problem(code, f"{child} {number}", message)


def _check_indexes(connection: Connection) -> Iterator[Problem]:
    for name in (readings.name, claims.name):
        held, indexed = _count(connection, name), _count(connection, f"{name}_words_docsize")
        if held != indexed:
            message = f"There are {held} {name}, but {indexed} in their full-text index."
            yield Problem("index-differs", f"{name}_words", message)


def _check_rows(connection: Connection) -> Iterator[tuple[Problem, ...]]:
    """The problems of each capture, then of each reading."""
    for sha256 in _list_keys(connection, captures.c.sha256):
        yield tuple(_check_capture(connection, sha256))
    for number in _list_keys(connection, readings.c.number):
        yield tuple(_check_reading(connection, number))


def _check_capture(connection: Connection, sha256: str) -> Iterator[Problem]:
    query = select(captures.c.data, captures.c.name).where(captures.c.sha256 == sha256)
    data, name = connection.execute(query).one()
    try:
        is_same = hash_bytes(unpack(data)) == sha256
    except DamagedLedgerError:
        is_same = False
    if not is_same:
        yield Problem("capture-changed", sha256, f"The original of {name} is not what it was.")


def _check_reading(connection: Connection, number: int) -> Iterator[Problem]:
    row = (
        connection.execute(select(*readings.c).where(readings.c.number == number)).mappings().one()
    )
    try:
        take_reading(row, (), ())
    except DamagedLedgerError as error:
        yield Problem("reading-damaged", row["id"], str(error))
    its_claims = select(*claims.c).where(claims.c.reading == number).order_by(claims.c.position)
    for claim_row in connection.execute(its_claims).mappings():
        yield from _check_claim(claim_row, row["text"])
    its_findings = select(*findings.c).where(findings.c.reading == number)
    for finding_row in connection.execute(its_findings).mappings():
        yield from _check_finding(finding_row, row["id"], row["text"])


def _check_claim(row: RowMapping, words: str) -> Iterator[Problem]:
    try:
        claim = take_claim(row)
    except DamagedLedgerError as error:
        yield Problem("claim-damaged", row["id"], str(error))
        return
    if not lie_in(words, list_spans(claim)) or row["content"] != quote_pieces(words, claim.content):
        message = "The claim does not quote the text of its document."
        yield Problem("claim-not-grounded", claim.id, message)


def _check_finding(row: RowMapping, document: str, words: str) -> Iterator[Problem]:
    try:
        finding = take_finding(row)
    except DamagedLedgerError as error:
        yield Problem("finding-damaged", document, str(error))
        return
    if not lie_in(words, finding.spans):
        message = f"The finding {finding.code} points outside the text of its document."
        yield Problem("finding-not-grounded", document, message)


def _list_keys(connection: Connection, key: ColumnElement[Any]) -> Iterator[Any]:
    options = {"yield_per": AT_ONCE}
    yield from connection.execute(select(key).order_by(key), execution_options=options).scalars()


def _count(connection: Connection, name: str) -> int:
    return connection.execute(
        select(func.count(column("rowid"))).select_from(table(name))
    ).scalar_one()
