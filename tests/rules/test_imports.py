"""Imports follow the data, and nothing heavy is loaded before it is needed."""

from __future__ import annotations

import subprocess
import sys

from tests.rules.files import HOME

HEAVY = ("spacy", "onnxruntime", "trafilatura", "sqlalchemy", "jinja2", "pint", "shapely")


def run_python(code: str) -> subprocess.CompletedProcess[str]:
    command = (sys.executable, "-c", code)
    return subprocess.run(command, cwd=HOME, check=False, capture_output=True, text=True)


def find_loaded(code: str) -> list[str]:
    result = run_python(f"{code}; import sys; print(*(n for n in {HEAVY} if n in sys.modules))")
    assert result.returncode == 0, result.stderr
    return result.stdout.split()


def test_import_contracts_are_kept() -> None:
    result = run_python(
        "import sys; from importlinter.cli import lint_imports; "
        "sys.exit(lint_imports(no_cache=True, no_logo=True))"
    )
    assert result.returncode == 0, result.stdout + result.stderr


def test_importing_sayso_loads_nothing_heavy() -> None:
    assert find_loaded("import sayso") == []


def test_importing_the_command_line_loads_no_language_model() -> None:
    assert "spacy" not in find_loaded("import sayso.presentation.cli.main")


def test_whoever_keeps_nothing_loads_no_database() -> None:
    reading = "import sayso.presentation.cli.reading, sayso.desk.processing, sayso.desk.reader"
    assert "sqlalchemy" not in find_loaded(reading)


def test_reading_and_comparing_load_no_outlines_before_they_are_asked_for() -> None:
    reading = "import sayso.annotations.pipeline, sayso.checks, sayso.desk.contests"
    assert "shapely" not in find_loaded(reading)


def test_the_probe_sees_what_is_loaded() -> None:
    assert find_loaded("import pint") == ["pint"]
