"""Processing: given documents through all stages into the ledger, one outcome each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from sayso.desk.batches import Batch, Item, cut_batches, fill_batch, list_captures
from sayso.desk.outcomes import Failed, OtherLanguage, Outcome, Read, Unchanged
from sayso.desk.stages import Loader, load_model, read_captures
from sayso.desk.workers import WorkerPool
from sayso.errors import GroundingError, InputError, InternalError
from sayso.model.document import Capture
from sayso.model.reading import Reading


class Keeper(Protocol):
    """Whoever remembers what was read."""

    def find(self, capture: Capture) -> str | None:
        """Id of the document that was read from these bytes; None if there is none."""
        ...

    def find_day(self, capture: Capture) -> str | None:
        """The day that was given for these bytes when they were read before; None if none was."""
        ...

    def keep(self, capture: Capture, reading: Reading) -> None:
        """Store a reading with the bytes it was made from, wholly or not at all."""
        ...


@dataclass(frozen=True, slots=True)
class Work:
    """How documents are to be processed.

    Attributes:
        load: Gives the reader. With one worker it is called for each batch, with
            several once in each process; only when something must be read.
        workers: Processes that read; with 1, this process reads itself.
        published: ISO 8601 date for documents that do not carry their own; None if not known.
    """

    load: Loader = load_model
    workers: int = 1
    published: str | None = None


def process_documents(
    given: Iterable[Capture | InputError], work: Work, keeper: Keeper | None
) -> Iterator[Outcome]:
    """Read documents and keep what was read.

    Args:
        given: Documents, or why one cannot be had; taken as needed, so that
            any number fits in memory.
        work: How to do it.
        keeper: Where readings are kept, and looked for first; None keeps nothing.

    Yields:
        One outcome for each document given, in the order given, each after
        its reading is safely kept.

    Raises:
        LedgerError: If the keeper can take no more; what was kept stays.
    """
    batches = cut_batches(_sort(item, keeper) for item in given)
    with WorkerPool(work.workers, work.load, work.published) as pool:
        done = pool.read(batches) if work.workers > 1 else _read_here(batches, work)
        for batch, outcomes in done:
            for item, outcome in fill_batch(batch, outcomes):
                yield _keep(item, outcome, keeper)


def _sort(item: Capture | InputError, keeper: Keeper | None) -> Item:
    if isinstance(item, InputError):
        return Failed(item.document, item)
    known = keeper.find(item) if keeper is not None else None
    if known is not None:
        return Unchanged(item.name, known)
    told = keeper.find_day(item) if keeper is not None else None
    return item if told is None else replace(item, published=told)


def _read_here(batches: Iterable[Batch], work: Work) -> Iterator[tuple[Batch, list[Outcome]]]:
    for batch in batches:
        yield batch, read_captures(list_captures(batch), work.load, work.published)


def _keep(item: Item, outcome: Outcome, keeper: Keeper | None) -> Outcome:
    if keeper is None or not isinstance(item, Capture):
        return outcome
    if not isinstance(outcome, Read | OtherLanguage):
        return outcome
    # The same bytes may have been given twice within what was under way.
    known = keeper.find(item)
    if known is not None:
        return Unchanged(item.name, known)
    try:
        keeper.keep(item, outcome.reading)
    except (GroundingError, InternalError) as error:  # of this document alone
        return Failed(item.name, error)
    return outcome
