"""The ordered steps that made the tables what they are; Alembic runs them."""

from __future__ import annotations
