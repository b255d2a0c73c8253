"""Rows: records as the tables hold them, and back."""

from __future__ import annotations

import zlib
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields, replace
from functools import cache
from typing import Any

from pydantic import TypeAdapter
from pydantic_core import from_json as parse
from pydantic_core import to_json as to_json_bytes
from sqlalchemy.engine import RowMapping

from sayso.errors import DamagedLedgerError
from sayso.model.claim import Claim
from sayso.model.document import Document
from sayso.model.event import Event
from sayso.model.finding import Finding
from sayso.model.reading import Reading
from sayso.model.span import Pieces, quote_pieces
from sayso.model.stored import Header
from sayso.record import from_json, to_json

PLACES = ("content", "cue", "source", "hedges")
PACKED = ("chain", "probabilities", "links", "said")
OPTIONAL = ("probabilities", "links", "said")
"""Of the packed ones those that may be untold, as by an earlier version."""
EVENT_COLUMNS = ("type", "actor", "target", "place", "begin", "end")
EVENT_DETAILS = ("trigger", "figures")
NO_EVENT = dict.fromkeys(f"event_{name}" for name in (*EVENT_COLUMNS, "details"))
DOCUMENT_COLUMNS = tuple(field.name for field in fields(Document))
HEADER_COLUMNS = tuple(field.name for field in fields(Header))
PLAIN_COLUMNS = tuple(
    field.name for field in fields(Claim) if field.name not in {*PLACES, *PACKED, "event"}
)

Row = Mapping[str, Any] | RowMapping


@cache
def _claims() -> TypeAdapter[Claim]:
    return TypeAdapter(Claim)


@cache
def _findings() -> TypeAdapter[Finding]:
    return TypeAdapter(Finding)


@contextmanager
def sound(what: str) -> Iterator[None]:
    """Tell what cannot be turned back into a record as damage of the ledger.

    Raises:
        DamagedLedgerError: If anything inside meets what sayso never stored.
    """
    try:
        yield
    except (ValueError, TypeError, KeyError, zlib.error) as error:
        raise DamagedLedgerError(f"{what} cannot be read") from error


def pack(data: bytes) -> bytes:
    """Bytes as they are kept."""
    return zlib.compress(data)


def unpack(data: bytes) -> bytes:
    """The bytes that were packed.

    Raises:
        DamagedLedgerError: If they were not packed here, or were changed since.
    """
    with sound("a packed original"):
        return zlib.decompress(data)


def dump(value: object) -> str:
    """A value as short JSON, its letters as they are so that they can be searched."""
    return to_json_bytes(value).decode("utf-8")


def _dump_told(value: object) -> str | None:
    return None if value is None else dump(value)


def make_reading_row(reading: Reading) -> dict[str, Any]:
    """The columns of `readings` that the reading itself decides."""
    document = reading.document
    lean = replace(reading, document=replace(document, text=""), claims=(), findings=())
    row = {name: getattr(document, name) for name in DOCUMENT_COLUMNS}
    return row | {"annotations": pack(to_json(lean).encode("utf-8"))}


def make_claim_rows(reading: Reading, number: int) -> Iterator[dict[str, Any]]:
    """One row of `claims` for each claim of the reading with this number."""
    text = reading.document.text
    starts = [sentence.start for sentence in reading.sentences]
    for position, claim in enumerate(reading.claims):
        row = {name: getattr(claim, name) for name in PLAIN_COLUMNS}
        row["reading"] = number
        row["position"] = position
        row["sentence"] = _find_sentence(starts, claim.content)
        row["content"] = quote_pieces(text, claim.content)
        row["chain"] = dump(claim.chain)
        row |= {name: _dump_told(getattr(claim, name)) for name in OPTIONAL}
        row["origin_kind"] = claim.origin.kind if claim.origin else None
        row["said_begin"] = claim.said.begin if claim.said else None
        row["said_end"] = claim.said.end if claim.said else None
        row["origin"] = claim.chain[-1] if claim.chain else claim.speaker
        row["spans"] = dump({name: getattr(claim, name) for name in PLACES})
        yield row | (NO_EVENT if claim.event is None else _make_event_columns(claim.event))


def _make_event_columns(event: Event) -> dict[str, Any]:
    columns = {f"event_{name}": getattr(event, name) for name in EVENT_COLUMNS}
    columns["event_details"] = dump({name: getattr(event, name) for name in EVENT_DETAILS})
    return columns


def make_finding_rows(reading: Reading, number: int) -> Iterator[dict[str, Any]]:
    """One row of `findings` for each finding of the reading with this number."""
    for position, finding in enumerate(reading.findings):
        yield {
            "reading": number,
            "position": position,
            "code": finding.code,
            "severity": finding.severity,
            "claims": dump(finding.claims),
            "spans": dump(finding.spans),
            "message": finding.message,
        }


def take_claim(row: Row) -> Claim:
    """The claim that a row of `claims` holds.

    Raises:
        DamagedLedgerError: If it is no claim.
    """
    with sound(f"claim {row['id']}"):
        record = {name: row[name] for name in PLAIN_COLUMNS} | parse(row["spans"])
        record |= {"chain": parse(row["chain"]), "event": None}
        record |= {name: parse(row[name]) for name in OPTIONAL if row[name] is not None}
        if row["event_details"] is not None:
            event = {name: row[f"event_{name}"] for name in EVENT_COLUMNS}
            record["event"] = event | parse(row["event_details"])
        return _claims().validate_python(record)


def take_finding(row: Row) -> Finding:
    """The finding that a row of `findings` holds.

    Raises:
        DamagedLedgerError: If it is no finding.
    """
    with sound(f"finding {row['code']}"):
        record = {name: row[name] for name in ("code", "severity", "message")}
        record |= {name: parse(row[name]) for name in ("claims", "spans")}
        return _findings().validate_python(record)


def take_reading(row: Row, claims: tuple[Claim, ...], findings: tuple[Finding, ...]) -> Reading:
    """The reading that a row of `readings` holds, with its claims and findings.

    Raises:
        DamagedLedgerError: If it is no reading.
    """
    with sound(f"document {row['id']}"):
        document = Document(**{name: row[name] for name in DOCUMENT_COLUMNS})
        lean = from_json(unpack(row["annotations"]))
        return replace(lean, document=document, claims=claims, findings=findings)


def _find_sentence(starts: list[int], content: Pieces) -> int | None:
    return (bisect_right(starts, content[0].start) or None) if content else None
