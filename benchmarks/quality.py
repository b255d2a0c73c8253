"""Quality: read gold documents with the whole command, and have the scorer compare."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.peers import PEERS
from benchmarks.reading import read_documents
from benchmarks.scoring import Scorer, Scores
from benchmarks.selection import select_gold
from benchmarks.trials import Trial

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
    """Read the documents of one trial once, and score all of them, a peer, and each part."""
    given = trial.list_gold(setting.data)
    gold = select_gold(given, folder, rule=trial.select, sample=setting.sample)
    source, target = folder / "input.jsonl", folder / "read.jsonl"
    setting.scorer.make_input(trial.area, gold, source)
    read_documents(source, target, workers=WORKERS)

    def score(title: str, files: Sequence[Path], readings: Path = target) -> Scores:
        found = setting.scorer.score(trial.area, files, readings)
        return Scores(title, found["figures"], found["counts"], trial.note, trial.headline)

    yield score(trial.title, gold)
    if trial.peer:
        plain = folder / "peer.jsonl"
        PEERS[trial.peer](target, plain)
        yield score(f"{trial.title}, peer: {trial.peer}", gold, plain)
    for part in trial.parts:
        if taken := [path for path in gold if part.takes(path)]:
            yield score(f"{part.title} ({len(taken)} of {len(gold)})", taken)
