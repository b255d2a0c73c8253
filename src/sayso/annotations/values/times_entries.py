"""Entries of a live blog, each under its own clock time."""

from __future__ import annotations

import re

_STAMP = re.compile(
    r"^\W{0,3}(?:[01]?\d|2[0-3])[:.h][0-5]\d(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{2,4})?(?:\W{0,3}$| ?[—–] ?(?=[\"“A-Z]))",
    re.IGNORECASE | re.MULTILINE,
)
"""A clock time alone on its line or before a dash, above or before an entry of a live blog."""


def list_entries(text: str) -> list[int]:
    """Where the entries of a live blog begin, each under its clock time; empty for other texts."""
    return [match.start() for match in _STAMP.finditer(text)]
