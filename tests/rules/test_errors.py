"""Every error can be told, understood and looked up."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from docs.tables import list_errors
from sayso import errors
from sayso.errors import SaysoError
from tests.rules.files import HOME

ERRORS = tuple(list_errors())


def test_codes_are_unique() -> None:
    codes = Counter(error.code for error in ERRORS)
    assert [code for code, uses in codes.items() if uses > 1] == []


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: str(error.__name__))
def test_code_is_in_kebab_case(error: type[SaysoError]) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", error.code)


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: str(error.__name__))
def test_hint_is_a_sentence(error: type[SaysoError]) -> None:
    assert re.fullmatch(r"[A-Z].*\.", error.hint)


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: str(error.__name__))
def test_error_is_documented(error: type[SaysoError]) -> None:
    page = (HOME / "docs" / "reference" / "errors.md").read_text(encoding="utf-8")
    assert f"| `{error.code}` |" in page


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: str(error.__name__))
def test_error_stands_in_the_tree_and_among_the_public_names(error: type[SaysoError]) -> None:
    assert error.__name__ in errors.__all__
    assert re.search(rf"^(?:.*─ )?{error.__name__}\b", errors.__doc__ or "", re.MULTILINE)
