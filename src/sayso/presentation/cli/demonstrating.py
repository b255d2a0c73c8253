"""`sayso demo`: the example documents, read and told."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from sayso.desk.desk import Desk
from sayso.desk.stages import Loader
from sayso.presentation.cli.briefing import Form, form_options, print_form
from sayso.presentation.cli.command_line import Command
from sayso.presentation.cli.options import pass_loader, quiet_option
from sayso.presentation.cli.output import open_output
from sayso.presentation.cli.progress import ReadingProgress
from sayso.presentation.cli.reading import find_end

KINDS = (".txt", ".html", ".jsonl")
"""Endings of the example documents; what else lies beside them is not read."""


@click.command(
    "demo",
    cls=Command,
    examples=("sayso demo", "sayso demo --html -o brief.html", "sayso demo --ledger demo.sayso"),
)
@form_options
@click.option(
    "--ledger",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Keep what is read in this ledger; without it nothing is left behind.",
)
@quiet_option
@pass_loader
def demo(
    load: Loader,
    *,
    form: Form,
    everything: bool,
    output: Path | None,
    ledger: Path | None,
    quiet: bool,
) -> int:
    """Read the example documents that come with sayso, and show their brief."""
    with _find_examples() as names, _choose_ledger(ledger) as path, Desk(path, load=load) as desk:
        with ReadingProgress(quiet=quiet) as progress:
            for outcome in desk.read(names):
                progress.add(outcome)
        told = desk.brief(everything=everything)
    with open_output(output) as stream:
        print_form(told, form, stream)
    if ledger is not None:
        click.echo(f"Look further: sayso claims --ledger {shlex.quote(str(ledger))}", err=True)
    return find_end(progress.tally)


@contextmanager
def _find_examples() -> Iterator[list[Path]]:
    with as_file(files("sayso") / "examples") as folder:
        yield sorted(path for path in folder.iterdir() if path.suffix in KINDS)


@contextmanager
def _choose_ledger(path: Path | None) -> Iterator[Path]:
    if path is not None:
        yield path
        return
    with TemporaryDirectory(prefix="sayso-") as folder:
        yield Path(folder) / "demo.sayso"
