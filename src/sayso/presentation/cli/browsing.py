"""`sayso claims`: claims as a list."""

from __future__ import annotations

from pathlib import Path

import click
from rich.text import Text

from sayso.desk.desk import Desk
from sayso.model.filter import Filter
from sayso.model.stored import Header
from sayso.presentation.cli.command_line import Command
from sayso.presentation.cli.consoles import PlainConsole, make_console
from sayso.presentation.cli.options import Shape, filter_options, ledger_option, shape_options
from sayso.presentation.cli.output import (
    dump_array,
    dump_line,
    write_lines,
    write_pieces,
)
from sayso.presentation.cli.terminal import ID_LENGTH, print_indented, write_labels
from sayso.presentation.export.tabular import write_csv
from sayso.presentation.labels import label_claim
from sayso.presentation.views.briefing import write_chain
from sayso.presentation.views.claim_row import make_row
from sayso.presentation.views.cleaning import clean_line
from sayso.presentation.views.dates import write_said, write_short_day
from sayso.presentation.views.document_facts import write_title
from sayso.presentation.views.no_claims import write_no_claims
from sayso.presentation.views.quoting import write_gist


@click.command(
    "claims",
    cls=Command,
    examples=(
        'sayso claims --about "Hwasong-19"',
        "sayso claims --speaker Blinken --stance confirms --stance denies",
        "sayso claims --mode direct --csv > quotes.csv",
    ),
)
@filter_options
@ledger_option
@shape_options("json", "jsonl", "csv")
def claims(*, wanted: Filter, ledger: Path, shape: Shape) -> None:
    """List claims with their chains, newest document first."""
    with Desk(ledger) as desk:
        if shape == "text":
            _print_claims(make_console(), desk, wanted)
            return
        rows = (make_row(reading, claim) for reading, claim in desk.claims_in_text(wanted))
        if shape == "csv":
            write_pieces(write_csv(rows))
        elif shape == "jsonl":
            write_lines(map(dump_line, rows))
        else:
            write_pieces(dump_array(rows))


def _print_claims(console: PlainConsole, desk: Desk, wanted: Filter) -> None:
    document = None
    n_claims = 0
    for stored in desk.claims(wanted):
        if stored.document.id != document:
            document = stored.document.id
            console.print()
            print_indented(console, _write_heading(stored.document, desk), 0)
        n_claims += 1
        claim = stored.claim
        told = write_gist(claim.gist, stored.content, is_quoted=claim.mode == "direct")
        print_indented(console, Text(clean_line(told)), 1, above=1)
        below = Text.assemble(
            (
                clean_line(
                    write_chain(
                        claim.chain,
                        (claim.speaker, claim.role),
                        outlets=list(filter(None, [stored.document.publisher])),
                    )
                ),
                "bold",
            ),
            "  ",
            write_labels(label_claim(claim)),
            f" · said {write_said(claim.said)}" if claim.said else "",
            (f"  {claim.id[:ID_LENGTH]}", "dim"),
        )
        print_indented(console, below, 3)
    if not n_claims:
        click.echo(write_no_claims(wanted), err=True)


def _write_heading(document: Header, desk: Desk) -> Text:
    title = document.title
    if title is None:
        title = write_title(None, desk.document(document.id).document.opening)
    facts = (
        document.publisher or "publisher not known",
        write_short_day(document.published),
        document.id,
    )
    return Text.assemble(
        (clean_line(title), "bold underline"), " · " + " · ".join(map(clean_line, facts))
    )
