"""Letterheads of official statements."""

from __future__ import annotations

import pytest

from sayso.annotations.layout.letterheads import find_letterhead

BODY = "Soldiers of the neighbouring state crossed the river at dawn on Tuesday. They withdrew at noon."


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Press Release\nMinistry of Defence, Kingdom of Norland\nNorport, 24 July 2025", "Ministry of Defence, Kingdom of Norland"),
        ("FOR IMMEDIATE RELEASE\nU.S. Central Command Public Affairs\n\nMay 29, 2024", "U.S. Central Command Public Affairs"),
        ("Joint Task Force East\nPress release No. 14/2024", "Joint Task Force East"),
        ("Ministry of Defence of Norland\nOperational summary, 18 June 2024", "Ministry of Defence of Norland"),
        ("GENERAL STAFF OF NORLAND\n\nEvening update as of 18:00 on 3 May", "GENERAL STAFF OF NORLAND"),
        ("Communiqué\n\nOffice of the President of the Republic", "Office of the President of the Republic"),
    ],
)  # fmt: skip
def test_form_and_body_make_a_letterhead(head: str, body: str) -> None:
    text = f"{head}\n\n{BODY}"
    found = find_letterhead(text)
    assert found is not None
    assert found.quote(text) == body


@pytest.mark.parametrize(
    "head",
    [
        "Press Release",
        "Ministry of Defence",
        "Ministry issues press release\nBy Ann Lee",
        "Defence ministry: shelling stopped\nStatement expected today",
        "Press review\nMinistry of Defence",
        "Summary of what we know\nMinistry of Defence",
        f"{BODY}\n\nPress release\nMinistry of Defence",
    ],
)
def test_less_makes_none(head: str) -> None:
    assert find_letterhead(f"{head}\n\n{BODY}") is None


def test_an_empty_text_has_none() -> None:
    assert find_letterhead("") is None


def test_a_long_row_of_digits_is_read_at_once() -> None:
    assert (
        find_letterhead("Press release " + "1" * 90 + "!\nMinistry of Defence\n\n" + BODY) is None
    )
