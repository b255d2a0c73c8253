"""People: what kind of source somebody is whom a text tells of without a name."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sayso.claims.sources.names import Cast, list_inner
from sayso.claims.sources.source_words import Description
from sayso.claims.sources.things import Kind, stands_around
from sayso.claims.wordlists import list_words
from sayso.model.link import SourceKind

_INDEFINITE = frozenset({"a", "an", "one", "another", "some", "any"})
_LOWERING = frozenset({"former", "ex", "deputy", "cabinet", "senior", "junior", "local", "assistant", "vice"})  # fmt: skip
_PLACED = frozenset({"in", "at", "within", "inside", "from", "of", "with"})
_PRESS = frozenset({"journalist", "reporter", "correspondent", "photographer", "crew", "witness", "staff"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """The words for somebody.

    Attributes:
        cast: Who and what the document names.
        name: The words as a name.
        told: The same taken apart.
        article: The first of them in lower case, as the text has them.
    """

    cast: Cast
    name: str
    told: Description
    article: str

    def is_in(self, kind: str) -> bool:
        """Whether their noun is in a list of people."""
        return self.told.noun in list_words("kinds", "people", kind)

    def count(self, value: SourceKind) -> Kind:
        """The kind of somebody without a name, with how many they are."""
        return Kind(value, f"people: {self.told.noun}", self.told.number)


def tell_people(words: Words) -> Kind | None:
    """By a noun for people; None if it is none."""
    for tell in (_tell_office, _tell_official, _tell_helper, _tell_bystander, _tell_other):
        kind = tell(words)
        if kind is not None:
            return kind
    return None


def _tell_office(words: Words) -> Kind | None:
    """Who speaks for a body, holds an office of one, or is the body's people as a whole."""
    told = words.told
    if words.is_in("spokes"):
        around = (*told.before, *told.behind)
        return _tell_body_of(words, around) or words.count("unnamed")
    if words.is_in("office") and _is_of_one(told, words.article):
        return Kind("person", "office-of-one")
    if words.is_in("head") and _is_head_of_one(words):
        return Kind("person", "head-of-one")
    if words.is_in("body") and (told.plural or not words.is_in("official")):
        return Kind("official-body", "body-of-people")
    return None


def _tell_official(words: Words) -> Kind | None:
    if not words.is_in("official"):
        return None
    before = words.told.before
    is_private = stands_around(before, "private") or stands_around(before, "armed")
    return words.count("unnamed" if is_private else "anonymous-official")


def _tell_helper(words: Words) -> Kind | None:
    """Whose office the words around tell: "a presidential aide", "members of parliament"."""
    if not words.is_in("helper"):
        return None
    body = _tell_body_of(words, (*words.told.before, *words.told.behind))
    is_official = body is not None and body.value == "official-body"
    return words.count("anonymous-official" if is_official else "unnamed")


def _tell_bystander(words: Words) -> Kind | None:
    is_press = words.told.noun in _PRESS
    if is_press and any(kind.value == "media" for kind in list_inner(words.cast, words.name)):
        return Kind("media", "of-an-outlet")
    return words.count("witness") if words.is_in("witness") else None


def _tell_other(words: Words) -> Kind | None:
    if words.is_in("party") and words.told.plural:
        return Kind("organisation", "side-without-a-name")
    if words.told.noun == "source" and _speaks_for_state(words):
        return words.count("anonymous-official")
    return words.count("unnamed") if words.is_in("party") or words.is_in("other") else None


def _is_of_one(told: Description, article: str) -> bool:
    """Whether the words for an office tell who holds it: "the minister", "the ministers of Chad and Mali"."""
    if article in _INDEFINITE or told.counted or not _LOWERING.isdisjoint(told.before):
        return False
    return not told.plural or (article == "the" and told.behind[:1] == ("of",))


def _is_head_of_one(words: Words) -> bool:
    """Whether it is "the head of the atomic agency", and not "the head of a family" or "a chief of police"."""
    told = words.told
    is_the = words.article in {"the", "its", "their"} and told.behind[:1] == ("of",)
    is_one = is_the and not told.plural and _is_of_one(told, words.article)
    return is_one and _tell_body_of(words, told.behind) is not None


def _speaks_for_state(words: Words) -> bool:
    """Whether a source is a "security source" or a "source in the ministry"."""
    told = words.told
    if stands_around(told.before, "state"):
        return True
    is_within = bool(told.behind) and told.behind[0] in _PLACED
    body = _tell_body_of(words, told.behind) if is_within else None
    return body is not None and body.value == "official-body"


def _tell_body_of(words: Words, around: tuple[str, ...]) -> Kind | None:
    """The kind of the body for which somebody speaks; None where no words tell it."""
    if stands_around(around, "armed") or stands_around(around, "private"):
        return Kind("organisation", "spokesperson: of-an-organisation")
    for kind in list_inner(words.cast, words.name):
        if kind.value in {"official-body", "organisation", "media"}:
            return replace(kind, rule="spokesperson: of-a-named-body")
    bodies = list_words("kinds", "bodies", "official") | list_words("kinds", "around", "state")
    offices = list_words("kinds", "people", "office") | list_words("kinds", "people", "official")
    if not bodies.isdisjoint(around) or not offices.isdisjoint(around):
        return Kind("official-body", "spokesperson: of-an-official-body")
    if not list_words("kinds", "bodies", "organisation").isdisjoint(around):
        return Kind("organisation", "spokesperson: of-an-organisation")
    return None
