"""What words around a name tell of it."""

from __future__ import annotations

import pytest

from sayso.annotations.naming.names import find_names
from sayso.annotations.naming.surroundings import find_taken_for_bodies, find_taken_for_persons
from sayso.annotations.tokens import list_tokens
from tests.annotations.parsed_texts import parse

FIRM = """
security NN compound 2
firm NN nmod:desc 3
Dorwin NNP nsubj 4 PERSON
left|leave VBD ROOT 0
. . punct 4
"""
BEHIND = """
Dorwin NNP nsubj 8 PERSON
, , punct 5
a DT det 5
shipping NN compound 5
company NN appos 1
, , punct 5
has|have VBZ aux 8
left|leave VBN ROOT 0
. . punct 8
"""


def tell(rows: str) -> dict[str, str]:
    doc = parse(rows)
    return dict(find_taken_for_persons(list_tokens(doc), find_names(doc)))


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        (FIRM, "organisation"),
        (FIRM.replace("firm NN", "village NN"), "place"),
        (FIRM.replace("security NN", "town NN").replace("firm NN", "of IN"), "place"),
        (BEHIND, "organisation"),
        (BEHIND.replace("company NN", "village NN"), "place"),
        (BEHIND.replace("a DT det 5", "which WDT nsubj 5"), "organisation"),
    ],
)
def test_no_person_is_called_so(rows: str, kind: str) -> None:
    assert tell(rows) == {"Dorwin": kind}


@pytest.mark.parametrize(
    "rows",
    [
        FIRM.replace("firm NN", "guard NN"),
        FIRM.replace("security NN", "friend NN").replace("firm NN", "of IN"),
        BEHIND.replace("company NN", "expert NN"),
        BEHIND.replace("a DT det 5", "who WP nsubj 5"),
    ],
)
def test_all_others_stay_persons(rows: str) -> None:
    assert tell(rows) == {}


def test_what_the_model_knows_stays() -> None:
    assert tell(FIRM.replace("PERSON", "ORG")) == {}
    assert tell(FIRM.replace("PERSON", "GPE").replace("firm NN", "village NN")) == {}


@pytest.mark.parametrize("rows", [FIRM, BEHIND])
def test_what_is_called_a_firm_is_no_place(rows: str) -> None:
    assert tell(rows.replace("PERSON", "GPE")) == {"Dorwin": "organisation"}
    assert tell(rows.replace("PERSON", "GPE").replace("Dorwin", "Denmark")) == {}


AGED = """
Hawa NNP compound 2 ORG
Osman NNP nsubj 8 +
, , punct 5
an DT det 5
envoy NN appos 2
, , punct 5
has|have VBZ aux 8
left|leave VBN ROOT 0
. . punct 8
"""
CHAIR = """
The DT det 2
chair NN nsubj 9
of IN case 4
talks NNS nmod 2
, , punct 8
Kenya NNP nmod:poss 8 GPE
's POS case 6
Oloo NNP appos 2 ORG
Adhiambo NNP flat 8 +
left|leave VBD ROOT 0
. . punct 10
"""


def tell_persons(rows: str) -> set[str]:
    doc = parse(rows)
    return set(find_taken_for_bodies(list_tokens(doc), find_names(doc)))


@pytest.mark.parametrize(
    ("rows", "name"),
    [
        (AGED, "Hawa Osman"),
        (
            AGED.replace("an DT det 5\nenvoy NN appos 2", "41 CD nummod 2\n, , punct 2"),
            "Hawa Osman",
        ),
        (CHAIR, "Oloo Adhiambo"),
    ],
)
def test_a_person_is_called_so(rows: str, name: str) -> None:
    assert tell_persons(rows) == {name}


@pytest.mark.parametrize(
    "rows",
    [
        AGED.replace("envoy NN", "agency NN"),
        AGED.replace("envoy NN", "ally NN"),
        AGED.replace("an DT det 5", "who WP nsubj 5"),
        AGED.replace("Osman NNP", "Council NNP"),
        AGED.replace("Hawa NNP", "Kenya NNP"),
        AGED.replace("an DT det 5\nenvoy NN appos 2", "2019 CD nummod 2\n, , punct 2"),
        AGED.replace("an DT det 5\nenvoy NN appos 2", "² CD nummod 2\n, , punct 2"),
        AGED.replace("an DT det 5\nenvoy NN appos 2", "9" * 5000 + " CD nummod 2\n, , punct 2"),
        CHAIR.replace("chair NN", "house NN"),
        CHAIR.replace("Kenya NNP", "Rinal NNP"),
    ],
)
def test_bodies_stay_bodies(rows: str) -> None:
    assert tell_persons(rows) == set()
