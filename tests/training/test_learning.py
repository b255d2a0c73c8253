"""Folders are swapped whole, and a training knows how far it came."""

from __future__ import annotations

import json
from pathlib import Path

from training.learning import leave_addresses_out, steps_done, swap_folder


def test_the_new_folder_stands_in_the_old_ones_place(tmp_path: Path) -> None:
    source, target = tmp_path / "fresh", tmp_path / "weights" / "place"
    source.mkdir()
    (source / "new.txt").write_text("new")
    target.mkdir(parents=True)
    (target / "old.txt").write_text("old")
    swap_folder(source, target)
    assert [path.name for path in target.iterdir()] == ["new.txt"]
    assert [path.name for path in target.parent.iterdir()] == ["place"]
    assert (source / "new.txt").exists()


def test_a_folder_that_is_not_there_yet_is_made(tmp_path: Path) -> None:
    (tmp_path / "fresh").mkdir()
    swap_folder(tmp_path / "fresh", tmp_path / "a" / "place")
    assert (tmp_path / "a" / "place").is_dir()


def test_a_training_goes_on_after_its_last_logged_step(tmp_path: Path) -> None:
    assert steps_done(tmp_path) == 0
    (tmp_path / "steps.jsonl").write_text('{"step": 500}\n{"step": 1000}\n')
    assert steps_done(tmp_path) == 0, "without weights there is nothing to go on from"
    (tmp_path / "model-last").mkdir()
    assert steps_done(tmp_path) == 1000


def test_addresses_and_numbers_of_people_are_left_out(tmp_path: Path) -> None:
    words = ["nsubj", "Kyiv", "ann.lee@example.com", "@ann", "http://a.b", "555-010-4477", "2,500"]
    table = tmp_path / "vocab" / "strings.json"
    table.parent.mkdir()
    table.write_text(json.dumps(words), encoding="utf-8")
    leave_addresses_out(tmp_path)

    assert json.loads(table.read_text(encoding="utf-8")) == ["nsubj", "Kyiv", "2,500"]
