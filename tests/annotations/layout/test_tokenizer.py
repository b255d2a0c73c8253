from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from spacy.lang.en import English

from sayso.annotations.layout.tokenizer import NewsEnglish

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
