from __future__ import annotations

import json
from pathlib import Path

from benchmarks.baselines import BASELINES, find_most_populous, write_most_populous
from benchmarks.trials import read_trials


def test_of_all_namesakes_the_most_populous_is_taken() -> None:
    paris, nothing = find_most_populous("Paris"), find_most_populous("Qxzvkk Bluff")
    assert paris is not None
    assert paris.country == "FR"
    assert nothing is None


def test_only_the_points_of_places_change(tmp_path: Path) -> None:
    source, target = tmp_path / "read.jsonl", tmp_path / "baseline.jsonl"
    place = {"text": "London", "latitude": 42.98, "longitude": -81.23, "country": "CA"}
    unknown = {"text": "Qxzvkk Bluff", "latitude": 1.0, "longitude": 1.0}
    source.write_text(json.dumps({"document": {"id": "a"}, "places": [place, unknown]}) + "\n")
    write_most_populous(source, target)
    record = json.loads(target.read_text())
    assert record["document"] == {"id": "a"}
    assert record["places"][0] == {**place, "latitude": 51.50853, "longitude": -0.12574}
    assert record["places"][1] == {**unknown, "latitude": None, "longitude": None}


def test_every_baseline_of_a_trial_is_known() -> None:
    named = {trial.baseline for trial in read_trials() if trial.baseline}
    assert named
    assert named <= set(BASELINES)
