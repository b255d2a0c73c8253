"""Inline markup: tags and references of HTML that stand in plain text, as feeds and archives have them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from sayso.documents.edits import Edit

_BLOCKS = (
    *("p", "div", "br", "hr", "li", "ul", "ol", "tr", "table", "blockquote", "section", "article", "figure"),
    *("figcaption", "header", "footer", "aside", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "main", "nav"),
)  # fmt: skip
_PLAIN = (
    *("a", "abbr", "b", "big", "cite", "code", "del", "em", "font", "i", "img", "ins", "mark", "q", "s"),
    *("small", "span", "strike", "strong", "sub", "sup", "td", "th", "tbody", "thead", "time", "tt", "u"),
)  # fmt: skip
_TAG = re.compile(
    rf"</?({'|'.join(sorted((*_BLOCKS, *_PLAIN), key=lambda name: (-len(name), name)))})"
    r"(?:\s[^<>]{0,600})?\s?/?>",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"&(?:#\d{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8}\d?);", re.IGNORECASE)


def edit_inline_markup(text: str) -> Iterator[Edit]:
    """What stands for each tag and reference: a line end for a block's, nothing for the others, the character.

    A less-than sign that opens no known tag stays.

    Args:
        text: A text.
    """
    edits = [*_list_tags(text), *_list_references(text)]
    yield from sorted(edits, key=lambda edit: edit.start)


def _list_tags(text: str) -> Iterator[Edit]:
    if "<" not in text:
        return
    for match in _TAG.finditer(text):
        new = "\n" if match.group(1).lower() in _BLOCKS else ""
        yield Edit(match.start(), match.end(), new)


def _list_references(text: str) -> Iterator[Edit]:
    if "&" not in text:
        return
    for match in _REFERENCE.finditer(text):
        meant = html.unescape(match.group())
        if meant != match.group() and len(meant) == 1 and not _is_within_tag(text, match.start()):
            yield Edit(match.start(), match.end(), meant)


def _is_within_tag(text: str, place: int) -> bool:
    """Whether a reference stands in a tag, as in an address: "<a href="?a=1&amp;b=2">"."""
    opening = text.rfind("<", max(0, place - 600), place)
    if opening < 0:
        return False
    match = _TAG.match(text, opening)
    return match is not None and match.end() > place
