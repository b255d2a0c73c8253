"""The command line of the benchmarks."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from importlib.metadata import version
from itertools import chain
from pathlib import Path

from benchmarks.calibration import measure_calibration
from benchmarks.events import measure_events
from benchmarks.outlines import measure_outlines
from benchmarks.quality import Setting, measure_trials
from benchmarks.reliability import draw_chart, write_page
from benchmarks.scoring import Scorer, Scores
from benchmarks.shares import measure_shares
from benchmarks.speed import make_texts, measure_speed, measure_start
from benchmarks.tables import main_number, write_quality, write_speed
from benchmarks.trials import list_areas, read_trials

EVENTS = "events"
_N_SHARED = 40
"""Documents whose time is looked at part by part."""
"""The area that the scorer does not know."""


def main(words: Sequence[str] | None = None) -> int:
    """Measure as the words ask; returns the exit code."""
    options = make_parser().parse_args(words)
    with tempfile.TemporaryDirectory(prefix="sayso-benchmarks-") as name:
        folder = options.keep or Path(name)
        folder.mkdir(parents=True, exist_ok=True)
        try:
            page = options.measure(options, folder)
        except (OSError, RuntimeError) as error:
            print(f"benchmarks: {error}", file=sys.stderr)
            return 2
    if options.out:
        options.out.write_text(page, encoding="utf-8")
    else:
        print(page)
    return 0


def make_parser() -> argparse.ArgumentParser:
    """The options and their help."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    tasks = parser.add_subparsers(required=True, metavar="TASK")
    quality = tasks.add_parser("quality", help="compare what sayso reads with annotated corpora")
    quality.set_defaults(measure=_measure_quality)
    quality.add_argument(
        "--score",
        type=Path,
        help="folder of score.py; else SAYSO_SCORE, else score beside the data",
    )
    quality.add_argument("--areas", nargs="+", choices=[*list_areas(), EVENTS], default=[])
    quality.add_argument("--sample", type=int, help="most records of each file, for a quick look")
    speed = tasks.add_parser("speed", help="documents per second and memory")
    speed.set_defaults(measure=_measure_speed)
    speed.add_argument("--documents", type=int, default=200)
    speed.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    calibration = tasks.add_parser(
        "calibration", help="whether the probabilities of claims mean what they say"
    )
    calibration.set_defaults(measure=_measure_calibration)
    for task in (quality, speed, calibration):
        task.add_argument("--data", type=Path, help="folder of the corpora; else SAYSO_DATA")
        task.add_argument("--out", type=Path, help="write the page here instead of printing it")
        task.add_argument("--keep", type=Path, help="keep inputs and readings in this folder")
    return parser


def _measure_quality(options: argparse.Namespace, folder: Path) -> str:
    data = _find_folder(options.data, "SAYSO_DATA")
    if data is None:
        raise RuntimeError("give the folder of the corpora with --data or SAYSO_DATA")
    scorer = Scorer(_find_folder(options.score, "SAYSO_SCORE") or data.parent / "score")
    setting = Setting(data.resolve(), scorer, options.sample, folder)
    scores: list[Scores] = []
    wants_events = not options.areas or EVENTS in options.areas
    for one in chain(
        measure_trials(read_trials(options.areas), setting),
        measure_events(setting.data) if wants_events else (),
    ):
        scores.append(one)
        shown = (f"{name} {main_number(one.figures[name])}" for name in one.headline)
        print(f"{one.title}: {', '.join(shown)}", file=sys.stderr, flush=True)
    return write_quality(scores, version=version("sayso"), sample=options.sample)


def _measure_speed(options: argparse.Namespace, folder: Path) -> str:
    data = _find_folder(options.data, "SAYSO_DATA")
    texts = make_texts(options.documents, data=data)
    speeds = [measure_speed(texts, workers=n, folder=folder) for n in options.workers]
    start_seconds = measure_start(folder)
    return write_speed(
        speeds,
        start_seconds=start_seconds,
        shares=measure_shares(texts[:_N_SHARED]),
        outlines=measure_outlines(),
        version=version("sayso"),
    )


def _measure_calibration(options: argparse.Namespace, _folder: Path) -> str:
    data = _find_folder(options.data, "SAYSO_DATA")
    if data is None:
        raise RuntimeError("give the folder of the corpora with --data or SAYSO_DATA")
    trials = measure_calibration(data)
    if options.out:
        options.out.with_suffix(".svg").write_text(draw_chart(trials), encoding="utf-8")
    chart = (options.out or Path("calibration")).with_suffix(".svg").name
    return write_page(trials, version=version("sayso"), chart=chart)


def _find_folder(given: Path | None, variable: str) -> Path | None:
    value = given or os.environ.get(variable)
    return Path(value) if value else None
