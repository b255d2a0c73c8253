"""The record `sayso/1`: a reading as JSON and back, and its JSON Schema."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from sayso.model.claim import Claim
from sayso.model.document import Document
from sayso.model.entity import Entity, Place, Post
from sayso.model.finding import Finding
from sayso.model.quantity import Quantity
from sayso.model.reading import SCHEMA, Reading
from sayso.model.span import Span
from sayso.model.when import TimeExpression


@dataclass(frozen=True, slots=True)
class Record:
    """A reading in the shape in which it is exchanged: field for field as printed."""

    schema: str
    document: Document
    sentences: tuple[Span, ...]
    entities: tuple[Entity, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[TimeExpression, ...]
    places: tuple[Place, ...]
    posts: tuple[Post, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]


@cache
def _adapter() -> TypeAdapter[Record]:
    # Built at first use: commands that print no record need not wait for it.
    return TypeAdapter(Record)


def to_json(reading: Reading) -> str:
    """One reading as one line of JSON, without a line end."""
    fields = {name: getattr(reading, name) for name in Reading.__dataclass_fields__}
    return _adapter().dump_json(Record(schema=SCHEMA, **fields)).decode("utf-8")


def from_json(line: str | bytes) -> Reading:
    """The reading that a line of JSON says.

    Raises:
        ValueError: If the line is not a record of this schema.
    """
    record = _adapter().validate_json(line, strict=False)
    if record.schema != SCHEMA:
        raise ValueError(f"the record's schema is {record.schema!r}, not {SCHEMA!r}")
    fields = {name: getattr(record, name) for name in Reading.__dataclass_fields__}
    return Reading(**fields)


def make_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of one line of `sayso read --json`."""
    schema = _adapter().json_schema(mode="serialization")
    return schema | {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A reading of one document ({SCHEMA})",
    }
