"""Commands that are ended from outside lose nothing that was stored."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.journeys.commands import run, start, write_feed

N_DOCUMENTS = 200
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals differ there")


def count_stored(folder: Path) -> int:
    result = run("export", "--format", "jsonl", folder=folder)
    return len(result.stdout.splitlines())


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGKILL])
def test_what_was_stored_is_kept_and_the_rest_is_read_later(
    tmp_path: Path, ending: signal.Signals, workers: int
) -> None:
    write_feed(tmp_path / "feed.jsonl", N_DOCUMENTS)
    words = ("read", "feed.jsonl", "--workers", workers, "--ledger", "sayso.sayso")
    process = start(*words, folder=tmp_path, load="load_slow")
    assert process.stdout is not None
    process.stdout.readline()  # the first documents are stored
    process.stdout.readline()
    time.sleep(0.2)
    os.killpg(process.pid, ending)  # the whole group, as a terminal does for Ctrl-C
    _, err = process.communicate(timeout=30)
    if ending is signal.SIGINT:
        assert process.returncode == 130
        assert "Interrupted. What was stored before is kept." in err
        assert "Traceback" not in err
    n_stored = count_stored(tmp_path)
    assert 0 < n_stored < N_DOCUMENTS
    assert run("ledger", "verify", folder=tmp_path).returncode == 0
    result = run(*words, folder=tmp_path)
    assert f"{N_DOCUMENTS - n_stored} read, {n_stored} unchanged" in result.stderr
    assert count_stored(tmp_path) == N_DOCUMENTS


def test_workers_do_not_outlive_a_command_that_is_killed(tmp_path: Path) -> None:
    write_feed(tmp_path / "feed.jsonl", N_DOCUMENTS)
    process = start("read", "feed.jsonl", "--workers", 2, folder=tmp_path, load="load_slow")
    assert process.stdout is not None
    process.stdout.readline()
    os.kill(process.pid, signal.SIGKILL)  # the command alone, and not its workers
    # They hold its standard error open as long as they live.
    process.communicate(timeout=30)


def test_a_closed_pipe_ends_a_command_quietly(tmp_path: Path) -> None:
    long = " ".join(f"Ada said Boris ate {number} figs." for number in range(2000))
    (tmp_path / "long.txt").write_text(long)
    assert run("read", "long.txt", "--quiet", folder=tmp_path).returncode == 0
    process = start("claims", "--jsonl", folder=tmp_path)
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == ""
    process.stderr.close()
    assert process.wait(timeout=30) == 0


def test_a_full_disk_under_the_output_is_told(tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.is_char_device():
        pytest.skip("there is no full device")
    write_feed(tmp_path / "feed.jsonl", 3)
    run("read", "feed.jsonl", folder=tmp_path)
    result = run("brief", "-o", full, folder=tmp_path)
    assert result.returncode == 2
    assert result.stderr.startswith("The system refused: ")
    assert full.is_char_device()
