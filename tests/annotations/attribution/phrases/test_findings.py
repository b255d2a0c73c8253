"""What a document tells that is named in passing."""

from __future__ import annotations

import pytest

from sayso.annotations.attribution.phrases.findings import add_findings
from tests.annotations.attribution.tied import read, spell, tie

MOCKED = """
Oman NNP nsubj 2
mocked|mock VBD ROOT 0
a DT det 5
leaked JJ amod 5
report NN obj 2
that WDT nsubj 7
found|find VBD acl:relcl 5
it PRP nsubj 9
kept|keep VBD ccomp 7
mines NNS obj 9
, , punct 2
calling|call VBG advcl 9
it PRP obj 12
stale JJ xcomp 12
. . punct 2
"""


def test_the_document_is_the_source() -> None:
    doc, grammar = read(MOCKED)
    calling = tie(11, [(0, 1)], (12, 14))
    assert spell(doc, add_findings(grammar, [calling])) == [
        ("a leaked report", "found", "it kept mines"),
        ("Oman", "calling", "it stale"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        MOCKED.replace("report NN", "sailor NN"),
        MOCKED.replace("found|find", "owned|own"),
        MOCKED.replace("kept|keep VBD ccomp", "kept|keep VBD advcl"),
    ],
)
def test_nothing_else_tells(rows: str) -> None:
    _, grammar = read(rows)
    assert add_findings(grammar, []) == []


def test_a_cue_that_is_known_stays() -> None:
    _, grammar = read(MOCKED)
    known = tie(6, [(2, 5)], (7, 10))
    assert add_findings(grammar, [known]) == [known]
