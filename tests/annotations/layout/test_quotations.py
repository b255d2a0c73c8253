"""Quotations in five styles of marks, closed and unclosed."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.layout.paragraphs import find_paragraphs
from sayso.annotations.layout.quotations import find_quotations
from sayso.model.annotation import Quotation


def find(text: str) -> tuple[Quotation, ...]:
    return find_quotations(text, find_paragraphs(text))


def quotes_of(text: str) -> list[str]:
    return [quotation.span.quote(text) for quotation in find(text)]


@pytest.mark.parametrize(
    "quoted",
    ['"We hold the bridge,"', "“We hold the bridge,”", "«We hold the bridge»", "„We hold it“"],
)
def test_styles_of_marks(quoted: str) -> None:
    assert quotes_of(f"{quoted} the major said.") == [quoted]


def test_single_marks_quote_when_both_stand() -> None:
    assert quotes_of("Envoy calls raid 'a grave error' in letter") == ["'a grave error'"]


def test_apostrophes_are_no_quotations() -> None:
    assert quotes_of("The rebels' leader didn't say whose 'twas, nor the troops' name.") == []


def test_nested_marks_belong_to_the_outer_quotation() -> None:
    text = "“He called it ‘a trap’ and left,” she said."
    assert quotes_of(text) == ["“He called it ‘a trap’ and left,”"]


def test_unclosed_quotation_ends_with_its_paragraph() -> None:
    text = 'He said: "We go on.\nThe town was quiet.'
    (quotation,) = find(text)

    assert (quotation.span.quote(text), quotation.closed, quotation.continues) == (
        '"We go on.',
        False,
        False,
    )


def test_speech_of_several_paragraphs_continues() -> None:
    text = "“We go on.\n“We do not stop,” he said."
    first, second = find(text)

    assert (first.continues, second.closed) == (True, True)


def test_second_opening_mark_ends_the_unclosed_one() -> None:
    text = "“We go on, he said. “We do not stop,” he added."
    assert quotes_of(text) == ["“We go on, he said. ", "“We do not stop,”"]


def test_inch_marks_do_not_open_a_quotation() -> None:
    assert quotes_of('The 12" shell fell near the 5" gun.') == []


@given(st.text(alphabet="ab s.,\"'“”‘’«»„\n", max_size=120))
def test_quotations_follow_each_other_within_the_text(text: str) -> None:
    spans = [quotation.span for quotation in find(text)]

    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))


@pytest.mark.parametrize("words", ["‹It is a lie›", "「It is a lie」", "『It is a lie』"])
def test_marks_of_other_scripts_are_marks(words: str) -> None:
    text = f"{words}, the army said."
    (found,) = find_quotations(text, find_paragraphs(text))
    assert (found.span.quote(text), found.closed) == (words, True)


def test_a_closing_mark_at_the_head_of_a_paragraph_that_closes_again_opens() -> None:
    assert quotes_of("”We hold the bridge.” He left.") == ["”We hold the bridge.”"]
    assert quotes_of("”We hold the bridge. He left.") == []
    assert quotes_of("”We hold “the bridge.”") == ["“the bridge.”"]
