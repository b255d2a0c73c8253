"""Articles on a terminal."""

from __future__ import annotations

import pytest

from sayso.presentation.cli.articles import print_articles
from tests.desk.saying import make_document, make_reading


def test_articles_stand_apart_and_what_has_no_reading_leaves_no_trace(
    capsys: pytest.CaptureFixture[str],
) -> None:
    readings = [make_reading(make_document(f"Ada said {name} left.")) for name in ("Bo", "Cy")]
    print_articles([readings[0], None, readings[1]])
    lines = capsys.readouterr().out.splitlines()
    rules = [number for number, line in enumerate(lines) if line and set(line) == {"─"}]
    (first,) = (number for number, line in enumerate(lines) if line.startswith("Bo left"))
    (second,) = (number for number, line in enumerate(lines) if line.startswith("Cy left"))
    assert len(rules) == 1
    assert first < rules[0] < second
