"""The files of cases are in order, and the matching tells right from wrong."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import astuple
from typing import get_args

import pytest

from sayso.model.claim import Certainty, Mode, Polarity, Stance, Status
from tests.cases.cases import FIELDS, PLACE_FIELDS, QUANTITY_FIELDS, TIME_FIELDS, Case, load_cases
from tests.cases.matching import is_same_name, overlap

CASES = load_cases()
VALUES = {
    "mode": get_args(Mode),
    "stance": get_args(Stance),
    "certainty": get_args(Certainty),
    "polarity": get_args(Polarity),
    "status": get_args(Status),
}


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 160


def test_ids_are_unique() -> None:
    assert [name for name, uses in Counter(case.id for case in CASES).items() if uses > 1] == []


def test_passages_are_unique() -> None:
    assert len({case.text for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case.id))
def test_a_case_is_well_formed(case: Case) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", case.id)
    assert re.fullmatch(r"['A-Z].*\.", case.about)
    assert case.kind
    expects = (case.claims, case.places, case.times, case.quantities, *astuple(case.never))
    assert any(expects)
    assert all(set(place.fields) <= PLACE_FIELDS for place in case.places)
    assert all(set(time.fields) <= TIME_FIELDS for time in case.times)
    assert all(set(quantity.fields) <= QUANTITY_FIELDS for quantity in case.quantities)
    for claim in case.claims:
        assert set(claim.fields) <= FIELDS
        for name, values in VALUES.items():
            assert set(str(claim.fields.get(name, values[0])).split(" | ")) <= set(values)
        if "speaker" in claim.fields and "chain" in claim.fields:
            assert claim.fields["speaker"] in claim.fields["chain"]
        for name in ("within", "denies"):
            assert claim.fields.get(name, 0) in range(len(case.claims) + 1)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case.id))
def test_expected_words_stand_in_the_text(case: Case) -> None:
    there = list_words(case.text)
    for claim in case.claims:
        for words in (claim.words, claim.fields.get("cue", ""), claim.fields.get("hedges", "")):
            assert list_words(words) - there == set()
    for value in (*case.places, *case.times, *case.quantities):
        assert value.words in " ".join(case.text.split())
    for words in (*case.never.contents, *case.never.cues):
        assert list_words(words) - there == set()


def list_words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def test_names_are_the_same_without_articles_and_with_choices() -> None:
    assert is_same_name("the Navy | Royal Navy", "Royal navy")
    assert is_same_name("Ministry", "the ministry")
    assert not is_same_name("Ana Reyes", "Reyes")


def test_overlap_is_of_words() -> None:
    assert overlap("The bridge fell.", "the bridge fell") == 1
    assert overlap("the bridge fell", "a road was closed") == 0
    assert overlap("one two", "one") == pytest.approx(2 / 3)
