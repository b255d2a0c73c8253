"""`sayso schema`: the shape of the records."""

from __future__ import annotations

import json

import click

from sayso.presentation.cli.command_line import Command
from sayso.presentation.cli.output import write_lines
from sayso.record import make_schema


@click.command("schema", cls=Command, examples=("sayso schema > sayso-1.schema.json",))
def schema() -> None:
    """Print the JSON Schema of one line of `sayso read --json`."""
    write_lines([json.dumps(make_schema(), indent=2, ensure_ascii=False)])
