"""What somebody has counted."""

from __future__ import annotations

import pytest

from sayso.annotations.attribution.phrases.records import add_records
from tests.annotations.attribution.tied import read, spell, tie

COUNTED = """
Watchers NNP nsubj 2 ORG
documented|document VBD ROOT 0
17 CD nummod 4
deaths|death NNS obj 2
in IN case 6
custody NN nmod 4
; : punct 8
others NNS nsubj 9
fled|flee VBD conj 2
. . punct 2
"""


def test_who_counts_tells_it_up_to_the_next_clause() -> None:
    doc, grammar = read(COUNTED)
    assert spell(doc, add_records(doc, grammar, [])) == [
        ("Watchers", "documented", "17 deaths in custody")
    ]


def test_signs_that_are_found_need_no_number() -> None:
    rows = COUNTED.replace("documented|document", "found|find").replace("17 CD nummod", "no DT det")
    doc, grammar = read(rows.replace("deaths|death", "traces|trace"))
    assert spell(doc, add_records(doc, grammar, [])) == [
        ("Watchers", "found", "no traces in custody")
    ]


@pytest.mark.parametrize(
    "rows",
    [
        COUNTED.replace("17 CD nummod", "some DT det"),
        COUNTED.replace("documented|document", "caused|cause"),
        COUNTED.replace("ORG", "GPE"),
        COUNTED.replace("documented|document", "found|find"),
        COUNTED.replace("deaths|death NNS obj", "deaths|death NNS obl"),
    ],
)
def test_nothing_else_is_counted(rows: str) -> None:
    doc, grammar = read(rows)
    assert add_records(doc, grammar, []) == []


def test_what_the_model_saw_stays() -> None:
    doc, grammar = read(COUNTED)
    ties = [tie(1, [(0, 1)], (2, 4))]
    assert add_records(doc, grammar, ties) == ties
