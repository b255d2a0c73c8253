"""Clauses that value rather than report."""

from __future__ import annotations

import pytest

from sayso.annotations.statements.judgements import is_judgement
from sayso.annotations.statements.trees import grow_tree
from tests.annotations.parses import parse, word


@pytest.mark.parametrize(
    ("table", "head", "judges"),
    [
        ("It|_|PRP|3|nsubj was|be|VBD|3|cop a|_|DT|3|det mistake|_|NN|0|ROOT", "mistake", True),
        ("It|_|PRP|3|nsubj was|be|VBD|3|cop a|_|DT|3|det trawler|_|NN|0|ROOT", "trawler", False),
        ("It|_|PRP|2|nsubj is|be|VBZ|2|cop shameful|_|JJ|0|ROOT", "shameful", True),
        ("It|_|PRP|2|nsubj is|be|VBZ|2|cop empty|_|JJ|0|ROOT", "empty", False),
        ("It|_|PRP|1|nsubj undermines|undermine|VBZ|0|ROOT us|_|PRP|1|obj", "undermines", True),
        ("It|_|PRP|1|nsubj hit|_|VBD|0|ROOT us|_|PRP|1|obj", "hit", False),
        (
            "We|_|PRP|1|nsubj have|_|VBP|0|ROOT to|_|TO|3|mark act|_|VB|1|xcomp",
            "have",
            True,
        ),
        ("We|_|PRP|1|nsubj have|_|VBP|0|ROOT ships|ship|NNS|1|obj", "have", False),
        (
            "It|_|PRP|1|nsubj seems|seem|VBZ|0|ROOT reckless|_|JJ|1|xcomp",
            "seems",
            True,
        ),
    ],
)
def test_words_of_value_make_a_judgement(table: str, head: str, *, judges: bool) -> None:
    doc = parse(table)
    assert is_judgement(grow_tree(doc), word(doc, head).i) is judges
