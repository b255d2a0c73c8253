from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.naming.names import Name
from sayso.annotations.naming.persons import link_persons
from sayso.model.span import Span


def link(*texts: str) -> list[list[str]]:
    names = [
        Name(Span(place * 50, place * 50 + len(text)), place, place + 1, "person", text)
        for place, text in enumerate(texts)
    ]
    return [[name.text for name in group] for group in link_persons(names)]


def test_surname_goes_to_the_whole_name_before_it() -> None:
    assert link("Marta Olsen", "Olsen") == [["Marta Olsen", "Olsen"]]


def test_surname_in_a_headline_waits_for_the_whole_name() -> None:
    assert link("Olsen", "Marta Olsen", "Olsen") == [["Olsen", "Marta Olsen", "Olsen"]]


def test_two_with_one_surname_stay_apart_and_the_surname_goes_to_the_latest() -> None:
    assert link("Marta Olsen", "Peter Olsen", "Olsen") == [
        ["Marta Olsen"],
        ["Peter Olsen", "Olsen"],
    ]


def test_family_name_may_come_first() -> None:
    assert link("Cho Min-jun", "Cho") == [["Cho Min-jun", "Cho"]]


def test_middle_names_and_initials_do_not_part_one_person() -> None:
    assert link("John Q. Hale", "John Hale", "J. Hale") == [
        ["John Q. Hale", "John Hale", "J. Hale"]
    ]


def test_juniors_surname_is_not_junior() -> None:
    assert link("Carl Webb Jr.", "Webb") == [["Carl Webb Jr.", "Webb"]]


@given(
    st.lists(
        st.sampled_from(["Ann Lee", "Bo Lee", "Lee", "Ann", "A. Lee", "Cy", "Jr."]), max_size=30
    )
)
def test_every_name_is_in_one_group(texts: list[str]) -> None:
    groups = link(*texts)
    assert sorted(text for group in groups for text in group) == sorted(texts)
