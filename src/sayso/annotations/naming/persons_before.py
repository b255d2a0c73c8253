"""Persons before: who in a sentence may be meant by a pronoun after it."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from sayso.annotations.naming.name_edges import role_nouns
from sayso.annotations.naming.scene import Scene, is_subject_mention
from sayso.annotations.wordlists import read_words

_MOST = 60
_PRONOUNS = frozenset({"he", "she", "him", "her", "his"})


@dataclass(frozen=True, slots=True)
class Persons:
    """The persons whom a sentence speaks of.

    Attributes:
        named: Ids of those named, or resolved as a speaker.
        leading: Ids of those among them who are a subject or a speaker.
        unnamed: Whether it speaks of one person without a name: "the driver",
            or "he" before anybody is named.
    """

    named: AbstractSet[str]
    leading: AbstractSet[str]
    unnamed: bool


def find_persons(scene: Scene, number: int, place: int) -> Persons:
    """The persons whom a sentence speaks of before a place.

    Args:
        scene: The text, all of its sources being resolved.
        number: Number of the sentence.
        place: A token in the sentence, or after it.
    """
    cast = scene.cast
    start = cast.sentences[number]
    end = min(cast.sentence_end(start), place)
    last = cast.before(end)
    mentions = cast.mentions[max(cast.before(start), last - _MOST) : last]
    persons = [mention for mention in mentions if mention.entity.kind == "person"]
    leading = {one.entity.id for one in persons if is_subject_mention(cast, one)}
    spoken = scene.spoken_in(start, end)
    for _, meant in spoken:
        leading.update(one for one in meant.entities if cast.entities[one].kind == "person")
    first = min([one.first for one in persons] + [where for where, _ in spoken], default=end)
    return Persons(
        named={one.entity.id for one in persons} | leading,
        leading=leading,
        unnamed=_names_nobody(scene, start, end)
        or any(cast.doc[one].lower_ in _PRONOUNS for one in range(start, first)),
    )


def _names_nobody(scene: Scene, start: int, end: int) -> bool:
    """Whether tokens speak of one person without a name."""
    cast = scene.cast
    if any(not meant.entities and not meant.plural for _, meant in scene.spoken_in(start, end)):
        return True
    covered = {
        one
        for roles in scene.roles.values()
        for role in roles
        if role.first < end and role.last > start
        for one in range(role.first, role.last)
    }
    return any(
        cast.doc[one].tag_ == "NN" and cast.doc[one].lower_ in _persons()
        for one in range(start, end)
        if one not in covered and one not in cast.at
    )


@cache
def _persons() -> frozenset[str]:
    return role_nouns() | frozenset(read_words("glosses")["persons"])
