"""`sayso export`: everything, for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from sayso.desk.desk import Desk
from sayso.model.filter import Filter
from sayso.presentation.cli.command_line import Command
from sayso.presentation.cli.options import filter_options, ledger_option, receive_as
from sayso.presentation.cli.output import open_output, write_lines, write_pieces
from sayso.presentation.export.tabular import write_csv
from sayso.presentation.views.claim_row import make_row
from sayso.record import to_json

Format = Literal["jsonl", "csv"]


@click.command(
    "export",
    cls=Command,
    examples=(
        "sayso export --format jsonl > readings.jsonl",
        "sayso export --format csv --after 2024-10-01 -o claims.csv",
    ),
)
@click.option(
    "--format",
    type=click.Choice(("jsonl", "csv")),
    required=True,
    help="jsonl: one whole record for each document; csv: one row for each claim.",
)
@click.option(
    "--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file."
)
@filter_options
@ledger_option
@receive_as("kind", "format")
def export(*, kind: Format, output: Path | None, wanted: Filter, ledger: Path) -> None:
    """Write everything out for other programs, or what a filter leaves.

    With jsonl a document is whole if any of its claims fits the filter.
    """
    with Desk(ledger) as desk, open_output(output) as stream:
        if kind == "jsonl":
            write_lines(map(to_json, desk.readings(wanted)), stream)
        else:
            pairs = desk.claims_in_text(wanted)
            write_pieces(write_csv(make_row(reading, claim) for reading, claim in pairs), stream)
