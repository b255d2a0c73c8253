"""Discovery: names to what a desk can read."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from sayso.errors import InputError
from sayso.model.document import Capture
from sayso.settings import Settings


def find_documents(
    *names: str | Path, settings: Settings | None = None
) -> Iterator[Capture | InputError]:
    """Find the documents under some names; lazy, and in the order given.

    Args:
        names: Files, folders, patterns such as "inbox/*.html", or "-" for
            standard input.
        settings: With the size of the largest document; None for the usual settings.

    Yields:
        A capture for each document, or why it cannot be had.
    """
    # Imported here: the commands on a ledger need no formats.
    from sayso.documents.discover import find_captures  # noqa: PLC0415

    largest = (settings or Settings()).max_bytes
    yield from find_captures(map(str, names), max_bytes=largest, stdin=sys.stdin.buffer)
