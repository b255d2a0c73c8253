"""Batches: documents that are read together, cut by size."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.desk.outcomes import Outcome
from sayso.model.document import Capture

Item = Capture | Outcome
"""A document still to be read, or what became of it already."""
Batch = tuple[Item, ...]

MOST_BYTES = 40_000
"""A batch of more bytes than this is closed; a single larger document is a batch of its own."""
MOST_DOCUMENTS = 16


def cut_batches(items: Iterable[Item]) -> Iterator[Batch]:
    """Cut a stream into batches, lazily and without changing the order."""
    batch: list[Item] = []
    size_bytes = 0
    for item in items:
        item_bytes = len(item.data) if isinstance(item, Capture) else 0
        if batch and (size_bytes + item_bytes > MOST_BYTES or len(batch) == MOST_DOCUMENTS):
            yield tuple(batch)
            batch, size_bytes = [], 0
        batch.append(item)
        size_bytes += item_bytes
    if batch:
        yield tuple(batch)


def list_captures(batch: Batch) -> list[Capture]:
    """The documents of a batch that are still to be read."""
    return [item for item in batch if isinstance(item, Capture)]


def fill_batch(batch: Batch, outcomes: Iterable[Outcome]) -> Iterator[tuple[Item, Outcome]]:
    """Each item with its outcome, in order; the given outcomes are those of its captures."""
    coming = iter(outcomes)
    for item in batch:
        yield item, next(coming) if isinstance(item, Capture) else item
