"""JSON lines: one capture for each line, however long the file is."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator, Sequence
from gzip import BadGzipFile
from itertools import chain
from typing import TYPE_CHECKING, BinaryIO

from sayso.documents.formats import RECORD
from sayso.errors import (
    DamagedArchiveError,
    EmptyDocumentError,
    InputError,
    TooLargeError,
    UnreadableDocumentError,
)
from sayso.model.document import Capture
from sayso.model.identity import hash_bytes

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_MOST_INFLATED = 100
_ALWAYS_INFLATED = 1_000_000
_CHUNK = 65_536
_GZIP = 16 + zlib.MAX_WBITS


def split_lines(
    stream: BinaryIO, name: str, *, max_bytes: int, ahead: Sequence[bytes] = ()
) -> Iterator[Capture | InputError]:
    """One capture for each line that is not blank, named "name:number" from 1; lazy.

    Args:
        stream: Bytes of JSON lines; only one line of them is held at a time.
        name: Of the whole, for messages.
        max_bytes: Longest line, in bytes; a longer one is passed over and
            gives a `TooLargeError`.
        ahead: The first lines, where they have been taken from the stream already.
    """
    lines = chain(ahead, iter(lambda: stream.readline(max_bytes + 1), b""))
    number, n_given = 0, 0
    try:
        for number, line in enumerate(lines, start=1):
            n_rest = _skip_rest(stream, line, max_bytes)
            if n_rest or len(line.rstrip(b"\r\n")) > max_bytes:
                n_given += 1
                yield TooLargeError(
                    f"{name}:{number}", size_bytes=len(line) + n_rest, limit_bytes=max_bytes
                )
            elif not line.isspace():
                n_given += 1
                yield make_capture(f"{name}:{number}", line.rstrip(b"\r\n"), RECORD)
    except BadGzipFile as error:
        yield DamagedArchiveError(name, f"{error}{_tell_lines(number)}")
        return
    except OSError as error:
        yield UnreadableDocumentError(name, f"{error}{_tell_lines(number)}")
        return
    if not n_given:
        yield EmptyDocumentError(name)


def _tell_lines(number: int) -> str:
    """After which line reading ended; nothing before the first."""
    return f" (after line {number:,})" if number else ""


def make_capture(name: str, data: bytes, media_type: str) -> Capture:
    """The bytes with their hash."""
    return Capture(name=name, data=data, sha256=hash_bytes(data), media_type=media_type)


def inflate(packed: BinaryIO) -> BinaryIO:
    """What a gzip file holds, as a stream.

    The stream fails with `BadGzipFile` where the file is damaged or cut off, or
    unpacks to more than a hundred times its size: text shrinks to a third or a
    tenth, and what shrinks to a thousandth was made to fill memory.
    """
    return io.BufferedReader(_Inflated(packed), _CHUNK)


def _skip_rest(stream: BinaryIO, line: bytes, max_bytes: int) -> int:
    n_skipped = 0
    while len(line) > max_bytes and not line.endswith(b"\n"):
        line = stream.readline(max_bytes + 1)
        n_skipped += len(line)
        if not line:
            break
    return n_skipped


class _Inflated(io.RawIOBase):
    """Raw bytes of a gzip file that may have several members."""

    def __init__(self, packed: BinaryIO) -> None:
        self._packed = packed
        self._member = zlib.decompressobj(_GZIP)
        self._is_in_member = False
        self._waiting = b""
        self._n_packed = 0
        self._n_inflated = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        target = memoryview(buffer)
        data = b""
        while not data:
            if not self._waiting and not self._refill():
                if self._is_in_member:
                    raise BadGzipFile("the gzip file is cut off")
                return 0
            try:
                data = self._member.decompress(self._waiting, len(target))
            except zlib.error as error:
                raise BadGzipFile("the gzip file is damaged") from error
            self._waiting = self._member.unconsumed_tail
            self._is_in_member = not self._member.eof
            if self._member.eof:
                # Zeros may fill a member up to the block size of a tape.
                self._waiting = self._member.unused_data.lstrip(b"\0")
                self._member = zlib.decompressobj(_GZIP)
        self._n_inflated += len(data)
        if self._n_inflated > _ALWAYS_INFLATED + _MOST_INFLATED * self._n_packed:
            raise BadGzipFile(f"it unpacks to more than {_MOST_INFLATED} times its size")
        target[: len(data)] = data
        return len(data)

    def _refill(self) -> bool:
        self._waiting = self._packed.read(_CHUNK)
        self._n_packed += len(self._waiting)
        return bool(self._waiting)
