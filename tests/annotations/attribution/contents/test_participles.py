"""What a speaker adds in the same breath."""

from __future__ import annotations

from sayso.annotations.attribution.contents.participles import add_participles
from tests.annotations.attribution.tied import read, spell, tie

CALLING = """
Rain NN nsubj 2
fell|fall VBD ccomp 5
, , punct 5
Kord NNP nsubj 5
said|say VBD ROOT 0
, , punct 7
calling|call VBG advcl 5
it PRP obj 7
a DT det 10
relief NN obj 7
. . punct 5
"""


def test_what_a_participle_names_is_a_content_of_its_own() -> None:
    doc, grammar = read(CALLING)
    found = add_participles(doc, grammar, [tie(4, [(3, 4)], (0, 2))])

    assert spell(doc, found) == [("Kord", "said", "Rain fell"), ("Kord", "calling", "it a relief")]


def test_a_participle_without_an_object_names_nothing() -> None:
    doc, grammar = read(
        CALLING.replace("it PRP obj 7", "out RP advmod 7").replace(
            "10\nrelief NN obj", "10\nrelief NN obl"
        )
    )
    found = add_participles(doc, grammar, [tie(4, [(3, 4)], (0, 2))])

    assert [cue for _, cue, _ in spell(doc, found)] == ["said"]
