"""The page on calibration: the curve, its table, and how far each field is off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from benchmarks.calibration import (
    EDGES,
    Forecast,
    Trial,
    expect_error,
    fill_bins,
    measure_error,
    score_brier,
    score_constant,
)
from benchmarks.charts import draw_reliability
from benchmarks.tables import percent, write_table
from sayso.claims.probabilities import FIELDS

_FIELD_HEAD = ("field", "claims", "right %", "told %", "Brier", "constant", "off by", "by chance")
_PREFACE = """\
Each field of a claim has a probability: how likely it is what a careful reader would write. This page shows how far it
means what it says. It was made by `python -m benchmarks calibration` with sayso {version}.

The weights behind the probabilities come from {fitted} annotated documents. There each document was judged by weights
from all the others. {held} more were never fitted on; they are judged by the weights of the package. The probabilities
are about the reading, not about the world. *Content* is the chance that there is such a claim at all; the others hold
given that there is.
"""
_NOTES = """\
*Right* is the share of claims whose field is as annotated, *told* the mean probability. *Brier* is the mean square of the
difference, *constant* the same for whoever says the share that is right each time: a field below it tells claims apart.
*Off by* is the mean distance between told and right over the groups of the table above, in per cent (the expected
calibration error); *by chance*, what a perfect forecaster would show with so few claims. Claims of one document stand or
fall together, so that chance is larger than that.

What to know:

- Of most documents errors were read while rules were written, and rules do better there. The weights allow for that by a
  feature that only those documents have; it stands for nothing when a new document is read.
- The annotations are mostly one reader's. Where two people read the same documents they agreed on 85 per cent of the statuses and
  78 per cent of the types of events; of the texts annotated for sayso (`training/annotated`) two readers agreed on 97 and 88.
- Event, mode and cue are told little better than by their share alone.
- The documents are news and statements on conflict and security. In other texts the figures need not hold.
"""


def write_page(trials: Sequence[Trial], *, version: str, chart: str) -> str:
    """The page in Markdown.

    Args:
        trials: Of the documents fitted on, and of those held out.
        version: Of sayso.
        chart: Name of the chart's file, beside the page.
    """
    fitted, held = trials
    parts = [
        "# Calibration",
        _PREFACE.format(version=version, fitted=fitted.documents, held=held.documents).strip(),
        f"![Share of fields that are right against the probability given; the table below says the same.]({chart})",
        write_table(_head(trials), _list_bins(trials)),
        *(f"## {one.title.capitalize()}\n\n{_write_fields(one)}" for one in trials),
        _NOTES.strip(),
    ]
    return "\n\n".join(part.rstrip() for part in parts) + "\n"


def draw_chart(trials: Sequence[Trial]) -> str:
    """The curve of all fields together, as SVG."""
    series = [(one.title, fill_bins(one.forecasts)) for one in trials]
    return draw_reliability("How often fields are right, by the probability given", series)


def _head(trials: Sequence[Trial]) -> tuple[str, ...]:
    columns = (f"{one.title}: {name}" for one in trials for name in ("fields", "told %", "right %"))
    return ("probability", *columns)


def _list_bins(trials: Sequence[Trial]) -> Iterator[tuple[str, ...]]:
    filled = [fill_bins(one.forecasts) for one in trials]
    for place, (low, high) in enumerate(pairwise(EDGES)):
        cells: list[str] = [f"{low:g} to {high:g}"]
        for bins in filled:
            one = bins[place]
            cells += (
                ["0", "-", "-"]
                if one is None
                else [str(one.count), percent(one.told), percent(one.right)]
            )
        yield tuple(cells)


def _write_fields(trial: Trial) -> str:
    rows = (
        _describe(name, [one for one in trial.forecasts if one.field == name]) for name in FIELDS
    )
    every = _describe("all", trial.forecasts)
    return write_table(_FIELD_HEAD, [*rows, every])


def _describe(name: str, forecasts: Sequence[Forecast]) -> tuple[str, ...]:
    count = len(forecasts)
    return (
        name,
        str(count),
        percent(sum(one.right for one in forecasts) / count),
        percent(sum(one.probability for one in forecasts) / count),
        f"{score_brier(forecasts):.3f}",
        f"{score_constant(forecasts):.3f}",
        percent(measure_error(forecasts)),
        percent(expect_error(forecasts)),
    )
