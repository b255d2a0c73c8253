"""Ask the scorer: it writes the input for a reader, and compares what was read with gold."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Scores:
    """What the scorer says of one trial.

    Attributes:
        title: Of the trial or of a part of it.
        figures: By the scorer's names, in its order: numbers between 0 and 1
            and counts; None where there is nothing to measure.
        counts: What was compared, by the scorer's names.
        note: What a reader must know about the data.
        headline: Figures for the summary.
    """

    title: str
    figures: Mapping[str, Mapping[str, float | str | None]]
    counts: Mapping[str, int]
    note: str
    headline: tuple[str, ...]


class Scorer:
    """The scorer in a folder.

    Args:
        folder: The folder of `score.py`.
    """

    def __init__(self, folder: Path) -> None:
        self._program = folder / "score.py"

    def make_input(self, area: str, gold: Sequence[Path], target: Path) -> None:
        """Write the documents of gold as JSON lines for a reader."""
        self._run(area, gold, "--make-input", str(target))

    def score(
        self, area: str, gold: Sequence[Path], readings: Path, options: Sequence[str] = ()
    ) -> dict[str, Any]:
        """The figures and counts for what was read; options are words for the scorer."""
        words = ("--pred", str(readings), "--json", *options)
        found: dict[str, Any] = json.loads(self._run(area, gold, *words))
        return found

    def _run(self, area: str, gold: Sequence[Path], *words: str) -> str:
        # The options come first: --gold takes all the words that follow it.
        command = (sys.executable, str(self._program), area, *words, "--gold", *map(str, gold))
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        if done.returncode != 0:
            raise RuntimeError(f"the scorer failed in {area}: {done.stderr.strip()}")
        return done.stdout
