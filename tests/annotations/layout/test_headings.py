"""Words that head others and are nobody's statement."""

from __future__ import annotations

import pytest

from sayso.annotations.layout.headings import find_headings, is_heading, names_section
from sayso.annotations.layout.paragraphs import find_paragraphs
from sayso.model.span import Span


def read(text: str) -> list[str]:
    return [span.quote(text) for span in find_headings(text, find_paragraphs(text))]


@pytest.mark.parametrize(
    "label",
    ["OUTLOOK", "Enemy forces", "RSS bulletin", "Our view", "Key points", "Fact check", "BREAKING"],
)
def test_a_label_names_a_section(label: str) -> None:
    assert names_section(label)
    assert read(f"{label}: The bridge is shut.") == [f"{label}:"]


@pytest.mark.parametrize("label", ["GEN. DIALLO", "Tuuli Saar", "White House statement", "Police"])
def test_a_label_may_name_who_speaks(label: str) -> None:
    assert not names_section(label)
    assert read(f"{label}: The bridge is shut.") == []


@pytest.mark.parametrize(
    "line", ["At a glance", "What we know so far", "Why it matters", "Key takeaways"]
)
def test_a_line_heads_what_follows(line: str) -> None:
    assert read(f"It rained.\n\n{line}\n\nThe dam held.") == [line]


@pytest.mark.parametrize(
    "line", ["What we know is little.", "Explosions near Riga", "Who fired first?"]
)
def test_a_line_that_says_something_is_no_heading(line: str) -> None:
    assert not is_heading(line, Span(0, len(line)))


def test_few_words_and_a_date_say_nothing() -> None:
    text = "Campaign assessment, 14 August 2024\n\nPublished Tuesday, March 5, 2024\n\nTwo ships sank near Aden on 14 August 2024\n\nForces moved on."
    found = find_headings(text, find_paragraphs(text))
    assert [span.quote(text)[:9] for span in found] == ["Campaign ", "Published"]


def test_a_line_of_few_words_below_the_headline_says_nothing() -> None:
    text = "Hospital hit\n\nA shell fell near the gate.\n\nDrone strike\n\n12 dead\n\nA drone fell on the roof."
    found = find_headings(text, find_paragraphs(text))
    assert [span.quote(text) for span in found] == ["Drone strike"]
