"""Which found claim is which annotated one."""

from __future__ import annotations

import pytest

from tests.claims.sentences import Sentence
from training.calibration.gold import GoldClaim, GoldDocument
from training.calibration.matching import is_right, is_same_name, pair_claims

TEXT = "Kord said the men had left and the guns had been taken away."


def gold(words: str, **values: str) -> GoldClaim:
    start = TEXT.index(words)
    return GoldClaim(((start, start + len(words)),), (), (), {"speaker": "Kord", **values})


def document(*claims: GoldClaim) -> GoldDocument:
    return GoldDocument("d", "unread", TEXT, None, "The Herald", claims, whole=True)


def find(*contents: str) -> Sentence:
    sentence = Sentence(TEXT)
    for content in contents:
        said = sentence.credit(content, cue="said", source="Kord")
        sentence.state(content, attribution=said)
    return sentence


def test_claims_are_paired_by_their_words_each_once() -> None:
    first, second = gold("the men had left"), gold("the guns had been taken away")
    found = find("the guns had been taken", "the men had left").claims()
    pairs = pair_claims(document(first, second), found)
    assert {found[place].content[0].start: claim for place, claim in pairs.items()} == {
        TEXT.index("the men"): first,
        TEXT.index("the guns"): second,
    }


def test_too_few_common_words_make_no_pair() -> None:
    found = find("the guns had been taken away").claims()
    assert pair_claims(document(gold("the men had left and the guns")), found) == {}


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Jonas Ohman", "Ohman", True),
        ("Gen. Ko Min", "Ko Min", True),
        ("U.S. Navy", "US navy", True),
        ("Ban Ki-moon", "Ban", False),
        ("[outlet]", "[outlet]", True),
        ("[outlet]", "outlet", False),
        ("Kord", "Belm", False),
    ],
)
def test_names_are_one_where_half_of_their_words_are(left: str, right: str, *, same: bool) -> None:
    assert is_same_name(left, right) is same


def test_a_field_is_right_where_it_is_as_annotated() -> None:
    (claim,) = find("the men had left").claims()
    wanted = gold("the men had left", status="occurred", stance="denies", origin="Kord", event="")
    rights = {
        name: is_right(name, wanted, claim, "The Herald")
        for name in ("speaker", "origin", "status", "stance", "event")
    }
    assert not is_right("cue", wanted, claim, "The Herald")
    assert rights == {
        "speaker": True,
        "origin": True,
        "status": True,
        "stance": False,
        "event": True,
    }
