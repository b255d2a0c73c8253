"""Claims as comma-separated values that open in a spreadsheet without running anything."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sayso.presentation.views.cleaning import clean

COLUMNS = (
    "id",
    "document",
    "title",
    "publisher",
    "published",
    "published_basis",
    "url",
    "sentence",
    "quote",
    "gist",
    "source_words",
    "cue_words",
    "hedge_words",
    "speaker",
    "role",
    "chain",
    "chain_kinds",
    "origin_kind",
    "origin_number",
    "mode",
    "stance",
    "certainty",
    "polarity",
    "status",
    "said_begin",
    "said_end",
    "said_basis",
    "within",
    "denies",
    "start",
    "end",
    "event_type",
    "event_actor",
    "event_target",
    "event_place",
    "event_begin",
    "event_end",
    "event_figures",
)
EVENT_COLUMNS = tuple(name for name in COLUMNS if name.startswith("event_"))
SAID_COLUMNS = tuple(name for name in COLUMNS if name.startswith("said_"))
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A cell that starts so is run as a formula by some spreadsheet; a quote mark before it prevents that.

Source:
    OWASP, "CSV Injection".
"""


def write_csv(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """The table line by line, with line ends, its header first.

    Args:
        rows: As `views.claim_row` makes them.
    """
    yield _write_cells(COLUMNS)
    for row in rows:
        cells = _flatten(row)
        yield _write_cells([write_cell(cells.get(column)) for column in COLUMNS])


def write_cell(value: object) -> str:
    """A value as a cell that no spreadsheet takes for a formula; numbers stay numbers."""
    if value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)
    text = clean(str(value))
    return f"'{text}" if text.startswith(FORMULA) or text.lstrip().startswith(FORMULA) else text


def _flatten(row: Mapping[str, Any]) -> dict[str, Any]:
    event: Mapping[str, Any] = row["event"] or {}
    said: Mapping[str, Any] = row["said"] or {}
    content = row["content"]
    return {
        **row,
        "chain": " ← ".join(row["chain"]),
        **_flatten_links(row["links"] or ()),
        "start": content[0][0] if content else None,
        "end": content[-1][1] if content else None,
        **{name: said.get(name.removeprefix("said_")) for name in SAID_COLUMNS},
        **{name: event.get(name.removeprefix("event_")) for name in EVENT_COLUMNS},
        "event_figures": "; ".join(map(_write_figure, event.get("figures", ()))),
    }


def _write_figure(figure: Mapping[str, Any]) -> str:
    """A figure as "12 people (at-least, killed)", a range as "6000 to 8000 soldiers"."""
    ends = [figure["value"]] if figure["value"] is not None else [figure["low"], figure["high"]]
    numbers = " to ".join(f"{end:.10g}" for end in ends if end is not None)
    told = (figure["approx"].replace("exact", ""), figure["fate"], figure["side"])
    beside = ", ".join(filter(None, told))
    words = " ".join(filter(None, (numbers, figure["unit"])))
    return f"{words} ({beside})" if beside else words


def _flatten_links(links: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    if not links:
        return {}
    return {
        "chain_kinds": " ← ".join(link["kind"] or "?" for link in links),
        "origin_kind": links[-1]["kind"],
        "origin_number": links[-1]["number"],
    }


def _write_cells(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()
