"""Marks of attributions, which stand without their texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.training.encoder.texts import make_text, write_marks
from training.encoder.examples import write_examples
from training.encoder.kinds import digest_words
from training.encoder.ties import prepare_ties, read_ties

FORMS = ["Talks", ",", "he", "said", ",", "failed", ".", "Rain", "fell", "."]
LINE = f"gmb {{}} 10 {digest_words(FORMS)} s2-3,k3-4,c0-1,c5-6"


def test_marks_are_laid_on_the_words_of_their_text(tmp_path: Path) -> None:
    folder = write_marks(tmp_path / "marks", LINE.format(1))
    write_examples([make_text("gmb", FORMS)] * 3, tmp_path / "gmb-train.jsonl.gz")

    (example,) = prepare_ties(tmp_path, folder)

    assert (example.corpus, example.nested) == ("ties", True)
    tie, *others = example.ties or []
    assert not others
    assert (tie.source, tie.cue, tie.content, tie.starts) == ([2], [3], [0, 5], [0, 5])


def test_marks_of_another_text_are_told(tmp_path: Path) -> None:
    folder = write_marks(tmp_path / "marks", LINE.format(0))
    write_examples([make_text("gmb", ["Rain", *FORMS[1:]])], tmp_path / "gmb-train.jsonl.gz")

    with pytest.raises(ValueError, match="other words"):
        list(prepare_ties(tmp_path, folder))


@pytest.mark.parametrize(
    "mark", ["s2-3,k3-4", "s2-3,c5-6", "k3-3,c5-6", "k3-4,c5-11", "x1-2", "k3"]
)
def test_a_line_that_is_no_mark_is_told_with_its_place(tmp_path: Path, mark: str) -> None:
    folder = write_marks(tmp_path / "marks", LINE.format(0), LINE.format(1) + f" {mark}")
    with pytest.raises(ValueError, match=r"gmb\.txt, line 2"):
        read_ties(folder)


def test_the_marks_of_the_project_can_be_read() -> None:
    marks = read_ties(Path("training/ties"))

    assert sum(len(one.ties) for one in marks.values()) > 1_500
