"""The documentation says what the code does."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.rules.files import HOME, name_file

PAGES = sorted((HOME / "docs").rglob("*.md")) + sorted(HOME.glob("*.md"))
REFERENCE = [page for page in PAGES if page.parent.name == "reference"]
LINK = re.compile(r"\[[^\]]*\]\((?!\w+:)([^)#\s]+)")


def test_reference_pages_are_those_that_the_code_gives() -> None:
    pages = map(str, REFERENCE)
    command = (sys.executable, "-m", "cogapp", "--check", "--diff", "-I", str(HOME), *pages)
    done = subprocess.run(command, cwd=HOME, check=False, capture_output=True, text=True)
    assert done.returncode == 0, f"Run just docs.\n{done.stdout}{done.stderr}"


@pytest.mark.parametrize("page", PAGES, ids=name_file)
def test_links_lead_to_files(page: Path) -> None:
    assert [
        link
        for link in LINK.findall(page.read_text(encoding="utf-8"))
        if not (page.parent / link).exists()
    ] == []


def test_every_decision_is_listed() -> None:
    pages = sorted((HOME / "docs" / "decisions").glob("0*.md"))
    text = (HOME / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert len(pages) >= 5
    assert [page.name for page in pages if page.name not in text] == []
