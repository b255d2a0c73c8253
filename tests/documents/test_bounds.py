from __future__ import annotations

import json

from lxml.html import document_fromstring

from sayso.documents.bounds import (
    LONGEST_BODY,
    LONGEST_TAG,
    LONGEST_VALUE,
    MOST_META_ELEMENTS,
    bound_linked_data,
    bound_meta_elements,
    shorten_tags,
)


def linked(*texts: str) -> list[str]:
    scripts = "".join(f"<script type='application/ld+json'>{text}</script>" for text in texts)
    tree = document_fromstring(f"<html><head>{scripts}</head><body><p>So.</p></body></html>")
    bound_linked_data(tree)
    return [script.text for script in tree.iter("script")]


def test_ordinary_tags_stay() -> None:
    markup = "<p class='a'>1 < 2 and <b>so</b></p>" * 300
    assert shorten_tags(markup) == markup


def test_of_a_long_tag_the_name_stays() -> None:
    markup = f"<a href='x'>so</a><div class=\"{'>' * LONGEST_TAG}\">he said"
    assert shorten_tags(markup) == "<a href='x'>so</a><div>he said"


def test_a_quotation_mark_in_a_name_hides_no_tag() -> None:
    many = " ".join(f"a{n}" for n in range(LONGEST_TAG))
    assert shorten_tags(f'<x "><div {many}>so') == '<x "><div>so'


def test_long_values_in_structured_data_are_cut_off_and_the_article_kept() -> None:
    record = {"author": [{"name": "(" * 5000}], "articleBody": "so " * 5000, "n": 1}
    (text,) = linked(json.dumps(record))
    kept = json.loads(text)
    assert kept["author"][0]["name"] == "(" * LONGEST_VALUE
    assert kept["articleBody"] == "so " * 5000
    assert kept["n"] == 1
    (text,) = linked(json.dumps({"articleBody": "x" * (LONGEST_BODY + 1)}))
    assert len(json.loads(text)["articleBody"]) == LONGEST_BODY


def test_broken_structured_data_stay_only_while_they_are_short() -> None:
    assert linked('{"author": "Ann') == ['{"author": "Ann']
    assert linked('{"author":"x' * 4000) == []
    assert len(linked(*['{"author":"x' * 400] * 9)) == 2


def test_structured_data_without_end_are_taken_out() -> None:
    record = json.dumps([{"name": "x" * 400}] * 300)
    assert len(linked(record, record)) == 1


def test_meta_elements_are_few_and_short() -> None:
    metas = f"<meta name='a' content='{'x' * 900}'>" * 900
    tree = document_fromstring(f"<html><head>{metas}</head><body><p>So.</p></body></html>")
    bound_meta_elements(tree)
    contents = [element.get("content") for element in tree.iter("meta")]
    assert contents == ["x" * LONGEST_VALUE] * MOST_META_ELEMENTS
