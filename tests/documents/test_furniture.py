"""Lines of a page that are not of its article."""

from __future__ import annotations

import pytest

from sayso.documents.furniture import leave_furniture


@pytest.mark.parametrize(
    "line",
    [
        "Read more: Minister says sanctions work",
        "READ ALSO | Port reopens",
        "» Related stories",
        "Subscribe to continue reading. Already a subscriber? Log in.",
        "Please enable JavaScript to run this page.",
        "Sign up for our morning newsletter.",
    ],
)
def test_furniture_is_left_out(line: str) -> None:
    assert leave_furniture(f"One, he said.\n\n{line}\n\nTwo.") == "One, he said.\n\nTwo."
    assert leave_furniture(f"One, he said.\n{line}") == "One, he said."
    assert leave_furniture(line) == ""


@pytest.mark.parametrize(
    "line",
    [
        "Read more books, the minister told pupils.",
        "Related attacks were reported in the south.",
        "Most readers subscribe to our view, he said.",
        "Subscribers of the party's paper were searched, police said.",
        "Sign up for our cause, " + "the rebels told young men in the camps, " * 8 + "or leave.",
    ],
)
def test_sentences_that_begin_alike_stay(line: str) -> None:
    assert leave_furniture(f"One.\n\n{line}") == f"One.\n\n{line}"
