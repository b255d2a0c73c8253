from __future__ import annotations

from pathlib import Path

import pytest

from tests.presentation.cli.command import Run, make_run


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return make_run(tmp_path)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text("Ada said Boris left. It rains.")
    return path
