"""A user's own files of entities, for tests."""

from __future__ import annotations

from pathlib import Path

from sayso.annotations.naming.own_entities import open_own_entities
from sayso.annotations.naming.own_names import OwnIndex, index_names


def write_file(folder: Path, *entries: str, name: str = "own.toml") -> Path:
    """A file with these entries."""
    path = folder / name
    path.write_text("\n".join(f"[[entities]]\n{entry}" for entry in entries), encoding="utf-8")
    return path


def index(folder: Path, *entries: str) -> OwnIndex:
    """The names of a file with these entries."""
    return index_names(open_own_entities([write_file(folder, *entries)]))
