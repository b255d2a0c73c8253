"""The kinds, words and numbers of each chain's links; claims that were stored before do not tell them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; the rows that are there are not touched."""
    op.add_column("claims", sa.Column("links", sa.Text))
    op.add_column("claims", sa.Column("origin_kind", sa.Text))
