"""What stands behind the "by" of a passive."""

from __future__ import annotations

import pytest

from sayso.annotations.attribution.sources.agents import (
    leave_hailed,
    leave_spoken_of,
    part_named,
    take_giver,
    turn_moved,
)
from tests.annotations.attribution.tied import read, spell, tie

NAMED = """
He PRP nsubj:pass 3
was|be VBD aux:pass 3
named|name VBN ROOT 0
by IN case 5
friends NNS obl:agent 3
as IN case 7
Joost NNP obl 3 PERSON
. . punct 3
"""
MOVED = """
Oman NNP nsubj:pass 3
is|be VBZ aux:pass 3
alarmed|alarm VBN ROOT 0
by IN case 5
reports NNS obl:agent 3
. . punct 3
"""


def test_who_names_him_ends_before_the_name() -> None:
    doc, grammar = read(NAMED)
    found = part_named(doc, grammar, tie(2, [(4, 7)], (0, 1)))
    assert spell(doc, [found]) == [("friends", "named", "He … as Joost")]


@pytest.mark.parametrize(
    "rows",
    [
        NAMED.replace("named|name", "seized|seize"),
        NAMED.replace("aux:pass", "aux"),
        NAMED.replace("as IN", "near IN"),
    ],
)
def test_whoever_does_anything_else_stays(rows: str) -> None:
    doc, grammar = read(rows)
    one = tie(2, [(4, 7)], (0, 1))
    assert part_named(doc, grammar, one) == one


def test_who_is_moved_speaks() -> None:
    doc, _ = read(MOVED)
    found = turn_moved(doc, tie(2, [(4, 5)], (0, 1)))
    assert spell(doc, [found]) == [("Oman", "alarmed", "reports")]


def test_who_is_quoted_as_moved_says_it_once() -> None:
    doc, _ = read(MOVED.replace("Oman NNP", "I PRP"))
    assert turn_moved(doc, tie(2, [(4, 5)], (0, 1))).roles.content == ()


def test_who_is_hit_says_nothing() -> None:
    doc, _ = read(MOVED.replace("alarmed|alarm", "hit|hit"))
    one = tie(2, [(4, 5)], (0, 1))
    assert turn_moved(doc, one) == one


HAILED = """
Crew NN nsubj 2
hailed|hail VBD ROOT 0
as IN case 4
heroes NNS obl 2
. . punct 2
"""


@pytest.mark.parametrize(
    ("rows", "credits_crew"),
    [(HAILED, False), (HAILED.replace("hailed|hail", "served|serve"), True)],
)
def test_who_is_hailed_as_something_hails_nobody(rows: str, credits_crew: bool) -> None:  # noqa: FBT001
    doc, _ = read(rows)
    found = leave_hailed(doc, tie(1, [(0, 1)], (3, 4)))
    assert bool(found.roles.source) is credits_crew
    assert credits_crew or found.roles.content == ((0, 1), (2, 4))


WARNED = """
He PRP nsubj 2
left|leave VBD ROOT 0
despite IN case 4
warnings NNS obl 2
{0} IN case 6
aides NNS nmod 4
that IN mark 9
it PRP nsubj 9
failed|fail VBD acl 4
. . punct 2
"""


@pytest.mark.parametrize(("case", "source"), [("from", "aides"), ("by", "aides"), ("about", "He")])
def test_who_gives_a_warning_stands_behind_it(case: str, source: str) -> None:
    doc, _ = read(WARNED.format(case))
    found = take_giver(doc, tie(3, [(0, 1)], (7, 9)))
    assert spell(doc, [found]) == [(source, "warnings", "it failed")]


@pytest.mark.parametrize(
    ("verb", "credits_rebels"), [("accused|accuse", False), ("said|say", True)]
)
def test_who_is_accused_in_a_headline_accuses_nobody(verb: str, credits_rebels: bool) -> None:  # noqa: FBT001
    doc, _ = read(f"Rebels NNS nsubj 2\n{verb} VBD ROOT 0\nof IN mark 4\nkilling|kill VBG advcl 2")
    found = leave_spoken_of(doc, tie(1, [(0, 1)], (3, 4)))
    assert bool(found.roles.source) is credits_rebels
