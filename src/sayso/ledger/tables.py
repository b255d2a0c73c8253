"""The ledger's tables: rows are only ever added, never changed nor removed."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    column,
    exists,
    table,
)
from sqlalchemy.sql.elements import ColumnElement

REVISION = "0006"
"""The latest migration: what these tables look like."""
APPLICATION_ID = int.from_bytes(b"sayo", "big")
"""Stands in the header of every ledger's file, so that no other file is taken for one."""

METADATA = MetaData()

captures = Table(
    "captures",
    METADATA,
    Column("sha256", Text, primary_key=True, comment="SHA-256 of the bytes, hexadecimal"),
    Column("data", LargeBinary, nullable=False, comment="The bytes as obtained, by zlib"),
    Column("size_bytes", Integer, nullable=False, comment="How many bytes they were"),
    Column("media_type", Text, nullable=False, comment="The kind they were read as"),
    Column("name", Text, nullable=False, comment="Name under which they were first given"),
    Column("url", Text, comment="Address that was first given with them"),
    Column("stored", Text, nullable=False, comment="When they were stored, ISO 8601, UTC"),
    comment="The originals of documents",
)

runs = Table(
    "runs",
    METADATA,
    Column("number", Integer, primary_key=True, comment="Rising as runs begin to store"),
    Column("version", Text, nullable=False, comment="Version of sayso"),
    Column("settings", Text, nullable=False, comment="JSON object of settings: name to value"),
    Column("started", Text, nullable=False, comment="When it first stored, ISO 8601, UTC"),
    comment="Commands that stored something",
)

readings = Table(
    "readings",
    METADATA,
    Column("number", Integer, primary_key=True, comment="Rising as readings are stored"),
    Column("run", ForeignKey("runs.number"), nullable=False, comment="The run that read it"),
    Column("stored", Text, nullable=False, comment="When it was stored, ISO 8601, UTC"),
    Column("given_name", Text, nullable=False, comment="Name under which the bytes were given"),
    Column("given_url", Text, comment="Address that was given with them"),
    Column("id", Text, nullable=False, comment="Id of the document"),
    Column("url", Text, comment="Address where it is published"),
    Column("title", Text, comment="Headline"),
    Column("publisher", Text, comment="Who published it"),
    Column("author", Text, comment="Who signed it"),
    Column("language", Text, comment="ISO 639-1"),
    Column("published", Text, comment="Date or time of publication, ISO 8601"),
    Column("published_basis", Text, comment="given, metadata or inferred"),
    Column("retrieved", Text, comment="When it was obtained, ISO 8601"),
    Column("sha256", ForeignKey("captures.sha256"), nullable=False, comment="Its original"),
    Column("media_type", Text, nullable=False, comment="The kind of bytes it was made from"),
    Column("text", Text, nullable=False, comment="What all spans point into"),
    Column(
        "annotations",
        LargeBinary,
        nullable=False,
        comment="Record sayso/1 as JSON by zlib, without what is kept elsewhere: "
        "text, claims, findings",
    ),
    Index("readings_by_id", "id"),
    Index("readings_by_sha256", "sha256"),
    Index("readings_by_published", "published"),
    comment="Documents as read: one row each time that one was read",
)

replacements = Table(
    "replacements",
    METADATA,
    Column(
        "replaced",
        ForeignKey("readings.number"),
        primary_key=True,
        comment="Number of the earlier reading",
    ),
    Column(
        "replacement",
        ForeignKey("readings.number"),
        nullable=False,
        comment="Number of the later reading that holds instead",
    ),
    comment="Readings that are no longer current",
)

claims = Table(
    "claims",
    METADATA,
    Column("number", Integer, primary_key=True, comment="Rising as claims are stored"),
    Column("reading", ForeignKey("readings.number"), nullable=False, comment="Where it was read"),
    Column("position", Integer, nullable=False, comment="Place in reading order, from 0"),
    Column("id", Text, nullable=False, comment="Id of the claim"),
    Column("sentence", Integer, comment="Sentence where its content begins, from 1"),
    Column("content", Text, nullable=False, comment="The words of the proposition"),
    Column("speaker", Text, nullable=False, comment="Who says so"),
    Column("role", Text, comment="The speaker's role as the document gives it"),
    Column("chain", Text, nullable=False, comment="JSON list of speakers, nearest first"),
    Column("origin", Text, nullable=False, comment="The last link of the chain"),
    Column("mode", Text, nullable=False, comment="direct, indirect, mixed or narrated"),
    Column("stance", Text, nullable=False, comment="What the speaker does with it"),
    Column("certainty", Text, nullable=False, comment="How firmly the text puts it"),
    Column("polarity", Text, nullable=False, comment="positive or negative"),
    Column("status", Text, nullable=False, comment="What the content is said to be"),
    Column("within", Text, comment="Id of the claim in which it is nested"),
    Column("spans", Text, nullable=False, comment="JSON: spans of content, cue, source, hedges"),
    Column("event_type", Text, comment="PLOVER or further type; null without event"),
    Column("event_actor", Text, comment="Who does it"),
    Column("event_target", Text, comment="To whom it is done"),
    Column("event_place", Text, comment="Where"),
    Column("event_begin", Text, comment="First day, ISO 8601"),
    Column("event_end", Text, comment="Last day, ISO 8601"),
    Column("event_details", Text, comment="JSON: trigger and figures"),
    Column("gist", Text, comment="The proposition, fit to stand alone; null in older rows"),
    Column(
        "probabilities", Text, comment="JSON: how likely each field is right; null in older rows"
    ),
    Column("denies", Text, comment="Id of the claim that it denies; null in older rows"),
    Column("links", Text, comment="JSON: the chain's links with kinds; null in older rows"),
    Column(
        "origin_kind", Text, comment="Kind of the last link; null if not told, or in older rows"
    ),
    Column("said", Text, comment="JSON: when it was said; null if not told, or in older rows"),
    Column("said_begin", Text, comment="First day or moment that it may have been said, ISO 8601"),
    Column("said_end", Text, comment="Last such day or moment, ISO 8601"),
    UniqueConstraint("reading", "position", name="claims_in_order"),
    Index("claims_by_id", "id"),
    comment="Claims of each reading",
)

findings = Table(
    "findings",
    METADATA,
    Column("number", Integer, primary_key=True, comment="Rising as findings are stored"),
    Column("reading", ForeignKey("readings.number"), nullable=False, comment="Where it was made"),
    Column("position", Integer, nullable=False, comment="Place in the reading's list, from 0"),
    Column("code", Text, nullable=False, comment="What was found"),
    Column("severity", Text, nullable=False, comment="info, warning or error"),
    Column("claims", Text, nullable=False, comment="JSON list of ids of claims"),
    Column("spans", Text, nullable=False, comment="JSON list of spans"),
    Column("message", Text, nullable=False, comment="What was seen, for a reader"),
    UniqueConstraint("reading", "position", name="findings_in_order"),
    comment="Findings of each reading",
)

readings_words = table(
    "readings_words", *map(column, ("readings_words", "rowid", "title", "text", "publisher"))
)
"""Full-text index over columns of `readings`; its row ids are their numbers."""

claims_words = table(
    "claims_words",
    *map(column, ("claims_words", "rowid", "content", "speaker", "role", "chain", "origin")),
    *map(column, ("event_actor", "event_target", "event_place")),
)
"""Full-text index over columns of `claims`; its row ids are their numbers."""


def is_current() -> ColumnElement[bool]:
    """Whether a row of `readings` is one that no later reading has replaced."""
    return ~exists().where(replacements.c.replaced == readings.c.number)
