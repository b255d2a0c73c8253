"""Page facts: headline, author, publisher, date and address from the markup of a page."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement
from trafilatura.metadata import extract_metadata

# Fixed, because the libraries would take today for the latest possible day;
# and only what the markup marks as a date, because they would search all text.
_DATE_SEARCH = {"original_date": True, "extensive_search": False, "max_date": "2039-12-31"}
_NOT_THE_PAGE = ("nav", "aside", "footer", "blockquote", "figure", "iframe", "form")
_SAYS_WHEN_OR_WHO = re.compile(r"(?i)date|time|publish|posted|byline|author|dateline|meta")
_LANGUAGE = re.compile(r"[a-z]{2}\b")
# A year alone, or with a month: the library would take the day from the clock.
_PARTIAL = re.compile(
    r"\s*\d{4}(?!([-/.]?)\d\d\1\d\d(?!:)|([-/. ])\d{1,2}\2\d{1,2}(?![:\d])"
    r"|\W{1,3}[A-Za-z]+\W{1,3}\d{1,2}\b(?!:))"
)
_LONGEST_DATE = 25
_DATED = ("content", "datetime", "title", "data-utime")


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What the markup of a page tells about it; None where it tells nothing.

    Attributes:
        title: Headline of the article.
        author: Who signed it; several are joined by "; ".
        publisher: Name of the site.
        published: ISO 8601 date of publication.
        url: Canonical address.
        language: ISO 639-1 code that the page declares.
    """

    title: str | None
    author: str | None
    publisher: str | None
    published: str | None
    url: str | None
    language: str | None


def find_page_facts(tree: HtmlElement, *, url: str | None) -> PageFacts:
    """The facts, from JSON-LD, OpenGraph and other meta elements, bylines and times.

    Sentences of the article are not searched for its date: that is inference and happens
    later. The tree stays as it is.

    Args:
        tree: Of the whole page.
        url: Where it was published, if that is known already.
    """
    found = extract_metadata(_skeleton(tree), default_url=url, date_config=dict(_DATE_SEARCH))
    declared = _LANGUAGE.match((tree.get("lang") or tree.get("xml:lang") or "").lower())
    return PageFacts(
        title=found.title or None,
        author=found.author or None,
        publisher=found.sitename or None,
        published=found.date or None,
        url=url or found.url or None,
        language=declared.group() if declared else None,
    )


def _skeleton(tree: HtmlElement) -> HtmlElement:
    """A copy without the sentences of the article and without what belongs to other articles."""
    copy = deepcopy(tree)
    for element in list(copy.iter(*_NOT_THE_PAGE, "p")):
        marks = " ".join(
            (element.get("class", ""), element.get("id", ""), element.get("itemprop", ""))
        )
        is_kept = element.tag == "p" and _SAYS_WHEN_OR_WHO.search(marks)
        if not is_kept and element.getparent() is not None:
            element.drop_tree()
    for element in copy.iter(etree.Element):
        for name in _DATED:
            if _PARTIAL.match(element.get(name, "")):
                del element.attrib[name]
        words = element.text or ""
        if len(words.strip()) <= _LONGEST_DATE and _PARTIAL.match(words):
            element.text = ""
    return copy
