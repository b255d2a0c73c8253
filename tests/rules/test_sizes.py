"""Rooms stay small enough to be read in one sitting."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.rules.files import list_modules, name_file

MOST_MODULE_LINES = 300
MOST_FUNCTION_LINES = 40
MOST_POSITIONAL = 5

OWN = ("src", "training", "benchmarks", "docs")
MODULES = list_modules(*OWN, "tests")
PROGRAM_MODULES = list_modules(*OWN)

Function = ast.FunctionDef | ast.AsyncFunctionDef


def find_functions(module: Path) -> Iterator[Function]:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def count_lines(function: Function) -> int:
    """Lines from the signature to the end, without decorators and docstring."""
    lines = (function.end_lineno or 0) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is not None:
        lines -= (first.end_lineno or 0) - first.lineno + 1
    return lines


def test_there_are_modules_to_look_at() -> None:
    assert len(PROGRAM_MODULES) > 20


@pytest.mark.parametrize("module", MODULES, ids=name_file)
def test_module_is_short(module: Path) -> None:
    lines = len(module.read_text(encoding="utf-8").splitlines())
    assert lines <= MOST_MODULE_LINES, f"{module.name} has {lines} lines; split it by topic"


@pytest.mark.parametrize("module", PROGRAM_MODULES, ids=name_file)
def test_functions_are_short(module: Path) -> None:
    long = {f.name: count_lines(f) for f in find_functions(module)}
    assert {name: n for name, n in long.items() if n > MOST_FUNCTION_LINES} == {}


@pytest.mark.parametrize("module", PROGRAM_MODULES, ids=name_file)
def test_functions_take_few_parameters_by_position(module: Path) -> None:
    many = {}
    for function in find_functions(module):
        names = [a.arg for a in (*function.args.posonlyargs, *function.args.args)]
        named = [name for name in names if name not in {"self", "cls"}]
        if len(named) > MOST_POSITIONAL:
            many[function.name] = len(named)
    assert many == {}


def test_a_docstring_is_not_counted() -> None:
    function = ast.parse('def f() -> int:\n    """One.\n\n    Two.\n    """\n    return 1\n').body[
        0
    ]
    assert isinstance(function, ast.FunctionDef)
    assert count_lines(function) == 2
