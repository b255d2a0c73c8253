"""`sayso ledger`: look after the ledger."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from sayso.desk.desk import Desk
from sayso.errors import DamagedLedgerError
from sayso.presentation.cli.command_line import Command, CommandLine, Entry
from sayso.presentation.cli.exit_codes import ExitCode
from sayso.presentation.cli.options import Shape, ledger_option, shape_options
from sayso.presentation.cli.output import dump_line, write_lines
from sayso.presentation.views.cleaning import clean_line
from sayso.presentation.views.counts import count


@click.group(
    "ledger",
    cls=CommandLine,
    entries={"verify": Entry(__name__, "Check that the ledger is what it was.")},
)
def ledger() -> None:
    """Look after the ledger."""


@click.command("verify", cls=Command, examples=("sayso ledger verify --ledger kursk.sayso",))
@ledger_option
@shape_options("jsonl")
def verify(*, ledger: Path, shape: Shape) -> int:
    """Check that hashes match and that every claim quotes its document.

    Problems are printed one a line; the exit code is 1 if there are any.
    """
    n_problems = 0
    with Desk(ledger) as desk:
        for problem in desk.verify():
            n_problems += 1
            if shape == "jsonl":
                write_lines([dump_line(asdict(problem))])
            else:
                write_lines([clean_line(f"{problem.subject}: {problem.message} ({problem.code})")])
        kept = _describe_size(desk)
    if n_problems:
        click.echo(f"{count(n_problems, 'problem')} in {kept}.", err=True)
        return ExitCode.ANSWER_IS_NO
    click.echo(f"The ledger is what it was: {kept}.", err=True)
    return ExitCode.DONE


def _describe_size(desk: Desk) -> str:
    try:
        totals = desk.count()
    except DamagedLedgerError:  # what is broken has been told as a problem
        return "a ledger that cannot be counted"
    return f"{count(totals.documents, 'document')}, {count(totals.claims, 'claim')}"
