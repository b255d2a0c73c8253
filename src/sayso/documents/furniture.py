"""Furniture: lines in an article of a web page that are not of it: links to others, appeals to the reader."""

from __future__ import annotations

import re
from functools import cache

from sayso.documents.word_lists import load_pattern

_LONGEST = 300
"""Characters of such a line; a longer one tells something beside."""


def leave_furniture(text: str) -> str:
    """The paragraphs of a page without the lines that lead elsewhere or want something of the reader.

    Args:
        text: Paragraphs parted by blank lines.
    """
    paragraphs = (
        "\n".join(line for line in paragraph.split("\n") if not _is_furniture(line))
        for paragraph in text.split("\n\n")
    )
    return "\n\n".join(filter(None, paragraphs))


def _is_furniture(line: str) -> bool:
    return len(line) <= _LONGEST and _furniture().match(line) is not None


@cache
def _furniture() -> re.Pattern[str]:
    leads, appeals = (load_pattern("furniture", name) for name in ("leads", "appeals"))
    return re.compile(rf"\W*(?:{leads}\s*(?:[:|»>].*|\W*)$|(?:please )?{appeals}\b)", re.IGNORECASE)
