from __future__ import annotations

import tempfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click
import pytest

from sayso import errors
from sayso.errors import InternalError, SaysoError
from sayso.presentation.cli import keeping, main
from sayso.presentation.cli.command_line import CommandLine, Entry
from sayso.presentation.cli.exit_codes import ExitCode, find_exit_code
from tests.presentation.cli.command import Run

COMMANDS = [*main.ENTRIES.items(), *keeping.ledger.entries.items()]


def list_errors(kind: type[SaysoError] = SaysoError) -> Iterator[type[SaysoError]]:
    yield kind
    for child in kind.__subclasses__():
        yield from list_errors(child)


@pytest.mark.parametrize(("name", "entry"), COMMANDS)
def test_every_command_is_found_and_described(name: str, entry: Entry) -> None:
    command = getattr(import_module(entry.module), name)
    assert isinstance(command, click.Command)
    assert command.name == name
    assert command.help


@pytest.mark.parametrize(("name", "entry"), COMMANDS)
def test_the_variable_of_an_option_is_named_as_the_option(name: str, entry: Entry) -> None:
    command: click.Command = getattr(import_module(entry.module), name)
    options = [one for one in command.params if isinstance(one, click.Option) and not one.envvar]
    named = {max(one.opts, key=len).removeprefix("--"): one.name for one in options}
    assert {option: option.replace("-", "_") for option in named} == named


def test_options_are_set_by_variables(
    run: Run, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("read", story)
    monkeypatch.setenv("SAYSO_CLAIMS_JSON", "1")
    monkeypatch.setenv("SAYSO_BRIEF_MARKDOWN", "1")
    monkeypatch.setenv("SAYSO_EXPORT_FORMAT", "csv")
    assert run("claims").stdout.startswith("[\n{")
    assert run("brief").stdout.startswith("# On whose say")
    assert run("export").stdout.startswith("id,document,")
    assert run("claims", "--csv").stdout.startswith("id,document,")


@pytest.mark.parametrize("name", main.ENTRIES)
def test_help_starts_with_examples(run: Run, name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    if name != "ledger":
        assert result.stdout.startswith("Examples:\n  ")


def test_a_mistyped_command_is_answered_with_the_nearest(run: Run) -> None:
    result = run("breif")
    assert result.exit_code == 2
    assert "Did you mean 'brief'?" in result.stderr


def test_a_mistyped_option_is_refused_with_the_help_to_see(run: Run) -> None:
    result = run("brief", "--htlm")
    assert result.exit_code == 2
    assert "See sayso brief --help." in result.stderr


def test_every_error_has_an_exit_code() -> None:
    kinds = list(list_errors())
    assert len(kinds) > 10
    for kind in kinds:
        error = kind.__new__(kind)
        expected = ExitCode.BUG if issubclass(kind, InternalError) else ExitCode.NOT_DONE
        assert find_exit_code(error) == expected


def end_with(error: BaseException) -> CommandLine:
    def act() -> None:
        raise error

    return CommandLine("test", entries={}, callback=act, invoke_without_command=True)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errors.NotFoundError("c1"), 2),
        (errors.MissingDocumentError("a.txt"), 2),
        (errors.InternalError("odd"), 70),
        (OSError(28, "No space left on device"), 2),
        (ZeroDivisionError("odd"), 70),
        (KeyboardInterrupt(), 130),
        (click.UsageError("odd"), 2),
        (click.ClickException("odd"), 2),
    ],
)
def test_every_ending_has_its_exit_code(
    error: BaseException,
    code: int,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))  # where the log of a bug goes
    with pytest.raises(SystemExit) as ending:
        end_with(error).main([])
    assert ending.value.code == code
    assert capsys.readouterr().out == ""
