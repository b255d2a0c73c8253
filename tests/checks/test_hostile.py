"""Huge and broken readings: checks end, soon, and point at characters of the text."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.checks import check_reading
from tests.checks.passages import Passage, read_passage
from tests.checks.readings import Account

PIECES = st.sampled_from(
    [
        *(
            "“",
            "”",
            '"',
            "«",
            "»",
            "…",
            "[",
            "]",
            "\n",
            "\n\n",
            ". ",
            ", ",
            " ",
            "’",
            "?",
            ":",
            ";",
        ),
        *(
            "Thursday",
            "Oct. 30",
            "June 31",
            "31 April",
            "2024-02-30",
            "99 May 0000",
            "Monday, May 1",
        ),
        *(
            "40 killed",
            "among them 12 children",
            "and 31 women",
            "dozens dead",
            "of whom 9",
            "including",
        ),
        *(
            "we will never accept that truce",
            "Arvo shelled the school",
            "may have",
            "10:15",
            "\x00",
            "🙂",
        ),
    ]
)
LINES = {
    "the same figure": "Police said [[police: {n} people were killed in fire number {n}]].",
    "the same words": "Belm said [[Belm: the convoy crossed the river bridge near Tarn]].",
    "the same quotation": "Ilves said [[Ilves;direct: “We will never accept a truce of {n} days with them”]].\n",
    "the same date": "It ends on Thursday, June 31, said [[Belm;possible: the clerk of room {n}]].",
    "the same parts": "In house {n} 40 were killed, among them 12 children and 31 women.",
}
MOST_SECONDS = 10.0
"""Of processor time for some hundred pages; it takes a tenth of that."""


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(PIECES, max_size=40), st.lists(PIECES, max_size=8))
def test_whatever_stands_there_evidence_stands_in_the_text(
    parts: list[str], said: list[str]
) -> None:
    account = Account()
    account.say("Belm", " ".join(said) or "nothing", mode="direct")
    account.text += " ".join(parts)
    account.say("Arvo", " ".join(said) or "nothing", mode="direct", polarity="negative")
    for finding in check_reading(account.reading()):
        assert finding.spans
        assert all(0 <= one.start < one.end <= len(account.text) for one in finding.spans)
        assert finding.message


@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_a_long_report_of_like_lines_is_checked_soon(line: str) -> None:
    text = " ".join(line.format(n=number) for number in range(100, 900))
    reading = read_passage(Passage(None, text, "2024-11-01"))
    begin = process_time()
    check_reading(reading)
    assert process_time() - begin < MOST_SECONDS


def test_no_words_at_all_give_nothing() -> None:
    assert check_reading(Account().reading()) == ()
