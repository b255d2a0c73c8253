from __future__ import annotations

import io

import pytest

from sayso.presentation.cli.consoles import WIDEST, make_console


def test_words_are_printed_as_they_are() -> None:
    stream = io.StringIO()
    make_console(stream).print("[bold]No. 12[/bold] :smile: https://x.example 'a'")
    assert stream.getvalue() == "[bold]No. 12[/bold] :smile: https://x.example 'a'\n"


def test_without_a_stream_standard_output_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    make_console().print("told")
    assert capsys.readouterr().out == "told\n"


@pytest.mark.parametrize(("columns", "width"), [(40, 40), (400, WIDEST)])
def test_lines_are_as_wide_as_the_terminal_but_not_too_wide(
    monkeypatch: pytest.MonkeyPatch, columns: int, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    assert make_console(io.StringIO()).width == width


class _ClosedPipe(io.StringIO):
    def write(self, words: str) -> int:
        raise BrokenPipeError(words)


def test_a_closed_pipe_is_left_to_the_caller() -> None:
    with pytest.raises(BrokenPipeError):
        make_console(_ClosedPipe()).print("told")
