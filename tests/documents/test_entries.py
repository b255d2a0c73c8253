"""Clock times over the entries of a live blog."""

from __future__ import annotations

import pytest

from sayso.documents.extraction import extract_document
from tests.documents.pages import SENTENCES, capture_page

CLOCKS = ("14:05", "13:40", "12:10")


def read(entry: str, *, clocks: tuple[str, ...] = CLOCKS, beside: str = "") -> list[str]:
    """The lines of a page of entries, written with places for the time and the words."""
    entries = "".join(
        entry.format(clock, f"<p>{words}</p>")
        for clock, words in zip(clocks, SENTENCES, strict=False)
    )
    page = f"<html><body><main><h1>Live: convoy</h1>{entries}</main>{beside}</body></html>"
    return extract_document(capture_page(page)).text.split("\n\n")


@pytest.mark.parametrize(
    "entry",
    [
        "<div class='entry'><h3>{}</h3>{}</div>",
        "<article><h2>{}</h2>{}</article>",
        "<div class='block'><time>{}</time>{}</div>",
        "<section><p class='x'><time datetime='2024-11-01'>{}</time></p>{}</section>",
        "<article><header><a href='#1'><time>{}</time></a></header>{}</article>",
    ],
)
def test_each_time_stands_over_its_entry(entry: str) -> None:
    expected = [line for pair in zip(CLOCKS, SENTENCES, strict=False) for line in pair]
    assert read(entry) == ["Live: convoy", *expected]


def test_entries_of_one_article_stay_in_it() -> None:
    entries = "".join(
        f"<h2>{clock}</h2><p>{words}</p>" for clock, words in zip(CLOCKS, SENTENCES, strict=False)
    )
    page = f"<html><body><article><h1>Live: convoy</h1>{entries}</article></body></html>"
    expected = [line for pair in zip(CLOCKS, SENTENCES, strict=False) for line in pair]
    text = extract_document(capture_page(page)).text
    assert text.split("\n\n") == ["Live: convoy", *expected]


def test_one_or_two_times_are_not_those_of_entries() -> None:
    lines = read("<div><time>{}</time>{}</div>", clocks=CLOCKS[:2])
    assert lines == ["Live: convoy", *SENTENCES[:2]]


def test_times_beside_links_are_no_entries() -> None:
    links = "".join(f"<li><time>{clock}</time><a href='/1'>Old</a></li>" for clock in CLOCKS)
    lines = read("<div>{1}</div>", beside=f"<ul class='latest'>{links}</ul>")
    assert lines == ["Live: convoy", *SENTENCES[:3]]
