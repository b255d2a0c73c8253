"""Tables of the reference, made from the code itself. `just docs` writes them anew."""

from __future__ import annotations

import dataclasses
import inspect
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, get_args

import click

from sayso.errors import SaysoError
from sayso.model.claim import Claim
from sayso.model.document import Document
from sayso.model.entity import Entity, Place, Post
from sayso.model.event import Event, Figure
from sayso.model.finding import Finding
from sayso.model.link import Link
from sayso.model.probability import Probabilities
from sayso.model.quantity import Quantity
from sayso.model.said import Said
from sayso.model.when import TimeExpression
from sayso.presentation.cli.exit_codes import ExitCode
from sayso.presentation.cli.main import cli

RECORDS = (
    Document,
    Entity,
    Quantity,
    TimeExpression,
    Place,
    Post,
    Claim,
    Link,
    Said,
    Probabilities,
    Event,
    Figure,
    Finding,
)


def write_errors() -> str:
    """Every error with its code, its meaning and what to do."""
    errors = sorted(list_errors(), key=lambda error: error.code)
    rows = [(f"`{error.code}`", _first_line(error), error.hint) for error in errors]
    return _write_table(("code", "what it means", "what to do"), rows)


def write_exit_codes() -> str:
    """Every exit code with its meaning."""
    source = inspect.getsource(ExitCode)
    notes = re.findall(r'^    (\w+) = \d+\n    """(.+?)"""', source, re.MULTILINE | re.DOTALL)
    meanings = dict(notes)
    rows = [(f"`{code.value}`", meanings[code.name]) for code in ExitCode]
    return _write_table(("exit code", "what it means"), rows)


def write_commands() -> str:
    """Every command with its examples, arguments and options."""
    context = click.Context(cli, info_name="sayso")
    return "\n".join(_write_command(cli, "sayso", context))


def write_records() -> str:
    """The fields of every record that is printed."""
    return "\n".join(_write_record(record) for record in RECORDS)


def _write_command(command: click.Command, path: str, context: click.Context) -> Iterator[str]:
    if command is not cli:
        yield f"## {path}\n\n{_help_text(command)}\n"
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            child = command.get_command(context, name)
            if child is not None:
                inside = click.Context(child, info_name=name, parent=context)
                yield from _write_command(child, f"{path} {name}", inside)
        return
    if examples := getattr(command, "examples", ()):
        yield "```console\n" + "\n".join(f"$ {line}" for line in examples) + "\n```\n"
    options = [item for item in command.params if isinstance(item, click.Option)]
    if rows := [_describe_option(option, context) for option in options]:
        yield _write_table(("option", "what it does"), rows)


def _help_text(command: click.Command) -> str:
    return inspect.cleandoc(command.help or "").replace("\b\n", "")


def _describe_option(option: click.Option, context: click.Context) -> tuple[str, str]:
    name, told = option.get_help_record(context) or ("", "")
    return _escape(f"`{name}`"), _escape(" ".join(told.split()))


def _escape(cell: str) -> str:
    return cell.replace("|", "\\|")


def _write_record(record: type[Any]) -> str:
    notes = _read_attributes(record)
    rows = [
        (f"`{field.name}`", _describe_values(field.type), notes[field.name])
        for field in dataclasses.fields(record)
    ]
    head = f"## {record.__name__}\n\n{_first_line(record)}\n\n"
    return head + _write_table(("field", "kind", "what it says"), rows)


def _read_attributes(record: type[Any]) -> dict[str, str]:
    """The descriptions in the docstring's list of attributes."""
    _, _, section = inspect.cleandoc(record.__doc__ or "").partition("Attributes:\n")
    section = re.split(r"\n\n(?=\S)", section)[0]
    entries = re.split(r"\n(?=    \w+: )", "\n" + section.rstrip())
    pairs = (entry.strip().partition(": ") for entry in entries if entry.strip())
    return {name: _escape(" ".join(text.split())) for name, _, text in pairs}


def _describe_values(kind: object) -> str:
    """How the field looks in JSON, in a word."""
    words = {
        "str": "text",
        "float": "number",
        "int": "whole number",
        "Span": "span",
        "Pieces": "list of spans",
    }
    parts = [part.strip() for part in str(kind).split("|")]
    told = [words.get(part, _describe_other(part)) for part in parts if part != "None"]
    return " or ".join([*told, *(["null"] if "None" in parts else [])])


def _describe_other(name: str) -> str:
    if name.startswith("tuple["):
        inner = name.removeprefix("tuple[").split(",")[0]
        return f"list of {'texts' if inner == 'str' else inner}"
    for record in RECORDS:
        if values := get_args(getattr(inspect.getmodule(record), name, None)):
            return ", ".join(f"`{value}`" for value in values)
    return name


def list_errors(kind: type[SaysoError] = SaysoError) -> Iterator[type[SaysoError]]:
    """The class and all that descend from it."""
    yield kind
    for child in kind.__subclasses__():
        yield from list_errors(child)


def _first_line(thing: type[Any]) -> str:
    return inspect.cleandoc(thing.__doc__ or "").splitlines()[0]


def _write_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows)]
    return "\n".join(lines) + "\n"
