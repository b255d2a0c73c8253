"""Worker processes: several readers at once, in order, and robust against their death."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import active_children, get_context, parent_process
from types import TracebackType
from typing import Self

from sayso.desk.batches import Batch, list_captures
from sayso.desk.outcomes import Failed, Outcome
from sayso.desk.stages import Loader, read_in_worker
from sayso.errors import ReadingStoppedError
from sayso.model.document import Capture

WAITING = 3
"""Batches that wait for each worker; more would only fill the memory."""


@dataclass(slots=True)
class _Slot:
    batch: Batch
    future: Future[list[Outcome]] | None


class WorkerPool:
    """Processes that each hold a model and read batches of documents.

    No process is started before the first document must be read. When a
    process dies (killed, or out of memory), a new pool goes on: the documents
    of the batch at hand are read one by one, and those that end a process
    again have failed; batches that only waited are given out once more.
    """

    def __init__(self, workers: int, load: Loader, published: str | None) -> None:
        self._workers = workers
        self._load = load
        self._published = published
        self._pool: ProcessPoolExecutor | None = None
        self._others = frozenset(active_children())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._close(at_once=error is not None)

    def read(self, batches: Iterable[Batch]) -> Iterator[tuple[Batch, list[Outcome]]]:
        """The outcomes of each batch's captures, batch by batch in the order given.

        At most `WAITING` batches for each worker, and one more, are held in memory.
        """
        slots: deque[_Slot] = deque()
        for batch in batches:
            slots.append(_Slot(batch, self._submit(list_captures(batch))))
            if len(slots) > self._workers * WAITING:
                yield self._finish(slots)
        while slots:
            yield self._finish(slots)

    def _submit(self, captures: Sequence[Capture]) -> Future[list[Outcome]] | None:
        if not captures:
            return None
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                self._workers, mp_context=get_context("spawn"), initializer=_prepare_worker
            )
        try:
            return self._pool.submit(read_in_worker, captures, self._load, self._published)
        except BrokenProcessPool as error:
            # The pool died while batches waited; the slot shows it when its turn comes.
            failed: Future[list[Outcome]] = Future()
            failed.set_exception(error)
            return failed

    def _finish(self, slots: deque[_Slot]) -> tuple[Batch, list[Outcome]]:
        slot = slots.popleft()
        if slot.future is None:
            return slot.batch, []
        try:
            return slot.batch, slot.future.result()
        except (BrokenProcessPool, MemoryError):
            self._close(at_once=True)
            outcomes = [self._read_alone(capture) for capture in list_captures(slot.batch)]
            for waiting in slots:
                if waiting.future is not None and not _has_result(waiting.future):
                    waiting.future = self._submit(list_captures(waiting.batch))
            return slot.batch, outcomes

    def _read_alone(self, capture: Capture) -> Outcome:
        future = self._submit([capture])
        try:
            return future.result()[0] if future is not None else _stopped(capture)
        except (BrokenProcessPool, MemoryError):
            self._close(at_once=True)
            return _stopped(capture)

    def _close(self, *, at_once: bool) -> None:
        if self._pool is None:
            return
        if at_once:
            for process in set(active_children()) - self._others:
                process.terminate()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool = None


def _prepare_worker() -> None:
    """What a worker does first: leave Ctrl-C to its parent, and not outlive it."""
    _ignore_interrupt()
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Wait for the parent's end; one that is killed cannot tell its workers to stop."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _ignore_interrupt() -> None:
    # Ctrl-C reaches the whole group of processes; the first one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _has_result(future: Future[list[Outcome]]) -> bool:
    return future.done() and not future.cancelled() and future.exception() is None


def _stopped(capture: Capture) -> Failed:
    return Failed(capture.name, ReadingStoppedError(capture.name))
