"""Possessions: what belongs to somebody, as a source: "her statement", "Ohman's organisation"."""

from __future__ import annotations

from sayso.annotations.naming.descriptions import body_nouns
from sayso.annotations.naming.issuers import issued_nouns
from sayso.annotations.naming.phrases import first_part_end, head_noun, possessor_end, words_of
from sayso.annotations.naming.pronouns import resolve_pronoun
from sayso.annotations.naming.scene import Meant, Scene
from sayso.annotations.naming.speaker_words import role_bodies

_OFFICES = frozenset({"office", "team", "camp", "entourage"})
"""What somebody has about him that speaks, and is not the body that he serves."""


def read_possessed(scene: Scene, first: int, last: int) -> Meant | None:
    """What belongs to somebody: "her statement" is she, "Ohman's organisation" the one he heads."""
    doc, cast = scene.cast.doc, scene.cast
    head = head_noun(doc, first, first_part_end(doc, first, last))
    if head is None:
        return None
    if doc[first].tag_ == "PRP$":
        owner = resolve_pronoun(scene, first)
        start = first + 1
    else:
        ending = possessor_end(doc, first, head + 1)
        mention = cast.ending(ending - 1) if ending else None
        owner = scene.mean(mention.entity) if mention else None
        start = ending or first
    if owner is None or start > head:
        return None
    noun = doc[head].lower_
    if noun in issued_nouns():
        return owner
    if noun in _OFFICES and owner.entities and doc[first].tag_ != "PRP$":
        person = scene.cast.entities[owner.entities[0]].kind == "person"
        return Meant(f"{owner.name}’s {words_of(cast, start, last)}", noun=noun) if person else None
    if noun in body_nouns() - _OFFICES and len(owner.entities) == 1:
        bodies = {entity.id: entity for entity in role_bodies(scene, owner.entities[0])}
        if len(bodies) == 1 and head == start:
            return scene.mean(next(iter(bodies.values())))
    if doc[first].tag_ == "PRP$":
        words = words_of(cast, start, last)
        return Meant(f"{owner.name}’s {words}", plural=doc[head].tag_ in {"NNS", "NNPS"})
    return None
