"""What a user's own file says goes before the model and the lists of the package."""

from __future__ import annotations

from pathlib import Path

from sayso.annotations.naming.entities import find_entities
from sayso.annotations.naming.places import find_places
from sayso.model.entity import Entity
from tests.annotations.naming.own_lists import index
from tests.annotations.parsed_texts import parse

# The model marks "Blue" alone, "Petrov" and "Maria Petrov" as persons, and overlooks the rest.
ROWS = """
The DT det 2
Harbour NNP nsubj 3
sailed VBD root 0
to IN case 5
Georgia NNP obl 3 GPE
. . punct 3

Ivan NNP nsubj 3 PERSON
Petrov NNP flat 1 +
left VBD root 0
. . punct 3

Petrov NNP nsubj 4 PERSON
of IN case 3
Harbour NNP nmod 1
spoke VBD root 0
to IN case 7
Maria NNP compound 7 PERSON
Petrov NNP obl 4 +
. . punct 4

Harbour NNP compound 2 ORG
Museum NNP nsubj 3 +
closed VBD root 0
. . punct 3
"""
ENTRIES = (
    'name = "Open Harbour"\nkind = "organisation"\ncountry = "LT"\naliases = ["Harbour"]',
    'name = "Ivan Petrov"\nkind = "person"\ncountry = "RU"',
    'name = "Georgia (state)"\nkind = "place"\ncountry = "US"\naliases = ["Georgia"]',
)


def read(tmp_path: Path, *entries: str) -> dict[str, tuple[Entity, list[str]]]:
    doc = parse(ROWS)
    found = find_entities(doc, index(tmp_path, *entries))
    return {one.name: (one, [span.quote(doc.text) for span in one.mentions]) for one in found}


def test_what_the_model_overlooks_is_found_under_its_settled_name(tmp_path: Path) -> None:
    entity, mentions = read(tmp_path, *ENTRIES)["Open Harbour"]
    assert (entity.kind, entity.country, entity.own) == ("organisation", "LT", True)
    assert mentions == ["Harbour", "Harbour"]


def test_a_longer_name_is_another(tmp_path: Path) -> None:
    entity, mentions = read(tmp_path, *ENTRIES)["Harbour Museum"]
    assert (entity.own, mentions) == (False, ["Harbour Museum"])


def test_a_short_name_is_linked_and_another_person_is_not(tmp_path: Path) -> None:
    found = read(tmp_path, *ENTRIES)
    assert found["Ivan Petrov"][1] == ["Ivan Petrov", "Petrov"]
    assert found["Maria Petrov"][1] == ["Maria Petrov"]


def test_an_entry_goes_before_the_lists_of_the_package(tmp_path: Path) -> None:
    doc = parse(ROWS)
    entities = find_entities(doc, index(tmp_path, *ENTRIES))
    (place,) = [place for place in find_places(doc, entities) if place.text == "Georgia"]
    assert (place.name, place.country) == ("Georgia (state)", "US")
    (plain,) = [one for one in find_places(doc, find_entities(doc)) if one.text == "Georgia"]
    assert (plain.name, plain.country) == ("Georgia", "GE")


def test_two_entries_are_never_one(tmp_path: Path) -> None:
    found = read(
        tmp_path, 'name = "Petrov"\nkind = "person"', 'name = "Ivan Petrov"\nkind = "person"'
    )
    assert found["Ivan Petrov"][1] == ["Ivan Petrov"]
    assert "Petrov" in found["Petrov"][1]


NATIONAL = """
Lithuania NNP nmod:poss 3 ORG
's POS case 1 +
Harbour NNP nsubj 4 +
spoke VBD root 0
. . punct 4

Polish JJ amod 2 ORG
Harbour NNP nsubj 3 +
spoke VBD root 0
. . punct 3
"""


def test_its_own_nationality_is_no_part_of_a_name_and_another_is(tmp_path: Path) -> None:
    doc = parse(NATIONAL)
    found = {one.name: one.mentions for one in find_entities(doc, index(tmp_path, *ENTRIES))}
    assert [span.quote(doc.text) for span in found["Open Harbour"]] == ["Harbour"]
    assert "Polish Harbour" in found


def test_an_entry_that_the_text_does_not_name_changes_nothing(tmp_path: Path) -> None:
    doc = parse(ROWS)
    other = index(tmp_path, 'name = "Nobody Here"\nkind = "person"')
    assert find_entities(doc, other) == find_entities(doc)
