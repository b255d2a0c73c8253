"""`sayso read`: documents into the ledger, or straight to the reader's eyes."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from pathlib import Path

import click

from sayso.desk.desk import Desk
from sayso.desk.outcomes import Failed, OtherLanguage, Outcome, Read, Tally, Unchanged
from sayso.desk.stages import Loader
from sayso.model.reading import Reading
from sayso.presentation.cli.command_line import Command
from sayso.presentation.cli.exit_codes import ExitCode
from sayso.presentation.cli.options import (
    Megabytes,
    Shape,
    entities_option,
    events_option,
    ledger_option,
    pass_loader,
    published_option,
    quiet_option,
    shape_options,
)
from sayso.presentation.cli.output import write_lines
from sayso.presentation.cli.progress import ReadingProgress
from sayso.presentation.views.cleaning import clean_line
from sayso.presentation.views.counts import count
from sayso.record import to_json
from sayso.settings import MEGABYTE, Settings


@click.command(
    "read",
    cls=Command,
    examples=(
        "sayso read article.txt",
        "sayso read inbox/*.html feed.jsonl --workers 2",
        "curl -s https://news.example/story | sayso read - --no-ledger --json",
    ),
)
@click.argument("names", nargs=-1, required=True, metavar="NAMES...")
@ledger_option
@click.option("--no-ledger", is_flag=True, help="Store nothing; print what was read.")
@shape_options("json", "jsonl", json="One record a line, as JSON.", jsonl="The same.")
@click.option(
    "--workers", type=click.IntRange(min=1), default=1, show_default=True, help="Processes."
)
@published_option
@entities_option
@events_option
@click.option(
    "--max-megabytes",
    type=Megabytes(),
    default=Settings().max_bytes / MEGABYTE,
    show_default=True,
    help="Largest document that is read.",
)
@quiet_option
@pass_loader
def read(
    load: Loader,
    names: tuple[str, ...],
    *,
    ledger: Path,
    no_ledger: bool,
    shape: Shape,
    workers: int,
    published: date | None,
    entities: tuple[Path, ...],
    events: Path | None,
    max_megabytes: float,
    quiet: bool,
) -> int:
    """Read documents, and keep who claims what in a ledger.

    NAMES are files, folders, patterns such as "inbox/*.html", or - for
    standard input: plain text, HTML, or JSON lines with at least "text".
    With --json or --jsonl one record is printed for each document, one a
    line, in the order given.
    """
    settings = Settings(
        ledger=ledger,
        workers=workers,
        max_bytes=max(1, int(max_megabytes * MEGABYTE)),
        entities=entities,
        events=events,
    )
    with (
        Desk(None if no_ledger else ledger, settings=settings, load=load) as desk,
        ReadingProgress(quiet=quiet) as progress,
    ):
        outcomes = desk.read(names, published=published.isoformat() if published else None)
        told = _tell_each(outcomes, progress)
        if shape != "text":
            _print_records(told, desk)
        elif no_ledger:
            _print_articles(told)
        else:
            _print_names(told, desk)
    return find_end(progress.tally)


def find_end(tally: Tally) -> ExitCode:
    """The exit code of a batch: not done if every document failed, done in part if some did."""
    if not tally.failed:
        return ExitCode.DONE
    return ExitCode.NOT_DONE if tally.failed == tally.given else ExitCode.PARTLY_DONE


def _tell_each(outcomes: Iterable[Outcome], progress: ReadingProgress) -> Iterator[Outcome]:
    for outcome in outcomes:
        progress.add(outcome)
        yield outcome


def _find_reading(outcome: Outcome, desk: Desk) -> Reading | None:
    match outcome:
        case Read(reading=reading) | OtherLanguage(reading=reading):
            return reading
        case Unchanged(document=document):
            return desk.document(document)
        case Failed():
            return None


def _print_records(outcomes: Iterable[Outcome], desk: Desk) -> None:
    for outcome in outcomes:
        reading = _find_reading(outcome, desk)
        if reading is not None:
            write_lines([to_json(reading)])
            sys.stdout.flush()


def _print_articles(outcomes: Iterable[Outcome]) -> None:
    # Imported here: whoever wants records does not wait for what writes to a terminal.
    from sayso.presentation.cli.articles import print_articles  # noqa: PLC0415

    print_articles(
        outcome.reading if isinstance(outcome, Read | OtherLanguage) else None
        for outcome in outcomes
    )


def _print_names(outcomes: Iterable[Outcome], desk: Desk) -> None:
    """A single document with its claims; of several, one line for each."""
    coming = iter(outcomes)
    first = next(coming, None)
    if first is None:
        return
    second = next(coming, None)
    if second is None:
        from sayso.presentation.cli.articles import print_articles  # noqa: PLC0415  as above

        print_articles([_find_reading(first, desk)])
        return
    for outcome in chain((first, second), coming):
        write_lines([_describe(outcome)])
        sys.stdout.flush()  # whoever reads along sees each document when it is stored


def _describe(outcome: Outcome) -> str:
    match outcome:
        case Read(reading=reading):
            what = count(len(reading.claims), "claim")
        case OtherLanguage(reading=reading):
            what = f"in another language ({reading.document.language})"
        case Unchanged():
            what = "unchanged"
        case Failed(error=error):
            what = f"failed ({error.code})"
    return f"{clean_line(outcome.name)}: {what}"
