"""Names to captures: what is given on the command line, one document after the other."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from gzip import BadGzipFile
from typing import BinaryIO

from sayso.documents.files import find_files, open_file, show_path
from sayso.documents.formats import (
    HEAD_BYTES,
    LINES_SUFFIXES,
    RECORD_SUFFIXES,
    sniff_media_type,
)
from sayso.documents.lines import inflate, make_capture, split_lines
from sayso.errors import (
    DamagedArchiveError,
    EmptyDocumentError,
    InputError,
    TooLargeError,
    UnreadableDocumentError,
)
from sayso.model.document import Capture

STDIN = "-"


def find_captures(
    names: Iterable[str], *, max_bytes: int, stdin: BinaryIO
) -> Iterator[Capture | InputError]:
    """The documents under some names, in the order of the names; lazy.

    Only one document is held at a time. What cannot be read is an error in
    the stream and never an exception. A file that comes up twice is read once.

    Args:
        names: Files, folders (with all that is in them), patterns, and "-".
            Addresses are refused: nothing is fetched.
        max_bytes: Largest document in bytes, and the longest line of a file
            of JSON lines, which itself may have any size.
        stdin: What "-" stands for: text, a page, one JSON record or JSON lines.
    """
    seen: set[str] = set()
    for name in names:
        for found in [STDIN] if name == STDIN else find_files(name):
            if isinstance(found, InputError):
                yield found
                continue
            key = found if found == STDIN else os.path.realpath(found)
            if key in seen:
                continue
            seen.add(key)
            yield from _read_stdin(stdin, max_bytes) if found == STDIN else _read(found, max_bytes)


def _read(path: str, max_bytes: int) -> Iterator[Capture | InputError]:
    shown = show_path(path)
    try:
        with open_file(path) as stream:
            if path.lower().endswith(LINES_SUFFIXES):
                yield from _read_lines(stream, shown, max_bytes)
            elif path.lower().endswith(RECORD_SUFFIXES):
                yield from _read_either(stream, shown, max_bytes)
            else:
                yield _read_whole(stream, shown, max_bytes)
    except InputError as error:
        yield error
    except BadGzipFile as error:
        yield DamagedArchiveError(shown, str(error))
    except OSError as error:
        yield UnreadableDocumentError(shown, str(error))


def _read_stdin(stdin: BinaryIO, max_bytes: int) -> Iterator[Capture | InputError]:
    try:
        yield from _read_either(stdin, STDIN, max_bytes)
    except InputError as error:
        yield error
    except (OSError, ValueError) as error:
        yield UnreadableDocumentError(STDIN, str(error))


def _read_whole(stream: BinaryIO, name: str, max_bytes: int) -> Capture:
    size = os.fstat(stream.fileno()).st_size
    head = stream.read(min(HEAD_BYTES, max_bytes))
    if size > max_bytes:
        sniff_media_type(head, name)  # a smaller film would not be read either
        raise TooLargeError(name, size_bytes=size, limit_bytes=max_bytes)
    return _capture(head + stream.read(max_bytes + 1 - len(head)), name, max_bytes)


def _capture(data: bytes, name: str, max_bytes: int) -> Capture:
    if len(data) > max_bytes:
        raise TooLargeError(name, size_bytes=len(data), limit_bytes=max_bytes)
    if not data.strip():
        raise EmptyDocumentError(name)
    return make_capture(name, data, sniff_media_type(data, name))


def _read_lines(stream: BinaryIO, name: str, max_bytes: int) -> Iterator[Capture | InputError]:
    lines = inflate(stream) if name.lower().endswith(".gz") else stream
    head = lines.peek(HEAD_BYTES) if hasattr(lines, "peek") else b""
    sniff_media_type(head[:HEAD_BYTES], name)
    yield from split_lines(lines, name, max_bytes=max_bytes)


def _read_either(stream: BinaryIO, name: str, max_bytes: int) -> Iterator[Capture | InputError]:
    """JSON lines where the first of several lines is a JSON object; else one document."""
    first = stream.readline(max_bytes + 1)
    is_record = _is_record(first)
    second = stream.readline(max_bytes + 1) if is_record else b""
    if second:
        yield from split_lines(stream, name, max_bytes=max_bytes, ahead=(first, second))
    elif is_record:  # the same bytes as those of a line of JSON lines
        yield _capture(first.rstrip(b"\r\n"), name, max_bytes)
    else:
        rest = stream.read(max(0, max_bytes + 1 - len(first)))
        yield _capture(first + rest, name, max_bytes)


def _is_record(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        # A broken line is still a line, and the next ones may be whole.
        return line.lstrip().startswith(b'{"') and line.rstrip().endswith(b"}")
