from __future__ import annotations

import pickle
from collections.abc import Iterator
from multiprocessing import active_children

import pytest

from sayso.desk.batches import Batch
from sayso.desk.outcomes import Failed, Outcome, Read
from sayso.desk.stages import Loader
from sayso.desk.workers import WAITING, WorkerPool
from sayso.errors import (
    GroundingError,
    InternalError,
    NotFoundError,
    ReadingStoppedError,
    SaysoError,
    TooLargeError,
)
from tests.desk.saying import load, load_deadly, make_capture


@pytest.mark.parametrize(
    "error",
    [
        GroundingError("d1", "claim c1"),
        ReadingStoppedError("a.txt"),
        TooLargeError("a.txt", size_bytes=2, limit_bytes=1),
        NotFoundError("c1"),
        InternalError("odd"),
    ],
)
def test_errors_travel_between_processes_whole(error: SaysoError) -> None:
    arrived = pickle.loads(pickle.dumps(error))  # noqa: S301  our own
    assert type(arrived) is type(error)
    assert str(arrived) == str(error)
    assert vars(arrived) == vars(error)


def make_batches(*texts: str) -> Iterator[Batch]:
    return ((make_capture(text, text),) for text in texts)


def read(load_reader: Loader, *texts: str) -> list[Outcome]:
    with WorkerPool(2, load_reader, None) as pool:
        return [one for _, outcomes in pool.read(make_batches(*texts)) for one in outcomes]


def test_outcomes_come_in_the_order_given() -> None:
    texts = [f"Ada said {'it rains and ' * (9 - n)}it rains." for n in range(9)]
    outcomes = read(load, *texts)
    assert [outcome.name for outcome in outcomes] == texts
    assert all(isinstance(outcome, Read) for outcome in outcomes)


def test_a_killed_worker_costs_only_the_document_that_killed_it() -> None:
    texts = ["Ada said one.", "Ada said two.", "This is deadly.", "Ada said three.", "It is four."]
    outcomes = read(load_deadly, *texts)
    assert [outcome.name for outcome in outcomes] == texts
    failed = [outcome for outcome in outcomes if isinstance(outcome, Failed)]
    assert [outcome.name for outcome in failed] == ["This is deadly."]
    assert isinstance(failed[0].error, ReadingStoppedError)


def test_two_deadly_documents_in_one_batch_leave_the_others() -> None:
    texts = ("Ada said one.", "This is deadly.", "Ada said two.", "So deadly.", "Ada said three.")
    batch: Batch = tuple(make_capture(text, text) for text in texts)
    with WorkerPool(1, load_deadly, None) as pool:
        ((_, outcomes),) = pool.read([batch])
    assert [isinstance(outcome, Read) for outcome in outcomes] == [True, False, True, False, True]


def test_only_a_few_batches_are_taken_ahead() -> None:
    taken: list[int] = []

    def take() -> Iterator[Batch]:
        for number in range(100):
            taken.append(number)
            yield (make_capture(f"Ada said {number}."),)

    with WorkerPool(1, load, None) as pool:
        next(pool.read(take()))
    assert len(taken) <= WAITING + 1


def test_without_documents_to_read_no_process_is_started() -> None:
    before = set(active_children())
    settled: Batch = (Failed("a", ReadingStoppedError("a")),)
    with WorkerPool(2, load, None) as pool:
        assert list(pool.read([settled])) == [(settled, [])]
        assert set(active_children()) == before


def test_no_process_is_left_when_the_reader_of_outcomes_stops_early() -> None:
    before = set(active_children())
    with WorkerPool(1, load, None) as pool:
        next(pool.read(make_batches("Ada said one.", "Ada said two.")))
    assert set(active_children()) == before
