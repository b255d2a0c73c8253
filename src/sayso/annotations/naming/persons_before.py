"""Persons before: who in a sentence may be meant by a pronoun after it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from sayso.annotations.naming.name_edges import role_nouns
from sayso.annotations.naming.scene import Meant, Scene, is_subject_mention
from sayso.annotations.naming.speaker_words import resolve_speaker_word
from sayso.annotations.tokens import list_tokens
from sayso.annotations.wordlists import read_words

_MOST = 60
_LONGEST = 400
"""Tokens of a sentence that are looked through: hostile text must not cost time."""
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


@dataclass(frozen=True, slots=True)
class Search:
    """What is asked for every pronoun of a text, found once.

    Attributes:
        scene: The text, all of its sources being resolved.
        unnamed: The tokens that speak of one person without a name, in reading order.
        speakers: For each quotation, by its number, who speaks in it; filled as it is asked.
    """

    scene: Scene
    unnamed: Sequence[int]
    speakers: dict[int, Meant | None]

    def find_speaker(self, place: int) -> Meant | None:
        """Who speaks in the quotation in which a token stands; None where that is not clear."""
        quotation = self.scene.quoted[place]
        if quotation not in self.speakers:
            self.speakers[quotation] = resolve_speaker_word(self.scene, place)
        return self.speakers[quotation]


def find_persons(search: Search, number: int, place: int) -> Persons:
    """The persons whom a sentence speaks of before a place.

    Args:
        search: The text.
        number: Number of the sentence.
        place: A token in the sentence, or after it.
    """
    scene, cast = search.scene, search.scene.cast
    end = min(cast.sentence_end(cast.sentences[number]), place)
    start = max(cast.sentences[number], end - _LONGEST)
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
        unnamed=_has_between(search.unnamed, start, end)
        or any(not meant.entities and not meant.plural for _, meant in spoken)
        or (
            # Two pronouns of one sentence that names nobody mean the same.
            not (first == end == place)
            and any(cast.doc[one].lower_ in _PRONOUNS for one in range(start, first))
        ),
    )


def _has_between(places: Sequence[int], start: int, end: int) -> bool:
    return bisect_left(places, start) < bisect_left(places, end)


def list_unnamed(scene: Scene) -> list[int]:
    """The tokens that speak of one person and belong to nobody's name or role: "the driver"."""
    covered = {
        place
        for roles in scene.roles.values()
        for role in roles
        for place in range(role.first, role.last)
    }
    tokens, persons = list_tokens(scene.cast.doc), _persons()
    return [
        place
        for place, tag in enumerate(tokens.tags)
        if tag == "NN"
        and tokens.lowers[place] in persons
        and place not in covered
        and place not in scene.cast.at
    ]


@cache
def _persons() -> frozenset[str]:
    return role_nouns() | frozenset(read_words("glosses")["persons"])
