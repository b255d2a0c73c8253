from __future__ import annotations

import json
from pathlib import Path

from benchmarks.peers import PEERS, Peer
from benchmarks.quality import measure_peer
from benchmarks.scoring import Scorer
from benchmarks.trials import Trial, read_trials


class KeptScorer(Scorer):
    """A scorer that keeps what it was asked."""

    def __init__(self) -> None:
        self.options: tuple[str, ...] = ()

    def score(
        self, area: str, gold: object, readings: Path, options: object = ()
    ) -> dict[str, dict[str, int]]:
        """Nothing right, and how many records there were."""
        assert area == "quantities"
        assert gold == []
        assert isinstance(options, tuple)
        self.options = options
        return {"figures": {}, "counts": {"lines": len(readings.read_text().splitlines())}}


def make_peer(name: str) -> Peer:
    return Peer(
        name, "As it comes.", ("--fair",), lambda: lambda text: {"quantities": [{"text": text}]}
    )


def make_trial() -> Trial:
    return Trial("quantities", "Numbers", (), "", ("value",), "Read.", ())


def test_a_peer_writes_a_record_for_each_document(tmp_path: Path) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text('{"id": "a", "text": "12 km"}\n{"id": "b", "text": "–"}\n', encoding="utf-8")
    make_peer("pytest").read(source, target)
    records = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    assert [record["document"]["id"] for record in records] == ["a", "b"]
    assert records[0]["quantities"] == [{"text": "12 km"}]


def test_a_peer_is_scored_under_its_name_and_version(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text('{"id": "a", "text": "12 km"}\n', encoding="utf-8")
    scorer = KeptScorer()
    (scores,) = measure_peer(make_peer("pytest"), make_trial(), scorer, [], source)
    assert scores.title.startswith("Numbers: pytest ")
    assert (scores.note, scores.counts, scorer.options) == (
        "As it comes.",
        {"lines": 1},
        ("--fair",),
    )


def test_a_peer_that_is_not_installed_is_left_out(tmp_path: Path) -> None:
    peer = make_peer("no-such-package-at-all")
    assert list(measure_peer(peer, make_trial(), KeptScorer(), [], tmp_path / "in.jsonl")) == []


def test_every_peer_of_a_trial_is_known() -> None:
    named = {name for trial in read_trials() for name in trial.peers}
    assert named == set(PEERS)
