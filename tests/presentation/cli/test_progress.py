from __future__ import annotations

from itertools import count

import pytest

from sayso.desk.outcomes import Failed, Tally, Unchanged
from sayso.errors import EmptyDocumentError
from sayso.presentation.cli.progress import ReadingProgress, summarise


def test_a_plain_line_is_written_every_ten_seconds(capsys: pytest.CaptureFixture[str]) -> None:
    seconds = count(step=4)
    with ReadingProgress(quiet=False, clock=lambda: float(next(seconds))) as progress:
        for number in range(10):
            progress.add(Unchanged(f"{number}", "d1"))
    told = [line for line in capsys.readouterr().err.splitlines() if line.startswith("…")]
    assert 1 <= len(told) <= 4


def test_quiet_still_tells_what_failed(capsys: pytest.CaptureFixture[str]) -> None:
    with ReadingProgress(quiet=True) as progress:
        progress.add(Failed("a\x1b[2J.txt", EmptyDocumentError("a.txt")))
    err = capsys.readouterr().err
    assert "(empty-document)" in err
    assert "\x1b" not in err
    assert "given" not in err


def test_what_stops_a_command_before_it_reads_has_no_summary(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(EmptyDocumentError), ReadingProgress(quiet=False):
        raise EmptyDocumentError("a.txt")
    assert capsys.readouterr().err == ""


def test_the_summary_adds_up() -> None:
    tally = Tally(read=1, unchanged=2, other_language=3, failed=4, claims=5, findings=1)
    assert summarise(tally) == (
        "10 documents given: 1 read, 2 unchanged, 3 in another language, 4 failed. "
        "5 claims, 1 finding."
    )
