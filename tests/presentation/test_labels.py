from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

import pytest

from sayso.model.claim import Certainty, Mode, Stance, Status
from sayso.model.document import PublishedBasis
from sayso.presentation.labels import (
    BASES,
    CERTAINTIES,
    MODES,
    STANCES,
    STATUSES,
    Label,
    name_speaker,
)

TABLES = [
    (STANCES, Stance),
    (CERTAINTIES, Certainty),
    (STATUSES, Status),
    (MODES, Mode),
]


@pytest.mark.parametrize(("table", "kind"), TABLES)
def test_every_kind_has_a_word_and_a_symbol_of_its_own(
    table: Mapping[str, Label], kind: object
) -> None:
    assert set(table) == set(get_args(kind))
    assert len({label.symbol for label in table.values()}) == len(table)
    assert len({label.word for label in table.values()}) == len(table)


def test_every_basis_of_a_date_has_words() -> None:
    assert set(BASES) == {None, *get_args(PublishedBasis)}


def test_reserved_names_are_spelt_out_among_joint_speakers() -> None:
    assert name_speaker("Ada; [unnamed]") == "Ada; somebody who is not named"
