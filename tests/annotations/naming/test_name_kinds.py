from __future__ import annotations

import pytest

from sayso.annotations.naming.name_kinds import is_designation, kind_of_name


@pytest.mark.parametrize(
    ("name", "label", "kind"),
    [
        ("Rosa Lindgren", "PERSON", "person"),
        ("France", "GPE", "state"),
        ("French", "NORP", "state"),
        ("Kurdish", "NORP", "place"),
        ("Muslim", "NORP", "other"),
        ("Odesa", "GPE", "place"),
        ("Tallinn", "GPE", "place"),
        ("Health Ministry", "ORG", "organisation"),
        ("Reuters", "ORG", "media"),
        ("Harbour Tribune", "ORG", "media"),
        ("14th Armoured Regiment", "ORG", "unit"),
        ("NATO", "GPE", "organisation"),
        ("Hamas", "PERSON", "organisation"),
        ("F-22", "MISC", "weapon"),
        ("Shahed drones", "MISC", "weapon"),
        ("Six-Day War", "MISC", "event"),
        ("Nobel Prize", "MISC", "other"),
    ],
)
def test_kind_follows_the_label_and_the_words(name: str, label: str, kind: str) -> None:
    assert kind_of_name(name, label) == kind


@pytest.mark.parametrize("name", ["F-16", "MiG-31", "Su-34", "Hwasong-12", "Leopard 2", "Kh-101"])
def test_designations_of_weapons_are_known_by_their_build(name: str) -> None:
    assert is_designation(name)


@pytest.mark.parametrize("name", ["Covid-19", "Highway 61", "Apollo 11", "G7", "March 12", "-16"])
def test_other_words_with_numbers_are_no_weapons(name: str) -> None:
    assert not is_designation(name)
