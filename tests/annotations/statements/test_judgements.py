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
        ("It|_|PRP|2|nsubj is|be|VBZ|2|cop theatre|_|NN|0|ROOT", "theatre", True),
        ("It|_|PRP|3|nsubj is|be|VBZ|3|cop a|_|DT|3|det theatre|_|NN|0|ROOT", "theatre", False),
        ("She|_|PRP|2|nsubj is|be|VBZ|2|cop captain|_|NN|0|ROOT", "captain", False),
        ("It|_|PRP|2|nsubj is|be|VBZ|2|cop shameful|_|JJ|0|ROOT", "shameful", True),
        ("It|_|PRP|2|nsubj is|be|VBZ|2|cop empty|_|JJ|0|ROOT", "empty", False),
        (
            "It|_|PRP|4|nsubj is|be|VBZ|4|cop far|_|RB|4|advmod more|_|RBR|4|advmod able|_|JJ|0|ROOT",
            "able",
            True,
        ),
        ("It|_|PRP|3|nsubj is|be|VBZ|3|cop more|_|RBR|3|advmod able|_|JJ|0|ROOT", "able", False),
        ("It|_|PRP|1|nsubj undermines|undermine|VBZ|0|ROOT us|_|PRP|1|obj", "undermines", True),
        ("It|_|PRP|1|nsubj hit|_|VBD|0|ROOT us|_|PRP|1|obj", "hit", False),
        (
            "We|_|PRP|1|nsubj have|_|VBP|0|ROOT to|_|TO|3|mark act|_|VB|1|xcomp",
            "have",
            True,
        ),
        ("We|_|PRP|1|nsubj have|_|VBP|0|ROOT ships|ship|NNS|1|obj", "have", False),
        ("It|_|PRP|1|nsubj limits|limit|VBZ|0|ROOT power|_|NN|1|obj", "limits", True),
        ("It|_|PRP|1|nsubj limited|limit|VBD|0|ROOT power|_|NN|1|obj", "limited", False),
        ("It|_|PRP|1|nsubj limits|limit|VBZ|0|ROOT trade|_|NN|1|obj", "limits", False),
        (
            "We|_|PRP|3|nsubj can|_|MD|3|aux not|_|RB|3|advmod wait|_|VB|0|ROOT",
            "wait",
            True,
        ),
        ("We|_|PRP|2|nsubj can|_|MD|2|aux wait|_|VB|0|ROOT", "wait", False),
        (
            "Two|two|CD|1|nummod men|man|NNS|2|nsubj need|_|VBP|0|ROOT food|_|NN|2|obj",
            "need",
            False,
        ),
        ("They|_|PRP|1|nsubj need|_|VBP|0|ROOT food|_|NN|1|obj", "need", True),
        (
            "I|_|PRP|2|nsubj:pass am|be|VBP|2|aux:pass horrified|horrify|VBN|0|ROOT",
            "horrified",
            True,
        ),
        (
            "It|_|PRP|2|nsubj:pass was|be|VBD|2|aux:pass shelled|shell|VBN|0|ROOT",
            "shelled",
            False,
        ),
        (
            (
                "Our|_|PRP$|1|nmod:poss thoughts|thought|NNS|4|nsubj are|be|VBP|4|cop "
                "with|_|IN|4|case them|they|PRP|0|ROOT"
            ),
            "them",
            True,
        ),
        (
            "There|_|EX|2|expl can|_|MD|2|aux be|_|VB|0|ROOT no|_|DT|4|det peace|_|NN|2|nsubj",
            "be",
            True,
        ),
        ("There|_|EX|1|expl is|be|VBZ|0|ROOT no|_|DT|3|det fuel|_|NN|1|nsubj", "is", False),
        (
            (
                "It|_|PRP|3|nsubj was|be|VBD|3|cop an|_|DT|3|det act|_|NN|0|ROOT "
                "of|_|IN|5|case cowardice|_|NN|3|nmod"
            ),
            "act",
            True,
        ),
        ("He|_|PRP|1|nsubj has|have|VBZ|0|ROOT no|_|DT|3|det idea|_|NN|1|obj", "has", True),
        ("They|_|PRP|2|nsubj falsely|_|RB|2|advmod use|_|VBP|0|ROOT it|_|PRP|2|obj", "use", True),
        ("It|_|PRP|2|nsubj is|be|VBZ|2|cop clear|_|JJ|0|ROOT", "clear", True),
        ("We|_|PRP|2|nsubj were|be|VBD|2|cop clear|_|JJ|0|ROOT", "clear", False),
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


@pytest.mark.parametrize(
    ("table", "head", "judges"),
    [
        ("This|_|DT|2|nsubj is|be|VBZ|2|cop madness|_|JJ|0|ROOT", "madness", True),
        (
            "The|_|DT|2|det {}|_|JJ|2|amod course|_|NN|5|nsubj:outer is|be|VBZ|5|cop "
            "to|_|TO|5|mark talk|_|VB|0|ROOT".format("wise"),
            "talk",
            True,
        ),
        (
            "The|_|DT|2|det {}|_|JJ|2|amod course|_|NN|5|nsubj:outer is|be|VBZ|5|cop "
            "to|_|TO|5|mark talk|_|VB|0|ROOT".format("next"),
            "talk",
            False,
        ),
        (
            "Sanctions|sanction|NNS|2|nsubj are|be|VBP|2|aux working|work|VBG|0|ROOT",
            "working",
            True,
        ),
        ("Miners|miner|NNS|2|nsubj are|be|VBP|2|aux working|work|VBG|0|ROOT", "working", False),
        ("Sanctions|sanction|NNS|2|nsubj will|_|MD|2|aux work|_|VB|0|ROOT", "work", False),
        ("He|_|PRP|1|nsubj failed|fail|VBD|0|ROOT us|_|PRP|1|obj", "failed", True),
        ("He|_|PRP|1|nsubj failed|fail|VBD|0|ROOT exams|exam|NNS|1|obj", "failed", False),
    ],
)
def test_policies_and_advice_are_judged(table: str, head: str, judges: bool) -> None:  # noqa: FBT001
    doc = parse(table)
    assert is_judgement(grow_tree(doc), word(doc, head).i) is judges
