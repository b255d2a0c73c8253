"""From given documents to answers, by whole commands."""

from __future__ import annotations

import json
from pathlib import Path

from tests.journeys.commands import run, write_feed


def test_a_morning_at_the_desk(tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    write_feed(inbox / "agency.jsonl", 5)
    (inbox / "broken.jsonl").write_text('{"text": 5}\n{"text": "Clara said it is dry."}\n')
    (inbox / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00\x00")
    (inbox / "empty.txt").write_text(" \n")
    (inbox / "latin.txt").write_bytes("Dora said the café is shut.".encode("latin-1"))
    read = run("read", "inbox", "--workers", 2, folder=tmp_path)
    assert read.returncode == 3
    assert "10 documents given: 7 read, 0 unchanged, 0 in another language, 3 failed" in read.stderr
    for name, code in (
        ("broken.jsonl", "bad-record"),
        ("picture.txt", "unsupported-format"),
        ("empty.txt", "empty-document"),
    ):
        (line,) = [line for line in read.stderr.splitlines() if name in line]
        assert f"({code})" in line
    claims = json.loads(run("claims", "--speaker", "Dora", "--json", folder=tmp_path).stdout)
    assert [claim["quote"] for claim in claims] == ["the café is shut"]
    shown = run("show", claims[0]["id"][:8], folder=tmp_path)
    assert "[Dora] /said/ «the café is shut»." in shown.stdout
    assert run("brief", "--html", "-o", "brief.html", folder=tmp_path).returncode == 0
    assert "the café is shut" in (tmp_path / "brief.html").read_text(encoding="utf-8")
    assert run("ledger", "verify", folder=tmp_path).returncode == 0
    again = run("read", "inbox", folder=tmp_path)
    assert "0 read, 7 unchanged" in again.stderr


def test_file_names_of_any_kind_are_told(tmp_path: Path) -> None:
    odd = tmp_path / "odd\x1b[31m\nname.txt"
    odd.write_text("Ada said Boris left.")
    result = run("read", odd, folder=tmp_path)
    assert result.returncode == 0
    assert "\x1b" not in result.stdout + result.stderr
