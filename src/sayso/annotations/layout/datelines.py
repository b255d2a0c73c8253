"""Datelines: the place, day and agency before the first words of a report."""

from __future__ import annotations

import re

from sayso.model.span import Pieces, Span

_DATELINE = re.compile(
    r"""
    (?P<place>[^\W\d_a-z][^\W\d_a-z.'’-]{2,}(?:[\s,/]+[^\W\d_a-z][^\W\d_]*\.?){0,5}?)   # KYIV, Ukraine
    (?:,?\s+(?:[^\W\d_]{3,9}\.?\s+\d{1,2}|\d{1,2}\s+[^\W\d_]{3,9}\.?)(?:,?\s+\d{4})?)?
    (?:\s*\([^()\n]{2,40}\))?                                                # (Agency)
    \s*(?:[—–]|--|\s-\s)\s*
    """,
    re.VERBOSE,
)
_NAMES = r"[^\W\d_a-z][^\W\d_]+(?:[\s'’-]+[^\W\d_a-z][^\W\d_]+){0,2}"
_DAY = r"""(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"""
_MIXED = re.compile(
    rf"""
    (?!(?:On|In|At|By|Since|Until|From|After|Before)\b)
    (?:
        {_NAMES}(?:,\s+{_NAMES})?                                              # Pyonghae
        (?:
            ,?\s+(?:{_DAY}\s+\d{{1,2}}|\d{{1,2}}\s+{_DAY})(?:,?\s+\d{{4}})?      # , October 9
            (?:\s*\([^()\n]{{2,40}}\))?
          | \s*\([A-Z][A-Z.&/-]{{1,9}}\)                                        # (ICRC)
        )
      | \({_NAMES},\s+{_NAMES}\)                                             # (Chiang Rai, Thailand)
    )
    \s*(?:[—–]|--|\s-\s)\s*
    """,
    re.VERBOSE,
)
"""The same with a place in small letters, where a day or an agency stands beside it, or brackets around it."""
_SLASHED = re.compile(
    rf"""
    [^\W\d_a-z][^\W\d_]+(?:[\s'’-]+[^\W\d_a-z][^\W\d_]+){{0,2}}[.,]?\s+      # MOSCOW,
    (?:{_DAY}\s+\d{{1,2}}|\d{{1,2}}\s+{_DAY})(?:,?\s+\d{{4}})?\.?\s*            # November 9.
    /[^/\n]{{2,40}}/\.?\s+                                                # /Agency/.
    """,
    re.VERBOSE,
)
"""A place, a day, and an agency between slashes, as Russian agencies write it."""
_MOST_PARAGRAPHS = 6
"""A dateline stands at the head of a report, at most below its headlines and names."""


def find_dateline(text: str, paragraphs: Pieces) -> Span | None:
    """The dateline at the head of a text; None if there is none.

    It opens a paragraph with a place in capitals and ends with a dash:
    "KYIV, Ukraine, Nov. 1, 2024 (Agency) —"; or with any name and a day, an
    agency or brackets: "Geneva (ICRC) –"; or with a day and an agency between slashes:
    "MOSCOW, November 9. /Agency/."
    """
    for paragraph in paragraphs[:_MOST_PARAGRAPHS]:
        bounds = paragraph.start, paragraph.end
        patterns = (_DATELINE, _MIXED, _SLASHED)
        match = next(filter(None, (one.match(text, *bounds) for one in patterns)), None)
        if match is not None and match.end() < paragraph.end:
            return Span(match.start(), match.end())
    return None


def part_dateline(paragraphs: Pieces, dateline: Span | None) -> Pieces:
    """The paragraphs, with the dateline as one of its own: it is no part of the first sentence."""
    if dateline is None:
        return paragraphs
    parts: list[Span] = []
    for span in paragraphs:
        if span.start == dateline.start and dateline.end < span.end:
            parts += (dateline, Span(dateline.end, span.end))
        else:
            parts.append(span)
    return tuple(parts)
