"""Options that several commands share, each defined once."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, Literal, get_args

import click
from click.core import ParameterSource

from sayso.desk.stages import load_to_stay
from sayso.model.claim import Certainty, Mode, Stance, Status
from sayso.model.filter import Filter
from sayso.model.link import SourceKind
from sayso.settings import Settings

Function = Callable[..., object]
Shape = Literal["text", "json", "jsonl", "csv"]
"""How a list is printed."""


class IsoDate(click.ParamType[date]):
    """A day as YYYY-MM-DD."""

    name = "date"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """The day, or a message that says what a day looks like."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is not a day; write it as 2024-10-31.", param, ctx)


class Megabytes(click.ParamType[float]):
    """A size above nothing, in megabytes; what is no number, or endless, is refused."""

    name = "megabytes"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """The size, or a message that says what a size looks like."""
        try:
            size = float(str(value))
        except ValueError:
            size = math.nan
        if not (math.isfinite(size) and size > 0):
            self.fail(f"{value!r} is not a size; write megabytes as 20 or 0.5.", param, ctx)
        return size


class Word(click.ParamType[str]):
    """A word of a settled list, in whatever case."""

    def __init__(self, name: str, write: Callable[[str], str]) -> None:
        """Tell how the records write it.

        Args:
            name: What the help calls it.
            write: The case of the records.
        """
        self.name = name
        self._write = write

    def convert(
        self,
        value: object,
        param: click.Parameter | None,  # noqa: ARG002  click's signature
        ctx: click.Context | None,  # noqa: ARG002
    ) -> str:
        """The word as it is written in the records."""
        return self._write(str(value))


DAY = IsoDate()

ledger_option = click.option(
    "--ledger",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Settings().ledger,
    show_default=True,
    envvar="SAYSO_LEDGER",
    show_envvar=True,
    help="The ledger's file.",
)

quiet_option = click.option("--quiet", "-q", is_flag=True, help="No progress and no summary.")

published_option = click.option(
    "--published",
    type=DAY,
    help='Day of publication of documents that tell none: what "Thursday" is reckoned from.',
)


entities_option = click.option(
    "--entities",
    type=click.Path(dir_okay=False, path_type=Path),
    multiple=True,
    envvar="SAYSO_ENTITIES",
    show_envvar=True,
    help="A file of entities of your own; may be repeated, a later one goes before an earlier one.",
)

events_option = click.option(
    "--events",
    type=click.Path(dir_okay=False, path_type=Path),
    envvar="SAYSO_EVENTS",
    show_envvar=True,
    help="A file of words for events of your own.",
)


def choose(name: str, kind: object, what: str) -> Callable[[Function], Function]:
    """An option that takes one of a few words, several times."""
    return click.option(
        name, type=click.Choice(get_args(kind)), multiple=True, help=f"{what}; may be repeated."
    )


def pass_loader(function: Function) -> Function:
    """Give a command what makes the reader: the context's object, or else the trained model."""

    @wraps(function)
    def call(*args: object, **values: object) -> object:
        context = click.get_current_context()
        return function(context.obj or load_to_stay, *args, **values)

    return call


FILTERS = (
    click.option("--about", help='Words that must occur; "several words" must stand together.'),
    click.option("--speaker", help="Words of the name of who says it."),
    click.option("--origin", help="Words of the name of whom it comes from in the end."),
    choose("--origin-kind", SourceKind, "What kind of source it comes from in the end"),
    choose("--stance", Stance, "What the speaker does with it"),
    choose("--certainty", Certainty, "How firmly it is put"),
    choose("--status", Status, "What it is said to be"),
    choose("--mode", Mode, "Whose words they are"),
    click.option(
        "--event-type",
        type=Word("type", str.upper),
        multiple=True,
        help="Type of the event, such as ASSAULT; may be repeated.",
    ),
    click.option("--document", help="Id of the document, or its first characters, at least four."),
    click.option("--publisher", help="Words of the publisher's name."),
    click.option(
        "--language",
        type=Word("code", str.lower),
        help="ISO 639-1 code of the document's language.",
    ),
    click.option("--after", type=DAY, help="Published on this day or later."),
    click.option("--before", type=DAY, help="Published on this day or earlier."),
    click.option("--happened-after", type=DAY, help="Said to happen on this day or later."),
    click.option("--happened-before", type=DAY, help="Said to happen on this day or earlier."),
    click.option("--said-after", type=DAY, help="Said on this day or later, where that is told."),
    click.option(
        "--said-before", type=DAY, help="Said on this day or earlier, where that is told."
    ),
    click.option("--limit", type=click.IntRange(min=0), help="At most so many."),
    click.option(
        "--offset", type=click.IntRange(min=0), default=0, help="Leave out so many of the first."
    ),
)
FILTER_NAMES = tuple(field.name for field in fields(Filter))
DAYS = (("after", "before"), ("happened_after", "happened_before"), ("said_after", "said_before"))
"""Names of the first and the last day that are asked for."""


def filter_options(function: Function) -> Function:
    """Give a command the options of a filter; it receives one `Filter` as `wanted`."""

    @wraps(function)
    def call(*args: object, **values: object) -> object:
        chosen: dict[str, Any] = {name: values.pop(name) for name in FILTER_NAMES}
        _refuse_turned_days(chosen)
        return function(*args, wanted=Filter(**chosen), **values)

    decorated: Function = call
    for option in reversed(FILTERS):
        decorated = option(decorated)
    return decorated


def _refuse_turned_days(chosen: Mapping[str, Any]) -> None:
    """Nothing can fit a first day that is later than the last, which is then a slip."""
    for first, last in DAYS:
        begin, end = chosen[first], chosen[last]
        if begin is not None and end is not None and begin > end:
            names = (f"--{name.replace('_', '-')}" for name in (first, last))
            raise click.UsageError(f"{' is later than '.join(names)}, so nothing can fit.")


SHAPES: Mapping[Shape, str] = {
    "json": "As one JSON value.",
    "jsonl": "As one JSON object a line.",
    "csv": "As comma-separated values, one row for each claim.",
}


def shape_options(*shapes: Shape, **told: str) -> Callable[[Function], Function]:
    """Give a command flags such as `--json`; it receives the chosen one as `shape`.

    Args:
        shapes: The flags, without "text", which is what none of them means.
        told: Help of flags that mean something else than usual.
    """
    return choose_one("shape", {shape: told.get(shape, SHAPES[shape]) for shape in shapes})


def receive_as(new: str, option: str) -> Callable[[Function], Function]:
    """Give a command the value of an option under a name of its own.

    The parameter of an option is named as the option, because the variable of the environment
    that sets it is named by the parameter.

    Args:
        new: Name of the parameter that receives it.
        option: Name of the option's parameter, which may be a word of Python's own.
    """

    def decorate(function: Function) -> Function:
        @wraps(function)
        def call(*args: object, **values: object) -> object:
            return function(*args, **{new: values.pop(option)}, **values)

        return call

    return decorate


def choose_one(name: str, flags: Mapping[str, str]) -> Callable[[Function], Function]:
    """Give a command flags of which one may be given; it receives the one under a name.

    Args:
        name: Name of the parameter that receives it; "text" if none was given.
        flags: Each flag, without its dashes, and its help.
    """

    def decorate(function: Function) -> Function:
        @wraps(function)
        def call(*args: object, **values: object) -> object:
            told = [flag for flag in flags if values.pop(flag)]
            source = click.get_current_context().get_parameter_source
            # What is written in the command goes before what a variable says.
            chosen = [flag for flag in told if source(flag) is ParameterSource.COMMANDLINE] or told
            if len(chosen) > 1:
                names = " and ".join(f"--{flag}" for flag in chosen)
                raise click.UsageError(f"{names} cannot be had together.")
            return function(*args, **{name: chosen[0] if chosen else "text"}, **values)

        decorated: Function = call
        for flag in reversed(tuple(flags)):
            option = click.option(f"--{flag}", flag, is_flag=True, help=flags[flag])
            decorated = option(decorated)
        return decorated

    return decorate
