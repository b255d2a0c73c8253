from __future__ import annotations

from sayso.annotations.naming.entities import find_entities
from sayso.model.entity import Entity
from tests.annotations.parsed_texts import parse
from tests.annotations.passages import HEAD_OF_CHARITY, JOINT, PLACES


def named(rows: str, name: str) -> Entity:
    return next(entity for entity in find_entities(parse(rows)) if entity.name == name)


def mentions(rows: str, name: str) -> list[str]:
    text = parse(rows).text
    return [span.quote(text) for span in named(rows, name).mentions]


def test_titles_and_roles_are_not_part_of_a_name() -> None:
    assert mentions(JOINT, "Rikke Holm") == ["Rikke Holm"]


def test_surname_and_possessive_belong_to_the_whole_name() -> None:
    assert mentions(HEAD_OF_CHARITY, "Marek Novak") == ["Marek Novak", "Novak"]


def test_name_after_the_word_for_its_kind_is_found_without_the_model() -> None:
    assert named(HEAD_OF_CHARITY, "Open/Harbour").kind == "organisation"


def test_adjective_is_a_mention_of_its_country() -> None:
    poland = named(PLACES, "Poland")
    assert (poland.kind, poland.country, len(poland.mentions)) == ("state", "PL", 2)


def test_country_known_by_its_adjective_alone_has_its_usual_name() -> None:
    assert named(PLACES, "Russia").kind == "state"


def test_capital_is_a_place_of_its_country() -> None:
    moscow = named(PLACES, "Moscow")
    assert (moscow.kind, moscow.country) == ("place", "RU")


def test_body_has_the_country_in_its_name() -> None:
    assert named(PLACES, "Syrian Relief Committee").country == "SY"


def test_acronym_in_brackets_is_the_same_body() -> None:
    rows = """
The DT det 4
Coastal NNP compound 4 ORG
Safety NNP compound 4 +
Board NNP nsubj 8 +
( -LRB- punct 6
CSB NNP appos 4 ORG
) -RRB- punct 6
closed VBD ROOT 0
. . punct 8

CSB NNP nsubj 2 ORG
left VBD ROOT 0
. . punct 2
"""
    assert mentions(rows, "Coastal Safety Board") == ["Coastal Safety Board", "CSB", "CSB"]


def test_security_council_is_the_one_of_the_united_nations() -> None:
    rows = """
The DT det 4
U.N. NNP compound 4 ORG
Security NNP compound 4 +
Council NNP nsubj 5 +
met VBD ROOT 0
. . punct 5

The DT det 3
Security NNP compound 3 ORG
Council NNP nsubj 4 +
left VBD ROOT 0
. . punct 4
"""
    assert len(named(rows, "U.N. Security Council").mentions) == 2


def test_title_before_a_name_makes_it_a_persons() -> None:
    rows = """
Mr. NNP compound 2
Brook NNP nsubj 3 GPE
spoke VBD ROOT 0
. . punct 3
"""
    assert named(rows, "Brook").kind == "person"


def test_country_opens_a_compound_that_is_one_word() -> None:
    rows = """
U.S.-led JJ amod 2
forces NNS nsubj 3
left VBD ROOT 0
. . punct 3
"""
    assert mentions(rows, "United States") == ["U.S."]


def test_country_of_several_words_is_kept_whole() -> None:
    rows = """
North NNP compound 2 GPE
Korea NNP nsubj 3 PERSON
fired VBD ROOT 0
a DT det 6
Hwasong-12 NNP compound 6
missile NN obj 3
. . punct 3
"""
    assert named(rows, "North Korea").kind == "state"
    assert named(rows, "Hwasong-12").kind == "weapon"


def test_text_without_names_has_no_entities() -> None:
    assert find_entities(parse("Rain NN nsubj 2\nfell VBD ROOT 0\n. . punct 2")) == ()


def test_name_after_a_title_is_found_without_the_model() -> None:
    rows = """
Secretary NNP compound 3
- HYPH punct 3
General NNP nsubj 7
Oda NNP flat 3
Ken NNP flat 3
Ito NNP flat 3
spoke VBD ROOT 0
. . punct 7
"""
    assert named(rows, "Oda Ken Ito").kind == "person"


def test_unit_keeps_its_number() -> None:
    rows = """
The DT det 4
17th JJ amod 4
Mountain NNP compound 4 ORG
Brigade NNP nsubj 5 +
left VBD ROOT 0
. . punct 5
"""
    assert named(rows, "17th Mountain Brigade").kind == "unit"


def test_armed_forces_are_more_than_their_country() -> None:
    rows = """
Kenyan JJ amod 3 NORP
Armed NNP compound 3
Forces NNPS nsubj 4
left VBD ROOT 0
. . punct 4
"""
    forces = named(rows, "Kenyan Armed Forces")
    assert (forces.kind, forces.country) == ("organisation", "KE")


def test_body_whose_name_the_model_cut_is_put_together() -> None:
    rows = """
The DT det 2
Centre NNP nsubj 6 ORG
for IN case 5
Polar NNP compound 5 ORG
Studies NNPS nmod 2 +
closed VBD ROOT 0
. . punct 6
"""
    assert named(rows, "Centre for Polar Studies").kind == "organisation"


def test_the_adjective_of_a_direction_names_nobody() -> None:
    rows = "Kyiv NNP nsubj 4 GPE\nasked VBD root 0\nWestern JJ amod 4 NORP\nallies NNS obj 2"
    assert [one.name for one in find_entities(parse(rows))] == ["Kyiv"]
