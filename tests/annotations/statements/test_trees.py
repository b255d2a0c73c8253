"""Trees as plain lists."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from sayso.annotations.statements.trees import grow_tree

VOCAB = Vocab()


@given(st.lists(st.integers(0, 30), min_size=1, max_size=12))
def test_edges_are_the_outermost_of_all_that_hangs_on_a_token(drawn: list[int]) -> None:
    # Each hangs on one before it in some order of the words, so that there are no circles.
    order = sorted(range(len(drawn)), key=lambda place: (drawn[place], place))
    heads = [0] * len(drawn)
    for number, place in enumerate(order):
        heads[place] = order[drawn[place] % number] if number else place
    doc = Doc(VOCAB, words=["w"] * len(drawn), heads=heads, deps=["dep"] * len(drawn))
    tree = grow_tree(doc)
    for place in range(len(drawn)):
        below = tree.below(place)
        assert tree.edges(place) == (below[0], below[-1])
