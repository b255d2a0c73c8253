"""Datelines at the head of a report."""

from __future__ import annotations

import pytest

from sayso.annotations.layout.datelines import find_dateline, part_dateline
from sayso.annotations.layout.paragraphs import find_paragraphs
from sayso.model.span import Span


def dateline_of(text: str) -> str | None:
    span = find_dateline(text, find_paragraphs(text))
    return None if span is None else span.quote(text)


@pytest.mark.parametrize(
    "dateline",
    [
        "LIMA — ",
        "LIMA (Coast Wire) - ",
        "LIMA, Peru, Oct. 3, 2024 (Coast Wire) — ",
        "GENEVA, 14 March 2023 -- ",
        "NEW YORK, May 2 – ",
        "Geneva (ICRC) – ",
        "Addis Ababa, May 3 – ",
        "Port Sudan, 5 June 2024 (SNA) - ",
        "(Chiang Rai, Thailand) — ",
        "MOSCOW, November 9. /North Wire/. ",
        "Veliky Novgorod, 9 June 2024 /NW/ ",
    ],
)
def test_dateline_ends_with_its_dash(dateline: str) -> None:
    assert dateline_of(f"{dateline}Talks began on Monday.") == dateline


def test_dateline_may_stand_below_the_headline() -> None:
    assert dateline_of("Talks begin\nLIMA — Talks began.") == "LIMA — "


@pytest.mark.parametrize(
    "text",
    [
        "Talks — long awaited — began on Monday.",
        "NATO said on Monday that talks - long awaited - had begun.",
        "LIMA —",
        "On May 3 – the day of the vote – talks began.",
        "Biden (left) – who had come early – spoke first.",
        "UN report: fighting goes on",
    ],
)
def test_other_openings_are_no_dateline(text: str) -> None:
    assert dateline_of(text) is None


def test_dateline_starts_at_the_first_letter() -> None:
    text = "\n  LIMA — Talks began."
    assert find_dateline(text, find_paragraphs(text)) == Span(3, 10)


def test_a_dateline_is_a_paragraph_of_its_own() -> None:
    text = "WARSAW, 10 Sept 2025 (Vistula Wire) - Poland closed two airports.\n\nIt rained."
    paragraphs = find_paragraphs(text)
    parts = part_dateline(paragraphs, find_dateline(text, paragraphs))

    assert [span.quote(text) for span in parts] == [
        "WARSAW, 10 Sept 2025 (Vistula Wire) - ",
        "Poland closed two airports.",
        "It rained.",
    ]
    assert part_dateline(paragraphs, None) == paragraphs
