from __future__ import annotations

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from sayso.ledger.migrating import FOLDER, is_known
from sayso.ledger.tables import METADATA, REVISION
from tests.ledger.samples import open_here


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
