from __future__ import annotations

from pathlib import Path

import pytest

from sayso.presentation.cli.output import dump_array, open_output


def test_an_array_is_json_however_many_there_are() -> None:
    assert "".join(dump_array([])) == "[]\n"
    assert "".join(dump_array([{"a": 1}, {"a": 2}])) == '[\n{"a": 1},\n{"a": 2}\n]\n'


def test_a_file_stays_what_it_was_where_writing_fails(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_text("yesterday's")

    def stop() -> None:
        with open_output(path) as stream:
            stream.write("half of today's")
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        stop()
    assert [one.read_text() for one in tmp_path.iterdir()] == ["yesterday's"]


def test_a_finished_file_has_its_name(tmp_path: Path) -> None:
    with open_output(tmp_path / "brief.txt") as stream:
        stream.write("today's")
    assert [one.name for one in tmp_path.iterdir()] == ["brief.txt"]


def test_a_device_is_written_and_stays(capsys: pytest.CaptureFixture[str]) -> None:
    null = Path("/dev/null")
    if not null.is_char_device():
        pytest.skip("there is no null device")
    with open_output(null) as stream:
        stream.write("nothing")
    assert null.is_char_device()
    assert capsys.readouterr().out == ""
