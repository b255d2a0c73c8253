"""Searching: a Filter as a question to the tables."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, TypeGuard

from sqlalchemy import Select, TableClause, exists, func, select
from sqlalchemy.sql.elements import ColumnElement

from sayso.ledger.phrases import RESERVED, make_query, make_storable
from sayso.ledger.rows import HEADER_COLUMNS
from sayso.ledger.tables import (
    claims,
    claims_words,
    findings,
    is_current,
    readings,
    readings_words,
)
from sayso.model.filter import Filter

Condition = ColumnElement[bool]
Question = Select[*tuple[Any, ...]]

HEADER = tuple(readings.c[name].label(f"document_{name}") for name in HEADER_COLUMNS)
"""What names a document, under names that clash with no column of another table."""
SHORTEST_PREFIX = 4
"""Characters that an id must at least be cut to."""
LAST_CHARACTER = "\U0010ffff"
NEWEST_FIRST = (readings.c.published.desc(), readings.c.number.desc())
"""Documents without a date come last, and of one time the last that was stored first."""


def select_claims(wanted: Filter) -> Question:
    """Claims of current readings with what names their documents: newest first, in reading order."""
    query = select(*claims.c, *HEADER).join_from(readings, claims).where(is_current())
    conditions = (*_ask_documents(wanted), *_ask_claims(wanted, about=True))
    return _cut(query.where(*conditions).order_by(*NEWEST_FIRST, claims.c.position), wanted)


def select_findings(wanted: Filter) -> Question:
    """Findings in the documents that are wanted: newest first, in the order they were made."""
    query = select(*findings.c, *HEADER).join_from(readings, findings)
    query = query.where(is_current(), *_want_documents(wanted))
    return _cut(query.order_by(*NEWEST_FIRST, findings.c.position), wanted)


def select_documents(wanted: Filter) -> Question:
    """Documents with the numbers of their claims and findings, newest first."""
    counts = (
        select(func.count())
        .where(part.c.reading == readings.c.number)
        .scalar_subquery()
        .label(f"n_{part.name}")
        for part in (claims, findings)
    )
    query = select(readings.c.number, *HEADER, *counts).where(
        is_current(), *_want_documents(wanted)
    )
    return _cut(query.order_by(*NEWEST_FIRST), wanted)


def select_readings(wanted: Filter) -> Question:
    """Whole current rows of the documents that are wanted, newest first."""
    query = select(*readings.c).where(is_current(), *_want_documents(wanted))
    return _cut(query.order_by(*NEWEST_FIRST), wanted)


def _cut(query: Question, wanted: Filter) -> Question:
    return query.limit(wanted.limit).offset(wanted.offset or None)


def _want_documents(wanted: Filter) -> Iterator[Condition]:
    yield from _ask_documents(wanted)
    if _is_given(wanted.about):
        yield _has_words(readings_words, wanted.about, ("title", "text"), readings.c.number)
    asked = tuple(_ask_claims(wanted, about=False))
    if asked:
        yield exists().where(claims.c.reading == readings.c.number, *asked)


def _ask_documents(wanted: Filter) -> Iterator[Condition]:
    if wanted.document is not None:
        yield _is_document(make_storable(wanted.document))
    if wanted.language is not None:
        yield readings.c.language == make_storable(wanted.language)
    if _is_given(wanted.publisher):
        yield _has_words(readings_words, wanted.publisher, ("publisher",), readings.c.number)
    if wanted.after is not None:
        yield readings.c.published >= wanted.after.isoformat()
    if wanted.before is not None:
        yield _is_until(readings.c.published, wanted.before)


def _is_document(identifier: str) -> Condition:
    """By the id; where no document has just this one, by its first characters."""
    exact = readings.c.id == identifier
    if len(identifier) < SHORTEST_PREFIX:
        return exact
    other = readings.alias()
    is_whole = exists().where(other.c.id == identifier)
    begins = readings.c.id.between(identifier, identifier + LAST_CHARACTER)
    return exact | (~is_whole & begins)


def _ask_claims(wanted: Filter, *, about: bool) -> Iterator[Condition]:
    if about and _is_given(wanted.about):
        yield _has_words(claims_words, wanted.about, (), claims.c.number)
    for name, words in (("speaker", wanted.speaker), ("origin", wanted.origin)):
        if words in RESERVED:
            yield claims.c[name] == words
        elif _is_given(words):
            yield _has_words(claims_words, words, (name,), claims.c.number)
    for name in ("stance", "certainty", "status", "mode", "event_type", "origin_kind"):
        values = getattr(wanted, name)
        if values:
            yield claims.c[name].in_(map(make_storable, values))
    yield from _ask_days(wanted)


def _ask_days(wanted: Filter) -> Iterator[Condition]:
    """By the days of the event and of the saying; what has only one of both ends has it as both."""
    spans = (
        ("event", wanted.happened_after, wanted.happened_before),
        ("said", wanted.said_after, wanted.said_before),
    )
    for name, after, before in spans:
        begin, end = claims.c[f"{name}_begin"], claims.c[f"{name}_end"]
        if after is not None:
            yield func.coalesce(end, begin) >= after.isoformat()
        if before is not None:
            yield _is_until(func.coalesce(begin, end), before)


def _is_given(words: str | None) -> TypeGuard[str]:
    return words is not None and bool(words.strip())


def _has_words(
    index: TableClause, words: str, columns: tuple[str, ...], number: ColumnElement[int]
) -> Condition:
    # The column named as the table itself is how FTS5 is asked.
    asked = index.c[index.name].match(make_query(words, columns))
    return number.in_(select(index.c.rowid).where(asked))


def _is_until(moment: ColumnElement[str], last: date) -> Condition:
    # A moment of the last day sorts after the day itself, so the day after is asked for.
    if last == date.max:
        return moment.is_not(None)
    return moment < (last + timedelta(days=1)).isoformat()
