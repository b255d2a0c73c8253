"""`sayso brief`: what is said, by day and subject, for forwarding."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Literal, TextIO

import click

from sayso.desk.brief import SCHEMA, Brief
from sayso.desk.desk import Desk
from sayso.model.filter import Filter
from sayso.presentation.cli.command_line import Command
from sayso.presentation.cli.consoles import make_console
from sayso.presentation.cli.options import Function, filter_options, ledger_option
from sayso.presentation.cli.output import (
    dump_line,
    open_output,
    write_lines,
    write_pieces,
)
from sayso.presentation.cli.terminal import print_brief
from sayso.presentation.views.briefing import view_brief

Form = Literal["text", "markdown", "html", "json"]


def form_options(function: Function) -> Function:
    """Give a command the options for how a brief is printed, and how much of it."""
    everything = click.option("--all", "everything", is_flag=True, help="Leave nothing out.")
    output = click.option(
        "--output",
        "-o",
        type=click.Path(dir_okay=False, writable=True, path_type=Path),
        help="Write to this file.",
    )
    form = click.option("--markdown", "form", flag_value="markdown", help="As Markdown.")
    page = click.option("--html", "form", flag_value="html", help="As one HTML file.")
    data = click.option("--json", "form", flag_value="json", help="As one JSON object.")
    plain = click.option(
        "--text", "form", flag_value="text", default="text", help="For a terminal; the default."
    )
    return form(page(data(plain(output(everything(function))))))


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
