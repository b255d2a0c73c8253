"""The words of a claim as a reader wants to see them."""

from __future__ import annotations

MARKS = {"“": "”", "«": "»", "„": "“"}
"""Opening marks of quotations with their closing ones."""


def write_gist(gist: str | None, words: str, *, is_quoted: bool) -> str:
    """What a claim says, so that it can be read in a list.

    Args:
        gist: As in `Claim.gist`; None takes the words of the content.
        words: The words of the content as the document has them.
        is_quoted: Whether they are the source's own.
    """
    if not gist:
        return write_quote(words, is_quoted=is_quoted)
    return f"“{gist}”" if is_quoted and gist[:1] not in {*MARKS, '"'} else gist


def write_quote(words: str, *, is_quoted: bool) -> str:
    """The words of a content, made fit to stand alone.

    A "that" before them is left out, a quotation that the content cuts is
    closed, and a source's own words stand in quotation marks.

    Args:
        words: As the document has them.
        is_quoted: Whether they are the source's own.
    """
    told = words.removeprefix("that ") if not is_quoted else words
    for opening, closing in MARKS.items():
        if opening in told and told.rfind(opening) > told.rfind(closing):
            told += closing
    if is_quoted and told[:1] not in {*MARKS, '"'}:
        return f"“{told}”"
    return told
