from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.naming.names import Name
from sayso.annotations.naming.persons import Address, link_persons, tell_address
from sayso.model.span import Span
from tests.annotations.parsed_texts import parse


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


def link_addressed(*given: tuple[str, Address]) -> list[list[str]]:
    names = [
        Name(Span(place * 50, place * 50 + len(text)), place, place + 1, "person", text)
        for place, (text, _) in enumerate(given)
    ]
    groups = link_persons(names, [how for _, how in given])
    return [[name.text for name in group] for group in groups]


def test_whoever_was_called_by_the_surname_first_keeps_it() -> None:
    assert link("Keith Scott", "Scott", "Rakeyia Scott", "Scott") == [
        ["Keith Scott", "Scott", "Scott"],
        ["Rakeyia Scott"],
    ]
    assert link("Scott", "Keith Scott", "Rakeyia Scott", "Scott") == [
        ["Scott", "Keith Scott", "Scott"],
        ["Rakeyia Scott"],
    ]


def test_whoever_is_called_by_the_given_name_is_not_meant_by_the_surname() -> None:
    assert link("Ann Brooks", "Bo Brooks", "Bo", "Brooks") == [
        ["Ann Brooks", "Brooks"],
        ["Bo Brooks", "Bo"],
    ]


def test_a_form_of_address_parts_two_of_one_surname() -> None:
    he, she = Address("male"), Address("female")
    assert link_addressed(("Ivan Hale", he), ("Olga Hale", she), ("Hale", he), ("Hale", she)) == [
        ["Ivan Hale", "Hale"],
        ["Olga Hale", "Hale"],
    ]
    assert link_addressed(("Ivan Hale", he), ("Hale", she)) == [["Ivan Hale"], ["Hale"]]


def test_a_title_goes_to_whoever_had_it() -> None:
    mayor = Address(title="mayor")
    assert link_addressed(("Lou Hale", mayor), ("Kim Hale", Address()), ("Hale", mayor)) == [
        ["Lou Hale", "Hale"],
        ["Kim Hale"],
    ]


@pytest.mark.parametrize(
    ("rows", "first", "expected"),
    [
        ("Mr. NNP det 2\nHale NNP root 0", 1, Address("male")),
        ("Mayor NNP det 2\nHale NNP root 0", 1, Address(title="mayor")),
        ("Old JJ amod 2\nHale NNP root 0", 1, Address()),
        ("Hale NNP root 0", 0, Address()),
    ],
)
def test_what_stands_before_a_name_tells_how_somebody_is_called(
    rows: str, first: int, expected: Address
) -> None:
    doc = parse(rows)
    name = Name(Span(doc[first].idx, len(doc.text)), first, first + 1, "person", "Hale")
    assert tell_address(doc, name) == expected
