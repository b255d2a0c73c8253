"""Offices: whom the words for an office mean, where the name of its holder stands right behind or before them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TypeGuard

from spacy.tokens import Doc

from sayso.annotations.naming.appositions import take_apposed
from sayso.annotations.naming.cast import Mention
from sayso.annotations.naming.descriptions import find_described
from sayso.annotations.naming.name_edges import role_nouns, title_words
from sayso.annotations.naming.phrases import head_noun, skip_article
from sayso.annotations.naming.scene import Meant, Scene
from sayso.annotations.naming.speaker_roles import role_before

_NEAR = 6
"""Tokens behind an office within which the other who is named stands."""
_BETWEEN = ("IN", "TO", "VB")
"""Parts of speech before a name that leads to somebody else: "minutes obtained by Der Spiegel, the chancellor"."""
_DETERMINERS = frozenset({"DT", "PRP$"})


def read_office(scene: Scene, first: int, last: int) -> Meant | None:
    """The holder of an office that stands for a person beside another who is named: "the secretary (and Abadi)"."""
    doc = scene.cast.doc
    is_one = doc[last - 1].lower_ in role_nouns() and doc[last - 1].tag_ in {"NN", "NNP"}
    if not is_one or not _is_definite(doc, first):
        return None
    start = skip_article(doc, first, last)
    meant = find_described(scene, start - 1, last)
    behind = (scene.cast.starting(place) for place in range(last + 1, last + _NEAR))
    beside = {one.entity.id for one in behind if one is not None}
    # "The president and Foreign Minister Wang Yi" are two.
    is_other = meant is not None and beside.isdisjoint(meant.entities)
    return meant if meant is not None and is_other else Meant(doc[start:last].text)


def _is_definite(doc: Doc, place: int) -> bool:
    """Whether an article or "his" stands at a token or right before it."""
    return any(word.tag_ in _DETERMINERS for word in doc[max(place - 1, 0) : place + 1])


def read_offices(scene: Scene, parts: Sequence[tuple[int, int]]) -> Meant | None:
    """The one who holds several offices: "State Councillor and Foreign Minister Wang Yi"; None for several.

    "The president and Foreign Minister Wang Yi" are two.
    """
    doc = scene.cast.doc
    offices, (start, end) = parts[:-1], parts[-1]
    if not offices or any(doc[last - 1].lower_ not in held_words() for _, last in offices):
        return None
    if any(_is_definite(doc, first) for first, _ in parts):
        return None
    mention = scene.cast.ending(end)
    role = None if mention is None else role_before(scene.cast, mention)
    titled = role is not None and start < mention.first if mention is not None else False
    return scene.mean(mention.entity) if mention is not None and titled else None


@cache
def held_words() -> frozenset[str]:
    """Words for what somebody is or has: "minister", "Sgt."."""
    return role_nouns() | title_words()


def find_holder_behind(scene: Scene, first: int, last: int) -> Meant | None:
    """The person behind the comma of an office that begins with a name: "The Task Force Commander, Lt. Gen. Ada Obi"."""
    doc = scene.cast.doc
    comma = next((place for place in range(first, last) if doc[place].text == ","), last)
    opening = scene.cast.starting(skip_article(doc, first, last))
    if comma == last or opening is None or opening.entity.kind in {"person", "media"}:
        return None
    # The word for the office may have been taken for the end of the name.
    # "The Police Relations Officer in the state, Ada Obi"
    is_whole = opening.last < comma and doc[opening.last].tag_ == "IN"
    end = opening.last if is_whole and doc[opening.last - 1].lower_ in role_nouns() else comma
    is_office = doc[end - 1].lower_ in role_nouns()
    is_office = is_office and scene.cast.mention(end - 1) in {None, opening}
    holder = take_apposed(scene, comma, last) if is_office else None
    return holder if holder is not None and _is_person(scene.cast.ending(last)) else None


def find_holder_before(scene: Scene, first: int, last: int) -> Meant | None:
    """The person named before the comma of an office: "Ada Obi, (the envoy for Sudan) said"."""
    doc = scene.cast.doc
    comma = first - 1 - (first > 0 and doc[first - 1].lower_ == "the")
    if comma <= 0 or doc[comma].text != ",":
        return None
    mention, head = scene.cast.ending(comma), head_noun(doc, first, last)
    if not _is_person(mention) or head is None or doc[head].lower_ not in role_nouns():
        return None
    if mention.first > 0 and doc[mention.first - 1].tag_.startswith(_BETWEEN):
        return None
    named = any(_is_person(scene.cast.mention(place)) for place in range(first, last))
    return None if named else scene.mean(mention.entity)


def _is_person(mention: Mention | None) -> TypeGuard[Mention]:
    return mention is not None and mention.entity.kind == "person"
