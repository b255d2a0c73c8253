"""Kinds: what sort of source somebody or something in a chain is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sayso.claims.source_words import Description, list_head, read_description
from sayso.claims.tellings import Told
from sayso.claims.wordlists import list_words
from sayso.model.annotation import AnnotatedText
from sayso.model.claim import OUTLET, UNNAMED
from sayso.model.document import Document
from sayso.model.entity import Entity
from sayso.model.link import SourceKind
from sayso.model.span import hull

_LONGEST = 8
"""Words of a name that is looked for within others."""
_MOST_JOINT = 12
"""Joint speakers that are looked at."""
_COUNTED = frozenset({"witness", "anonymous-official", "unnamed"})
_INDEFINITE = frozenset({"a", "an", "one", "another", "some", "any"})
_LOWERING = frozenset({"former", "ex", "deputy", "cabinet", "senior", "junior", "local", "assistant", "vice"})  # fmt: skip
_PLACED = frozenset({"in", "at", "within", "inside", "from", "of", "with"})
_PEOPLE = re.compile(r"(?:ans|ens|nis|dis|qis|lis|men)$")
"""Ends of words for the people of a country."""
_SIGNED = frozenset({f"signer: {rule}" for rule in ("title", "author", "signature", "label")})
"""Rules that find a person who signed a text."""
_THINGS: tuple[SourceKind, ...] = ("media", "account", "data", "document")
_PRESS = frozenset({"journalist", "reporter", "correspondent", "photographer", "crew", "witness", "staff"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kind:
    """What sort of source it is, and why.

    Attributes:
        value: As in `Link.kind`.
        rule: What decided it, in kebab case; what follows a colon is its detail.
        number: As in `Link.number`.
    """

    value: SourceKind | None
    rule: str
    number: int | None = None


UNTOLD = Kind(None, "not-told")


@dataclass(frozen=True, slots=True)
class Cast:
    """Who and what one document names, and who published it.

    Attributes:
        text: The document's text.
        named: The entities by each name under which they stand in it.
        publisher: Name of the outlet in lower case; empty if not known.
    """

    text: str
    named: Mapping[str, Entity]
    publisher: str


def list_cast(document: Document, annotated: AnnotatedText) -> Cast:
    """The cast of one document."""
    named: dict[str, Entity] = {}
    for entity in annotated.entities:
        for span in entity.mentions:
            named.setdefault(span.quote(document.text), entity)
    # The settled name of an entity goes before another's short one.
    named |= {entity.name: entity for entity in reversed(annotated.entities)}
    return Cast(document.text, named, _bare(document.publisher or ""))


def tell_kind(cast: Cast, told: Told[str]) -> Kind:
    """What sort of source a member of a chain is.

    Args:
        cast: Who and what the document names.
        told: The member's name, what settled it, and its words.

    Source:
        docs/words.md, "Kinds of sources".
    """
    name = told.value
    if name == OUTLET or (cast.publisher and _bare(name) == cast.publisher):
        return Kind("outlet", "own-voice" if name == OUTLET else "publisher")
    if name == UNNAMED:
        return Kind("unnamed", "nobody-named")
    if told.rule == "account-of-post" or "@" in name:
        return Kind("account", "account")
    if "; " in name:
        return _tell_joint(cast, told)
    span = hull(told.words)
    words = name if span is None else span.quote(cast.text)
    kind = _tell_apposed(words, name)
    if kind is None:
        kind = _tell_named(cast, name, is_own=told.rule.endswith("own-words"))
    if kind is None:
        kind = _tell_described(cast, name, words.split(maxsplit=1)[:1])
    if kind.value is None and told.rule in _SIGNED and name.istitle():
        return Kind("person", told.rule)
    return kind if kind.value in _COUNTED else replace(kind, number=None)


def _bare(name: str) -> str:
    return " ".join(name.lower().removeprefix("the ").split())


def _tell_apposed(words: str, name: str) -> Kind | None:
    """By a noun right before a name: "the Telegram channel Rybar", "the charity Open Harbour"."""
    if _bare(name) in list_words("kinds", "names", "platform"):
        told = read_description(words)
        return None if told.noun not in list_words("kinds", "things", "account") else Kind("account", f"thing: {told.noun}")  # fmt: skip
    before, found, _ = words.partition(name)
    if not found or not before.endswith(" ") or before.endswith(("'s ", "’s ")):
        return None
    told = read_description(before)
    called = ("media", "account", "carrier")
    if any(told.noun in list_words("kinds", "things", kind) for kind in called):
        kind = _tell_thing(told)
        return None if kind is UNTOLD else kind
    if told.noun in list_words("kinds", "bodies", "organisation"):
        return Kind("organisation", f"body: {told.noun}")
    return None


def _tell_joint(cast: Cast, told: Told[str]) -> Kind:
    """The kind that all of several have; None if they have not the same."""
    names = told.value.split("; ")[:_MOST_JOINT]
    kinds = {tell_kind(cast, Told(name, told.rule)).value for name in names}
    return Kind(kinds.pop(), "joint: one-kind") if len(kinds) == 1 else Kind(None, "joint: several")


def _tell_named(cast: Cast, name: str, *, is_own: bool) -> Kind | None:
    """By a name: a well-known one, or that of an entity; None if it is none of these."""
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
        return UNTOLD if _bare(name) in list_words("kinds", "names", "platform") else Kind("media", "name: media")  # fmt: skip
    return _tell_body(entity) if entity.kind in {"organisation", "unit"} else None


def _look_up(name: str) -> Kind | None:
    if name.islower():
        return None
    bare = _bare(name)
    for kind in ("official", "organisation"):
        if bare in list_words("kinds", "names", kind):
            value: SourceKind = "official-body" if kind == "official" else "organisation"
            return Kind(value, "known-name")
    return None


def _tell_body(entity: Entity) -> Kind:
    """What a body is by the words of its name; one whose letters alone are told is left open."""
    told = read_description(entity.name)
    kind = _tell_noun_of_body(told)
    if kind is None and told.noun:
        kind = _tell_thing(told)
    if kind is not None:
        return kind
    if entity.kind == "unit":
        return Kind("official-body", "name: unit")
    return UNTOLD if entity.name.isupper() and not entity.own else Kind("organisation", "name: organisation")  # fmt: skip


def _tell_described(cast: Cast, name: str, first: list[str]) -> Kind:
    """By the noun that words are about, and by what stands around it."""
    told = read_description(name)
    if not told.noun or (" " not in name and not name.islower()):
        return _tell_end(cast, name)  # "the Post" is no post
    if _are_of_two_kinds(name):
        return Kind(None, "joint: several")
    article = first[0].lower() if first else ""
    for kind in (
        _tell_people(cast, name, told, article),
        _tell_thing(told),
        _tell_noun_of_body(told),
    ):
        if kind is not None:
            return kind
    return UNTOLD


def _are_of_two_kinds(name: str) -> bool:
    """Whether words are about "officials and residents", and not "intelligence and defence officials"."""
    halves = [half for half in re.split(r" (?:and|or) ", name)[:_MOST_JOINT] if half.strip()]
    found = {kind for kind in map(_find_list, halves) if kind}
    return len(halves) > 1 and len(found) > 1


def _find_list(words: str) -> str | None:
    """In which list of people or things the noun of some words is; None if in none."""
    noun = read_description(words).noun
    people = ("official", "witness", "body", "party", "other")
    found = next((kind for kind in people if _is_in(noun, kind)), None)
    return found or next(
        (kind for kind in _THINGS if noun in list_words("kinds", "things", kind)), None
    )


def _tell_end(cast: Cast, name: str) -> Kind:
    """By a name at the end of words: "Russia's FSB", "neighbouring Chad"."""
    words = list_head(name)[-_LONGEST:]
    for start in range(1, len(words)):
        kind = _tell_named(cast, " ".join(words[start:]), is_own=False)
        if kind is not None:
            return replace(kind, rule=f"{kind.rule.partition(':')[0]}: at-the-end")
    return UNTOLD


def _tell_people(cast: Cast, name: str, told: Description, article: str) -> Kind | None:
    noun, around = told.noun, (*told.before, *told.behind)
    if _is_in(noun, "spokes"):
        return _tell_body_of(cast, name, around) or Kind("unnamed", "spokesperson", told.number)
    if _is_in(noun, "office") and _is_of_one(told, article):
        return Kind("person", "office-of-one")
    if _is_in(noun, "body") and (told.plural or not _is_in(noun, "official")):
        return Kind("official-body", "body-of-people")
    if _is_in(noun, "official"):
        is_private = _has(told.before, "private") or _has(told.before, "armed")
        value: SourceKind = "unnamed" if is_private else "anonymous-official"
        return Kind(value, f"people: {noun}", told.number)
    if _is_in(noun, "helper"):
        body = _tell_body_of(cast, name, around)
        is_official = body is not None and body.value == "official-body"
        return Kind("anonymous-official" if is_official else "unnamed", f"people: {noun}", told.number)  # fmt: skip
    if noun in _PRESS and any(kind.value == "media" for kind in _list_inner(cast, name)):
        return Kind("media", "of-an-outlet")
    if _is_in(noun, "witness"):
        return Kind("witness", f"people: {noun}", told.number)
    if _is_in(noun, "party"):
        return Kind("organisation", "side") if told.plural else Kind("unnamed", "people", told.number)  # fmt: skip
    if not _is_in(noun, "other"):
        return None
    if noun == "source" and _speaks_for_state(cast, name, told):
        return Kind("anonymous-official", "source-of-a-state", told.number)
    return Kind("unnamed", f"people: {noun}", told.number)


def _is_of_one(told: Description, article: str) -> bool:
    """Whether the words for an office tell who holds it: "the minister", "the ministers of Chad and Mali"."""
    if article in _INDEFINITE or told.counted or not _LOWERING.isdisjoint(told.before):
        return False
    return not told.plural or (article == "the" and told.behind[:1] == ("of",))


def _is_in(noun: str, kind: str) -> bool:
    return noun in list_words("kinds", "people", kind)


def _has(words: tuple[str, ...], kind: str) -> bool:
    return not list_words("kinds", "around", kind).isdisjoint(words)


def _speaks_for_state(cast: Cast, name: str, told: Description) -> bool:
    """Whether a source is a "security source" or a "source in the ministry"."""
    if _has(told.before, "state"):
        return True
    is_within = bool(told.behind) and told.behind[0] in _PLACED
    body = _tell_body_of(cast, name, told.behind) if is_within else None
    return body is not None and body.value == "official-body"


def _tell_body_of(cast: Cast, name: str, around: tuple[str, ...]) -> Kind | None:
    """The kind of the body for which somebody speaks; None where no words tell it."""
    if _has(around, "armed") or _has(around, "private"):
        return Kind("organisation", "spokesperson: of-an-organisation")
    for kind in _list_inner(cast, name):
        if kind.value in {"official-body", "organisation", "media"}:
            return replace(kind, rule="spokesperson: of-a-named-body")
    bodies = list_words("kinds", "bodies", "official") | list_words("kinds", "around", "state")
    offices = list_words("kinds", "people", "office") | list_words("kinds", "people", "official")
    if not bodies.isdisjoint(around) or not offices.isdisjoint(around):
        return Kind("official-body", "spokesperson: of-an-official-body")
    if not list_words("kinds", "bodies", "organisation").isdisjoint(around):
        return Kind("organisation", "spokesperson: of-an-organisation")
    return None


def _list_inner(cast: Cast, name: str) -> Iterator[Kind]:
    """The kinds of the names within a name, the longest first."""
    words = name.split()[: _LONGEST * 2]
    for length in range(min(len(words) - 1, _LONGEST), 0, -1):
        for start in range(len(words) - length + 1):
            kind = _tell_named(cast, " ".join(words[start : start + length]), is_own=False)
            if kind is not None and kind.value is not None:
                yield kind


def _tell_thing(told: Description) -> Kind | None:
    noun, around = told.noun, (*told.before, *told.behind)
    if noun in list_words("kinds", "things", "carrier"):
        if _has(around, "social"):
            return Kind("account", f"thing: {noun}")
        return Kind("media", f"thing: {noun}") if _has(around, "media") else UNTOLD
    if noun == "report" and _has(told.before, "media"):
        return Kind("media", "reports-of-the-media")
    if noun in {"record", "log"} and _has(told.before, "papers"):
        return Kind("document", f"thing: {noun}")
    for value in _THINGS:
        if noun in list_words("kinds", "things", value):
            return Kind(value, f"thing: {noun}")
    return None


def _tell_noun_of_body(told: Description) -> Kind | None:
    noun, forms = told.noun, {told.noun, f"{told.noun}s"} if told.plural else {told.noun}
    is_private = noun in list_words("kinds", "bodies", "either") and not (
        list_words("kinds", "bodies", "private").isdisjoint(told.before)
    )
    of_states = not list_words("kinds", "names", "official").isdisjoint(told.before)
    if is_private and not of_states:
        is_press = not {"news", "press"}.isdisjoint(told.before)
        return Kind("media" if is_press else "organisation", f"body: {noun}")
    if not list_words("kinds", "bodies", "organisation").isdisjoint(forms):
        return Kind("organisation", f"body: {noun}")
    if noun in list_words("kinds", "bodies", "official"):
        return Kind("official-body", f"body: {noun}")
    return None
