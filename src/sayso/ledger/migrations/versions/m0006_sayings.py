"""When each claim was said; claims that were stored before do not tell it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; the rows that are there are not touched."""
    op.add_column("claims", sa.Column("said", sa.Text))
    op.add_column("claims", sa.Column("said_begin", sa.Text))
    op.add_column("claims", sa.Column("said_end", sa.Text))
