"""Things: what kind of source a thing or body is, by the noun that its words are about."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.claims.sources.source_words import Description, list_singulars
from sayso.claims.wordlists import list_words
from sayso.model.link import SourceKind

THINGS: tuple[SourceKind, ...] = ("media", "account", "data", "document")
"""Kinds of what is no person and no body, in the order in which their words are looked for."""
_PRESS = frozenset({"news", "press", "editorial", "paper", "newspaper", "magazine"})


@dataclass(frozen=True, slots=True)
class Kind:
    """What kind of source it is, and why.

    Attributes:
        value: As in `Link.kind`.
        rule: What decided it, in kebab case; what follows a colon is its detail.
        number: As in `Link.number`.
    """

    value: SourceKind | None
    rule: str
    number: int | None = None


UNTOLD = Kind(None, "not-told")


def stands_around(words: tuple[str, ...], kind: str) -> bool:
    """Whether one of some words in lower case, or what it is the plural of, is in a list of what stands around a noun."""
    known = list_words("kinds", "around", kind)
    return any(noun in known for word in words for noun, _ in list_singulars(word))


def tell_thing(told: Description) -> Kind | None:
    """By a noun for something that is read or looked at, or for media; None if it is none of these."""
    noun, around = told.noun, (*told.before, *told.behind)
    if noun in list_words("kinds", "things", "carrier"):
        if stands_around(around, "social"):
            return Kind("account", f"thing: {noun}")
        return Kind("media", f"thing: {noun}") if stands_around(around, "media") else UNTOLD
    if noun == "report" and stands_around(told.before, "media"):
        return Kind("media", "reports-of-the-media")
    if noun in {"record", "log"} and stands_around(told.before, "papers"):
        return Kind("document", f"thing: {noun}")
    for value in THINGS:
        if noun in list_words("kinds", "things", value):
            return Kind(value, f"thing: {noun}")
    return None


def tell_body(told: Description) -> Kind | None:
    """By a noun for a body: "ministry", "charity"; None if it is none."""
    noun, forms = told.noun, {told.noun, f"{told.noun}s"} if told.plural else {told.noun}
    is_private = noun in list_words("kinds", "bodies", "either") and not (
        list_words("kinds", "bodies", "private").isdisjoint(told.before)
    )
    of_states = not list_words("kinds", "names", "official").isdisjoint(told.before)
    if is_private and not of_states:
        is_press = not _PRESS.isdisjoint(told.before)
        return Kind("media" if is_press else "organisation", f"body: {noun}")
    if not list_words("kinds", "bodies", "organisation").isdisjoint(forms):
        return Kind("organisation", f"body: {noun}")
    if noun in list_words("kinds", "bodies", "official"):
        return Kind("official-body", f"body: {noun}")
    return None
