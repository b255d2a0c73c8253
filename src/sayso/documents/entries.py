"""Entries: the clock times over the entries of a live blog, which extractors take for furniture."""

from __future__ import annotations

import re
from collections import Counter

from lxml.html import HtmlElement

_CLOCK = re.compile(
    r"\s*(?:[01]?\d|2[0-3])[:h][0-5]\d(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s?(?:[A-Z]{2,5}|local time))?\s*"
)
_TAGS = ("time", "h2", "h3", "h4", "h5", "span", "strong", "b", "p", "a", "div")
_BLOCKS = frozenset({"article", "section", "div", "li"})
_HEADING = "h3"
_LONGEST = 25
_FEWEST = 3
"""Entries of a live blog; one or two clock times are of the article itself."""
_MOST_ABOVE = 4


def keep_clocks(tree: HtmlElement) -> None:
    """Make each clock time that stands alone a heading, and each entry a plain block.

    Args:
        tree: Of the page; changed in place, where it has at least three entries.
    """
    outers = [(clock, _climb(clock)) for clock in tree.iter(*_TAGS) if _is_clock(clock)]
    # Each block is asked once: a page may have thousands of clock times in one.
    blocks = {block: _has_words(block) for block in {outer.getparent() for _, outer in outers}}
    found = [(clock, outer) for clock, outer in outers if blocks[outer.getparent()]]
    if len(found) < _FEWEST:
        return
    n_clocks = Counter(outer.getparent() for _, outer in found)
    for clock, outer in found:
        entry = outer.getparent()
        words, tail = clock.text, outer.tail
        outer.clear()
        outer.tag, outer.text, outer.tail = _HEADING, words, tail
        if entry.tag in _BLOCKS and n_clocks[entry] == 1:
            # An entry that is an article of its own would be taken for the whole one.
            entry.attrib.clear()
            entry.tag = "div"


def _is_clock(element: HtmlElement) -> bool:
    words = element.text or ""
    return len(element) == 0 and len(words) <= _LONGEST and _CLOCK.fullmatch(words) is not None


def _has_words(block: HtmlElement | None) -> bool:
    """Whether a paragraph stands in a block: a list of links has none."""
    return block is not None and next(block.iter("p", "blockquote"), None) is not None


def _climb(element: HtmlElement) -> HtmlElement:
    """The outermost element that holds nothing but this one."""
    for _ in range(_MOST_ABOVE):
        parent = element.getparent()
        is_alone = parent is not None and len(parent) == 1 and parent.tag not in {"body", "td"}
        if (
            parent is None
            or not is_alone
            or (parent.text or "").strip()
            or (element.tail or "").strip()
        ):
            break
        element = parent
    return element
