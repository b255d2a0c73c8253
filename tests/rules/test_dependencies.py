"""What the package imports is declared, what is declared is imported, and all of it is pinned."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions

from tests.rules.files import HOME, list_modules

PROJECT = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))

TYPES = "_typeshed"
"""What every type checker brings along."""


def list_declared() -> set[str]:
    entries = PROJECT["project"]["dependencies"]
    return {re.split(r"[<>=!~\[ ]", entry)[0].lower() for entry in entries}


def list_imported() -> set[str]:
    known = packages_distributions()
    roots = {name.split(".")[0] for name in find_imports()}
    outside = roots - sys.stdlib_module_names - {"sayso", TYPES}
    return {known[root][0].lower().replace("_", "-") for root in outside}


def find_imports() -> Iterator[str]:
    for module in list_modules("src"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield node.module


def test_what_is_imported_is_declared() -> None:
    assert list_imported() - list_declared() == set()


def test_what_is_declared_is_imported() -> None:
    assert list_declared() - list_imported() == set()


def test_what_is_declared_is_pinned() -> None:
    pins = (HOME / "requirements.txt").read_text(encoding="utf-8")
    assert {name for name in list_declared() if f"\n{name}==" not in f"\n{pins}"} == set()
