"""The command line as click sees it: commands loaded when used, errors told once."""

from __future__ import annotations

import difflib
import os
import sys
import tempfile
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

import click

from sayso.errors import SaysoError
from sayso.presentation.cli.exit_codes import ExitCode, find_exit_code
from sayso.presentation.views.cleaning import clean, clean_line


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a command is found, and what it does in a few words.

    Attributes:
        module: The module that holds it, loaded when it is used.
        summary: One line for the list of commands.
    """

    module: str
    summary: str


class Command(click.Command):
    """A command whose help starts with examples."""

    def __init__(
        self,
        name: str | None,
        *,
        examples: Sequence[str] = (),
        **options: Any,  # noqa: ANN401  click's own options
    ) -> None:
        super().__init__(name, **options)
        self.examples = tuple(examples)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples, then what click writes."""
        write_examples(formatter, self.examples)
        super().format_help(ctx, formatter)


def write_examples(formatter: click.HelpFormatter, examples: Sequence[str]) -> None:
    """Write lines as they are under the heading "Examples"."""
    if examples:
        formatter.write("Examples:\n")
        formatter.write("".join(f"  {example}\n" for example in examples))
        formatter.write("\n")


class CommandLine(click.Group):
    """A group whose commands are loaded when used; it maps every ending to an exit code."""

    def __init__(
        self,
        name: str | None,
        *,
        entries: Mapping[str, Entry],
        examples: Sequence[str] = (),
        **options: Any,  # noqa: ANN401  click's own options
    ) -> None:
        super().__init__(name, **options)
        self.entries = dict(entries)
        self.examples = tuple(examples)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """Names in the order in which they are told."""
        return list(self.entries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of this name; its module is loaded now."""
        entry = self.entries.get(cmd_name)
        if entry is None:
            return None
        command: click.Command = getattr(import_module(entry.module), cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant; a mistyped one is answered with the nearest name."""
        name = args[0]
        if name not in self.entries and not name.startswith("-"):
            near = difflib.get_close_matches(name, self.entries, n=1)
            advice = f" Did you mean {near[0]!r}?" if near else ""
            ctx.fail(f"There is no command {clean_line(name)!r}.{advice}")
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples, then what click writes."""
        write_examples(formatter, self.examples)
        super().format_help(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands without loading them."""
        if not self.entries:
            return
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.summary) for name, entry in self.entries.items()])

    def main(  # type: ignore[override]  # this one always leaves
        self,
        args: Sequence[str] | None = None,
        **extra: Any,  # noqa: ANN401  click's own options
    ) -> NoReturn:
        """Run a command and leave with its exit code."""
        prepare_streams()
        extra = {"prog_name": "sayso"} | extra | {"standalone_mode": False}
        sys.exit(self._end(args, extra))

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; a reader that closes the pipe early ends it quietly."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            # What is left in the buffer must not be written when Python ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return ExitCode.DONE
        return result

    def _end(self, args: Sequence[str] | None, extra: dict[str, Any]) -> int:
        try:
            result = super().main(args, **extra)
        except click.exceptions.Abort:
            tell("Interrupted. What was stored before is kept.")
            return ExitCode.INTERRUPTED
        except click.ClickException as error:
            tell_click_error(error)
            return ExitCode.NOT_DONE
        except SaysoError as error:
            tell_error(error)
            return find_exit_code(error)
        except OSError as error:
            tell(f"The system refused: {_name_file(error)}{error.strerror or error}.")
            return ExitCode.NOT_DONE
        except Exception as error:  # noqa: BLE001  the last handler: a bug is told, not thrown
            tell_bug(error)
            return ExitCode.BUG
        return int(result) if isinstance(result, int) else ExitCode.DONE


def _name_file(error: OSError) -> str:
    """The file that a failure of the system tells of, before what happened; else nothing."""
    return "" if error.filename is None else f"{clean_line(os.fsdecode(error.filename))}: "


def prepare_streams() -> None:
    """Let any character through, whatever the system's encoding."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(
                encoding=None if stream.isatty() else "utf-8", errors="backslashreplace"
            )


def tell(message: str) -> None:
    """Write a message for people, on standard error."""
    click.echo(clean(message), err=True)


def tell_error(error: SaysoError) -> None:
    """Write what happened, what to do, and the code to look it up by."""
    document = getattr(error, "document", None)
    place = f"{clean_line(document)}: " if document else ""
    tell(f"{place}{error}\n{error.hint} ({error.code})")


def tell_click_error(error: click.ClickException) -> None:
    """Write what is wrong with the command itself."""
    tell(error.format_message())
    context = getattr(error, "ctx", None)
    if context is not None:
        tell(f"See {context.command_path} --help.")


def tell_bug(error: Exception) -> None:
    """Write that sayso is at fault, and keep the details in a file."""
    with tempfile.NamedTemporaryFile(
        "w", prefix="sayso-", suffix=".log", delete=False, encoding="utf-8", errors="replace"
    ) as log:
        log.writelines(traceback.format_exception(error))
    tell(
        f"A bug in sayso: {type(error).__name__}: {error}\n"
        f"Please report it with the command and {Path(log.name)}. (internal)"
    )
