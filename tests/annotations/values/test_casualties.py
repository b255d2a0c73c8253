"""Bare numbers that count people."""

from __future__ import annotations

import pytest

from sayso.annotations.values.quantities import find_quantities
from tests.annotations.parsed_texts import parse


@pytest.mark.parametrize("words", ["5 dead", "17 hurt", "3 missing", "8 others wounded"])
def test_numbers_of_casualties_count_people(words: str) -> None:
    number, *rest = words.split()
    rows = [f"{number} CD obj 2", *(f"{word} JJ dep 3" for word in rest)]
    (quantity,) = find_quantities(
        parse("\n".join(["It PRP nsubj 2", "left VBD root 0", *rows, ". . punct 2"]))
    )
    assert quantity.noun == "people"


def test_a_bare_number_of_killed_counts_people() -> None:
    (quantity,) = find_quantities(
        parse(
            """
            It PRP nsubj 2
            killed|kill VBD root 0
            80 CD obj 2
            . . punct 2
            """
        )
    )
    assert quantity.unit == "people"


LIKELY = """
{number} {dep} 2
{verb} VBD root 0
. . punct 2
"""


@pytest.mark.parametrize(
    ("verb", "unit"),
    [("fled|flee", "people"), ("protested|protest", "people"), ("burned|burn", None)],
)
def test_who_does_what_only_people_do_is_people(verb: str, unit: str | None) -> None:
    (quantity,) = find_quantities(
        parse(LIKELY.format(number="Hundreds NNS", dep="nsubj", verb=verb))
    )
    assert quantity.unit == unit


def test_a_noun_before_goes_before_what_is_likely() -> None:
    (first, second) = find_quantities(
        parse(
            """
            Gunmen NNS nsubj 2
            seized|seize VBD root 0
            287 CD nummod 4
            pupils NNS obj 2
            and CC cc 6
            freed|free VBD conj 2
            137 CD obj 6
            . . punct 2
            """
        )
    )
    assert (first.noun, second.noun) == ("pupils", "pupils")


def test_a_crowd_is_of_people() -> None:
    (quantity,) = find_quantities(
        parse(
            """
            Crowds NNS nsubj 4
            of IN case 3
            30,000 CD nmod 1
            came VBD root 0
            . . punct 4
            """
        )
    )
    assert quantity.noun == "people"


@pytest.mark.parametrize(("before", "values"), [("A DT det", [1]), ("No DT det", [])])
def test_one_counts_a_person_where_nothing_forbids_it(before: str, values: list[float]) -> None:
    head = "It PRP nsubj 2\nsaw VBD root 0\n" if values else ""
    shift = 2 if values else 0
    rows = [
        *([] if values else [f"{before} 2"]),
        f"one CD nsubj:pass {shift + 3 if values else 4}",
        f"was VBD aux:pass {shift + 3 if values else 4}",
        f"killed|kill VBN {'ccomp 2' if values else 'root 0'}",
    ]
    found = find_quantities(parse(head + "\n".join(rows)))
    assert [one.value for one in found] == values
