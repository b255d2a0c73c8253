"""Numbers and times as values that can be computed with."""

from __future__ import annotations
