"""Stretches of tokens."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.attribution.runs import subtract_runs

RUNS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted).map(tuple), max_size=5
)


@given(RUNS, RUNS)
def test_what_is_subtracted_is_gone_and_nothing_else(
    runs: list[tuple[int, int]], taken: list[tuple[int, int]]
) -> None:
    def places(some: Iterable[tuple[int, int]]) -> set[int]:
        return {place for run in some for place in range(*run)}

    assert places(subtract_runs(runs, taken)) == places(runs) - places(taken)
