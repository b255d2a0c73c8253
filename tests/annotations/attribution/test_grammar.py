"""Grammar: parse and quotation marks as plain lists."""

from __future__ import annotations

from sayso.annotations.attribution.grammar import tabulate_grammar
from sayso.annotations.attribution.role_features import (
    describe_roles,
    describe_tokens,
    find_rival_cues,
    open_window,
)
from sayso.model.annotation import Quotation
from sayso.model.span import Span
from tests.annotations.parsed_texts import parse

SAYS_FEARS = """
Paris NNP nsubj 2 GPE
says|say VBZ ROOT 0
Rome NNP nsubj 4 GPE
fears|fear VBZ ccomp 2
war NN obj 4
and CC cc 7
warned|warn VBD conj 2
Bern NNP obj 7
. . punct 2

It PRP nsubj 2
left|leave VBD ROOT 0
. . punct 2
"""


def test_lists_have_one_value_a_token() -> None:
    grammar = tabulate_grammar(parse(SAYS_FEARS), ())

    assert len(grammar) == len(grammar.tag) == len(grammar.sentence) == 12
    assert grammar.sentences == [(0, 9), (9, 12)]
    assert (grammar.left[3], grammar.right[3]) == (2, 4)


def test_digits_of_words_become_noughts() -> None:
    doc = parse("T-72 NN ROOT 0\nburned|burn VBD acl 1")

    assert tabulate_grammar(doc, ()).lower[0] == "t-00"


def test_quotation_marks_its_tokens() -> None:
    doc = parse(SAYS_FEARS)
    place = doc.text.index("Rome fears war")
    quotation = Quotation(Span(place, place + 14), closed=True, continues=False)
    grammar = tabulate_grammar(doc, (quotation,))

    assert [grammar.quotation[place] for place in range(1, 6)] == [-1, 0, 0, 0, -1]
    assert (grammar.quoting[2], grammar.quoting[4]) == ("(", ")")


def test_cue_that_hangs_on_another_is_not_its_rival() -> None:
    grammar = tabulate_grammar(parse(SAYS_FEARS), ())
    cues = {1, 3, 6}

    assert find_rival_cues(grammar, open_window(grammar, (3,)), cues) == {1, 6}
    assert 3 not in find_rival_cues(grammar, open_window(grammar, (1,)), cues)


def test_window_is_the_sentence_of_the_cue_and_the_one_before() -> None:
    grammar = tabulate_grammar(parse(SAYS_FEARS), ())
    first, second = open_window(grammar, (1,)), open_window(grammar, (10,))

    assert (first.first, first.last) == (0, 9)
    assert (second.first, second.last) == (0, 12)


def test_window_goes_on_with_a_quotation() -> None:
    doc = parse(SAYS_FEARS)
    place = doc.text.index("It left")
    quotation = Quotation(Span(place, place + 7), closed=True, continues=False)
    grammar = tabulate_grammar(doc, (quotation,))

    assert open_window(grammar, (1,)).last == 12


def test_features_of_a_cue_say_only_that_it_is_one() -> None:
    grammar = tabulate_grammar(parse(SAYS_FEARS), ())
    features = describe_roles(
        grammar, open_window(grammar, (1,)), frozenset(), describe_tokens(grammar)
    )

    assert features[1] == ["cue", "cl=say"]
    assert "w=paris" in features[0]
    assert "w+1=says" in features[0]
