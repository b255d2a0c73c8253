"""One who quotes another."""

from __future__ import annotations

from sayso.annotations.attribution.phrases.retellings import add_retold
from sayso.annotations.attribution.sources.relays import find_relays
from tests.annotations.attribution.tied import read, spell, tie

ACTIVE = """
KCNA NNP nsubj 2
quoted|quote VBD ROOT 0
Kim NNP obj 2
as IN mark 5
saying|say VBG advcl 2
it PRP nsubj 7
works|work VBZ ccomp 5
. . punct 2
"""
PASSIVE = """
Kim NNP nsubj:pass 3
was|be VBD aux:pass 3
quoted|quote VBN ROOT 0
by IN case 5
KCNA NNP obl:agent 3
as IN mark 7
saying|say VBG advcl 3
it PRP nsubj 9
works|work VBZ ccomp 7
. . punct 3
"""
BEHIND = """
It PRP nsubj 2
works|work VBZ ccomp 5
Kim NNP nsubj:pass 5
was|be VBD aux:pass 5
quoted|quote VBN ROOT 0
as IN mark 7
saying|say VBG advcl 5
by IN case 9
KCNA NNP obl 7
. . punct 5
"""
NOBODY = """
Kim NNP nsubj:pass 3
was|be VBD aux:pass 3
quoted|quote VBN ROOT 0
as IN mark 5
saying|say VBG advcl 3
it PRP nsubj 7
works|work VBZ ccomp 5
. . punct 3
"""


def test_who_is_quoted_stands_in_the_content_of_who_quotes() -> None:
    doc, grammar = read(ACTIVE)
    found = add_retold(doc, grammar, [tie(1, [(0, 1)], (2, 7))])
    assert spell(doc, found) == [
        ("KCNA", "quoted", "Kim as saying it works"),
        ("Kim", "saying", "it works"),
    ]


def test_in_the_passive_who_quotes_only_passes_it_on() -> None:
    doc, grammar = read(PASSIVE)
    found = add_retold(doc, grammar, [tie(2, [(4, 5)], (0, 1), (5, 9))])
    assert spell(doc, found) == [("Kim", "saying", "it works")]
    (relay,) = find_relays(doc, grammar, found[0])
    assert relay.quote(doc.text) == "KCNA"


def test_who_quotes_may_stand_at_the_end() -> None:
    doc, grammar = read(BEHIND)
    found = add_retold(doc, grammar, [tie(6, [], (0, 2), (7, 9))])
    assert spell(doc, found) == [("Kim", "saying", "It works")]
    (relay,) = find_relays(doc, grammar, found[0])
    assert relay.quote(doc.text) == "KCNA"


def test_where_nobody_quotes_there_is_one_tie() -> None:
    doc, grammar = read(NOBODY)
    found = add_retold(doc, grammar, [tie(2, [], (0, 1), (5, 7))])
    assert spell(doc, found) == [("Kim", "saying", "it works")]


def test_other_ties_stay_as_they_are() -> None:
    doc, grammar = read(ACTIVE.replace("as IN mark", "by IN mark"))
    ties = [tie(1, [(0, 1)], (2, 7))]
    assert add_retold(doc, grammar, ties) == ties
