"""The first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

KEPT = ("captures", "runs", "readings", "replacements", "claims", "findings")
INDEXED = {
    "readings": ("title", "text", "publisher"),
    "claims": (
        *("content", "speaker", "role", "chain", "origin"),
        *("event_actor", "event_target", "event_place"),
    ),
}


def upgrade() -> None:
    """Create all tables, their full-text indexes, and what keeps rows as they are."""
    _create_captures()
    _create_runs()
    _create_readings()
    _create_replacements()
    _create_claims()
    _create_findings()
    for table, columns in INDEXED.items():
        _create_words(table, columns)
    for table in KEPT:
        _keep_rows(table)


def _create_captures() -> None:
    op.create_table(
        "captures",
        sa.Column("sha256", sa.Text, primary_key=True),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.Column("size_bytes", sa.Integer, nullable=False),
        sa.Column("media_type", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("url", sa.Text),
        sa.Column("stored", sa.Text, nullable=False),
    )


def _create_runs() -> None:
    op.create_table(
        "runs",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("version", sa.Text, nullable=False),
        sa.Column("settings", sa.Text, nullable=False),
        sa.Column("started", sa.Text, nullable=False),
    )


def _create_readings() -> None:
    op.create_table(
        "readings",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("run", sa.Integer, sa.ForeignKey("runs.number"), nullable=False),
        sa.Column("stored", sa.Text, nullable=False),
        sa.Column("given_name", sa.Text, nullable=False),
        sa.Column("given_url", sa.Text),
        sa.Column("id", sa.Text, nullable=False),
        *(sa.Column(name, sa.Text) for name in ("url", "title", "publisher", "author")),
        *(sa.Column(name, sa.Text) for name in ("language", "published", "published_basis")),
        sa.Column("retrieved", sa.Text),
        sa.Column("sha256", sa.Text, sa.ForeignKey("captures.sha256"), nullable=False),
        sa.Column("media_type", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("annotations", sa.LargeBinary, nullable=False),
    )
    op.create_index("readings_by_id", "readings", ["id"])
    op.create_index("readings_by_sha256", "readings", ["sha256"])
    op.create_index("readings_by_published", "readings", ["published"])


def _create_replacements() -> None:
    number = sa.ForeignKey("readings.number")
    op.create_table(
        "replacements",
        sa.Column("replaced", sa.Integer, number, primary_key=True),
        sa.Column("replacement", sa.Integer, sa.ForeignKey("readings.number"), nullable=False),
    )


def _create_claims() -> None:
    labels = ("mode", "stance", "certainty", "polarity", "status")
    event = ("type", "actor", "target", "place", "begin", "end", "details")
    op.create_table(
        "claims",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("reading", sa.Integer, sa.ForeignKey("readings.number"), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("sentence", sa.Integer),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("speaker", sa.Text, nullable=False),
        sa.Column("role", sa.Text),
        sa.Column("chain", sa.Text, nullable=False),
        sa.Column("origin", sa.Text, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in labels),
        sa.Column("within", sa.Text),
        sa.Column("spans", sa.Text, nullable=False),
        *(sa.Column(f"event_{name}", sa.Text) for name in event),
        sa.UniqueConstraint("reading", "position", name="claims_in_order"),
    )
    op.create_index("claims_by_id", "claims", ["id"])


def _create_findings() -> None:
    op.create_table(
        "findings",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("reading", sa.Integer, sa.ForeignKey("readings.number"), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        *(
            sa.Column(name, sa.Text, nullable=False)
            for name in ("code", "severity", "claims", "spans", "message")
        ),
        sa.UniqueConstraint("reading", "position", name="findings_in_order"),
    )


def _create_words(table: str, columns: tuple[str, ...]) -> None:
    """An index of words that are kept in the table itself; whoever adds rows adds to it."""
    names = ", ".join(columns)
    op.execute(
        f"CREATE VIRTUAL TABLE {table}_words USING fts5({names}, content='{table}', "
        "content_rowid='number', tokenize='unicode61 remove_diacritics 2')"
    )


def _keep_rows(table: str) -> None:
    """Rows are added only: changing or removing one is refused by the database itself."""
    for act in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER {table}_refuse_{act.lower()} BEFORE {act} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} are never overwritten'); END"
        )
