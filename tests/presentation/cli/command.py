"""Runs commands in this process, with the small reader of the tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from click.testing import CliRunner, Result

from sayso.desk.stages import Loader
from sayso.presentation.cli.main import cli
from tests.desk.saying import load

Run = Callable[..., Result]


def make_run(folder: Path, load: Loader = load) -> Run:
    """A function that runs `sayso` with the ledger of a folder."""
    ledger = str(folder / "test.sayso")

    def run(*words: object, given: str | bytes | None = None) -> Result:
        runner = CliRunner(env={"SAYSO_LEDGER": ledger, "COLUMNS": "100"})
        return runner.invoke(cli, [str(word) for word in words], obj=load, input=given)

    return run
