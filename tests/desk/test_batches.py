from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.desk.batches import (
    MOST_BYTES,
    MOST_DOCUMENTS,
    Item,
    cut_batches,
    fill_batch,
    list_captures,
)
from sayso.desk.outcomes import Outcome, Unchanged
from tests.desk.saying import make_capture

ITEMS: tuple[Item, ...] = (
    make_capture("short"),
    make_capture("x" * (MOST_BYTES // 3)),
    make_capture("x" * (MOST_BYTES + 1)),
    Unchanged("b", "d1"),
)


@given(st.lists(st.sampled_from(ITEMS), max_size=80))
def test_batches_joined_are_the_items_in_order(items: list[Item]) -> None:
    batches = list(cut_batches(items))
    assert [item for batch in batches for item in batch] == items
    for batch in batches:
        captures = list_captures(batch)
        assert len(batch) <= MOST_DOCUMENTS
        assert len(captures) <= 1 or sum(len(one.data) for one in captures) <= MOST_BYTES


def test_a_batch_is_cut_before_all_items_are_taken() -> None:
    taken = []

    def take() -> object:
        for number in range(1000):
            taken.append(number)
            yield make_capture(f"text {number}")

    next(iter(cut_batches(take())))  # type: ignore[arg-type]
    assert len(taken) <= MOST_DOCUMENTS + 1


def test_outcomes_find_their_documents_between_those_already_settled() -> None:
    settled: Outcome = Unchanged("b", "d1")
    read: Outcome = Unchanged("a", "d2")
    capture = make_capture("short")
    assert list(fill_batch((settled, capture), [read])) == [(settled, settled), (capture, read)]
