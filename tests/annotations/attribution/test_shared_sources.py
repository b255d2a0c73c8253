"""Sources that the model mixed."""

from __future__ import annotations

from sayso.annotations.attribution.shared_sources import part_sources
from tests.annotations.attribution.tied import read, tie

ACCORDING = """
According|accord VBG case 3
to TO fixed 1
envoys NNS obl 6
, , punct 6
Oman NNP nsubj 6 GPE
proposed|propose VBD ROOT 0
talks NNS obj 6
. . punct 6
"""


def test_each_cue_keeps_its_own_source() -> None:
    _, grammar = read(ACCORDING)
    first, second = part_sources(
        grammar, [tie(0, [(2, 3)], (4, 5)), tie(5, [(2, 3), (4, 5)], (6, 7))]
    )

    assert (first.roles.source, first.roles.content) == (((2, 3),), ((4, 7),))
    assert (second.roles.source, second.roles.content) == (((4, 5),), ((6, 7),))


def test_sources_that_are_not_mixed_stay() -> None:
    _, grammar = read(ACCORDING)
    ties = [tie(0, [(2, 3)], (4, 7)), tie(5, [(4, 5)], (6, 7))]

    assert part_sources(grammar, ties) == ties


def test_the_subject_alone_becomes_the_whole_clause() -> None:
    _, grammar = read(ACCORDING)
    first, second = part_sources(grammar, [tie(0, [(2, 3)], (4, 5)), tie(5, [(4, 5)], (6, 7))])

    assert first.roles.content == ((4, 7),)
    assert second.roles.source == ((4, 5),)


def test_who_speaks_inside_of_anothers_words_is_not_that_other() -> None:
    _, grammar = read(ACCORDING)
    inner, outer = part_sources(
        grammar, [tie(5, [(2, 3), (4, 5)], (6, 7)), tie(1, [(2, 3)], (4, 7))]
    )

    assert inner.roles.source == ((4, 5),)
    assert outer.roles.source == ((2, 3),)
