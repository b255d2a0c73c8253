"""Entries of a live blog."""

from __future__ import annotations

from sayso.annotations.values.times_entries import list_entries


def test_an_entry_begins_under_its_clock_time() -> None:
    text = "Live\n\n17:05\nTwo dead\n\n16:20 GMT\nThe raid began at 16:00 on Monday.\n"
    assert [text[at : at + 7].split(maxsplit=1)[0] for at in list_entries(text)] == [
        "17:05",
        "16:20",
    ]


def test_a_clock_in_a_sentence_opens_nothing() -> None:
    assert list_entries("The raid began at 16:00 on Monday.") == []
