"""The documentation says what the code does."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.rules.files import HOME, PACKAGE, list_modules, name_file

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


def test_every_finding_and_problem_is_documented() -> None:
    page = (HOME / "docs" / "reference" / "findings.md").read_text(encoding="utf-8")
    found = {code for path in list_modules("src/sayso/checks") for code in find_codes(path)}
    problems = {code for path in list_modules("src/sayso/ledger") for code in find_codes(path)}
    assert len(found) >= 4
    assert len(problems) >= 8
    assert [code for code in sorted(found | problems) if f"`{code}`" not in page] == []


def find_codes(module: Path) -> list[str]:
    """The codes that a module gives to findings and problems."""
    text = module.read_text(encoding="utf-8")
    return re.findall(
        r'(?:^[A-Z_]+ = |Problem\(|code = .*?)"([a-z]+(?:-[a-z]+)+)"', text, re.MULTILINE
    )


def test_the_python_of_the_readme_runs() -> None:
    page = (HOME / "README.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    command = (sys.executable, "-c", block)
    done = subprocess.run(command, cwd=HOME, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("officials asserts ")


def test_every_room_is_in_the_architecture() -> None:
    rooms = sorted(path.parent for path in PACKAGE.rglob("__init__.py") if path.parent != PACKAGE)
    text = (HOME / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert len(rooms) >= 20
    assert [
        name_file(room)
        for room in rooms
        if f"`{room.name}`" not in text
        and f"`sayso.{room.name}`" not in text
        and room.name != "versions"
    ] == []


def test_every_decision_is_listed() -> None:
    pages = sorted((HOME / "docs" / "decisions").glob("0*.md"))
    text = (HOME / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert len(pages) >= 5
    assert [page.name for page in pages if page.name not in text] == []
