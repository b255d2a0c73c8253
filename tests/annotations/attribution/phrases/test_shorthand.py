"""Sources as live blogs and agencies put them."""

from __future__ import annotations

from sayso.annotations.attribution.phrases.shorthand import add_shorthand
from tests.annotations.attribution.tied import read, spell, tie

PER = """
Two CD nummod 2
men NNS nsubj 3
died|die VBD ROOT 0
, , punct 3
per IN case 7
the DT det 7
police NNS obl 3
. . punct 3
"""
BRACKETS = """
Two CD nummod 2
men NNS nsubj 3
died|die VBD ROOT 0
( -LRB- punct 5
AFP NNP appos 2
) -RRB- punct 5
. . punct 3
"""
DASH = """
Two CD nummod 2
men NNS nsubj 3
died|die VBD ROOT 0
– : punct 6
regional JJ amod 6
governor NN obl 3
"""


def test_per_the_police_is_a_source() -> None:
    doc, grammar = read(PER)
    assert spell(doc, add_shorthand(grammar, [])) == [("the police", "per", "Two men died")]


def test_an_agency_in_brackets_is_a_source() -> None:
    doc, grammar = read(BRACKETS)
    assert spell(doc, add_shorthand(grammar, [])) == [("AFP", "(", "Two men died")]


def test_other_words_in_brackets_are_none() -> None:
    _, grammar = read(BRACKETS.replace("AFP", "Oslo"))
    assert add_shorthand(grammar, []) == []


def test_an_office_behind_a_dash_is_a_source() -> None:
    doc, grammar = read(DASH)
    assert spell(doc, add_shorthand(grammar, [])) == [("regional governor", "–", "Two men died")]


def test_what_else_stands_behind_a_dash_is_none() -> None:
    _, grammar = read(DASH.replace("governor", "updates"))
    assert add_shorthand(grammar, []) == []


def test_a_sentence_that_is_credited_already_stays() -> None:
    _, grammar = read(PER)
    one = tie(2, [(0, 2)], (4, 7))
    assert add_shorthand(grammar, [one]) == [one]


COLON = """
Two CD nummod 2
men NNS nsubj 3
died|die VBD ROOT 0
: : punct 6
security NN compound 6
sources|source NNS obl 3
"""


def test_a_headline_ends_in_a_colon_and_who_says_it() -> None:
    doc, grammar = read(COLON)
    assert spell(doc, add_shorthand(grammar, [])) == [("security sources", ":", "Two men died")]
    named = COLON.replace("security NN", "Oman NNP").replace(
        "sources|source NNS obl 3", "Gulf NNP flat 5"
    )
    doc, grammar = read(named)
    assert spell(doc, add_shorthand(grammar, [])) == [("Oman Gulf", ":", "Two men died")]


def test_what_stands_behind_a_topic_is_nobody() -> None:
    _, grammar = read(COLON.replace("sources|source NNS", "fears NNS"))
    assert add_shorthand(grammar, []) == []
    _, grammar = read(COLON.replace("died|die VBD", "bridge NN").replace("Two CD", "Old JJ"))
    assert add_shorthand(grammar, []) == []
