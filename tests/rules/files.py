"""The project's own files, as the rules look at them."""

from __future__ import annotations

import subprocess
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
PACKAGE = HOME / "src" / "sayso"


def list_modules(*folders: str) -> list[Path]:
    """All Python files under the folders, in the order of their names."""
    return sorted(path for folder in folders for path in (HOME / folder).rglob("*.py"))


def list_tracked_texts() -> list[Path]:
    """All files under version control that are text."""
    command = ("git", "ls-files", "-z")
    names = subprocess.run(command, cwd=HOME, check=True, capture_output=True).stdout
    paths = (HOME / name for name in names.decode().split("\0") if name)
    return [path for path in paths if path.is_file() and _is_text(path.read_bytes())]


def _is_text(data: bytes) -> bool:
    try:
        return "\0" not in data.decode()
    except UnicodeDecodeError:
        return False


def name_file(path: Path) -> str:
    """The path inside the project, as the name of a test case."""
    return path.relative_to(HOME).as_posix()
