"""Word lists of this room, read from its data files."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files


@cache
def load_pattern(topic: str, name: str) -> str:
    """A regular expression for any word of a list, longest first.

    Args:
        topic: Data file, without its ending.
        name: List in it.
    """
    source = files("sayso.documents").joinpath("words", f"{topic}.toml")
    words: list[str] = tomllib.loads(source.read_text("utf-8"))[name]
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word) for word in ordered) + ")"
