from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from sayso.errors import OutdatedLedgerError
from sayso.ledger import open_ledger
from sayso.ledger.migrating import FOLDER, is_known
from sayso.ledger.tables import METADATA, REVISION
from sayso.model.link import Link
from sayso.model.probability import Probabilities
from sayso.model.said import Said
from sayso.model.span import Span
from tests.ledger.samples import VERSION, make_sample, open_here, tamper


def test_the_last_migration_is_the_one_that_the_tables_name() -> None:
    assert ScriptDirectory(str(FOLDER)).get_current_head() == REVISION


def test_migrations_lead_to_the_tables_as_described(path: Path) -> None:
    open_here(path).close()
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "compare_type": True,
                "include_name": lambda name, kind, _parents: (
                    kind != "table" or "_words" not in name
                ),
            },
        )
        assert compare_metadata(context, METADATA) == []
    engine.dispose()


def test_only_migrations_that_exist_are_known() -> None:
    assert is_known(None)
    assert is_known(REVISION)
    assert not is_known("9999")


def test_every_table_and_column_says_what_it_holds() -> None:
    for table in METADATA.tables.values():
        assert table.comment, table.name
        for column in table.columns:
            assert column.comment, f"{table.name}.{column.name}"


def test_claims_from_before_there_were_gists_and_probabilities_are_kept(path: Path) -> None:
    capture, reading = make_sample()
    with open_here(path) as ledger:
        ledger.store(capture, reading, version=VERSION)
    tamper(path, _take_gists_away)
    with pytest.raises(OutdatedLedgerError):
        open_ledger(path, create=False)
    with open_here(path) as ledger:
        assert [stored.claim for stored in ledger.find_claims()] == list(reading.claims)
        assert list(ledger.verify()) == []


def test_a_gist_is_kept(path: Path) -> None:
    capture, reading = make_sample()
    first, second = reading.claims
    told = replace(reading, claims=(replace(first, gist="[They] left"), second))
    with open_here(path) as ledger:
        ledger.store(capture, told, version=VERSION)
        assert ledger.load_reading(reading.document.id) == told


def test_probabilities_are_kept(path: Path) -> None:
    capture, reading = make_sample()
    first, second = reading.claims
    likely = Probabilities(0.9, 0.95, 0.94, 0.8, 0.7, 0.98, 0.9, 0.9, 0.97, 0.75, 0.7)
    told = replace(reading, claims=(replace(first, probabilities=likely), second))
    with open_here(path) as ledger:
        ledger.store(capture, told, version=VERSION)
        assert ledger.load_reading(reading.document.id) == told
        assert list(ledger.verify()) == []


def test_what_a_claim_denies_is_kept(path: Path) -> None:
    capture, reading = make_sample()
    first, second = reading.claims
    told = replace(reading, claims=(first, replace(second, denies=first.id)))
    with open_here(path) as ledger:
        ledger.store(capture, told, version=VERSION)
        assert ledger.load_reading(reading.document.id) == told
        assert list(ledger.verify()) == []


def test_links_are_kept(path: Path) -> None:
    capture, reading = make_sample()
    first, second = reading.claims
    link = Link("two officials", "anonymous-official", 2, (Span(0, 6), Span(7, 12)))
    told = replace(reading, claims=(replace(first, links=(link,)), second))
    with open_here(path) as ledger:
        ledger.store(capture, told, version=VERSION)
        assert ledger.load_reading(reading.document.id) == told
        assert list(ledger.verify()) == []


def test_the_day_of_saying_is_kept(path: Path) -> None:
    capture, reading = make_sample()
    first, second = reading.claims
    said = Said(None, "2024-10-31", "post", Span(0, 6))
    told = replace(reading, claims=(replace(first, said=said), second))
    with open_here(path) as ledger:
        ledger.store(capture, told, version=VERSION)
        assert ledger.load_reading(reading.document.id) == told
        assert list(ledger.verify()) == []


def _take_gists_away(connection: sqlite3.Connection) -> None:
    """Make the ledger one of the first version."""
    connection.execute("ALTER TABLE claims DROP COLUMN gist")
    connection.execute("ALTER TABLE claims DROP COLUMN probabilities")
    connection.execute("ALTER TABLE claims DROP COLUMN denies")
    connection.execute("ALTER TABLE claims DROP COLUMN links")
    connection.execute("ALTER TABLE claims DROP COLUMN origin_kind")
    connection.execute("ALTER TABLE claims DROP COLUMN said")
    connection.execute("ALTER TABLE claims DROP COLUMN said_begin")
    connection.execute("ALTER TABLE claims DROP COLUMN said_end")
    connection.execute("UPDATE alembic_version SET version_num = '0001'")
