"""The guide to the fields tells the truth: each of its examples is read as it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sayso.desk.reader import load
from sayso.documents.extraction import make_document

_GUIDE = Path(__file__).parents[2] / "docs" / "guides" / "what-the-fields-mean.md"
_FIELDS = ("status", "certainty", "stance", "polarity")


def list_examples() -> list[tuple[str, dict[str, str]]]:
    """Each text of the tables with the fields that stand beside it."""
    found: list[tuple[str, dict[str, str]]] = []
    names: list[str] = []
    for line in _GUIDE.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if cells[0] == "text":
            names = cells
        elif line.startswith("| ") and not re.match(r"\| -", line):
            row = dict(zip(names, cells, strict=True))
            found.append((cells[0], {name: row[name] for name in _FIELDS if name in row}))
    return found


def test_the_guide_has_examples() -> None:
    assert len(list_examples()) > 20


@pytest.mark.parametrize(("text", "fields"), list_examples(), ids=lambda value: str(value)[:40])
def test_an_example_is_read_as_the_guide_says(text: str, fields: dict[str, str]) -> None:
    (reading,) = load().read([make_document(text)])
    claim = reading.claims[0]
    assert {name: getattr(claim, name) for name in fields} == fields
