"""Trials: what is measured, as trials.toml says."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

LIST = Path(__file__).with_name("trials.toml")


@dataclass(frozen=True, slots=True)
class Part:
    """Some documents of a trial that are reported apart.

    Attributes:
        title: For the reader.
        patterns: Names of gold files without suffix, with wildcards.
    """

    title: str
    patterns: tuple[str, ...]

    def takes(self, path: Path) -> bool:
        """Whether the gold file belongs to the part."""
        return any(fnmatchcase(path.stem, pattern) for pattern in self.patterns)


@dataclass(frozen=True, slots=True)
class Trial:
    """One reading of one collection, scored in one area.

    Attributes:
        area: What the scorer measures.
        title: For the reader.
        gold: Paths in the folder of corpora.
        select: Name of the rule that takes some of the records; empty for all.
        headline: Figures that stand in the summary.
        note: What a reader must know about the data.
        parts: Documents that are reported apart as well.
        baseline: Name of a simpler way, in `benchmarks.baselines`, that stands beside ours; empty for none.
        peers: Names of the tools that read the same documents.
        annotated: "news" where the gold documents are those that `training/annotated` marks and
            keeps for scoring, "reports" where they are the reports kept there; then `gold` is empty.
    """

    area: str
    title: str
    gold: tuple[str, ...]
    select: str
    headline: tuple[str, ...]
    note: str
    parts: tuple[Part, ...]
    baseline: str = ""
    peers: tuple[str, ...] = ()
    annotated: str = ""

    def list_gold(self, data: Path) -> list[Path]:
        """The gold files, those of a folder in the order of their names."""
        files: list[Path] = []
        for name in self.gold:
            path = data / name
            files.extend(sorted(path.glob("*.json")) if path.is_dir() else [path])
        return files


def read_trials(areas: Collection[str] = (), *, path: Path = LIST) -> list[Trial]:
    """The trials of the areas, in the order of the file; of no area: all."""
    entries = tomllib.loads(path.read_text(encoding="utf-8"))["trial"]
    trials = [_make_trial(entry) for entry in entries]
    return [trial for trial in trials if not areas or trial.area in areas]


def list_areas() -> list[str]:
    """The areas that have trials, each once, in the order of the file."""
    return list(dict.fromkeys(trial.area for trial in read_trials()))


def _make_trial(entry: Mapping[str, Any]) -> Trial:
    parts = (Part(part["title"], tuple(part["patterns"])) for part in entry.get("parts", ()))
    return Trial(
        area=entry["area"],
        title=entry["title"],
        gold=tuple(entry.get("gold", ())),
        select=entry.get("select", ""),
        headline=tuple(entry["headline"]),
        note=entry["note"],
        parts=tuple(parts),
        baseline=entry.get("baseline", ""),
        peers=tuple(entry.get("peers", ())),
        annotated=entry.get("annotated", ""),
    )
