"""Sources that the model mixed."""

from __future__ import annotations

from sayso.annotations.attribution.sources.shared import part_sources
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


PARALLEL = """
Records NNS nsubj 2
show VBP ROOT 0
two CD nsubj 4
left|leave VBD ccomp 2
and CC cc 7
guards NNS nsubj 7
said|say VBD conj 2
one CD nsubj 9
stayed|stay VBD ccomp 7
. . punct 2
"""
URGED = """
She PRP nsubj 2
said|say VBD ROOT 0
members NNS nsubj 5
had|have VBD aux 5
left|leave VBN ccomp 2
and CC cc 7
urged|urge VBD conj 5
calm NN obj 7
. . punct 2
"""


def test_a_cue_without_source_takes_that_before_it() -> None:
    _, grammar = read(PARALLEL)
    first, second = part_sources(grammar, [tie(1, [], (2, 4)), tie(6, [(0, 1), (5, 6)], (7, 9))])
    assert (first.roles.source, second.roles.source) == (((0, 1),), ((5, 6),))


def test_two_who_speak_side_by_side_keep_their_own_words() -> None:
    _, grammar = read(PARALLEL)
    first, second = part_sources(
        grammar,
        [tie(1, [(0, 1)], (2, 4), (8, 9)), tie(6, [(0, 1), (5, 6)], (2, 4), (7, 9))],
    )
    assert (first.roles.source, first.roles.content) == (((0, 1),), ((2, 4),))
    assert (second.roles.source, second.roles.content) == (((5, 6),), ((7, 9),))


def test_a_verb_joined_to_what_is_told_is_of_who_tells_it() -> None:
    _, grammar = read(URGED)
    ties = [tie(1, [(0, 1)], (2, 8)), tie(6, [(0, 1), (2, 3)], (7, 8))]
    assert part_sources(grammar, ties)[1].roles.source == ((0, 1),)


MEMO = """
Memos NNS nsubj 2
found|find VBD ROOT 0
it PRP nsubj 4
failed|fail VBD ccomp 2
, , punct 8
according|accord VBG case 8
to IN fixed 6
aides NNS obl 2
. . punct 2
"""


def test_who_tells_of_a_memo_is_credited_with_all_that_it_found() -> None:
    _, grammar = read(MEMO)
    found, told = part_sources(grammar, [tie(1, [(0, 1)], (2, 4)), tie(5, [(7, 8)], (2, 4))])
    assert (found.roles.content, told.roles.content) == (((2, 4),), ((0, 4),))


HALVES = """
According|accord VBG case 3
to TO fixed 1
envoys NNS obl 5
talks NNS nsubj 5
failed|fail VBD ROOT 0
; : punct 8
Oman NNP nsubj 8 GPE
denied|deny VBD conj 5
that DT obj 8
. . punct 5
"""


def test_each_half_of_a_sentence_is_its_own_speakers() -> None:
    _, grammar = read(HALVES)
    for told in ((3, 5), (6, 9)):
        first, second = part_sources(
            grammar, [tie(0, [(2, 3)], told), tie(7, [(2, 3), (6, 7)], (3, 5), (8, 9))]
        )
        assert (first.roles.source, first.roles.content) == (((2, 3),), ((3, 5),))
        assert (second.roles.source, second.roles.content) == (((6, 7),), ((8, 9),))
