"""What a command loads before it answers."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.commands import make_environment, run, write_feed

HEAVY = ("spacy", "thinc", "pycrfsuite", "trafilatura", "py3langid", "alembic", "pint", "jinja2")
PROBE = (
    "import sys; from sayso.presentation.cli.main import cli\n"
    "try: cli.main(sys.argv[1:])\n"
    "except SystemExit as end: code = end.code\n"
    f"print(*(name for name in {HEAVY} if name in sys.modules), code, file=sys.stderr)"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("journey")
    write_feed(folder / "feed.jsonl", 3)
    assert run("read", "feed.jsonl", folder=folder).returncode == 0
    return folder


@pytest.mark.parametrize(
    "words",
    [
        ("--help",),
        ("claims", "--csv"),
        ("claims",),
        ("brief",),
        ("brief", "--markdown"),
        ("show", "n1"),
        ("export", "--format", "jsonl"),
        ("ledger", "verify"),
        ("schema",),
    ],
)
def test_commands_that_only_look_load_nothing_heavy(folder: Path, words: tuple[str, ...]) -> None:
    # An id that is given is whole, however short.
    result = subprocess.run(
        [sys.executable, "-c", PROBE, *words],
        cwd=folder,
        env=make_environment(),
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert result.stderr.splitlines()[-1] == "0", result.stderr
    assert result.stdout != "" or words[0] == "ledger"
