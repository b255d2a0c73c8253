"""What each denial denies; claims that were stored before do not tell it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; the rows that are there are not touched."""
    op.add_column("claims", sa.Column("denies", sa.Text))
