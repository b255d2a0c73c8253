"""Readings for the tests of the ledger, built by hand."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sayso.ledger import Ledger, open_ledger
from sayso.model.claim import Claim
from sayso.model.document import Capture, Document
from sayso.model.entity import Entity
from sayso.model.event import Event, Figure
from sayso.model.finding import Finding
from sayso.model.identity import hash_bytes, make_claim_id, make_document_id
from sayso.model.quantity import Quantity
from sayso.model.reading import Reading
from sayso.model.span import Span
from tests.blanks import CLAIM, DOCUMENT

VERSION = "1.0"
NOON = datetime(2024, 11, 2, 12, 0, tzinfo=UTC)
TEXT = "Around 8,000 troops have moved, the minister José Aranda said. The border is quiet."


def clock() -> datetime:
    """Always the same moment."""
    return NOON


def open_here(path: Path, *, lock_seconds: float = 5.0) -> Ledger:
    """A ledger to write to, at a standing clock."""
    return open_ledger(path, create=True, lock_seconds=lock_seconds, clock=clock)


def find(text: str, words: str) -> Span:
    """Where the words stand first in the text."""
    start = text.index(words)
    return Span(start, start + len(words))


def make_event(text: str, trigger: str, **changes: Any) -> Event:  # noqa: ANN401
    """A movement of troops, with a figure if the text has it."""
    event = Event("MOBILIZE", find(text, trigger), "troops", "", "border", None, None, ())
    if "8,000" in text:
        figure = Figure("troops", 8000.0, None, None, "troops", "about", find(text, "8,000"))
        event = replace(event, figures=(figure,))
    return replace(event, **changes)


def make_claim(document: Document, words: str, **changes: Any) -> Claim:  # noqa: ANN401
    """What the minister says, unless told otherwise."""
    pieces = (find(document.text, words),)
    claim = replace(
        CLAIM,
        id=make_claim_id(document.id, content=pieces, cue=(), source=(), within=None),
        content=pieces,
        speaker="José Aranda",
        role="the minister",
        chain=("José Aranda",),
        mode="indirect",
    )
    return replace(claim, **changes)


def make_document(text: str = TEXT, **changes: Any) -> Document:  # noqa: ANN401
    """A document of plain text."""
    document = replace(
        DOCUMENT,
        id=make_document_id(text, url=None, publisher="The Courier"),
        title="Troops at the border",
        publisher="The Courier",
        published="2024-11-01",
        published_basis="given",
        sha256=hash_bytes(text.encode("utf-8", "replace")),
        text=text,
    )
    return replace(document, **changes)


def make_capture(document: Document, **changes: Any) -> Capture:  # noqa: ANN401
    """The bytes of a document of plain text."""
    data = document.text.encode("utf-8")
    capture = Capture("inbox/a.txt", data, hash_bytes(data), "text/plain")
    return replace(capture, **changes)


def make_reading(document: Document, *claims: Claim, findings: tuple[Finding, ...] = ()) -> Reading:
    """A reading with an entity and a quantity where the sample text has them."""
    text = document.text
    stops = [index + 1 for index, letter in enumerate(text) if letter == "."]
    sentences = tuple(
        Span(start, stop) for start, stop in zip([0, *(s + 1 for s in stops)], stops, strict=False)
    )
    entities: tuple[Entity, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    if text == TEXT:
        entities = (Entity("e1", "José Aranda", "person", None, (find(text, "José Aranda"),)),)
        span = find(text, "Around 8,000")
        quantities = (
            Quantity(span, "Around 8,000", 8000.0, None, None, "troops", "about", "troops"),
        )
    return Reading(document, sentences, entities, quantities, (), (), (), claims, findings)


def make_sample() -> tuple[Capture, Reading]:
    """The sample text with two claims and a finding."""
    document = make_document()
    moved = make_claim(
        document,
        "Around 8,000 troops have moved",
        cue=(find(TEXT, "said"),),
        source=(find(TEXT, "the minister José Aranda"),),
        event=make_event(TEXT, "moved"),
    )
    quiet = make_claim(
        document,
        "The border is quiet",
        speaker="[outlet]",
        role=None,
        chain=("[outlet]",),
        mode="narrated",
        status="ongoing",
    )
    finding = Finding("sample", "info", (moved.id,), (find(TEXT, "8,000"),), "There is a figure.")
    reading = make_reading(document, moved, quiet, findings=(finding,))
    return make_capture(document), reading


def tamper(path: Path, change: Callable[[sqlite3.Connection], object]) -> None:
    """Change a closed ledger behind its back, without what refuses it."""
    connection = sqlite3.connect(path)
    names = [
        name
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    ]
    for name in names:
        connection.execute(f"DROP TRIGGER {name}")
    change(connection)
    connection.commit()
    connection.close()
