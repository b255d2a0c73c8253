"""What the parse corrects in the ties of the models."""

from __future__ import annotations

from sayso.annotations.attribution.grammar import tabulate_grammar
from sayso.annotations.attribution.settling import settle_ties
from sayso.annotations.attribution.ties import Cue, Roles, Tie
from sayso.annotations.encoder.tying import Run
from sayso.annotations.layout.paragraphs import find_paragraphs
from sayso.annotations.layout.quotations import find_quotations
from tests.annotations.parsed_texts import parse

SHARED = """
The DT det 2
charity NN nsubj 3
shared|share VBD ROOT 0
footage NN obj 3
allegedly RB advmod 6
obtained|obtain VBN acl 4
from IN case 9
two CD nummod 9
soldiers|soldier NNS obl 6
. . punct 3
"""
GAVE = """
The DT det 2
charity NN nsubj 3
shared|share VBD ROOT 0
footage NN obj 3
. . punct 3
"""
APPEARED = """
The DT det 2
ship NN nsubj 3
appeared|appear VBD ROOT 0
to TO mark 5
sink VB xcomp 3
. . punct 3
"""
ANNOUNCED = """
More JJR amod 2
aid NN nsubj:pass 4
was|be VBD aux:pass 4
announced|announce VBN ROOT 0
soon RB advmod 4
. . punct 4
"""
TITLE = """
The DT det 7
“ `` punct 7
I PRP nsubj 4
Want|want VBP ROOT 0
Peace NN obj 4
” '' punct 4
project NN obj 4
swelled|swell VBD conj 4
. . punct 4
"""


def settle(rows: str, *ties: Tie) -> list[Tie]:
    doc = parse(rows)
    quotations = find_quotations(doc.text, find_paragraphs(doc.text))
    return settle_ties(doc, tabulate_grammar(doc, quotations), ties)


def tie(
    cue: tuple[int, ...], main: int, content: tuple[Run, ...], source: tuple[Run, ...] = ()
) -> Tie:
    return Tie(Cue(cue, 0.9), main, Roles(source, content))


def test_what_is_handed_on_with_its_origin_is_credited() -> None:
    (found,) = settle(SHARED)

    assert (found.main, found.roles) == (2, Roles(source=((0, 2),), content=((3, 9),)))


def test_a_participle_right_behind_belongs_to_what_is_handed_on() -> None:
    # The parse hangs it on the verb.
    (found,) = settle(SHARED.replace("acl 4", "advcl 3"))

    assert found.roles == Roles(source=((0, 2),), content=((3, 9),))


def test_what_is_handed_on_without_an_origin_is_no_attribution() -> None:
    assert settle(GAVE) == []


def test_verb_that_only_hedges_credits_nobody() -> None:
    assert settle(APPEARED, tie((2,), 2, ((0, 2), (3, 5)))) == []


def test_subject_of_a_passive_is_content_and_no_source() -> None:
    (found,) = settle(ANNOUNCED, tie((2, 3), 3, ((4, 5),), ((0, 2),)))

    assert found.roles == Roles(source=(), content=((0, 2), (4, 5)))


def test_content_without_a_word_that_says_something_is_dropped() -> None:
    assert settle(ANNOUNCED, tie((2, 3), 3, ((4, 5),))) == []


def test_name_between_quotation_marks_holds_no_cue() -> None:
    assert settle(TITLE, tie((3,), 3, ((6, 8),), ((2, 3),))) == []


def test_cue_does_not_cross_a_quotation_mark() -> None:
    (found,) = settle(TITLE, tie((5, 6, 7), 7, ((0, 1),)))

    assert found.cue.places == (6, 7)


def test_wish_to_stay_unnamed_is_no_claim() -> None:
    doc = parse("""
officials NNS ROOT 0
who WP nsubj 3
asked|ask VBD acl:relcl 1
not RB advmod 6
to TO mark 6
named|name VBN xcomp 3
""")
    tie = Tie(Cue((2,), 0.9), 2, Roles(((1, 2),), ((3, 6),)))

    assert settle_ties(doc, tabulate_grammar(doc, ()), [tie]) == []
