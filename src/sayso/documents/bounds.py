"""Bounds: how much of a page's markup the libraries get to see.

Several of their steps take time that grows with the square of what they are
given: of the attributes of a tag, of the name of an author, of broken JSON. No
page of news comes near the bounds; a page that was made to hang the reader does.
"""

from __future__ import annotations

import json
import re

from lxml.html import HtmlElement

LONGEST_TAG = 3_000
"""Characters of a tag; of a longer one only the name is kept."""

LONGEST_VALUE = 500
"""Characters of a value in structured data or in a meta element; the rest is cut off."""

LONGEST_BODY = 50_000
"""Characters of the text of the article in structured data, which serves where a page has
no text of its own; the rest is cut off."""

MOST_LINKED_DATA = 150_000
"""Characters of structured data in a page."""

MOST_BROKEN_DATA = 10_000
"""Characters of structured data that are not valid JSON; they are searched with patterns."""

MOST_META_ELEMENTS = 300

# Quotes count only behind an equals sign, as in the HTML Standard, 13.2.5. Every part takes
# what it can and gives nothing back, so that the time stays proportional to the length.
_TAG = re.compile(r"""<([a-zA-Z][^\s/>]{0,20}+)(?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+""")
_LINKED_DATA = './/script[contains(@type, "json")]'
_ARTICLE_KEYS = frozenset({"articleBody", "text"})


def shorten_tags(markup: str) -> str:
    """The markup with the bare name in place of each tag that is longer than `LONGEST_TAG`."""
    pieces: list[str] = []
    at = 0
    for match in _TAG.finditer(markup):
        if match.end() - match.start() > LONGEST_TAG:
            pieces += (markup[at : match.start()], f"<{match.group(1)}")
            at = match.end()
    return "".join((*pieces, markup[at:]))


def bound_linked_data(tree: HtmlElement) -> None:
    """Shorten the values of structured data in place, and take out what goes beyond the bounds."""
    left, broken_left = MOST_LINKED_DATA, MOST_BROKEN_DATA
    for script in tree.xpath(_LINKED_DATA):
        text = script.text or ""
        try:
            kept, cost = _shorten_values(json.loads(text, strict=False))
        except (ValueError, RecursionError):
            broken_left -= len(text)
            if broken_left < 0:
                script.drop_tree()
            continue
        left -= cost
        if left < 0:
            script.drop_tree()
        else:
            script.text = json.dumps(kept)


def bound_meta_elements(tree: HtmlElement) -> None:
    """Take out all meta elements after the first 300, and cut off long contents."""
    for n_before, element in enumerate(list(tree.iter("meta"))):
        if n_before >= MOST_META_ELEMENTS:
            element.drop_tree()
        elif len(element.get("content", "")) > LONGEST_VALUE:
            element.set("content", element.get("content")[:LONGEST_VALUE])


def _shorten_values(value: object, longest: int = LONGEST_VALUE) -> tuple[object, int]:
    """The value with its strings cut off, and how many characters it has then."""
    if isinstance(value, str):
        return value[:longest], min(len(value), longest)
    if isinstance(value, list):
        parts = [_shorten_values(part) for part in value]
        return [part for part, _ in parts], sum(cost for _, cost in parts) + len(parts)
    if isinstance(value, dict):
        members = {
            key[:LONGEST_VALUE]: _shorten_values(
                member, LONGEST_BODY if key in _ARTICLE_KEYS else LONGEST_VALUE
            )
            for key, member in value.items()
        }
        kept = {key: member for key, (member, _) in members.items()}
        return kept, sum(len(key) + cost for key, (_, cost) in members.items())
    return value, 1
