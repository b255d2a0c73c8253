from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from spacy.lang.en import English
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

from sayso.annotations.layout.tokenizer import NewsEnglish
from sayso.annotations.tokens import read_text

OURS, NEW, THEIRS = NewsEnglish(), NewsEnglish(), English()
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Z", "Cc")), min_size=1)


@given(
    WORDS
    | st.sampled_from(
        ["(", "“", "€", "www.un.org", "http://a", "a@b.org", "war", "ß" * 5, "x" * 100]
    )
)
def test_spacy_says_the_same_of_words_and_signs_as_ever(word: str) -> None:
    ours, theirs = OURS.vocab[word], THEIRS.vocab[word]

    assert theirs.is_punct == ours.is_punct
    assert theirs.is_quote == ours.is_quote
    assert theirs.is_bracket == ours.is_bracket
    assert theirs.is_left_punct == ours.is_left_punct
    assert theirs.is_right_punct == ours.is_right_punct
    assert theirs.is_currency == ours.is_currency
    assert theirs.like_url == ours.like_url
    assert theirs.like_email == ours.like_email
    assert theirs.shape_ == ours.shape_
    assert theirs.is_ascii == ours.is_ascii


@given(st.lists(st.sampled_from(["Mr.", "can't", "troops", "U.S.", "said,", "cannot", "(NATO)"])))
def test_words_seen_before_are_cut_as_new_ones(words: list[str]) -> None:
    text = " ".join(words)

    assert [token.text for token in NEW.tokenizer(text)] == [
        token.text for token in OURS.make_doc(text)
    ]


@given(st.text(st.characters(categories=["L"]), min_size=1))
def test_letters_alone_need_no_search_for_signs(word: str) -> None:
    signs = NewsEnglish.Defaults
    found = [
        compile_prefix_regex(signs.prefixes or ()).search(word),
        compile_suffix_regex(signs.suffixes or ()).search(word),
        compile_infix_regex(signs.infixes or ()).search(word),
    ]

    assert word.isalpha()
    assert found == [None] * 3


def test_the_tokenizer_is_stored_and_opened_again(tmp_path: Path) -> None:
    OURS.to_disk(tmp_path)
    opened = NewsEnglish().from_disk(tmp_path)
    text = "“No,” said Mr. Li."

    assert [token.text for token in opened(text)] == [token.text for token in OURS(text)]


@given(st.text() | st.sampled_from(["", " ", "\n\nNo.  ", "Mr. Li\u2019s\u00a0$5\r\n"]))
def test_the_text_that_is_kept_is_that_of_the_tokens(text: str) -> None:
    doc = OURS.make_doc(text)

    assert read_text(doc) == doc.text == text
