from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.claims.wording.lengths import LONGEST, shorten_gist


def test_short_words_stay_as_they_are() -> None:
    assert shorten_gist("It rains.") == "It rains."


def test_long_words_are_cut_where_a_sentence_ends() -> None:
    first = "word " * 40 + "ends."
    assert shorten_gist(first + " Then, more" + " words" * 50) == first[:-1] + " …"


def test_a_clause_will_do_where_no_sentence_ends() -> None:
    assert shorten_gist("word " * 40 + "ends, then" + " more" * 50) == "word " * 40 + "ends …"


def test_nothing_is_cut_within_brackets() -> None:
    shown = shorten_gist("word " * 58 + "[Ada, Kord and several others] left")
    assert shown == ("word " * 58).strip() + " …"


def test_no_quotation_is_left_open() -> None:
    assert shorten_gist("so “it rains") == "so it rains"


@given(st.text("ab ,.[]“”", max_size=700))
def test_no_gist_is_longer(words: str) -> None:
    assert len(shorten_gist(words)) <= LONGEST
