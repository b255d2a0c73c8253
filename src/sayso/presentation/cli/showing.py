"""`sayso show`: one claim in its sentence, or one document."""

from __future__ import annotations

from pathlib import Path

import click

from sayso.desk.desk import Desk
from sayso.desk.stages import Loader
from sayso.errors import NotFoundError
from sayso.model.claim import Claim
from sayso.model.reading import Reading
from sayso.presentation.cli.command_line import Command
from sayso.presentation.cli.consoles import make_console
from sayso.presentation.cli.options import (
    Shape,
    entities_option,
    events_option,
    ledger_option,
    pass_loader,
    shape_options,
)
from sayso.presentation.cli.output import dump_line, write_lines
from sayso.presentation.cli.terminal import print_article, print_claim, print_reasons
from sayso.presentation.views.article import view_article
from sayso.presentation.views.claim_card import view_claim
from sayso.presentation.views.claim_row import make_row
from sayso.presentation.views.reasons import list_reasons, view_reasons, write_versions
from sayso.record import to_json
from sayso.settings import Settings


@click.command(
    "show",
    cls=Command,
    examples=(
        "sayso show c3f09a1b2",
        "sayso show c3f09a1b2 --why",
        "sayso show d41d8cd98 --json",
    ),
)
@click.argument("identifier", metavar="ID")
@click.option(
    "--why",
    is_flag=True,
    help="Of a claim: which words and which rule led to each field; reads the text again.",
)
@ledger_option
@entities_option
@events_option
@shape_options("json")
@pass_loader
def show(
    load: Loader,
    identifier: str,
    *,
    why: bool,
    ledger: Path,
    entities: tuple[Path, ...],
    events: Path | None,
    shape: Shape,
) -> None:
    """Show one claim in its sentence, or one document with its claims.

    ID is the id of a claim or a document, or its first characters, at least four.
    """
    settings = Settings(entities=entities, events=events)
    with Desk(ledger, settings=settings, load=load) as desk:
        if why:
            _show_reasons(desk, identifier, shape)
            return
        reading, claim = _find(desk, identifier)
        if shape == "json":
            write_lines([dump_line(make_row(reading, claim)) if claim else to_json(reading)])
        elif claim is not None:
            print_claim(make_console(), view_claim(reading, claim))
        else:
            print_article(make_console(), view_article(reading))


def _show_reasons(desk: Desk, identifier: str, shape: Shape) -> None:
    try:
        explanation = desk.explain(identifier)
    except NotFoundError:
        document = desk.document(identifier).document.id
        raise click.UsageError(
            f"--why is asked of a claim, and {document!r} is a document."
        ) from None
    reading, claim = explanation.reading, explanation.claim
    if shape == "json":
        versions = {"read_by": explanation.read_by, "explained_by": explanation.explained_by}
        known = explanation.reasons is not None
        reasons = {"reasons": list(list_reasons(explanation)) if known else None}
        write_lines([dump_line(make_row(reading, claim) | versions | reasons)])
        return
    console = make_console()
    print_claim(console, view_claim(reading, claim))
    print_reasons(console, view_reasons(explanation), note=write_versions(explanation))


def _find(desk: Desk, identifier: str) -> tuple[Reading, Claim | None]:
    try:
        return desk.claim(identifier)
    except NotFoundError:
        return desk.document(identifier), None
