"""Consoles: text for people on standard output."""

from __future__ import annotations

import sys
from typing import TextIO

from rich.console import Console

WIDEST = 110
"""Columns that a line of text takes at most; longer ones are hard to read."""


class PlainConsole(Console):
    """A console that prints words as they are, and leaves a closed pipe to the caller."""

    def on_broken_pipe(self) -> None:
        """Let the command line end the command."""
        raise BrokenPipeError


def make_console(stream: TextIO | None = None) -> PlainConsole:
    """A console on a stream, or on standard output."""
    console = PlainConsole(
        file=stream or sys.stdout, highlight=False, markup=False, emoji=False, soft_wrap=False
    )
    console.width = min(console.width, WIDEST)
    return console
