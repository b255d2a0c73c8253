"""Passages that must give a finding, and near misses that must give none."""

from __future__ import annotations

from collections import Counter

import pytest

from sayso.checks import check_reading
from tests.checks.passages import Passage, list_passages, read_passage

PASSAGES = list_passages()
FEWEST_GIVEN = 8


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage.marked[:60])
def test_passage_gives_what_it_must_and_nothing_else(passage: Passage) -> None:
    found = [finding.code for finding in check_reading(read_passage(passage))]
    assert found == ([] if passage.code is None else [passage.code])


def test_there_are_passages_for_every_code() -> None:
    counts = Counter(passage.code for passage in PASSAGES if passage.code)
    assert len(counts) >= 11
    assert {code: count for code, count in counts.items() if count < FEWEST_GIVEN} == {}


@pytest.mark.parametrize(
    "passage", [item for item in PASSAGES if item.code], ids=lambda passage: passage.marked[:60]
)
def test_evidence_stands_in_the_text(passage: Passage) -> None:
    reading = read_passage(passage)
    (finding,) = check_reading(reading)
    known = {claim.id for claim in reading.claims}
    assert set(finding.claims) <= known
    assert all(span.quote(reading.document.text).strip() for span in finding.spans)
    assert finding.message.endswith(".")
