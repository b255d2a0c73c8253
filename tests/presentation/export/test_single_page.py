from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

from sayso.desk.briefing import Choice, make_brief
from sayso.presentation.export.single_page import keep_web_address, write_page
from sayso.presentation.views.briefing import view_brief
from tests.desk.saying import make_document, make_reading

HOSTILE = 'Ada said <script>alert(1)</script> and "><img src=x onerror=alert(1)> Boris.'


def write(text: str, **facts: str) -> str:
    reading = make_reading(make_document(text, published="2024-10-31", **facts))
    return "".join(write_page(view_brief(make_brief([Choice(reading)]))))


class Outline(HTMLParser):
    """Collects what a page is made of."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag and its attributes."""
        self.tags.append(tag)
        self.attributes += attrs


def test_words_of_a_document_cannot_become_markup() -> None:
    outline = Outline(write(HOSTILE, title="<b>bold</b>", publisher="<i>x</i>"))
    assert {"script", "img", "b", "i"} & set(outline.tags) == set()
    assert not [name for name, _ in outline.attributes if name.startswith("on")]
    assert "style" not in dict(outline.attributes)


def test_the_policy_allows_the_style_by_its_hash_and_nothing_else() -> None:
    page = write("Ada said Boris left.")
    found = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert found is not None
    digest = base64.b64encode(hashlib.sha256(found[1].encode()).digest()).decode()
    policy = dict(Outline(page).attributes)["content"]
    contents = [value for name, value in Outline(page).attributes if name == "content"]
    assert policy is not None
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in str(contents[0])


def test_a_page_loads_nothing_from_anywhere() -> None:
    page = write("Ada said Boris left.")
    assert "src" not in dict(Outline(page).attributes)
    assert {"link", "script", "img", "iframe"} & set(Outline(page).tags) == set()
    assert "url(" not in page
    assert "@import" not in page


def test_a_page_has_landmarks_a_skip_link_and_one_first_heading() -> None:
    outline = Outline(write("Ada said Boris left."))
    assert {"header", "main", "footer"} <= set(outline.tags)
    assert outline.tags.count("h1") == 1
    hrefs = [value for name, value in outline.attributes if name == "href"]
    ids = {value for name, value in outline.attributes if name == "id"}
    assert hrefs[0] == "#main"
    assert {href[1:] for href in hrefs if href and href.startswith("#")} <= ids


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://news.example/a", "https://news.example/a"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        (" JavaScript:alert(1)", ""),
    ],
)
def test_only_web_addresses_become_links(url: str, kept: str) -> None:
    assert keep_web_address(url) == kept
    assert ("javascript:" in write("Ada said Boris left.", url=url).split("<code>")[0]) is False


def test_words_of_any_direction_are_kept_to_their_place() -> None:
    page = write("Ada said الموصل left.", title="قال الجيش")
    assert "<bdi>الموصل left</bdi>" in page
    assert "<bdi>قال الجيش</bdi>" in page
