"""Markup: the bytes of a page to a tree, within bounds that no page of news exceeds."""

from __future__ import annotations

import json
import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from sayso.documents.encoding import decode_text
from sayso.errors import BrokenPageError, TooLargeError
from sayso.model.document import Capture

LARGEST_PAGE = 5_000_000
"""Characters of markup; live blogs with all their scripts have about a million."""

MOST_ELEMENTS = 30_000
"""Elements of a tree; at some 100 microseconds each they take about three seconds."""

LONGEST_TAG = 10_000
"""Characters of a tag. Of a longer one only the name is kept: comparing its attributes with
one another would take time that grows with the square of their number."""

_DOCTYPE = re.compile(r"\s*<!doctype[^>]*>", re.IGNORECASE)
_INVALID = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_DECLARED = re.compile(
    rb"""(?is)<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*([a-z0-9_-]{1,40})"""
    rb"""|<\?xml\b[^>]{0,100}?encoding\s*=\s*["']([a-z0-9_-]{1,40})"""
)
# Quotes count only behind an equals sign, as in the HTML Standard, 13.2.5. Every part takes
# what it can and gives nothing back, so that the time stays proportional to the length.
_TAG = re.compile(r"""<([a-zA-Z][^\s/>]{0,20}+)(?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+""")
_LINKED_DATA = './/script[contains(@type, "json")]'
_LARGEST_BROKEN = 10_000


def parse_page(capture: Capture) -> HtmlElement:
    """The tree of a page.

    Comments are left out, and so are structured data that are not valid JSON and long.
    Elements nested more than 255 deep are cut off by the parser.

    Raises:
        TooLargeError: If the page has more than `LARGEST_PAGE` characters.
        BrokenPageError: If it has more than `MOST_ELEMENTS` elements, or is no page at all.
    """
    declared = _DECLARED.search(capture.data[:4096])
    name = next(filter(None, declared.groups())).decode("ascii") if declared else None
    markup = decode_text(capture.data, declared=name)
    if len(markup) > LARGEST_PAGE:
        raise TooLargeError(capture.name, size_bytes=len(capture.data), limit_bytes=LARGEST_PAGE)
    markup = _INVALID.sub("", _shorten_tags(_DOCTYPE.sub("", markup, count=1)))
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        tree = document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise BrokenPageError(capture.name, str(error) or "it is empty") from error
    n_elements = sum(1 for _ in tree.iter())
    if n_elements > MOST_ELEMENTS:
        reason = f"it has {n_elements:,} elements; the limit is {MOST_ELEMENTS:,}"
        raise BrokenPageError(capture.name, reason)
    _drop_broken_data(tree)
    return tree


def _shorten_tags(markup: str) -> str:
    if len(markup) <= LONGEST_TAG:
        return markup
    pieces: list[str] = []
    at = 0
    for match in _TAG.finditer(markup):
        if match.end() - match.start() > LONGEST_TAG:
            pieces += (markup[at : match.start()], f"<{match.group(1)}")
            at = match.end()
    return "".join((*pieces, markup[at:]))


def _drop_broken_data(tree: HtmlElement) -> None:
    """Take out what trafilatura would search with patterns that backtrack."""
    for script in tree.xpath(_LINKED_DATA):
        text = script.text or ""
        if len(text) > _LARGEST_BROKEN and not _is_json(text):
            script.drop_tree()


def _is_json(text: str) -> bool:
    try:
        json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return False
    return True
