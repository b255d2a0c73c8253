"""Probabilities of each claim's fields; claims that were stored before have none."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; the rows that are there are not touched."""
    op.add_column("claims", sa.Column("probabilities", sa.Text))
