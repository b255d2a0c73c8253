"""Exit codes: how a command ended, for scripts."""

from __future__ import annotations

from enum import IntEnum

from sayso.errors import InternalError, SaysoError


class ExitCode(IntEnum):
    """How a command ended."""

    DONE = 0
    """Everything was done."""
    ANSWER_IS_NO = 1
    """Everything was done, and the answer is no: the ledger is not what it was."""
    NOT_DONE = 2
    """Nothing or not all was done: a mistake in the command, its input, or the ledger."""
    PARTLY_DONE = 3
    """Done, but some documents could not be read."""
    BUG = 70
    """A bug in sayso."""
    INTERRUPTED = 130
    """Ended by Ctrl-C."""


def find_exit_code(error: SaysoError) -> ExitCode:
    """The code with which a command ends that an error stopped."""
    return ExitCode.BUG if isinstance(error, InternalError) else ExitCode.NOT_DONE
