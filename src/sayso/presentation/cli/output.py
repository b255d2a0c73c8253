"""Output: data on standard output or in a file."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO


def write_lines(lines: Iterable[str], stream: TextIO | None = None) -> None:
    """Write lines that bring no line ends."""
    out = stream or sys.stdout
    for line in lines:
        out.write(line + "\n")


def write_pieces(pieces: Iterable[str], stream: TextIO | None = None) -> None:
    """Write pieces that bring their line ends."""
    out = stream or sys.stdout
    for piece in pieces:
        out.write(piece)


def dump_array(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """One JSON array, an element a line, without holding them all."""
    before = "["
    for row in rows:
        yield f"{before}\n{dump_line(row)}"
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"


def dump_line(row: Mapping[str, Any]) -> str:
    """A JSON object on one line."""
    return json.dumps(row, ensure_ascii=False)


@contextmanager
def open_output(path: Path | None) -> Iterator[TextIO]:
    """Standard output, or a file that appears under its name only when it is complete."""
    if path is None:
        yield sys.stdout
        return
    # A device or pipe has to be written itself.
    is_replaced = path.is_file() or not path.exists()
    written = path.with_name(f".{path.name}.{os.getpid()}.part") if is_replaced else path
    try:
        with written.open("w", encoding="utf-8", newline="", errors="backslashreplace") as stream:
            yield stream
        if is_replaced:
            written.replace(path)
    except OSError as error:
        if error.filename == str(written):  # the caller knows the file by its own name
            error.filename, error.filename2 = str(path), None
        raise
    finally:
        if is_replaced:
            written.unlink(missing_ok=True)
