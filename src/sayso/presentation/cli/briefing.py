"""`sayso brief`: what is said, by day and subject, for forwarding."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Literal, TextIO

import click

from sayso.desk.brief import SCHEMA, Brief
from sayso.desk.desk import Desk
from sayso.model.filter import Filter
from sayso.presentation.cli.command_line import Command
from sayso.presentation.cli.consoles import make_console
from sayso.presentation.cli.options import (
    Function,
    choose_one,
    filter_options,
    ledger_option,
    receive_as,
)
from sayso.presentation.cli.output import (
    dump_line,
    open_output,
    write_lines,
    write_pieces,
)
from sayso.presentation.cli.terminal import print_brief
from sayso.presentation.views.briefing import view_brief
from sayso.presentation.views.no_claims import write_no_claims

Form = Literal["text", "markdown", "html", "json"]


FORMS: Mapping[Form, str] = {
    "markdown": "As Markdown.",
    "html": "As one HTML file.",
    "json": "As one JSON object.",
    "text": "For a terminal; the default.",
}


def form_options(function: Function) -> Function:
    """Give a command the options for how a brief is printed, and how much of it."""
    everything = click.option("--all", is_flag=True, help="Leave nothing out.")
    output = click.option(
        "--output",
        "-o",
        type=click.Path(dir_okay=False, writable=True, path_type=Path),
        help="Write to this file.",
    )
    form = choose_one("form", {str(name): told for name, told in FORMS.items()})
    return form(output(everything(receive_as("everything", "all")(function))))


@click.command(
    "brief",
    cls=Command,
    examples=(
        "sayso brief",
        "sayso brief --after 2024-10-31 --html -o brief.html",
        "sayso brief --about Kursk --all --markdown",
    ),
)
@form_options
@filter_options
@ledger_option
def brief(
    *, wanted: Filter, ledger: Path, form: Form, everything: bool, output: Path | None
) -> None:
    """Tell what is said, by day and subject, and on whose say-so.

    Newest day first. Each line is one claim with its chain, how firmly it is
    put, what stands against it in other documents, and where it is found.
    """
    with Desk(ledger) as desk:
        told = desk.brief(wanted, everything=everything)
    with open_output(output) as stream:
        print_form(told, form, stream)
    if not told.n_claims:
        click.echo(write_no_claims(wanted), err=True)


def print_form(told: Brief, form: Form, stream: TextIO) -> None:
    """Print a brief in the form that was chosen."""
    match form:
        case "json":
            write_lines([dump_line({"schema": SCHEMA} | asdict(told))], stream)
        case "html":
            # Imported here: the other forms need no templates.
            from sayso.presentation.export.single_page import write_page  # noqa: PLC0415

            write_pieces(write_page(view_brief(told)), stream)
        case "markdown":
            from sayso.presentation.export.markdown import write_markdown  # noqa: PLC0415

            write_lines(write_markdown(view_brief(told)), stream)
        case "text":
            print_brief(make_console(stream), view_brief(told))
