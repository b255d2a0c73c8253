"""What a figure counts that is put anew."""

from __future__ import annotations

import pytest

from sayso.annotations.values.quantities import find_quantities
from tests.annotations.parsed_texts import parse

BEFORE = """
Nine CD nummod 2
people NNS nsubj 3
drowned|drown VBD ROOT 0
. . punct 3

"""
PUT = """
Ada NNP nsubj 2 PERSON
put VBD ROOT 0
the DT det 4
number NN obj 2
at IN case 6
11 CD obl 2
. . punct 2
"""
ROSE = """
The DT det 2
count NN nsubj 3
rose|rise VBD ROOT 0
to IN case 5
11 CD obl 3
. . punct 3
"""
WAS = """
The DT det 2
toll NN nsubj 4
was|be VBD cop 4
11 CD ROOT 0
. . punct 4
"""


@pytest.mark.parametrize(
    "rows",
    [PUT, PUT.replace("the DT det 4\nnumber NN obj 2", "it PRP obj 2\nagain RB advmod 2"), ROSE],
)
def test_it_counts_what_the_one_before_counts(rows: str) -> None:
    first, second = find_quantities(parse(BEFORE + rows))
    assert (second.value, second.unit, second.fate) == (11, "people", first.fate)
    assert first.fate == "drowned"


@pytest.mark.parametrize(
    "rows",
    [
        PUT.replace("number NN obj", "clock NN obj"),
        PUT.replace("put VBD", "shot|shoot VBD"),
        ROSE.replace("count NN", "sun NN"),
    ],
    ids=["another thing", "another verb", "another subject"],
)
def test_other_numbers_count_something_of_their_own(rows: str) -> None:
    assert all(one.fate is None for one in find_quantities(parse(BEFORE + rows))[1:])


def test_without_one_before_nothing_is_known() -> None:
    assert all(one.fate is None for one in find_quantities(parse(PUT)))
