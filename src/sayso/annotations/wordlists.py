"""Word lists of the annotations: TOML files beside the code, read when first needed."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import tomli


@cache
def read_words(name: str) -> dict[str, Any]:
    """The tables of the word list `words/<name>.toml`."""
    source = files("sayso.annotations") / "words" / f"{name}.toml"
    return tomli.loads(source.read_text(encoding="utf-8"))
