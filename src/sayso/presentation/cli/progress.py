"""Progress and summary on standard error."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Self

import click

from sayso.desk.outcomes import Failed, OtherLanguage, Outcome, Tally
from sayso.errors import SaysoError
from sayso.presentation.views.cleaning import clean_line
from sayso.presentation.views.counts import count

if TYPE_CHECKING:
    from rich.progress import Progress

EVERY_SECONDS = 10.0
"""How often a line is written where there is no terminal."""


def _make_bar() -> Progress:
    # Imported here: where there is no terminal, nobody waits for what draws on one.
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import (  # noqa: PLC0415
        Progress,
        SpinnerColumn,
        TextColumn,
        TimeElapsedColumn,
    )

    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        TimeElapsedColumn(),
        console=Console(file=sys.stderr),
        transient=True,
        # What is printed meanwhile goes where it belongs, not through the bar.
        redirect_stdout=False,
        redirect_stderr=False,
    )


class ReadingProgress:
    """Counts outcomes, tells failures as they come, and sums up at the end.

    A terminal sees a line that moves; anything else a plain line every ten
    seconds. Quiet leaves out both, but never the failures.
    """

    def __init__(self, *, quiet: bool, clock: Callable[[], float] = time.monotonic) -> None:
        self.tally = Tally()
        self._hints: dict[str, str] = {}
        self._quiet = quiet
        self._clock = clock
        self._told = clock()
        self._bar: Progress | None = None
        if sys.stderr.isatty() and not quiet:
            self._bar = _make_bar()
            self._task = self._bar.add_task("starting", total=None)

    def __enter__(self) -> Self:
        if self._bar is not None:
            self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.stop()
        for code, hint in self._hints.items():
            self._tell(f"{code}: {hint}")
        if not self._quiet and (error is None or self.tally.given):
            self._tell(summarise(self.tally))

    def add(self, outcome: Outcome) -> None:
        """Count one outcome and tell what must be told."""
        self.tally = self.tally.add(outcome)
        if isinstance(outcome, Failed):
            self._tell_failure(outcome.name, outcome.error)
        elif isinstance(outcome, OtherLanguage) and not self._quiet:
            language = outcome.reading.document.language
            self._tell(f"{clean_line(outcome.name)}: in another language ({language}), not read")
        if self._bar is not None:
            self._bar.update(self._task, description=self._describe())
        elif not self._quiet and self._clock() - self._told >= EVERY_SECONDS:
            self._told = self._clock()
            self._tell(f"… {self._describe()}")

    def _describe(self) -> str:
        return f"{count(self.tally.given, 'document')}, {count(self.tally.claims, 'claim')}"

    def _tell_failure(self, name: str, error: SaysoError) -> None:
        self._tell(f"{clean_line(name)}: {clean_line(str(error))} ({error.code})")
        self._hints.setdefault(error.code, error.hint)

    def _tell(self, line: str) -> None:
        if self._bar is not None and self._bar.live.is_started:
            self._bar.console.print(line, markup=False, highlight=False, soft_wrap=True)
        else:
            click.echo(line, err=True)


def summarise(tally: Tally) -> str:
    """The counts as one sentence that adds up, and what was found."""
    parts = [
        f"{tally.read:,} read",
        f"{tally.unchanged:,} unchanged",
        f"{tally.other_language:,} in another language",
        f"{tally.failed:,} failed",
    ]
    found = f"{count(tally.claims, 'claim')}, {count(tally.findings, 'finding')}"
    return f"{count(tally.given, 'document')} given: {', '.join(parts)}. {found}."
