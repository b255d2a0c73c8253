"""A gist for each claim; claims that were stored before have none."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; the rows that are there are not touched."""
    op.add_column("claims", sa.Column("gist", sa.Text))
