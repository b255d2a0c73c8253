"""Pronouns: whom those among the participants of events mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from spacy.tokens import Doc

from sayso.annotations.naming.references import resolve_references
from sayso.annotations.statements.trees import Tree
from sayso.model.entity import Entity

PRONOUNS = frozenset({"PRP", "PRP$"})
"""Tags of pronouns."""


def resolve_pronouns(
    doc: Doc, tree: Tree, entities: Sequence[Entity], heads: Iterable[int]
) -> Mapping[int, str]:
    """Whom pronouns among some heads mean; "" for those of whom the text does not make it clear."""
    places = sorted(
        {head for head in heads if tree.tags[head] in PRONOUNS and "sel" not in tree.lowers[head]}
    )
    if not places:
        return {}
    found = resolve_references(doc, entities, [(tree.span(place),) for place in places])
    names = {one.span.start: one.name for one in found if one.entities or one.rule == "pronoun"}
    return {place: names.get(tree.starts[place], "") for place in places}
