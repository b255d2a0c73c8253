"""Opening: the scene of a text before anybody has spoken in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from spacy.tokens import Doc

from sayso.annotations.layout.paragraphs import find_paragraphs
from sayso.annotations.layout.quotations import find_quotations
from sayso.annotations.naming.cast import set_cast
from sayso.annotations.naming.national_bodies import find_national_names
from sayso.annotations.naming.scene import Scene, find_genders
from sayso.annotations.naming.speaker_roles import find_roles
from sayso.model.annotation import Signer
from sayso.model.entity import Entity


def set_scene(doc: Doc, entities: Sequence[Entity], signer: Signer | None = None) -> Scene:
    """What is known of those named in a text before any of them has spoken.

    Args:
        doc: A parsed text.
        entities: Its entities.
        signer: Whose own words it is; None for a report.
    """
    opened = _open_scene(doc, tuple(entities))
    # What changes while it is read is its own.
    return replace(opened, genders=dict(opened.genders), spoken=[], signer=signer)


@lru_cache(maxsize=1)
def _open_scene(doc: Doc, entities: tuple[Entity, ...]) -> Scene:
    cast = set_cast(doc, entities)
    roles = find_roles(cast)
    quoted = [0] * len(doc)
    found = find_quotations(cast.text, find_paragraphs(cast.text))
    for number, quotation in enumerate(found, start=1):
        first, last = cast.tokens(quotation.span)
        quoted[first:last] = [number] * (last - first)
    holders: dict[str, list[str]] = {}
    for identifier, given in roles.items():
        for noun in frozenset[str]().union(*(role.heads for role in given)):
            holders.setdefault(noun, []).append(identifier)
    genders, national = find_genders(cast, roles), find_national_names(cast)
    return Scene(cast, roles, genders, quoted, holders, national)
