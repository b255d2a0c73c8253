from __future__ import annotations

import subprocess
import sys

import pytest

from sayso.documents.extraction import extract_document
from sayso.documents.web_page import read_web_page
from sayso.errors import BrokenPageError, InputError, NoArticleTextError
from sayso.model.document import Document
from tests.documents.pages import (
    BARE,
    LINKED_DATA,
    MENU,
    OPEN_GRAPH,
    PARAGRAPHS,
    POST,
    POST_TEXT,
    SENTENCES,
    capture_page,
)

ARTICLE = "<html><body><article><h1>Convoy crosses river</h1>{}</article></body></html>"


def test_linked_data_give_title_authors_publisher_date_and_address() -> None:
    document = extract_document(capture_page(LINKED_DATA))
    assert document.title == "Convoy crosses river as shelling goes on"
    assert document.author == "Maria Keller; Tom Osei"
    assert document.publisher == "The Northern Courier"
    assert (document.published, document.published_basis) == ("2024-11-01", "metadata")
    assert document.url == "https://www.northerncourier.example/world/convoy-crosses-river"
    assert document.language == "en"


def test_open_graph_gives_title_author_publisher_date_and_address() -> None:
    document = extract_document(capture_page(OPEN_GRAPH))
    assert document.title == "Convoy crosses river"
    assert document.author == "Joan Ruiz"
    assert document.publisher == "Harbour Post"
    assert (document.published, document.published_basis) == ("2024-10-31", "metadata")
    assert document.url == "https://harbourpost.example/a/77"


def test_a_page_of_bare_paragraphs_gives_what_its_words_say() -> None:
    document = extract_document(capture_page(BARE))
    assert document.title == "Convoy crosses river"
    assert document.author == "Joan Ruiz"
    assert document.publisher is None
    assert (document.published, document.published_basis) == ("2024-11-01", "inferred")


@pytest.mark.parametrize("page", [LINKED_DATA, OPEN_GRAPH, BARE])
def test_all_paragraphs_of_the_article_and_nothing_else_are_read(page: str) -> None:
    text = extract_document(capture_page(page)).text
    assert all(sentence in text for sentence in SENTENCES)
    assert "\n\n".join(SENTENCES[:2]) in text
    for furniture in ("Sport", "Related stories", "honestly", "All rights reserved"):
        assert furniture not in text


def test_a_menu_in_a_page_laid_out_as_a_table_is_left_out() -> None:
    cell = '<a href="/">Home</a> | <a href="/about">About us</a><br>Talks resume<br><br>'
    page = f"<html><body><table><tr><td>{cell}{'<br><br>'.join(SENTENCES)}</td></tr></table>"
    assert extract_document(capture_page(page)).text.startswith("Talks resume\n\nThe ministry")


def test_a_table_at_the_head_of_an_article_stays() -> None:
    rows = "<tr><td>Home</td><td>Away</td></tr><tr><td>Kyiv</td><td>Lviv</td></tr>"
    page = f"<html><body><article><table>{rows}</table>{PARAGRAPHS}</article></body></html>"
    assert "Home | Away\nKyiv | Lviv" in extract_document(capture_page(page)).text


def test_a_known_address_goes_before_the_one_in_the_page() -> None:
    capture = capture_page(OPEN_GRAPH, url="https://harbourpost.example/print/77")
    assert extract_document(capture).url == "https://harbourpost.example/print/77"


@pytest.mark.parametrize(
    "wrapper",
    [
        "{}",
        '<figure class="wp-block-embed is-provider-twitter"><div class="wrapper">{}</div></figure>',
        '<div class="social-embed twitter"><div>{}<script async src="w.js"></script></div></div>',
        "<aside>{}</aside>",
    ],
)
def test_an_embedded_post_survives_with_its_signature(wrapper: str) -> None:
    page = ARTICLE.format(PARAGRAPHS + wrapper.format(POST) + PARAGRAPHS)
    assert extract_document(capture_page(page)).text.count(POST_TEXT) == 1


def test_the_signature_of_a_post_dates_a_page_without_a_date() -> None:
    document = extract_document(capture_page(ARTICLE.format(PARAGRAPHS + POST)))
    assert (document.published, document.published_basis) == ("2024-11-01", "inferred")


def test_headings_lists_quotations_and_line_ends_are_kept() -> None:
    parts = (
        "<h2>What they said</h2><blockquote><p>We saw it with our own eyes.</p></blockquote>"
        "<ul><li>First point of the list</li><li>Second point of the list</li></ul>"
        "<p>One line<br>and another.</p>"
    )
    text = extract_document(capture_page(ARTICLE.format(PARAGRAPHS + parts + PARAGRAPHS))).text
    assert (
        "What they said\n\nWe saw it with our own eyes.\n\n"
        "First point of the list\nSecond point of the list\n\nOne line\nand another.\n\n"
    ) in text


@pytest.mark.parametrize(
    "page",
    [
        f"<html><body>{MENU}</body></html>",
        "<html><body><ul>"
        + "<li><a href='/x'>Section of things</a></li>" * 30
        + "</ul></body></html>",
        "<html><body><h1>403 Forbidden</h1></body></html>",
        "<html><body></body></html>",
        "<html><body><script>var text = 'The army said so.';</script></body></html>",
    ],
)
def test_a_page_without_an_article_is_refused(page: str) -> None:
    with pytest.raises(NoArticleTextError):
        read_web_page(capture_page(page))


def test_one_sentence_is_an_article() -> None:
    draft = read_web_page(capture_page("<p>The ministry said that two men were killed.</p>"))
    assert draft.text == "The ministry said that two men were killed."


def test_broken_bytes_in_a_page_do_not_stop_it() -> None:
    page = ARTICLE.format(PARAGRAPHS).encode("utf-8").replace(b"old bridge", b"\xff\xfeold bridge")
    assert "said Olena Marchuk" in extract_document(capture_page(page)).text


def test_the_declared_encoding_counts() -> None:
    page = '<html><head><meta charset="koi8-r"></head><body><p>Президент сказал, что мост взят.</p>'
    assert "Президент" in read_web_page(capture_page(page.encode("koi8-r"))).text


def test_scripts_are_not_text() -> None:
    page = ARTICLE.format(PARAGRAPHS + "<script>alert('The army said so.')</script>" + PARAGRAPHS)
    assert "alert" not in extract_document(capture_page(page)).text


ENTITIES = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(15))
HOSTILE = {
    "elements 100,000 deep": "<html><body>" + "<div>" * 100_000 + "text " * 100,
    "quotations in quotations": "<blockquote><p>he said so then.</p>" * 3000,
    "a tag of 100,000 attributes": "<p "
    + " ".join(f"a{n}=1" for n in range(100_000))
    + ">said so.",
    "attributes behind a false quotation mark": (
        '<x \'><div ">" ' + " ".join(f"a{n}='<>'" for n in range(60_000)) + "><p>said so."
    ),
    "an attribute of a megabyte": "<p class='"
    + "x " * 500_000
    + "'>The army said so, he said.</p>",
    "entities that grow": (
        f'<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa">{ENTITIES}]><html><body><p>&p; he said so.</p>'
    ),
    "a document type without end": "<!DOCTYPE " + "/" * 1_000_000,
    "linked data that are not closed": (
        "<script type='application/ld+json'>"
        + '{"author":"name' * 20_000
        + "</script><p>He said so."
    ),
    "nested linked data": (
        "<script type='application/ld+json'>" + '{"a":' * 100_000 + "</script><p>He said so."
    ),
    "a word of a megabyte": "<p>" + "x" * 1_000_000,
    "nothing but openings": "<" * 500_000,
    "many posts": "<div>" + "<blockquote class='twitter-tweet'>so.</blockquote>" * 3000,
}


@pytest.mark.parametrize("page", HOSTILE.values(), ids=HOSTILE)
def test_hostile_markup_gives_text_or_an_error(page: str) -> None:
    outcome: Document | InputError
    try:
        outcome = extract_document(capture_page(page))
    except InputError as error:
        outcome = error
    assert str(outcome)


def test_a_page_larger_than_any_is_refused() -> None:
    with pytest.raises(BrokenPageError, match="characters"):
        read_web_page(capture_page("<p>" + "he said so. " * 500_000))


def test_a_page_of_too_many_elements_is_refused() -> None:
    with pytest.raises(BrokenPageError, match="elements"):
        read_web_page(capture_page("<i>x</i>" * 40_000))


def test_the_libraries_are_silent_and_importing_sets_nothing_up() -> None:
    script = (
        "import logging, sayso.documents.web_page as w\n"
        "assert not logging.getLogger().handlers\n"
        "from sayso.documents.lines import make_capture\n"
        "from sayso.errors import InputError\n"
        "try: w.read_web_page(make_capture('p', b'<html><body></body></html>', 'text/html'))\n"
        "except InputError: pass\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""


@pytest.mark.parametrize(
    "words",
    ["2024 Nov", "2024-11", "2024", "Nov 1", "2024 10:30", "2024-11 10:30", "2024 Nov 10:30"],
)
def test_part_of_a_date_in_the_markup_is_not_filled_from_the_clock(words: str) -> None:
    head = f'<head><meta name="date" content="{words}"></head>'
    page = f"<html>{head}<body><time datetime='{words}'>{words}</time>{PARAGRAPHS}</body></html>"
    assert read_web_page(capture_page(page)).marked is None


@pytest.mark.parametrize(
    "words",
    [
        "2024-11-01",
        "20241101",
        "2024-11-01T10:30:00Z",
        "2024 Nov 1",
        "1 November 2024",
        "2024/11/1",
    ],
)
def test_a_whole_date_in_the_markup_is_taken(words: str) -> None:
    head = f'<head><meta name="date" content="{words}"></head>'
    page = f"<html>{head}<body>{PARAGRAPHS}</body></html>"
    assert read_web_page(capture_page(page)).marked == "2024-11-01"


def test_dates_in_sentences_are_not_taken_for_the_markups() -> None:
    sentence = "<p>The bridge was built on 2011-05-04 and was damaged in 2014, he said.</p>"
    page = ARTICLE.format(PARAGRAPHS + sentence + PARAGRAPHS)
    assert read_web_page(capture_page(page)).marked is None
