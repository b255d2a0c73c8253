"""Word lists of the claims: TOML files beside the code, read when first needed."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import tomli


@cache
def read_words(name: str) -> dict[str, Any]:
    """The tables of the word list `words/<name>.toml`."""
    source = files("sayso.claims") / "words" / f"{name}.toml"
    return tomli.loads(source.read_text(encoding="utf-8"))


@cache
def list_words(name: str, table: str, key: str) -> frozenset[str]:
    """One list of a word list's table."""
    return frozenset(read_words(name)[table][key])
