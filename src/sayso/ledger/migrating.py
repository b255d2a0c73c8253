"""Migrating: the tables of an older ledger to those of today."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

FOLDER = Path(__file__).parent / "migrations"


def is_known(revision: str | None) -> bool:
    """Whether this version of sayso knows the migration; None, for no tables, is known."""
    if revision is None:
        return True
    return revision in {
        step.revision for step in ScriptDirectory.from_config(_configure()).walk_revisions()
    }


def migrate(connection: Connection) -> None:
    """Go through all migrations that the ledger lacks.

    Args:
        connection: In a transaction, which the caller keeps or undoes.
    """
    config = _configure()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _configure() -> Config:
    config = Config()
    # A per cent sign would be taken for the beginning of a setting's name.
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    return config
