"""Grammar: parse and quotation marks as plain lists."""

from __future__ import annotations

from sayso.annotations.attribution.grammar import find_main_word, tabulate_grammar
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


def test_main_word_of_a_cue_is_the_one_the_others_hang_on() -> None:
    grammar = tabulate_grammar(parse(SAYS_FEARS), ())

    assert find_main_word(grammar, (5, 6)) == 6
    assert find_main_word(grammar, (1,)) == 1


def test_a_run_ends_before_its_signs_but_keeps_its_first_token() -> None:
    grammar = tabulate_grammar(parse(SAYS_FEARS), ())

    assert grammar.trim_end(7, 9) == 8
    assert grammar.trim_end(8, 9) == 9
    assert grammar.trim_end(2, 5) == 5
