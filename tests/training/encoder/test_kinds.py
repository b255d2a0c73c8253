"""Marks of event words, which stand without their texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.training.encoder.texts import make_text, write_marks
from training.encoder.examples import UNKNOWN, write_examples
from training.encoder.kinds import Marked, digest_words, lay_kinds, prepare_kinds, read_kinds

FORMS = ["It", "rained", ".", "Rebels", "shelled", "the", "town", ".", "Talks", "failed", "."]
SHELLED = FORMS[3:8]
LINE = f"gmb {{}} 3 5 {digest_words(SHELLED)} 1=ASSAULT*:PL-o"


def test_marks_are_laid_on_the_words_of_their_sentence(tmp_path: Path) -> None:
    marked = read_kinds(write_marks(tmp_path / "marks", LINE.format(7)))["gmb", 7]

    assert marked[0].main == 1
    kinds, statuses = lay_kinds(FORMS, marked)
    assert kinds == [*[UNKNOWN] * 3, "O", "ASSAULT", "O", "O", "O", *[UNKNOWN] * 3]
    assert statuses == [*[UNKNOWN] * 4, "planned", *[UNKNOWN] * 6]


def test_marks_of_another_text_are_told() -> None:
    marked = Marked(3, 5, digest_words(SHELLED), {1: "ASSAULT"}, 1)
    with pytest.raises(ValueError, match="other words"):
        lay_kinds(["It", *FORMS], [marked])


@pytest.mark.parametrize(
    "mark", ["1=WAR", "1=ASSAULT:XX", "1=ASSAULT:OC+", "9=ASSAULT", "1:ASSAULT", "ASSAULT"]
)
def test_a_line_that_is_no_mark_is_told_with_its_place(tmp_path: Path, mark: str) -> None:
    folder = write_marks(tmp_path / "marks", LINE.format(7), LINE.format(8) + f" {mark}")
    with pytest.raises(ValueError, match=r"gmb\.txt, line 2"):
        read_kinds(folder)


def test_some_texts_are_held_out(tmp_path: Path) -> None:
    folder = write_marks(tmp_path / "marks", *(LINE.format(text) for text in (0, 1, 12)))
    write_examples([make_text("gmb", FORMS)] * 14, tmp_path / "gmb-train.jsonl.gz")

    held, learnt = (list(prepare_kinds(tmp_path, folder, held_out=out)) for out in (True, False))

    assert (len(held), len(learnt)) == (2, 1)
    kinds, statuses = lay_kinds(FORMS, read_kinds(folder)["gmb", 1])
    assert learnt[0] == make_text("kinds", FORMS, kinds, statuses)


def test_the_marks_of_the_project_can_be_read() -> None:
    marks = read_kinds(Path("training/kinds"))

    assert {corpus for corpus, _ in marks} == {"articles", "gmb", "re3d", "times"}
    assert sum(len(found) for found in marks.values()) > 10_000
    assert all(
        one.main is None or one.main in one.types for found in marks.values() for one in found
    )
    assert all(one.statuses.keys() == one.types.keys() for found in marks.values() for one in found)
