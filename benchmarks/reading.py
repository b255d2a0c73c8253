"""Run `sayso read` as a whole command, and see how long it took and how much memory."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

DONE = (0, 3)
"""All read, or some documents not: both give a record of what was read."""
_UNCOMPILED = "PYTHONDONTWRITEBYTECODE"


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a command.

    Attributes:
        seconds: From the start of the command to its end.
        peak_bytes: Most memory that any one of its processes held; None where
            the system does not tell.
    """

    seconds: float
    peak_bytes: int | None


def read_documents(source: Path, target: Path, *, workers: int) -> Run:
    """Read documents without a ledger, and write their records as JSON lines.

    Raises:
        RuntimeError: If the command failed.
    """
    words = ("read", "--json", "--no-ledger", "--workers", str(workers), str(source))
    return run_sayso(words, target)


def run_sayso(words: Sequence[str], target: Path) -> Run:
    """Run sayso with its output going to a file.

    Raises:
        RuntimeError: If the command failed.
    """
    messages = target.with_suffix(".log")
    with target.open("wb") as output, messages.open("wb") as errors:
        began = time.perf_counter()
        command = (sys.executable, "-m", "sayso", *words)
        process = subprocess.Popen(command, stdout=output, stderr=errors, env=_environment())
        code, peak = _wait(process)
        seconds = time.perf_counter() - began
    if code not in DONE:
        said = messages.read_text(encoding="utf-8", errors="replace")[-2000:]
        raise RuntimeError(f"sayso {' '.join(words)} ended with {code}: {said}")
    return Run(seconds, peak)


def _environment() -> dict[str, str]:
    # Installed packages come with their bytecode; a start that compiles all of it anew tells nothing.
    return {name: value for name, value in os.environ.items() if name != _UNCOMPILED}


def _wait(process: subprocess.Popen[bytes]) -> tuple[int, int | None]:
    # wait4 tells the largest process of the whole family, workers included.
    if not hasattr(os, "wait4"):
        return process.wait(), None
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    unit = 1 if sys.platform == "darwin" else 1024
    return process.returncode, usage.ru_maxrss * unit
