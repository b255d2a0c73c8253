"""Web page: HTML to the text of its article and what its markup tells."""

from __future__ import annotations

import logging

from lxml import etree

from sayso.documents.article import extract_article, find_byline
from sayso.documents.draft import Draft
from sayso.documents.markup import parse_page
from sayso.documents.page_facts import find_page_facts
from sayso.errors import BrokenPageError, NoArticleTextError
from sayso.model.document import Capture

_CHATTY = ("trafilatura", "htmldate", "courlan", "charset_normalizer")
# What the libraries have been seen, or can be expected, to raise on markup that was made to hurt.
_FOREIGN = (
    etree.LxmlError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)


def read_web_page(capture: Capture) -> Draft:
    """The article of a page with its headline, author, publisher, date and address.

    Nothing is fetched, and nothing depends on the day.

    Raises:
        BrokenPageError: If it cannot be taken apart, or is larger than any page of news.
        NoArticleTextError: If no article is found in it.
    """
    _quieten_libraries()
    tree = parse_page(capture)
    try:
        facts = find_page_facts(tree, url=capture.url)
        text = extract_article(tree)
    except _FOREIGN as error:
        raise BrokenPageError(capture.name, f"{type(error).__name__}: {error}") from error
    if not text:
        raise NoArticleTextError(capture.name)
    return Draft(
        text=text,
        url=facts.url,
        title=facts.title,
        publisher=facts.publisher,
        author=facts.author or find_byline(text),
        language=facts.language,
        marked=facts.published,
    )


def _quieten_libraries() -> None:
    """Let the libraries' warnings go to a handler that somebody set up, but not to stderr."""
    for name in _CHATTY:
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())
