"""Starts whole commands in processes of their own, with the small readers of the tests."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
PROGRAM = (
    "import signal, sys; from tests.desk import saying; "
    "from sayso.presentation.cli.main import cli; "
    # Whoever runs the tests in the background has their children ignore interrupts.
    "signal.signal(signal.SIGINT, signal.default_int_handler); "
    "cli.main(sys.argv[2:], obj=getattr(saying, sys.argv[1]))"
)


def make_command(*words: object, load: str = "load") -> list[str]:
    """The words of a command whose reader is one of `tests.desk.saying`."""
    return [sys.executable, "-c", PROGRAM, load, *map(str, words)]


def make_environment() -> dict[str, str]:
    """The environment without settings of sayso, and with the tests in reach."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SAYSO")}
    return kept | {"PYTHONPATH": os.pathsep.join([str(HOME), kept.get("PYTHONPATH", "")])}


def run(*words: object, folder: Path, load: str = "load") -> subprocess.CompletedProcess[str]:
    """Run a command in a folder to its end."""
    return subprocess.run(
        make_command(*words, load=load),
        cwd=folder,
        env=make_environment(),
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )


def start(*words: object, folder: Path, load: str = "load") -> subprocess.Popen[str]:
    """Start a command in a folder, in a group of processes of its own."""
    return subprocess.Popen(
        make_command(*words, load=load),
        cwd=folder,
        env=make_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        start_new_session=True,
    )


def write_feed(path: Path, n_documents: int) -> None:
    """Write documents as JSON lines, each with two claims."""
    lines = (
        json.dumps({"id": f"n{number}", "text": f"Ada said Boris ate {number} figs. It rains."})
        for number in range(n_documents)
    )
    path.write_text("\n".join(lines), encoding="utf-8")
