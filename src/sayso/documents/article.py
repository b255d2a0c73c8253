"""Article: the words of a page that are its article, as paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement
from trafilatura import bare_extraction

from sayso.documents.entries import keep_clocks
from sayso.documents.furniture import leave_furniture

_POSTS = ".//blockquote[{}]".format(
    " or ".join(f"contains(@class, '{part}')" for part in ("twitter-", "-media", "-embed", "-post"))
)
_MUTE = ("script", "style", "noscript")
_WRAPPERS = ("div", "figure", "section", "aside", "span", "p", "center")
_NEW_PARAGRAPH = frozenset({"p", "head", "quote", "list", "table", "code"})
_NEW_LINE = frozenset({"lb", "item", "row"})
_BREAK, _LINE, _CELL = "\f", "\v", " | "
_FEWEST_WORDS = 5
_STOP = re.compile(r"[.!?…。！？؟।][\"'”’»)\]]*(?:\s|$)")
_MENU = re.compile(
    r"(?:Home|HOME|Home page|Main page)(?: \| [^|\d.!?\n]{1,30}){1,12}\n(?![^\n]* \| )\s*"
)
_MOST_IN_WRAPPER = 10
_HEAD_PARAGRAPHS = 4
_NAME = r"[A-Z][\w.'’-]+(?: (?:[a-z]{1,3} )?[A-Z][\w.'’-]*){1,3}"
_ROLE = r"(?:, [A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3})?"
_BYLINE = re.compile(rf"(?:By|BY) ({_NAME}(?:(?:, {_NAME}){{0,3}},? (?:and|&) {_NAME})?){_ROLE}")


def extract_article(tree: HtmlElement) -> str:
    """The text of the article, "" if there is none; the tree is changed on the way.

    Paragraphs are separated by a blank line; lines within a quotation, the items
    of a list and the rows of a table by a line end. Embedded posts stay, with
    their signature on a line of its own, and so do the clock times over the
    entries of a live blog. Comments, captions, navigation and other furniture
    are left out. What has no sentence in it is no article.
    """
    _free_posts(tree)
    keep_clocks(tree)
    found = bare_extraction(
        tree, include_comments=False, include_tables=True, date_extraction_params={"max_date": ""}
    )
    # Without `as_dict` the library gives a document; its signature does not say so.
    if found is None or isinstance(found, dict):
        return ""
    text = leave_furniture(_leave_menu(_join("".join(_pieces(found.body)))))
    return text if any(map(_is_sentence, text.splitlines())) else ""


def find_byline(text: str) -> str | None:
    """The author whom a paragraph of its own names near the beginning ("By Ann Lee"), or None.

    Args:
        text: Of an article whose markup names no author.
    """
    for paragraph in text.split("\n\n")[:_HEAD_PARAGRAPHS]:
        match = _BYLINE.fullmatch(paragraph)
        if match:
            return "; ".join(re.split(r",? (?:and|&) |, ", match.group(1)))
    return None


def _leave_menu(text: str) -> str:
    """The text without a menu at its head ("Home | World | About"), as pages laid out as tables have it.

    What is followed by another such line is a table of the article.
    """
    menu = _MENU.match(text)
    return text[menu.end() :] if menu else text


def _is_sentence(line: str) -> bool:
    # Menus have many words and no stop. Some languages put no blanks between words.
    has_words = len(line.split()) >= _FEWEST_WORDS or not line.isascii()
    return has_words and _STOP.search(line) is not None


def _free_posts(tree: HtmlElement) -> None:
    """Take embedded posts out of their wrappers, which extractors throw away as furniture."""
    for post in tree.xpath(_POSTS):
        outer = post
        while (parent := outer.getparent()) is not None and _is_wrapper(parent, outer):
            outer = parent
        post.attrib.clear()
        if outer is not post:
            post.tail, tail = None, outer.tail
            outer.getparent().replace(outer, post)
            post.tail = tail


def _is_wrapper(parent: HtmlElement, child: HtmlElement) -> bool:
    """Whether an element holds one child and no words beside it."""
    if parent.tag not in _WRAPPERS or len(parent) > _MOST_IN_WRAPPER:
        return False
    beside = [parent.text, *(element.tail for element in parent)]
    others = (element for element in parent if element is not child and element.tag not in _MUTE)
    return not any(words and words.strip() for words in beside) and not any(
        words.strip() for element in others for words in element.itertext()
    )


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
