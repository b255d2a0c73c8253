"""Titles, bylines and signatures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.layout.mastheads import (
    find_labelled,
    find_signed_title,
    find_writer,
    join_names,
    list_bylines,
)
from sayso.annotations.layout.paragraphs import find_paragraphs


@pytest.mark.parametrize(
    ("title", "who"),
    [
        (
            "Statement by Foreign Secretary Jane Harrow on Mali",
            "Foreign Secretary Jane Harrow on Mali",
        ),
        ("Press Statement of Vice Director Kim Yo Jong", "Vice Director Kim Yo Jong"),
        ("Remarks at the Security Council by Ambassador Okafor", "Ambassador Okafor"),
        ("NATO Secretary General's opening remarks at the summit", "NATO Secretary General"),
        ("The Prime Minister's speech on defence", "Prime Minister"),
        ("Mali: Statement by the Spokesperson", "Spokesperson"),
    ],
)
def test_a_title_names_who_signs(title: str, who: str) -> None:
    found = find_signed_title(title)
    assert found is not None
    assert found.quote(title) == who


@pytest.mark.parametrize(
    "title",
    [
        "Floods hit Sindh",
        "Ministry denies statement",
        "A statement",
        "Letter bombs found in Madrid",
        "Statement by " + "Minister " * 40,
    ],
)
def test_other_titles_name_nobody(title: str) -> None:
    assert find_signed_title(title) is None


def test_a_byline_and_a_signature_with_its_role_are_found() -> None:
    text = (
        "By Karl Brandt\nI left the army in May.\nOur unit was lost.\nKarl Brandt\nFormer colonel"
    )
    found = {(one.names, one.role) for one in list_bylines(text, find_paragraphs(text))}
    assert {("Karl Brandt", None), ("Karl Brandt", "Former colonel")} <= found


def test_a_sentence_is_no_signature() -> None:
    text = "We came at noon.\nKarl Brandt spoke.\nNobody answered."
    assert list(list_bylines(text, find_paragraphs(text))) == []


def test_the_last_lines_say_what_the_writer_is() -> None:
    text = "I left.\nThe writer is a former ambassador to Mali."
    found = find_writer(text, find_paragraphs(text), "Ann Lee")
    assert found is not None
    assert (found.names, found.role) == ("Ann Lee", "former ambassador to Mali")


def test_names_are_joined_one_way() -> None:
    assert join_names("Ann Lee and Bo Berg, Cy Fox") == "Ann Lee; Bo Berg; Cy Fox"


@given(st.text(max_size=300))
def test_any_title_is_read_and_what_is_found_stands_in_it(title: str) -> None:
    found = find_signed_title(title)
    assert found is None or 0 <= found.start < found.end <= len(title)


def test_a_label_with_office_and_name_tells_who_speaks() -> None:
    text = "Written statement\n\nThe Foreign Secretary (Ada Merrow): I can confirm it.\n\nWe will go on."
    found = find_labelled(text, find_paragraphs(text))
    assert found is not None
    assert (found.names, found.role) == ("Ada Merrow", "Foreign Secretary")
    assert found.span is not None
    assert found.span.quote(text) == "The Foreign Secretary (Ada Merrow): "


def test_of_several_labels_none_tells_who_speaks() -> None:
    text = "The Minister (Ada Merrow): I can.\n\nThe Secretary (Boris Lund): I cannot."
    assert find_labelled(text, find_paragraphs(text)) is None
    far = "One.\n\n" * 8 + "The Minister (Ada Merrow): I can."
    assert find_labelled(far, find_paragraphs(far)) is None


def test_the_label_of_a_spokesperson_over_a_briefing_tells_who_speaks() -> None:
    text = "Spokesperson for the High Commissioner: Ada Merrow\nLocation: Norport\n\nWe are concerned.\n\nWe ask."
    found = find_labelled(text, find_paragraphs(text))
    assert found is not None
    assert (found.names, found.role) == ("Ada Merrow", "Spokesperson for the High Commissioner")
    assert find_labelled(text.replace("Spokesperson", "Editor"), find_paragraphs(text)) is None
