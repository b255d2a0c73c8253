"""Words are chosen once, and names say what a thing is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.rules.files import PACKAGE, list_modules, name_file

BANNED_WORDS = re.compile(r"\b\w*confiden(?:ce|t_)\w*", re.IGNORECASE)
"""It means three things in this field; see docs/words.md."""
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "base", "core", "manager"}

MODULES = list_modules("src")


@pytest.mark.parametrize("module", MODULES, ids=name_file)
def test_banned_words_are_not_used(module: Path) -> None:
    assert BANNED_WORDS.findall(module.read_text(encoding="utf-8")) == []


def test_the_banned_word_is_recognised_inside_a_name() -> None:
    assert BANNED_WORDS.findall("model_confidence = 1  # confident") == ["model_confidence"]


def test_modules_are_named_by_what_they_hold() -> None:
    assert {path.stem for path in PACKAGE.rglob("*.py")} & EMPTY_NAMES == set()


@pytest.mark.parametrize("module", MODULES, ids=name_file)
def test_modules_say_what_they_are(module: Path) -> None:
    first = module.read_text(encoding="utf-8").lstrip()
    assert first.startswith(('"""', 'r"""')), f"{module.name} needs a docstring"
