"""Entities: who and what a document names, each with all its mentions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from sayso.annotations.naming.bodies import HALVES, is_acronym, link_bodies, spell_out
from sayso.annotations.naming.countries import find_country, settled_name
from sayso.annotations.naming.names import Name, find_names
from sayso.annotations.naming.own_groups import join_own
from sayso.annotations.naming.own_names import OwnIndex
from sayso.annotations.naming.persons import link_persons, tell_address
from sayso.annotations.naming.surroundings import find_taken_for_bodies, find_taken_for_persons
from sayso.annotations.tokens import list_tokens
from sayso.model.entity import Entity, EntityKind


def find_entities(doc: Doc, own: OwnIndex | None = None) -> tuple[Entity, ...]:
    """Who and what a text names, in the order of first mention.

    Names of one entity are linked within the document. A state is named by
    its usual English name where the text has only adjectives of it. What a
    user's own file says of a name goes before all else.

    Args:
        doc: A parsed text with names marked (`doc.ents`).
        own: Names of a user's own file; None for none.
    """
    names = find_names(doc, own)
    tokens = list_tokens(doc)
    told: dict[str, EntityKind] = dict.fromkeys(find_taken_for_bodies(tokens, names), "person")
    names = _settle_kinds(names, told | find_taken_for_persons(tokens, names))
    persons = [name for name in names if name.kind == "person"]
    others = [name for name in names if name.kind != "person"]
    addresses = [tell_address(doc, name) for name in persons]
    groups = [*link_persons(persons, addresses), *link_bodies(doc, others)]
    if own is not None:
        groups = join_own(groups)
    groups.sort(key=lambda group: group[0].span)
    return tuple(_to_entity(f"e{number}", group) for number, group in enumerate(groups, start=1))


def _settle_kinds(names: Sequence[Name], told: Mapping[str, EntityKind]) -> list[Name]:
    """One kind for the same words, that which the words around them tell first, and persons' surnames for persons."""
    kinds: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    surnames: set[str] = set()
    for name in names:
        if name.own is None:
            kinds[name.text][name.kind] += 1
        words = name.text.split()
        if name.kind == "person" and len(words) > 1:
            surnames.add(words[-1])
    settled: list[Name] = []
    for name in names:
        if name.own is not None:
            settled.append(name)
            continue
        kind = told.get(name.text) or kinds[name.text].most_common(1)[0][0]
        if name.text in surnames and kind in {"organisation", "other", "place", "event"}:
            kind = "person"
        settled.append(name if name.kind == kind else replace(name, kind=kind))
    return settled


def _to_entity(identifier: str, names: Sequence[Name]) -> Entity:
    mentions = tuple(name.span for name in names)
    own = next((name.own for name in names if name.own is not None), None)
    if own is not None:
        return Entity(identifier, own.name, own.kind, own.country, mentions, own=True)
    whole = [name for name in names if name.text not in HALVES] or names
    kind = Counter(name.kind for name in whole).most_common(1)[0][0]
    return Entity(
        id=identifier,
        name=_fullest(names, kind),
        kind=kind,
        country=_country(names, kind),
        mentions=mentions,
    )


def _fullest(names: Sequence[Name], kind: EntityKind) -> str:
    texts = [name.text for name in names]
    if kind == "state":
        nouns = [text for text in texts if _form(text) == "name"]
        usual = _state_name(texts[0])
        if not nouns or usual in nouns:
            return usual
        texts = nouns
    # Of equally full ones the first that is not shouted.
    fullest = max(
        texts, key=lambda text: (not is_acronym(text), len(text.split()), not text.isupper())
    )
    return spell_out(fullest)


def _form(text: str) -> str | None:
    found = find_country(text)
    return found.form if found else None


def _state_name(text: str) -> str:
    found = find_country(text)
    return settled_name(found.code) if found and found.code else text


def _country(names: Iterable[Name], kind: EntityKind) -> str | None:
    if kind == "person":
        return None
    for name in names:
        words = name.text.replace("’s", "").replace("'s", "").split()
        for length in range(min(len(words), 5), 0, -1):
            for first in range(len(words) - length + 1):
                found = find_country(" ".join(words[first : first + length]))
                if found and found.code:
                    return found.code
    return None
