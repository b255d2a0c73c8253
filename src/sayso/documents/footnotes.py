"""Footnotes: the marks of notes in brackets, as encyclopaedias set them behind a word or a full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.documents.edits import Edit

_MARK = re.compile(
    r"(?<=[\w.,;:!?%)\"”’'`\]»])(?:\[(?:\d{1,3}|(?:note|nb|fn)\.? ?\d{1,2}|[a-z ]{2,24} needed|who\?|when\?|by whom\?"
    r"|dubious|sic)\])+",
    re.IGNORECASE,
)
_LETTER = re.compile(r"(?<=[.,;:!?)\"”'`])\[[a-z]\]")
"""A letter is a mark only behind a stop: "walk[s]" is a change to what is quoted."""


def edit_footnotes(text: str) -> Iterator[Edit]:
    """What takes the place of marks of notes: nothing, or a blank where a word follows at once.

    "in 2008.[1][2] He" ends a sentence; with the marks it does not.

    Args:
        text: A text.
    """
    if "[" not in text:
        return
    found = [match.span() for mark in (_MARK, _LETTER) for match in mark.finditer(text)]
    for start, end in sorted(found):
        yield Edit(start, end, " " if text[end : end + 1].isalnum() else "")
