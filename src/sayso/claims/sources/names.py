"""Names: what kind of source somebody or something with a name is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sayso.claims.sources.source_words import read_description
from sayso.claims.sources.things import UNTOLD, Kind, tell_body, tell_thing
from sayso.claims.tellings import Told
from sayso.claims.wordlists import list_words
from sayso.model.annotation import AnnotatedText
from sayso.model.document import Document
from sayso.model.entity import Entity
from sayso.model.link import SourceKind

LONGEST = 8
"""Words of a name that is looked for within others."""
_PEOPLE = re.compile(r"(?:ans|ens|nis|dis|qis|lis|men)$")
"""Ends of words for the people of a country."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Who and what one document names, and who published it.

    Attributes:
        text: The document's text.
        named: The entities by each name under which they stand in it.
        publisher: Name of the outlet in lower case; empty if not known.
        kinds: What was told before of members of chains; it grows with the questions.
    """

    text: str
    named: Mapping[str, Entity]
    publisher: str
    kinds: dict[Told[str], Kind] = field(default_factory=dict, compare=False, repr=False)


def list_cast(document: Document, annotated: AnnotatedText) -> Cast:
    """The cast of one document."""
    named: dict[str, Entity] = {}
    for entity in annotated.entities:
        for span in entity.mentions:
            named.setdefault(span.quote(document.text), entity)
    # The settled name of an entity goes before another's short one.
    named |= {entity.name: entity for entity in reversed(annotated.entities)}
    return Cast(document.text, named, bare(document.publisher or ""))


def bare(name: str) -> str:
    """A name in lower case without its article."""
    return " ".join(name.lower().removeprefix("the ").split())


def tell_named(cast: Cast, name: str, *, is_own: bool) -> Kind | None:
    """By a name: a well-known one, or that of an entity; None if it is none of these.

    Args:
        cast: Who and what the document names.
        name: The name.
        is_own: Whether these words are all there is, and mean no entity.
    """
    listed = _look_up(name)
    if listed is not None:
        return listed
    entity = cast.named.get(name)
    is_people = (
        entity is not None
        and entity.kind in {"state", "place", "other"}
        and (is_own or _PEOPLE.search(name) is not None)
    )
    if entity is None or is_people:
        return None  # "Russians" are not Russia.
    if entity.kind == "person":
        return Kind("person", "name: person")
    if entity.kind in {"state", "place"}:
        return Kind("official-body", f"name: {entity.kind}")
    if entity.kind == "media":
        return UNTOLD if bare(name) in list_words("kinds", "names", "platform") else Kind("media", "name: media")  # fmt: skip
    return _tell_entity(entity) if entity.kind in {"organisation", "unit"} else None


def _look_up(name: str) -> Kind | None:
    if name.islower():
        return None
    words = bare(name)
    for kind in ("official", "organisation"):
        if words in list_words("kinds", "names", kind):
            value: SourceKind = "official-body" if kind == "official" else "organisation"
            return Kind(value, "known-name")
    return None


def _tell_entity(entity: Entity) -> Kind:
    """What a body is by the words of its name; one whose letters alone are told is left open."""
    told = read_description(entity.name)
    kind = tell_body(told)
    if kind is None and told.noun:
        kind = tell_thing(told)
        if kind is not None and kind.value in {"account", "data"}:
            return UNTOLD  # "the Post" is no post
    if kind is not None:
        return kind
    if entity.kind == "unit":
        return Kind("official-body", "name: unit")
    return UNTOLD if entity.name.isupper() and not entity.own else Kind("organisation", "name: organisation")  # fmt: skip


def list_inner(cast: Cast, name: str) -> Iterator[Kind]:
    """The kinds of the names within a name, the longest first."""
    words = name.split()[: LONGEST * 2]
    for length in range(min(len(words) - 1, LONGEST), 0, -1):
        for start in range(len(words) - length + 1):
            kind = tell_named(cast, " ".join(words[start : start + length]), is_own=False)
            if kind is not None and kind.value is not None:
                yield kind
