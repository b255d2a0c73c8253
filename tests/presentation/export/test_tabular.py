from __future__ import annotations

import csv
import io
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sayso.model.event import Event, Figure
from sayso.model.link import Link
from sayso.model.said import Said
from sayso.model.span import Span
from sayso.presentation.export.tabular import (
    COLUMNS,
    FORMULA,
    SAID_COLUMNS,
    write_cell,
    write_csv,
)
from sayso.presentation.views.claim_row import make_row
from tests.desk.saying import make_document, make_reading


@given(
    st.one_of(st.text(), st.sampled_from(FORMULA).map(lambda start: f"{start}cmd|' /C calc'!A0"))
)
def test_no_cell_starts_a_formula(text: str) -> None:
    assert not write_cell(text).lstrip().startswith(FORMULA)


def test_numbers_and_gaps_stay_what_they_are() -> None:
    assert (write_cell(None), write_cell(-5), write_cell("12")) == ("", "-5", "12")


def test_kinds_of_the_chain_have_columns() -> None:
    reading = make_reading(make_document("Ada said it rains."))
    links = (Link("Courier", None, None, ()), Link("officials", "anonymous-official", 2, ()))
    row = make_row(reading, replace(reading.claims[0], links=links))
    (cells,) = csv.DictReader(io.StringIO("".join(write_csv([row]))))
    assert cells["chain_kinds"] == "? ← anonymous-official"
    assert (cells["origin_kind"], cells["origin_number"]) == ("anonymous-official", "2")


def test_when_it_was_said_has_columns() -> None:
    reading = make_reading(make_document("Ada said it rains."))
    said = Said(None, "2024-10-31", "post", None)
    rows = [
        make_row(reading, replace(reading.claims[0], said=said)),
        make_row(reading, reading.claims[0]),
    ]
    told, untold = csv.DictReader(io.StringIO("".join(write_csv(rows))))
    assert [told[name] for name in SAID_COLUMNS] == ["", "2024-10-31", "post"]
    assert [untold[name] for name in SAID_COLUMNS] == ["", "", ""]


def test_a_table_reads_back_as_it_was() -> None:
    reading = make_reading(make_document('Ada said =2+2, "so", is four.', title="@home"))
    rows = [make_row(reading, claim) for claim in reading.claims]
    table = list(csv.DictReader(io.StringIO("".join(write_csv(rows)))))
    assert tuple(table[0]) == COLUMNS
    assert table[0]["quote"] == '\'=2+2, "so", is four'
    assert table[0]["title"] == "'@home"
    assert (table[0]["start"], table[0]["end"]) == ("9", "28")


def test_figures_of_an_event_are_told_in_one_cell() -> None:
    reading = make_reading(make_document("Ada said it rains."))
    figures = (
        Figure("people", 12, 12, None, "people", "at-least", Span(0, 1), "killed", "Ukraine"),
        Figure("soldiers", None, 6000, 8000, "soldiers", "range", Span(0, 1)),
        Figure("share", 0.5, 0.5, 0.5, None, "exact", Span(0, 1)),
    )
    event = Event("ASSAULT", Span(0, 1), "", "", "", None, None, figures)
    row = make_row(reading, replace(reading.claims[0], event=event))
    (cells,) = csv.DictReader(io.StringIO("".join(write_csv([row]))))
    told = "12 people (at-least, killed, Ukraine); 6000 to 8000 soldiers (range); 0.5"
    assert cells["event_figures"] == told
