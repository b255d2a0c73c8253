"""Every case is read as its file says; a known gap that is mended is noticed."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from sayso.model.reading import Reading
from tests.cases.cases import Case, load_cases
from tests.cases.matching import find_faults
from tests.cases.passages import read_cases

CASES = load_cases()


def _mark(case: Case) -> pytest.ParameterSet:
    marks = () if case.gap is None else (pytest.mark.xfail(strict=True, reason=case.gap),)
    return pytest.param(case, id=f"{case.area}/{case.id}", marks=marks)


@pytest.fixture(scope="session")
def readings() -> Mapping[str, Reading]:
    return read_cases(CASES)


@pytest.mark.parametrize("case", [_mark(case) for case in CASES])
def test_a_passage_is_read_as_expected(case: Case, readings: Mapping[str, Reading]) -> None:
    assert find_faults(case, readings[case.id]) == []
