"""Fixtures: a new ledger in a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.ledger import Ledger
from tests.ledger.samples import open_here


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news.sayso"


@pytest.fixture
def ledger(path: Path) -> Iterator[Ledger]:
    with open_here(path) as opened:
        yield opened
