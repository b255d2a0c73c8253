"""The noun that a relative clause says something of."""

from __future__ import annotations

import pytest

from sayso.annotations.statements.relatives import complete_relative, name_antecedent
from sayso.annotations.statements.trees import grow_tree
from tests.annotations.parsed_texts import parse

HACK = """
The DT det 2
hack NN nsubj 9
, , punct 2
which WDT obj 6
Seoul NNP nsubj 6 GPE
blamed|blame VBD acl:relcl 2
on IN case 8
Kim NNP obl 6 PERSON
spread|spread VBD ROOT 0
"""
BOATS = """
It PRP nsubj 2
lost|lose VBD ROOT 0
three CD nummod 4
boats NNS obj 2
that WDT obj 7
Kyiv NNP nsubj 7 GPE
says|say VBZ advcl 2
were|be VBD aux:pass 9
hit|hit VBN ccomp 7
"""
SAID = """
He PRP nsubj 2
said|say VBD ROOT 0
that IN mark 6
Kyiv NNP nsubj 6 GPE
had|have VBD aux 6
said|say VBN ccomp 2
so RB advmod 6
"""


@pytest.mark.parametrize(
    ("rows", "source", "content", "words"),
    [
        (HACK, [4], [3, 6, 7], "The hack on Kim"),
        (BOATS, [5], [7, 8], "three boats were hit"),
        (BOATS, [5], [4, 7, 8], "three boats were hit"),
        (SAID, [3], [6], "so"),
        (HACK, [], [3, 6, 7], "which on Kim"),
    ],
)
def test_pronoun_gives_way_to_its_noun(
    rows: str, source: list[int], content: list[int], words: str
) -> None:
    tree = grow_tree(parse(rows))
    found = complete_relative(tree, source, content)
    assert " ".join(tree.words[place] for place in found) == words


NURSES = """
He PRP nsubj 2
praised|praise VBD ROOT 0
the DT det 4
nurses NNS obj 2
, , punct 8
who WP nsubj 8
had|have VBD aux 8
stayed|stay VBN acl:relcl 4
"""


@pytest.mark.parametrize(
    ("rows", "head", "tokens", "words"),
    [
        (NURSES, 7, [4, 5, 6, 7], "the nurses had stayed"),
        (NURSES, 7, [5, 6, 7], "the nurses had stayed"),
        (NURSES, 7, [3, 4, 5, 6, 7], "nurses , who had stayed"),
        (HACK, 5, [3, 4, 5], "which Seoul blamed"),
        (SAID, 5, [3, 4, 5], "Kyiv had said"),
    ],
)
def test_a_relative_clause_by_itself_has_its_noun(
    rows: str, head: int, tokens: list[int], words: str
) -> None:
    tree = grow_tree(parse(rows))
    found = name_antecedent(tree, head, tokens)
    assert " ".join(tree.words[place] for place in found) == words
