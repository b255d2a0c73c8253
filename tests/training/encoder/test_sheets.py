"""Sheets: examples as arrays, cut where they grow too long."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from sayso.annotations.encoder.model import load_model
from sayso.annotations.encoder.pieces import WordPieces
from sayso.annotations.pipeline import WEIGHTS
from training.encoder.examples import UNKNOWN, Example, Tie
from training.encoder.kinds import STANDINGS
from training.encoder.labels import count_labels
from training.encoder.parts import cut_example
from training.encoder.sheets import Sheet, SheetMaker, load_sheets, write_sheets
from training.encoder.targets import NOTHING

FORMS = ["The", "ministry", "said", "that", "two", "bridges", "fell", "."]
HEADS = [1, 2, 2, 6, 5, 6, 2, 2]


@pytest.fixture(scope="module")
def pieces() -> WordPieces:
    return WordPieces(WEIGHTS / "tokenizer.json")


def make_example(n_sentences: int = 1) -> Example:
    """The same parsed and marked sentence several times, as a treebank would have it."""
    steps = [len(FORMS) * number for number in range(n_sentences)]
    n_words = len(FORMS) * n_sentences
    return Example(
        corpus="ewt",
        forms=FORMS * n_sentences,
        breaks=[place in steps for place in range(n_words)],
        sentences=steps,
        quotations=[-1] * n_words,
        tags=["DT", "NN", "VBD", "IN", "CD", "NNS", "VBD", "."] * n_sentences,
        morphs=[],
        lemmas=[],
        heads=[step + head for step in steps for head in HEADS],
        deps=["dep"] * n_words,
        names=[],
        times=[],
        events=[],
        ties=[
            Tie([step + 2], [step, step + 1], list(range(step + 3, step + 7)), [step + 3])
            for step in steps
        ],
        nested=False,
    )


def make_sheets(example: Example, pieces: WordPieces, *, read: bool = False) -> list[Sheet]:
    labels = count_labels([make_example(8)])
    reader = load_model(WEIGHTS) if read else None
    return list(SheetMaker(labels, pieces, reader).make(example))


def test_a_sheet_holds_what_is_marked(pieces: WordPieces) -> None:
    (sheet,) = make_sheets(make_example(), pieces)

    assert sheet.openings.tolist() == [1, 0, 0, 0, 0, 0, 0, 0]
    assert sheet.trees[0].heads.tolist() == HEADS
    assert not sheet.trees[0].machine
    assert (sheet.targets["names"] == NOTHING).all()
    (asked,) = sheet.asked
    assert asked.cue == [2]
    assert asked.labels.tolist() == [1, 2, 0, 3, 4, 4, 4, 0]
    assert sum(len(places) for _, _, places in sheet.rows) == len(FORMS)


def test_a_long_example_is_cut_where_a_sentence_ends(pieces: WordPieces) -> None:
    sheets = make_sheets(make_example(100), pieces)

    assert len(sheets) > 1
    assert sum(len(sheet.parts) for sheet in sheets) == 100 * len(FORMS)
    assert all(len(sheet.parts) % len(FORMS) == 0 for sheet in sheets)
    assert all(tree.heads.tolist() == HEADS for sheet in sheets for tree in sheet.trees)
    assert sum(len(sheet.asked) for sheet in sheets) == 100


def test_a_model_asks_of_cues_that_nobody_marked(pieces: WordPieces) -> None:
    bare = replace(make_example(), heads=[], deps=[], sentences=[], ties=None)
    (sheet,) = make_sheets(bare, pieces, read=True)

    assert [one.cue for one in sheet.asked] == [[2]]
    assert all((one.labels == NOTHING).all() for one in sheet.asked)
    assert all((labels == NOTHING).all() for _, labels in sheet.stretches)
    assert (sheet.trees[0].heads == NOTHING).all()
    assert sheet.asked[0].codes[:, 4].any(), "the model's tree leads from the cue to its words"


def test_sheets_are_kept(pieces: WordPieces, tmp_path: Path) -> None:
    sheets = make_sheets(make_example(3), pieces)
    path = tmp_path / "made-train.sheets.gz"

    assert write_sheets(sheets, path) == sum(sheet.size for sheet in sheets)
    (again,) = load_sheets(path)
    assert np.array_equal(again.rows[0][0], sheets[0].rows[0][0])
    assert again.asked[0].labels.tolist() == sheets[0].asked[0].labels.tolist()


def test_parts_keep_attributions_together() -> None:
    parts = list(cut_example(make_example(100)))

    assert sum(len(part.ties or ()) for part in parts) == 100
    assert all(tie.cue[0] < len(part.forms) for part in parts for tie in part.ties or ())


def test_of_marked_texts_only_the_windows_with_marks_are_kept(pieces: WordPieces) -> None:
    long = make_example(50)
    n_words = len(long.forms)
    kinds = [UNKNOWN] * (n_words - 8) + ["O"] * 6 + ["OTHER", "O"]
    marked = replace(long, kinds=kinds, statuses=[UNKNOWN] * (n_words - 2) + ["occurred", UNKNOWN])

    (sheet,) = SheetMaker(count_labels([long]), pieces, None).make_marked(marked)

    assert len(sheet.rows) == 1
    assert 8 <= len(sheet.parts) < 200
    assert (sheet.targets["kinds"] != NOTHING).sum() == 8
    assert STANDINGS[sheet.targets["statuses"][-2]] == "occurred"
    assert [sheet.asked, sheet.trees, sheet.stretches] == [[], [], []]
