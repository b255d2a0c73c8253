"""Cleaning: words of documents made harmless for a terminal, a page or a table."""

from __future__ import annotations

import re

HARMFUL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters, escape among them
    "\u202a-\u202e\u2066-\u2069"  # marks that turn the direction of writing
    "\u2028\u2029\ufeff\ufff9-\ufffb"
    "\ud800-\udfff]"  # halves of characters, which no output can carry
)


def clean(text: str) -> str:
    """The text with a replacement character for each one that could do harm.

    Tabs and line ends stay. Escape sequences lose their escape character, so
    that what a document hides in them is shown instead of obeyed.
    """
    return HARMFUL.sub("\ufffd", text)


def clean_line(text: str) -> str:
    """The same on one line, with single spaces."""
    return " ".join(clean(text).split())
