"""What a number "of them" counts."""

from __future__ import annotations

import pytest

from sayso.annotations.values.quantities import find_quantities
from tests.annotations.parsed_texts import parse

SHOT = """
Men NNS nsubj 2
took|take VBD root 0
{0} NNS obj 2
and CC cc 5
shot|shoot VBD conj 2
seven CD obj 5
of IN case 8
them PRP nmod 6
. . punct 2
"""


@pytest.mark.parametrize(("noun", "unit"), [("workers", "workers"), ("minutes", None)])
def test_those_are_what_was_named_last_and_does_nothing(noun: str, unit: str | None) -> None:
    (quantity,) = find_quantities(parse(SHOT.format(noun)))
    assert (quantity.unit, quantity.of) == (unit, None)
