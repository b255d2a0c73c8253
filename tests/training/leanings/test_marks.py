"""Marks of how claims stand: the form in which they are kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.span import Span
from training.leanings.marks import CODES, TYPES, Mark, read_marks, write_marks
from training.sources import digest_text

spans = st.lists(st.tuples(st.integers(0, 9_999), st.integers(1, 99)), min_size=1, max_size=3)


@given(spans, st.sampled_from(list(CODES.values())), st.sampled_from(TYPES))
def test_what_is_written_is_read_again(
    tmp_path_factory: pytest.TempPathFactory,
    pieces: list[tuple[int, int]],
    status: str,
    event: str,
) -> None:
    content = tuple(Span(start, start + size) for start, size in pieces)
    mark = Mark("gmb", "12", digest_text("Rebels"), content, status, event)  # type: ignore[arg-type]
    folder = tmp_path_factory.mktemp("marks")
    (folder / "gmb.txt").write_text(write_marks([mark, mark]), encoding="utf-8")

    assert read_marks(folder) == [mark, mark]


@pytest.mark.parametrize(
    "line",
    [
        "gmb 12 5f0c21d9 0-4 OC",
        "gmb 12 5f0c21d9 0-4 XX ASSAULT",
        "gmb 12 5f0c21d9 0-4 OC WAR",
        "gmb 12 5f0c21d9 0 OC ASSAULT",
    ],
)
def test_a_line_that_is_not_as_it_must_be_is_named(tmp_path: Path, line: str) -> None:
    (tmp_path / "gmb.txt").write_text(f"gmb 1 5f0c21d9 0-4 OC -\n{line}\n", encoding="utf-8")

    with pytest.raises(ValueError, match=r"gmb\.txt, line 2"):
        read_marks(tmp_path)


def test_the_marks_of_the_project_are_as_they_must_be() -> None:
    marks = read_marks()

    assert len(marks) > 18_000
    assert {mark.status for mark in marks} == set(CODES.values())
    claims = {(mark.corpus, mark.text, mark.content) for mark in marks}
    assert len(claims) == len(marks)
