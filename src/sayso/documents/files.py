"""Names to files: folders and patterns are opened out, links and devices are not followed."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from sayso.documents.formats import OTHER_SUFFIXES, SUFFIXES
from sayso.errors import (
    AddressNotReadError,
    EmptyFolderError,
    InputError,
    MissingDocumentError,
    NotAFileError,
    UnreadableDocumentError,
)

_ADDRESS = re.compile(r"(?i)[a-z][a-z0-9+.-]*://")
_WILD = re.compile(r"[*?[]")
_KINDS = (
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISSOCK, "a socket"),
)


def find_files(name: str) -> Iterator[str | InputError]:
    """The paths of the files that a name stands for, or why it stands for none.

    A folder gives the files with a known ending in it and below it, in the
    order of their names, hidden ones left out; those of a document that will
    not be read too, so that it is counted. Links to folders inside it are
    named and not followed. A name with `*`, `?` or `[` that is no file itself
    is a pattern, `**` for folders at any depth. Nothing is read.
    """
    if _ADDRESS.match(name):
        yield AddressNotReadError(name)
    elif "\0" in name or not os.path.lexists(name):
        found = _expand(name) if _WILD.search(name) and "\0" not in name else []
        if not found:
            yield MissingDocumentError(name)
        for path in found:
            yield from _look_at(path)
    else:
        yield from _look_at(name)


def open_file(path: str) -> BinaryIO:
    """The file, open for reading.

    Raises:
        InputError: If it is not a regular file, or the system does not open it.
    """
    try:
        # Not blocking, in case a pipe has taken the file's place since it was found.
        handle = os.open(
            path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        )
    except FileNotFoundError as error:
        raise MissingDocumentError(show_path(path)) from error
    except OSError as error:
        raise UnreadableDocumentError(show_path(path), _reason(error)) from error
    mode = os.fstat(handle).st_mode
    if not stat.S_ISREG(mode):
        os.close(handle)
        raise NotAFileError(show_path(path), _kind(mode))
    return os.fdopen(handle, "rb")


def show_path(path: str) -> str:
    """The path as text that can be printed and stored, whatever bytes its name has."""
    return os.fsencode(path).decode("utf-8", "replace")


def _look_at(path: str) -> Iterator[str | InputError]:
    shown = show_path(path)
    try:
        mode = Path(path).stat().st_mode
    except FileNotFoundError:
        yield MissingDocumentError(shown)
    except OSError as error:
        yield UnreadableDocumentError(shown, _reason(error))
    else:
        if stat.S_ISDIR(mode):
            yield from _walk(path)
        elif stat.S_ISREG(mode):
            yield path
        else:
            yield NotAFileError(shown, _kind(mode))


def _walk(top: str) -> Iterator[str | InputError]:
    is_empty = True
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        folders: list[str] = []
        for found in _list_folder(folder, folders):
            is_empty = False
            yield found
        waiting += reversed(folders)
    if is_empty:
        yield EmptyFolderError(show_path(top), SUFFIXES)


def _list_folder(folder: str, folders: list[str]) -> Iterator[str | InputError]:
    try:
        with os.scandir(folder) as scan:
            entries = sorted(scan, key=lambda entry: entry.name)
    except OSError as error:
        yield UnreadableDocumentError(show_path(folder), _reason(error))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            folders.append(entry.path)
        elif entry.is_symlink() and Path(entry.path).is_dir():
            yield NotAFileError(show_path(entry.path), "a link to a folder, which is not followed")
        elif entry.name.lower().endswith((*SUFFIXES, *OTHER_SUFFIXES)):
            yield from _look_at(entry.path)


def _expand(pattern: str) -> list[str]:
    parts = Path(pattern).parts
    n_plain = next(place for place, part in enumerate(parts) if _WILD.search(part))
    base, rest = Path(*parts[:n_plain]), parts[n_plain:]
    is_hidden_asked = any(part.startswith(".") for part in rest)
    try:
        found = sorted(base.glob(str(Path(*rest))))
    except (ValueError, OSError, RecursionError):
        return []
    return [
        str(path)
        for path in found
        if is_hidden_asked
        or not any(part.startswith(".") for part in path.parts[len(base.parts) :])
    ]


def _kind(mode: int) -> str:
    if stat.S_ISDIR(mode):
        return "a folder"
    return next((kind for is_kind, kind in _KINDS if is_kind(mode)), "something unknown")


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
