from __future__ import annotations

import gzip
import io
import json
import os
from pathlib import Path

import pytest

from sayso.documents.discover import find_captures
from sayso.errors import (
    AddressNotReadError,
    DamagedArchiveError,
    EmptyDocumentError,
    EmptyFolderError,
    InputError,
    MissingDocumentError,
    NotAFileError,
    TooLargeError,
    UnreadableDocumentError,
    UnsupportedFormatError,
)
from sayso.model.document import Capture
from sayso.model.identity import hash_bytes

MEGABYTE = 1_000_000


def find(
    *names: str | Path, max_bytes: int = MEGABYTE, stdin: bytes = b""
) -> list[Capture | InputError]:
    given = [str(name) for name in names]
    return list(find_captures(given, max_bytes=max_bytes, stdin=io.BytesIO(stdin)))


def names_of(found: list[Capture | InputError]) -> list[str]:
    return [item.name if isinstance(item, Capture) else type(item).__name__ for item in found]


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("The army said so.", encoding="utf-8")


def test_a_file_is_captured_with_its_hash_and_kind(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    (capture,) = find(tmp_path / "a.txt")
    assert isinstance(capture, Capture)
    assert capture.data == b"The army said so."
    assert capture.sha256 == hash_bytes(capture.data)
    assert capture.media_type == "text/plain"


def test_a_folder_gives_its_documents_in_order_and_no_hidden_ones(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a.md", "c/d.html", "c/.e.txt", ".f/g.txt", "h.css", "c/b/i.txt")
    expected = [tmp_path / name for name in ("a.md", "b.txt", "c/d.html", "c/b/i.txt")]
    assert names_of(find(tmp_path)) == [str(path) for path in expected]


def test_a_pattern_is_opened_out_and_no_hidden_file_found(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a.txt", "c/d.txt", ".e.txt", "f.html", "odd.name")
    assert names_of(find(tmp_path / "*.txt")) == [
        str(tmp_path / name) for name in ("a.txt", "b.txt")
    ]
    assert names_of(find(tmp_path / "**/d.*")) == [str(tmp_path / "c/d.txt")]
    assert names_of(find(tmp_path / "odd.*")) == [str(tmp_path / "odd.name")]


def test_a_file_whose_name_looks_like_a_pattern_is_read(tmp_path: Path) -> None:
    write(tmp_path, "a[1].txt")
    assert names_of(find(tmp_path / "a[1].txt")) == [str(tmp_path / "a[1].txt")]


def test_what_is_given_twice_is_read_once(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    found = find(tmp_path / "a.txt", tmp_path, tmp_path / "*.txt", tmp_path / "." / "a.txt")
    assert names_of(found) == [str(tmp_path / "a.txt")]


@pytest.mark.parametrize("name", ["no/such/file.txt", "nothing/*.txt", "a\0b.txt", "[", "**x/["])
def test_a_missing_name_is_an_error_in_the_stream(name: str) -> None:
    assert [type(item) for item in find(name)] == [MissingDocumentError]


@pytest.mark.parametrize("name", ["https://example.org/a", "HTTP://example.org", "ftp://x/y.txt"])
def test_an_address_is_not_fetched(name: str) -> None:
    (error,) = find(name)
    assert isinstance(error, AddressNotReadError)
    assert error.document == name


def test_a_folder_without_documents_says_so(tmp_path: Path) -> None:
    write(tmp_path, "style.css")
    assert [type(item) for item in find(tmp_path)] == [EmptyFolderError]


def test_links_that_lead_back_are_named_and_not_followed(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    assert names_of(find(tmp_path)) == [
        str(tmp_path / "a.txt"),
        "NotAFileError",
        "UnreadableDocumentError",
    ]
    assert names_of(find(tmp_path / "**" / "a.txt")) == [str(tmp_path / "a.txt")]


def test_a_link_to_nothing_is_missing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    assert [type(item) for item in find(tmp_path)] == [MissingDocumentError]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_and_a_device_are_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert [type(item) for item in find(tmp_path, "/dev/zero")] == [NotAFileError, NotAFileError]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_forbidden_file_is_an_error_in_the_stream(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    (tmp_path / "a.txt").chmod(0)
    assert [type(item) for item in find(tmp_path)] == [UnreadableDocumentError]


def test_a_huge_file_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.write(b"The army said so. " * 1000)
        file.truncate(200 * MEGABYTE)
    (error,) = find(path)
    assert isinstance(error, TooLargeError)
    assert "200.0 MB" in str(error)


@pytest.mark.parametrize("data", [b"", b" \r\n\t"])
def test_an_empty_file_is_an_error_in_the_stream(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert [type(item) for item in find(tmp_path, "-", stdin=data)] == [EmptyDocumentError] * 2


def test_a_binary_file_is_an_error_in_the_stream(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(bytes(range(256)) * 20)
    assert [type(item) for item in find(tmp_path)] == [UnsupportedFormatError]


def test_a_file_name_that_is_no_text_can_be_shown(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/\xff.txt"
    try:
        Path(os.fsdecode(name)).write_text("The army said so.", encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes only text")
    (capture,) = find(tmp_path)
    assert isinstance(capture, Capture)
    assert capture.name.encode("utf-8").endswith("\ufffd.txt".encode())


LINES = b'{"text": "One."}\n\n{"text": "Two."}\r\nnot json\n'


def test_json_lines_give_one_capture_a_line(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(LINES)
    found = find(path)
    assert names_of(found) == [f"{path}:1", f"{path}:3", f"{path}:4"]
    assert isinstance(found[1], Capture)
    assert found[1].data == b'{"text": "Two."}'
    assert found[1].media_type == "application/json"


def test_packed_json_lines_are_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(LINES[:17]) + gzip.compress(LINES[17:]))
    assert names_of(find(path)) == [f"{path}:1", f"{path}:3", f"{path}:4"]


def test_a_file_of_json_lines_may_be_larger_than_a_document(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(LINES[:17] * 10 + b'{"text": "' + b"x" * 500 + b'"}\n' + LINES[:17])
    found = find(path, max_bytes=100)
    assert [isinstance(item, Capture) for item in found] == [True] * 10 + [False] + [True]
    (error,) = [item for item in found if isinstance(item, TooLargeError)]
    assert error.document == f"{path}:11"


def test_json_lines_are_read_one_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(LINES)
    stream = find_captures([str(path), "no/such/file"], max_bytes=100, stdin=io.BytesIO())
    assert isinstance(next(stream), Capture)
    path.unlink()
    assert isinstance(next(stream), Capture)


@pytest.mark.parametrize(
    "data",
    [gzip.compress(LINES, mtime=0)[:-9], b"\x1f\x8b broken", LINES],
    ids=["cut off", "broken", "not packed"],
)
def test_a_damaged_archive_is_an_error_in_the_stream(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(data)
    assert isinstance(find(path)[-1], DamagedArchiveError)


def test_an_archive_made_to_fill_memory_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(b"x" * 50 * MEGABYTE))
    (error,) = find(path)
    assert isinstance(error, DamagedArchiveError)
    assert "times its size" in str(error)
    assert "unpack it" in error.hint


def test_an_archive_that_is_cut_off_tells_how_far_it_was_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(LINES) + b"\x1f\x8b\x08\x00")
    *read, error = find(path)
    assert names_of(read) == [f"{path}:1", f"{path}:3", f"{path}:4"]
    assert str(error) == "cannot be unpacked: the gzip file is cut off (after line 4)"


def test_a_document_of_another_kind_in_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "b.txt").write_text("The army said so.", encoding="utf-8")
    (tmp_path / "c.XML").write_text("<?xml version='1.0'?><rss></rss>", encoding="utf-8")
    (tmp_path / "d.css").write_text("p { color: red }", encoding="utf-8")
    first, second, third = find(tmp_path)
    assert isinstance(first, UnsupportedFormatError)
    assert isinstance(second, Capture)
    assert isinstance(third, UnsupportedFormatError)
    assert third.document.endswith("c.XML")


def test_a_film_is_told_as_one_however_large(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\x1aE\xdf\xa3" + b"x" * 200)
    (error,) = find(tmp_path / "a.txt", max_bytes=100)
    assert isinstance(error, UnsupportedFormatError)


def test_a_json_file_holds_one_record_or_lines(tmp_path: Path) -> None:
    record = {"text": "The army said so.", "title": "So"}
    (tmp_path / "a.json").write_text(json.dumps(record, indent=2), encoding="utf-8")
    (tmp_path / "b.json").write_text(json.dumps(record), encoding="utf-8")
    (tmp_path / "c.json").write_bytes(LINES)
    places = ("a.json", "b.json", "c.json:1", "c.json:3", "c.json:4")
    found = find(tmp_path)
    assert names_of(found) == [str(tmp_path / place) for place in places]
    assert {item.media_type for item in found if isinstance(item, Capture)} == {"application/json"}


@pytest.mark.parametrize(
    ("data", "names", "media_type"),
    [
        (b"The army said so.", ["-"], "text/plain"),
        (b"<!DOCTYPE html><p>The army said so.", ["-"], "text/html"),
        (b'{"text": "One."}', ["-"], "application/json"),
        (b'{\n  "text": "One."\n}', ["-"], "application/json"),
        (b'\xef\xbb\xbf{"text": "One."}\n{"text": "Two."}', ["-:1", "-:2"], "application/json"),
        (b'{"text": broken}\n{"text": "Two."}', ["-:1", "-:2"], "application/json"),
    ],
)
def test_standard_input_is_told_by_its_bytes(
    data: bytes, names: list[str], media_type: str
) -> None:
    found = find("-", stdin=data)
    assert names_of(found) == names
    assert {item.media_type for item in found if isinstance(item, Capture)} == {media_type}


def test_standard_input_has_the_same_limit() -> None:
    assert [type(item) for item in find("-", stdin=b"so " * 100, max_bytes=99)] == [TooLargeError]


def test_standard_input_that_fails_is_an_error_in_the_stream() -> None:
    closed = io.BytesIO()
    closed.close()
    found = list(find_captures(["-"], max_bytes=10, stdin=closed))
    assert [type(item) for item in found] == [UnreadableDocumentError]


def test_a_record_has_the_same_bytes_from_a_file_and_from_standard_input(tmp_path: Path) -> None:
    for name in ("a.jsonl", "a.json"):
        (tmp_path / name).write_bytes(b'{"text": "One."}\n')
    piped, *kept = find("-", tmp_path, stdin=b'{"text": "One."}\r\n')
    assert isinstance(piped, Capture)
    assert [item.sha256 for item in kept if isinstance(item, Capture)] == [piped.sha256] * 2
