"""Markdown tables of what was measured."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from benchmarks.outlines import OutlineSpeed
from benchmarks.scoring import Scores
from benchmarks.shares import Shares
from benchmarks.speed import Speed

HEAD = ("figure", "P %", "R %", "F1 %", "right", "predicted", "gold")

Figure = Mapping[str, float | str | None]


def write_table(head: Sequence[str], rows: Iterable[Sequence[str]], *, n_left: int = 1) -> str:
    """A Markdown table; the first `n_left` columns are set left, the others right."""
    rule = ["---" if place < n_left else "--:" for place in range(len(head))]
    lines = [f"| {' | '.join(row)} |" for row in (head, rule, *rows)]
    return "\n".join(lines) + "\n"


def write_quality(scores: Sequence[Scores], *, version: str, sample: int | None) -> str:
    """The page on quality: a summary, then all figures of each trial."""
    whole = "whole corpora" if sample is None else f"at most {sample} records of each file"
    summary = [
        (one.title, name, main_number(one.figures[name]))
        for one in scores
        for name in one.headline
        if name in one.figures
    ]
    preface = (
        f"Measured with sayso {version} on {whole}, by `python -m benchmarks quality`. Figures have "
        "the names that the scorer gives them, and are in per cent unless a unit is named."
    )
    parts = [
        "# Quality",
        preface,
        write_table(("data", "figure", "F1 or share"), summary, n_left=2),
        *(_write_scores(one) for one in scores),
    ]
    return "\n\n".join(part.rstrip() for part in parts) + "\n"


def main_number(figure: Figure) -> str:
    """The one number by which versions are compared: F1, share or amount."""
    if "f1" in figure:
        return percent(figure["f1"])
    if "unit" in figure:
        return amount(figure)
    return percent(figure.get("share", figure.get("value")))


def percent(share: float | str | None) -> str:
    """A share between 0 and 1 in per cent with one decimal; a dash where there is none."""
    return f"{100 * share:.1f}" if isinstance(share, int | float) else "-"


def amount(figure: Figure) -> str:
    """A number with its unit, such as kilometres."""
    value = figure.get("value")
    return f"{value:.3g} {figure['unit']}".strip() if isinstance(value, int | float) else "-"


def _write_scores(one: Scores) -> str:
    rows = [(name, *_cells(figure)) for name, figure in one.figures.items()]
    counts = "; ".join(f"{name}: {number}" for name, number in one.counts.items())
    return f"## {one.title}\n\n{one.note} {counts}.\n\n{write_table(HEAD, rows)}"


def _cells(figure: Figure) -> tuple[str, ...]:
    shares = [percent(figure[name]) if name in figure else "" for name in ("precision", "recall")]
    counts = [figure.get("right"), figure.get("predicted"), figure.get("gold", figure.get("of"))]
    return (*shares, main_number(figure), *("" if n is None else f"{n:g}" for n in counts))


def write_speed(
    speeds: Sequence[Speed],
    *,
    start_seconds: float,
    shares: Shares,
    outlines: OutlineSpeed,
    version: str,
) -> str:
    """The page on speed and memory."""
    rows = [
        (
            str(speed.workers),
            str(speed.documents),
            f"{speed.words / speed.documents:.0f}",
            f"{speed.run.seconds:.1f}",
            f"{speed.documents / speed.run.seconds:.1f}",
            "-" if speed.run.peak_bytes is None else f"{speed.run.peak_bytes / 1e6:.0f}",
        )
        for speed in speeds
    ]
    head = (
        "workers",
        "documents",
        "words each",
        "seconds",
        "documents per second",
        "peak MB a process",
    )
    return (
        f"# Speed\n\nMeasured with sayso {version}: the whole command `sayso read --json --no-ledger`, "
        f"start-up included, by `python -m benchmarks speed`.\n\n{write_table(head, rows)}\n"
        f"One article from start to end: {start_seconds:.1f} s (median).\n\n"
        f"{_write_shares(shares)}\n"
        f"The map: opened in {outlines.opening:.2f} s; the land of a point "
        f"{outlines.finding * 1e3:.2f} ms; the way from a point to a country "
        f"{outlines.reaching * 1e3:.1f} ms; between two countries at most "
        f"{outlines.parting:.2f} s the first time.\n"
    )


def _write_shares(shares: Shares) -> str:
    """Where the time of one process goes."""
    whole = sum(shares.seconds.values())
    rows = [
        (name, f"{seconds / shares.texts * 1e3:.1f}", percent(seconds / whole))
        for name, seconds in shares.seconds.items()
    ]
    return (
        f"{write_table(('part', 'milliseconds a document', 'share, %'), rows)}\n"
        f"The encoder with its heads alone: {shares.encoder_speed:,.0f} words a second and core.\n"
    )
