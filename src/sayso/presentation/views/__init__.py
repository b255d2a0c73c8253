"""Pure functions from the model to plain view data, without markup."""

from __future__ import annotations
