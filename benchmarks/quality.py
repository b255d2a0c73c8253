"""Quality: read gold documents with the whole command, and have the scorer compare."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.baselines import BASELINES
from benchmarks.peers import PEERS, Peer
from benchmarks.reading import read_documents
from benchmarks.scoring import Scorer, Scores
from benchmarks.selection import select_gold
from benchmarks.trials import Trial
from training.annotated.documents import read_annotated, read_reports, write_documents

WORKERS = 2


@dataclass(frozen=True, slots=True)
class Setting:
    """Where things are, and how much is measured.

    Attributes:
        data: The folder of corpora.
        scorer: What compares.
        sample: Most records of each gold file; None for all.
        folder: Where inputs and readings are written.
    """

    data: Path
    scorer: Scorer
    sample: int | None
    folder: Path


def measure_trials(trials: Iterable[Trial], setting: Setting) -> Iterator[Scores]:
    """The scores of each trial and of its parts, one after another as they are done."""
    for number, trial in enumerate(trials):
        folder = setting.folder / f"{number:02}-{trial.area}"
        folder.mkdir(parents=True, exist_ok=True)
        yield from measure_trial(trial, setting, folder)


def measure_trial(trial: Trial, setting: Setting, folder: Path) -> Iterator[Scores]:
    """Read the documents of one trial once, and score all of them, a baseline, and each part."""
    given = _list_given(trial, setting.data, folder)
    gold = select_gold(given, folder, rule=trial.select, sample=setting.sample)
    source, target = folder / "input.jsonl", folder / "read.jsonl"
    setting.scorer.make_input(trial.area, gold, source)
    read_documents(source, target, workers=WORKERS)

    def score(title: str, files: Sequence[Path], readings: Path = target) -> Scores:
        found = setting.scorer.score(trial.area, files, readings)
        return Scores(title, found["figures"], found["counts"], trial.note, trial.headline)

    yield score(trial.title, gold)
    if trial.baseline:
        plain = folder / "baseline.jsonl"
        BASELINES[trial.baseline](target, plain)
        yield score(f"{trial.title}, baseline: {trial.baseline}", gold, plain)
    for part in trial.parts:
        if taken := [path for path in gold if part.takes(path)]:
            yield score(f"{part.title} ({len(taken)} of {len(gold)})", taken)
    for name in trial.peers:
        yield from measure_peer(PEERS[name], trial, setting.scorer, gold, source)


def _list_given(trial: Trial, data: Path, folder: Path) -> list[Path]:
    """The gold files of a trial; those of marked documents are put together here."""
    if not trial.annotated:
        return trial.list_gold(data)
    documents = read_reports() if trial.annotated == "reports" else read_annotated(data)
    held = (one for one in documents if one.group == "held-out")
    return write_documents(held, folder / "gold")


def measure_peer(
    peer: Peer, trial: Trial, scorer: Scorer, gold: Sequence[Path], source: Path
) -> Iterator[Scores]:
    """The scores of another tool on the same documents; none where it is not installed."""
    found = peer.find_version()
    if found is None:
        print(f"{peer.name} is not installed: left out", file=sys.stderr)
        return
    target = source.with_name(f"{peer.name}.jsonl")
    peer.read(source, target)
    scores = scorer.score(trial.area, gold, target, peer.options)
    title = f"{trial.title}: {peer.name} {found}"
    yield Scores(title, scores["figures"], scores["counts"], peer.note, trial.headline)
