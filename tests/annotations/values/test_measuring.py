"""What an amount measures, and what counted things belong to."""

from __future__ import annotations

from sayso.annotations.values.quantities import find_quantities
from tests.annotations.parsed_texts import parse


def test_of_is_the_subject_that_the_counted_belong_to() -> None:
    (quantity,) = find_quantities(
        parse(
            """
            The DT det 2
            bank NN nsubj 3
            cut VBD root 0
            40 CD nummod 6
            senior JJ amod 6
            jobs NNS obj 3
            . . punct 3
            """
        )
    )
    assert (quantity.unit, quantity.noun, quantity.of) == ("senior jobs", "jobs", "bank")


def test_who_is_counted_as_the_subject_belongs_to_nobody() -> None:
    (quantity,) = find_quantities(
        parse(
            """
            Two CD nummod 2
            sides NNS nsubj 3
            talked VBD root 0
            . . punct 3
            """
        )
    )
    assert (quantity.unit, quantity.of) == ("sides", None)


def test_the_object_is_measured_by_what_it_grows_by() -> None:
    (quantity,) = find_quantities(
        parse(
            """
            It PRP nsubj 2
            boosts VBZ root 0
            the DT det 4
            range NN obj 2
            by IN case 7
            35 CD nummod 7
            miles NNS obl 2
            . . punct 2
            """
        )
    )
    assert quantity.of == "range"


def test_the_altitude_is_what_is_measured() -> None:
    (quantity,) = find_quantities(
        parse(
            """
            It PRP nsubj 2
            reached VBD root 0
            an DT det 4
            altitude NN obj 2
            of IN case 7
            7,688 CD nummod 7
            kilometers NNS nmod 4
            . . punct 2
            """
        )
    )
    assert (quantity.unit, quantity.of) == ("kilometer", "altitude")


def test_an_article_of_the_noun_is_not_of_the_amount() -> None:
    (quantity,) = find_quantities(
        parse(
            """
            It PRP nsubj 6
            is|be VBZ cop 6
            a DT det 6
            million CD nummod 5
            dollar NN compound 6
            house NN root 0
            . . punct 6
            """
        )
    )
    assert (quantity.unit, quantity.of) == ("USD", "house")


def test_what_is_paid_for_is_measured_though_the_sum_seems_an_object() -> None:
    (quantity,) = find_quantities(
        parse(
            """
            Ada NNP nsubj 2
            bought|buy VBD root 0
            a DT det 4
            boat NN obj 2
            for IN case 7
            900 CD nummod 7
            euros|euro NNS obj 2
            . . punct 2
            """
        )
    )
    assert (quantity.unit, quantity.of) == ("EUR", "boat")


def test_what_takes_place_is_measured_and_no_place() -> None:
    (quantity,) = find_quantities(
        parse(
            """
            Drills NNS nsubj 2
            take VBP root 0
            place NN obj 2
            over IN case 6
            five CD nummod 6
            weeks|week NNS obl 2
            . . punct 2
            """
        )
    )
    assert quantity.of == "Drills"
