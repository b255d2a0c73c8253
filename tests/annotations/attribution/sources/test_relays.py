"""Who passes on what a source says."""

from __future__ import annotations

from sayso.annotations.attribution.sources.relays import find_relays
from tests.annotations.attribution.tied import read, tie

CARRIED = """
Kyiv NNP nsubj 2
said|say VBD ROOT 0
in IN case 4
remarks|remark NNS obl 2
carried|carry VBN acl 4
by IN case 7
Interfax NNP obl:agent 5
that IN mark 10
roads NNS nsubj 10
held|hold VBD ccomp 2
. . punct 2
"""


def relays(rows: str) -> list[str]:
    doc, grammar = read(rows)
    return [span.quote(doc.text) for span in find_relays(doc, grammar, tie(1, [(0, 1)], (8, 10)))]


def test_an_agency_that_carries_remarks_is_found() -> None:
    assert relays(CARRIED) == ["Interfax"]


def test_what_is_carried_must_be_words() -> None:
    assert relays(CARRIED.replace("remarks|remark", "crates|crate")) == []


def test_whoever_carries_must_have_a_name() -> None:
    assert relays(CARRIED.replace("Interfax NNP", "ships NNS")) == []


def test_in_and_on_name_only_outlets() -> None:
    rows = CARRIED.replace("carried|carry", "quoted|quote").replace("by IN", "in IN")
    assert relays(rows) == ["Interfax"]
    assert relays(rows.replace("Interfax", "Geneva")) == []
