"""Markup: the bytes of a page to a tree, within bounds that no page of news exceeds."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from sayso.documents.bounds import bound_linked_data, bound_meta_elements, shorten_tags
from sayso.documents.encoding import decode_text
from sayso.errors import BrokenPageError
from sayso.model.document import Capture

LARGEST_PAGE = 5_000_000
"""Characters of markup; live blogs with all their scripts have about a million."""

MOST_ELEMENTS = 30_000
"""Elements of a tree; at some 100 microseconds each they take about three seconds."""

_DOCTYPE = re.compile(r"\A\s*<!doctype[^>]*>", re.IGNORECASE)
_INVALID = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_DECLARED = re.compile(
    rb"""(?is)<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*([a-z0-9_-]{1,40})"""
    rb"""|<\?xml\b[^>]{0,100}?encoding\s*=\s*["']([a-z0-9_-]{1,40})"""
)


def parse_page(capture: Capture) -> HtmlElement:
    """The tree of a page.

    Comments are left out, and of tags, structured data and meta elements what
    goes beyond `sayso.documents.bounds`.
    Elements nested more than 255 deep are cut off by the parser.

    Raises:
        BrokenPageError: If the page has more than `LARGEST_PAGE` characters or
            `MOST_ELEMENTS` elements, or is no page at all.
    """
    declared = _DECLARED.search(capture.data[:4096])
    name = next(filter(None, declared.groups())).decode("ascii") if declared else None
    markup = decode_text(capture.data, declared=name)
    if len(markup) > LARGEST_PAGE:
        reason = f"it has {len(markup):,} characters; the limit is {LARGEST_PAGE:,}"
        raise BrokenPageError(capture.name, reason)
    markup = _INVALID.sub("", shorten_tags(_DOCTYPE.sub("", markup, count=1)))
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        tree = document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise BrokenPageError(capture.name, str(error) or "it is empty") from error
    n_elements = sum(1 for _ in tree.iter())
    if n_elements > MOST_ELEMENTS:
        reason = f"it has {n_elements:,} elements; the limit is {MOST_ELEMENTS:,}"
        raise BrokenPageError(capture.name, reason)
    bound_linked_data(tree)
    bound_meta_elements(tree)
    return tree
