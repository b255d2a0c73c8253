"""The script that sets sayso up."""

from __future__ import annotations

import subprocess
import sys

import start
from tests.rules.files import HOME


def run_start(*words: str) -> subprocess.CompletedProcess[str]:
    command = (sys.executable, "start.py", *words)
    return subprocess.run(command, cwd=HOME, check=False, capture_output=True, text=True)


def test_without_a_task_it_shows_its_help() -> None:
    result = run_start()
    assert result.returncode == 0
    assert "start.py demo" in result.stdout


def test_an_unknown_task_is_refused() -> None:
    assert run_start("deploy").returncode == 2


def test_every_requirement_counts_for_whether_it_is_set_up() -> None:
    assert start.describe(start.RUN) != start.describe(start.CHECK)
    assert start.describe(start.RUN) == start.describe(start.RUN)


def test_the_readme_names_the_two_commands() -> None:
    page = (HOME / "README.md").read_text(encoding="utf-8")
    assert "python3 start.py demo" in page
    assert "python3 start.py test" in page
