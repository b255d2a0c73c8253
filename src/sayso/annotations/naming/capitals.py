"""Capitals: which state acts where its capital is named for it: "Seoul", "Abu Dhabi"."""

from __future__ import annotations

from sayso.annotations.naming.cast import Mention
from sayso.annotations.naming.countries import find_country, settled_name
from sayso.annotations.naming.scene import Meant, Scene
from sayso.annotations.wordlists import read_words
from sayso.model.entity import Entity


def is_capital(entity: Entity) -> bool:
    """Whether a place is the capital of a country, by its name."""
    found = find_country(entity.name) if entity.kind == "place" else None
    return found is not None and found.form == "capital"


def stand_for_state(scene: Scene, mention: Mention) -> Meant | None:
    """The state whose capital is named; None for other names.

    It is asked for those who say something alone: a city has no voice of its own,
    and what "Tokyo" and "Japan" say has one origin. "Brussels" is the European Union.
    """
    found = find_country(mention.entity.name) if is_capital(mention.entity) else None
    if found is None or found.code is None:
        return None
    entities = scene.cast.entities.values()
    union = read_words("kinds")["seats"].get(mention.entity.name)
    if union is not None:
        named = next((one for one in entities if one.name == union), None)
        return scene.mean(named) if named else Meant(union, plural=True)
    states = (one for one in entities if one.kind == "state")
    state = next((one for one in states if one.country == found.code), None)
    if state is not None:
        return scene.mean(state)
    return Meant(settled_name(found.code), plural=True, noun="government")
