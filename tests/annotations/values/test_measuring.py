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
