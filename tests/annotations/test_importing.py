"""How spaCy is imported; in a process of its own, since this one has it already."""

from __future__ import annotations

import subprocess
import sys

START = "import sys; from sayso.annotations.importing import import_spacy; import_spacy(); "


def run(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", START + code], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_spacy_comes_without_its_commands() -> None:
    assert run("print('spacy' in sys.modules, 'spacy.cli' in sys.modules)") == "True False"


def test_its_commands_can_be_had_later() -> None:
    assert run("import spacy.cli; print(callable(spacy.cli.download))") == "True"


def test_what_it_takes_from_them_still_works() -> None:
    assert "spacy_version" in run("import spacy; print(spacy.info(silent=True))")
