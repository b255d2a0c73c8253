"""The `sayso` command."""

from __future__ import annotations

import gc
from typing import NoReturn

import click

from sayso.presentation.cli.command_line import CommandLine, Entry

HERE = "sayso.presentation.cli"
LOADED_AT_ONCE = 50_000
"""New objects after which Python looks for circles among them, while a command starts."""
ENTRIES = {
    "read": Entry(f"{HERE}.reading", "Read documents, and keep who claims what."),
    "brief": Entry(f"{HERE}.briefing", "Tell what is said, by day and subject, for forwarding."),
    "claims": Entry(f"{HERE}.browsing", "List claims with their chains."),
    "show": Entry(f"{HERE}.showing", "Show one claim in its sentence, or one document."),
    "export": Entry(f"{HERE}.exporting", "Write everything out for other programs."),
    "schema": Entry(f"{HERE}.schema", "Print the JSON Schema of the records."),
    "ledger": Entry(f"{HERE}.keeping", "Look after the ledger."),
    "demo": Entry(f"{HERE}.demonstrating", "Read the example documents and show their brief."),
}
EXAMPLES = (
    "sayso read inbox/*.html",
    "sayso brief",
    'sayso claims --about "Hwasong-19" --csv > claims.csv',
)


@click.group(
    "sayso",
    cls=CommandLine,
    entries=ENTRIES,
    examples=EXAMPLES,
    context_settings={
        "auto_envvar_prefix": "SAYSO",
        "help_option_names": ["-h", "--help"],
        "max_content_width": 100,
    },
)
@click.version_option(package_name="sayso", message="sayso %(version)s")
def cli() -> None:
    """On whose say-so? Read news documents and record who claims what, and how surely.

    Documents, sources and claims are kept in a ledger, one file. Data goes to
    standard output, everything else to standard error.

    Exit codes: 0 done; 1 done, and the answer is no; 2 not done; 3 done, but
    some documents could not be read; 70 a bug in sayso; 130 interrupted.
    """


def run() -> NoReturn:
    """Run the command line of this process."""
    # What a command loads stays; to look through it for circles of dead objects is lost time.
    gc.set_threshold(LOADED_AT_ONCE)
    cli.main()
