"""Possessions: what belongs to somebody, as a source: "her statement", "Ohman's organisation"."""

from __future__ import annotations

from sayso.annotations.naming.body_nouns import body_nouns
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
    owner, start = (None, first) if head is None else _find_owner(scene, first, head)
    if owner is None or head is None or start > head:
        return None
    noun = doc[head].lower_
    if noun in issued_nouns():
        return owner
    body = _find_led(scene, owner) if head == start and noun not in _OFFICES else None
    if body is not None and noun in body_nouns():
        return body
    if doc[first].tag_ == "PRP$" or (noun in _OFFICES and _is_person(scene, owner)):
        words, several = words_of(cast, start, last), doc[head].tag_ in {"NNS", "NNPS"}
        return Meant(f"{owner.possessive} {words}", plural=several)
    return None


def _find_owner(scene: Scene, first: int, head: int) -> tuple[Meant | None, int]:
    """Whose something is, None where that is not clear, and the token behind the words for it."""
    doc, cast = scene.cast.doc, scene.cast
    if doc[first].tag_ == "PRP$":
        return resolve_pronoun(scene, first), first + 1
    ending = possessor_end(doc, first, head + 1)
    mention = cast.ending(ending - 1) if ending else None
    return (scene.mean(mention.entity) if mention else None), ending or first


def _find_led(scene: Scene, owner: Meant) -> Meant | None:
    """The one body that the roles of an owner name; None if there is none or several."""
    bodies = {entity.id: entity for one in owner.entities[:1] for entity in role_bodies(scene, one)}
    alone = len(owner.entities) == 1 and len(bodies) == 1
    return scene.mean(next(iter(bodies.values()))) if alone else None


def _is_person(scene: Scene, owner: Meant) -> bool:
    return len(owner.entities) == 1 and scene.cast.entities[owner.entities[0]].kind == "person"
