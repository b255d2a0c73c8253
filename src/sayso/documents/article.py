"""Article: the words of a page that are its article, as paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement
from trafilatura import bare_extraction

_POSTS = './/blockquote[contains(@class, "twitter-") or contains(@class, "-media") or contains(@class, "-embed") or contains(@class, "-post")]'
_WRAPPERS = ("div", "figure", "section", "aside", "span", "p", "center")
_NEW_PARAGRAPH = frozenset({"p", "head", "quote", "list", "table", "code"})
_NEW_LINE = frozenset({"lb", "item", "row"})
_BREAK, _LINE, _CELL = "\f", "\v", " | "
_SENTENCE = re.compile(r"(?:\S+\s+){4,}\S*[.!?…][\"'”’»)\]]*\s*$|(?:\S+\s+){11,}\S", re.MULTILINE)


def extract_article(tree: HtmlElement) -> str:
    """The text of the article, "" if there is none; the tree is changed on the way.

    Paragraphs are separated by a blank line; lines within a quotation, the items
    of a list and the rows of a table by a line end. Embedded posts stay, with
    their signature on a line of its own. Comments, captions, navigation and
    other furniture are left out. What has no sentence in it is no article.
    """
    _free_posts(tree)
    found = bare_extraction(
        tree, include_comments=False, include_tables=True, date_extraction_params={"max_date": ""}
    )
    # Without `as_dict` the library gives a document; its signature does not say so.
    if found is None or isinstance(found, dict):
        return ""
    text = _join("".join(_pieces(found.body)))
    return text if _SENTENCE.search(text) else ""


def _free_posts(tree: HtmlElement) -> None:
    """Take embedded posts out of their wrappers, which extractors throw away as furniture."""
    for post in tree.xpath(_POSTS):
        words = _words(post)
        outer = post
        while (
            (parent := outer.getparent()) is not None
            and parent.tag in _WRAPPERS
            and _words(parent) == words
        ):
            outer = parent
        post.attrib.clear()
        if outer is not post:
            post.tail, tail = None, outer.tail
            outer.getparent().replace(outer, post)
            post.tail = tail


def _words(element: HtmlElement) -> str:
    for script in list(element.iter("script", "style")):
        script.drop_tree()
    return "".join(element.itertext()).strip()


def _pieces(body: etree._Element) -> Iterator[str]:
    """The text of the extracted elements, with marks where paragraphs and lines begin."""
    in_quote = 0
    for event, element in etree.iterwalk(body, events=("start", "end")):
        tag = str(element.tag)
        is_start = event == "start"
        if tag == "quote":
            in_quote += 1 if is_start else -1
        if tag in _NEW_PARAGRAPH:
            is_inner = in_quote > (1 if tag == "quote" and is_start else 0)
            yield _LINE if is_inner and tag != "quote" else _BREAK
        elif tag in _NEW_LINE and (is_start or tag != "lb"):
            yield _LINE
        elif tag == "cell" and is_start and element.getprevious() is not None:
            yield _CELL
        words = element.text if is_start else element.tail
        if words:
            yield " ".join(re.split(r"\s+", words))


def _join(marked: str) -> str:
    paragraphs = (
        "\n".join(filter(None, (" ".join(line.split()) for line in paragraph.split(_LINE))))
        for paragraph in marked.split(_BREAK)
    )
    return "\n\n".join(filter(None, paragraphs))
