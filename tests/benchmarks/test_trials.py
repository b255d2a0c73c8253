from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.selection import RULES
from benchmarks.trials import Part, Trial, list_areas, read_trials

AREAS = ["attribution", "quantities", "times", "places", "entities", "claims"]


def test_every_area_has_a_trial() -> None:
    assert list_areas() == AREAS


@pytest.mark.parametrize("area", AREAS)
def test_only_the_trials_of_the_wanted_area_are_taken(area: str) -> None:
    assert {trial.area for trial in read_trials([area])} == {area}


@pytest.mark.parametrize("trial", read_trials(), ids=lambda trial: str(trial.title))
def test_a_trial_has_a_known_rule_and_a_headline(trial: Trial) -> None:
    assert trial.select in RULES
    assert trial.headline
    assert trial.note.endswith(".")


def test_a_part_takes_files_by_name() -> None:
    part = Part("some", ("polnear-*", "re3d-one"))
    assert part.takes(Path("claims/polnear-nyt_1.json"))
    assert part.takes(Path("re3d-one.json"))
    assert not part.takes(Path("re3d-one-more.json"))


def test_a_folder_of_gold_gives_its_files_in_order(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    for name in ("b.json", "a.json", "README.md"):
        (tmp_path / "claims" / name).touch()
    trial, *annotated = read_trials(["claims"])
    assert [one.annotated for one in annotated] == ["news", "reports"]
    assert not any(one.list_gold(tmp_path) for one in annotated)
    assert [path.name for path in trial.list_gold(tmp_path)] == ["a.json", "b.json"]
