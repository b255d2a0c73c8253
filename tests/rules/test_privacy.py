"""The project speaks of itself alone: no paths of a machine, no addresses of registries."""

from __future__ import annotations

import re

from tests.rules.files import HOME, list_tracked_texts, name_file

MACHINE_PATH = re.compile(
    r"(?<![\w.$}>])(?:/(?:home|Users|root|tmp|opt|mnt)/\w|[A-Z]:\\Users\\)"  # of whatever system
)
ADDRESS = re.compile(r"\w+://|@ ?file:|--(?:extra-)?index-url|--find-links")


def test_no_file_names_a_path_of_a_machine() -> None:
    found = [
        f"{name_file(path)}: {match.group()}"
        for path in list_tracked_texts()
        if path.name != "test_privacy.py"
        for match in MACHINE_PATH.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_requirements_hold_names_versions_and_hashes_only() -> None:
    pages = list(HOME.glob("requirements*.txt"))
    assert len(pages) >= 3
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert ADDRESS.findall(text) == [], page.name
        entries = re.findall(
            r"^[a-z0-9._-]+==[^\n]*\\(?:\n +--hash=sha256:[0-9a-f]{64} ?\\?)+", text, re.MULTILINE
        )
        assert len(entries) == len(re.findall(r"^[a-z0-9]", text, re.MULTILINE)), page.name


def test_a_path_of_a_machine_is_recognised() -> None:
    assert MACHINE_PATH.search("open('/home/ana/news.txt')")
    assert not MACHINE_PATH.search("https://news.example/home/page")
