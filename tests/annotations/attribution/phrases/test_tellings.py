"""What somebody was told by somebody, and what somebody is reported to have told."""

from __future__ import annotations

import pytest

from sayso.annotations.attribution.phrases.tellings import add_tellings
from tests.annotations.attribution.tied import read, spell, tie

WARNED = """
She PRP nsubj:pass 3
was|be VBD aux:pass 3
warned|warn VBN ROOT 0
by IN case 5
police NNS obl:agent 3
that IN mark 8
roads NNS nsubj 8
flooded|flood VBD ccomp 3
fast RB advmod 8
. . punct 3
"""
REPORTED = """
He PRP nsubj:pass 3
is|be VBZ aux:pass 3
reported|report VBN ROOT 0
to TO mark 6
have VB aux 6
told|tell VBN xcomp 3
officers NNS obj 6
that IN mark 10
it PRP nsubj 10
ended|end VBD ccomp 6
. . punct 3
"""


def test_who_told_it_stands_behind_by() -> None:
    doc, grammar = read(WARNED)
    assert spell(doc, add_tellings(grammar, [])) == [("police", "warned", "roads flooded fast")]


@pytest.mark.parametrize(
    "rows",
    [
        WARNED.replace("warned|warn", "chased|chase"),
        WARNED.replace("by IN", "near IN"),
        WARNED.replace("that IN", "as IN"),
        WARNED.replace("aux:pass", "aux"),
    ],
)
def test_nothing_else_is_told(rows: str) -> None:
    _, grammar = read(rows)
    assert add_tellings(grammar, []) == []


def test_what_is_reported_to_be_told_is_told_by_two() -> None:
    doc, grammar = read(REPORTED)
    found = add_tellings(grammar, [tie(2, [], (0, 1), (3, 10))])
    assert spell(doc, found) == [
        ("", "reported", "He … to have told officers that it ended"),
        ("He", "told", "it ended"),
    ]


def test_what_is_reported_to_be_done_stays_whole() -> None:
    _, grammar = read(REPORTED.replace("told|tell", "struck|strike"))
    ties = [tie(2, [], (0, 1), (3, 10))]
    assert add_tellings(grammar, ties) == ties
