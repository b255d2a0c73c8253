from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sayso.desk.sightings import Sighting, sight_claims
from sayso.desk.subjects import choose_subjects
from tests.desk.saying import make_document, make_reading

TEXT = "Ada met Boris. Boris met Clara. Clara met Ada. Dora left. It rained. Ada slept."
SIGHTINGS = tuple(sight_claims(make_reading(make_document(TEXT))))


@given(st.permutations(SIGHTINGS))
def test_the_order_of_claims_does_not_matter(sightings: list[Sighting]) -> None:
    assert choose_subjects(sightings) == choose_subjects(SIGHTINGS)


def test_the_name_that_most_claims_share_comes_first() -> None:
    chosen = choose_subjects(SIGHTINGS)
    names = [chosen[sighting.claim.id].name for sighting in SIGHTINGS]
    assert names == ["Ada", "Boris", "Ada", "Dora", "It", "Ada"]


def test_a_weapon_tells_more_than_a_country_that_is_named_as_often() -> None:
    (sighting,) = sight_claims(make_reading(make_document("Korea tested Hwasong.")))
    country, weapon = sighting.subjects
    told = replace(
        sighting, subjects=(replace(country, kind="state"), replace(weapon, kind="weapon"))
    )
    assert choose_subjects([told])[told.claim.id].name == "Hwasong"


def test_claims_that_name_nothing_are_left_out() -> None:
    assert choose_subjects([replace(SIGHTINGS[0], subjects=())]) == {}
