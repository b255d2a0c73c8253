from __future__ import annotations

from benchmarks.speed import ARTICLE, compose_texts, make_texts
from tests.rules.files import PACKAGE


def test_texts_have_about_the_wanted_words() -> None:
    texts = compose_texts(["one two three\n\nfour five", "six seven eight nine"], 4, n_words=7)
    assert all(7 <= len(text.split()) < 11 for text in texts)


def test_texts_differ_although_the_paragraphs_come_again() -> None:
    texts = compose_texts(["a b c\nd e\nf g h i\nj\nk l"], 4, n_words=5)
    assert len(set(texts)) == 4


def test_without_a_corpus_the_examples_are_read() -> None:
    texts = make_texts(200, data=None)
    assert "North Korean" in texts[0]
    assert len(set(texts)) == 200


def test_the_article_of_the_start_is_an_example() -> None:
    assert (PACKAGE / "examples" / ARTICLE).is_file()
