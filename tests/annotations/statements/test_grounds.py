"""Statements whose main words only name what tells them."""

from __future__ import annotations

import pytest

from sayso.annotations.statements.grounds import find_grounded
from sayso.annotations.statements.trees import grow_tree
from tests.annotations.parses import parse, word

EVIDENCE = (
    "There|_|EX|1|expl is|be|VBZ|0|ROOT {} evidence|_|NN|1|nsubj that|_|IN|6|mark "
    "they|_|PRP|6|nsubj came|come|VBD|3|acl"
)
REPORTS = "Reports|report|NNS|0|ROOT that|_|IN|3|mark they|_|PRP|3|nsubj came|come|VBD|0|acl"
HAVE = (
    "We|_|PRP|1|nsubj have|_|VBP|0|ROOT proof|_|NN|1|obj that|_|IN|5|mark "
    "they|_|PRP|5|nsubj came|come|VBD|2|acl"
)


def ground(table: str, head: str) -> str | None:
    doc = parse(table)
    tree = grow_tree(doc)
    found = find_grounded(tree, word(doc, head).i)
    return None if found is None else doc[found].text


@pytest.mark.parametrize(
    ("table", "head", "found"),
    [
        (EVIDENCE.format("clear|_|JJ|3|amod"), "is", "came"),
        (EVIDENCE.format("no|_|DT|3|det"), "is", None),
        (EVIDENCE.format("little|_|JJ|3|amod"), "is", None),
        (REPORTS, "Reports", "came"),
        (REPORTS.replace("Reports|report", "Houses|house"), "Houses", None),
        (HAVE, "have", "came"),
        (HAVE.replace("have|_", "sold|sell"), "sold", None),
        (HAVE.replace("that|_|IN|5|mark", "which|_|WDT|5|obj"), "have", None),
    ],
)
def test_the_clause_tells_what_there_is_evidence_of(
    table: str, head: str, found: str | None
) -> None:
    assert ground(table, head) == found
