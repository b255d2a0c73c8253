from __future__ import annotations

import pytest

from sayso.desk.outcomes import Failed, Outcome, Read, Unchanged
from sayso.desk.processing import Work, process_documents
from sayso.errors import GroundingError, InputError, LedgerFullError, MissingDocumentError
from sayso.model.document import Capture
from sayso.model.reading import Reading
from tests.desk.saying import SayingReader, load, make_capture


class Shelf:
    """Remembers readings by their bytes; takes only so many."""

    def __init__(self, most: int = 100) -> None:
        self.most = most
        self.kept: dict[str, Reading] = {}

    def find_day(self, capture: Capture) -> str | None:  # noqa: ARG002  the shelf knows no days
        """No day: none is given here."""
        return None

    def find(self, capture: Capture) -> str | None:
        """Id of the document on the shelf."""
        reading = self.kept.get(capture.sha256)
        return reading.document.id if reading else None

    def keep(self, capture: Capture, reading: Reading) -> None:
        """Put it on the shelf if there is room."""
        if "crooked" in reading.document.text:
            raise GroundingError(reading.document.id, "claim c1")
        if len(self.kept) == self.most:
            raise LedgerFullError("shelf")
        self.kept[capture.sha256] = reading


GIVEN: list[Capture | InputError] = [
    make_capture("Ada said it rains.", "a.txt"),
    MissingDocumentError("b.txt"),
    make_capture("Boris said it is dry.", "c.txt"),
]


def list_kinds(outcomes: list[Outcome]) -> list[type[Outcome]]:
    return [type(outcome) for outcome in outcomes]


@pytest.mark.parametrize("workers", [1, 2])
def test_everything_given_has_one_outcome_in_order(workers: int) -> None:
    shelf = Shelf()
    outcomes = list(process_documents(GIVEN, Work(load=load, workers=workers), shelf))
    assert list_kinds(outcomes) == [Read, Failed, Read]
    assert [outcome.name for outcome in outcomes] == ["a.txt", "b.txt", "c.txt"]
    assert len(shelf.kept) == 2


def test_what_is_kept_is_not_read_again() -> None:
    shelf = Shelf()
    reader = SayingReader()
    for _ in range(2):
        outcomes = list(process_documents(GIVEN, Work(load=lambda: reader), shelf))
    assert list_kinds(outcomes) == [Unchanged, Failed, Unchanged]
    assert reader.n_documents == 2


def test_the_same_bytes_twice_in_one_batch_are_kept_once() -> None:
    shelf = Shelf()
    outcomes = list(process_documents([GIVEN[0], GIVEN[0]], Work(load=load), shelf))
    assert list_kinds(outcomes) == [Read, Unchanged]


def test_without_a_keeper_the_same_bytes_are_read_each_time() -> None:
    outcomes = list(process_documents([GIVEN[0], GIVEN[0]], Work(load=load), None))
    assert list_kinds(outcomes) == [Read, Read]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_full_shelf_ends_the_batch_and_keeps_what_is_on_it(workers: int) -> None:
    shelf = Shelf(most=1)
    outcomes: list[Outcome] = []
    with pytest.raises(LedgerFullError):
        outcomes.extend(process_documents(GIVEN, Work(load=load, workers=workers), shelf))
    assert len(shelf.kept) == 1


def test_a_reading_that_cannot_be_kept_costs_no_other() -> None:
    given = [make_capture("Ada said it is crooked."), GIVEN[0]]
    outcomes = list(process_documents(given, Work(load=load), Shelf()))
    assert list_kinds(outcomes) == [Failed, Read]


class DatedShelf(Shelf):
    """A shelf that knows what day was given before."""

    def find_day(self, capture: Capture) -> str | None:  # noqa: ARG002  the same for all
        """Always the same day."""
        return "2024-03-05"


def test_a_day_given_before_is_kept_where_none_is_given_now() -> None:
    shelf = DatedShelf()
    capture = make_capture("Ada said it rains.", "a.txt")
    list(process_documents([capture], Work(load=load), shelf))
    (reading,) = shelf.kept.values()
    assert (reading.document.published, reading.document.published_basis) == ("2024-03-05", "given")
    shelf.kept.clear()
    list(process_documents([capture], Work(load=load, published="2024-04-01"), shelf))
    (reading,) = shelf.kept.values()
    assert reading.document.published == "2024-04-01"
