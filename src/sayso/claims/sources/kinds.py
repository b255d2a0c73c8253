"""Kinds: what kind of source a member of a chain is."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.claims.sources.names import LONGEST, Cast, bare, tell_named
from sayso.claims.sources.people import Words, tell_people
from sayso.claims.sources.source_words import list_head, read_description
from sayso.claims.sources.things import THINGS, UNTOLD, Kind, tell_body, tell_thing
from sayso.claims.tellings import Told
from sayso.claims.wordlists import list_words
from sayso.model.claim import OUTLET, UNNAMED
from sayso.model.span import hull

_MOST_JOINT = 12
"""Joint speakers that are looked at."""
_MOST = 400
"""Characters of the words for a source that are looked at."""
_COUNTED = frozenset({"witness", "anonymous-official", "unnamed"})
_SIGNED = frozenset({f"signer: {rule}" for rule in ("title", "author", "signature", "label")})
"""Rules that find a person who signed a text."""


def tell_kind(cast: Cast, told: Told[str]) -> Kind:
    """What sort of source a member of a chain is.

    Args:
        cast: Who and what the document names.
        told: The member's name, what settled it, and its words.

    Source:
        docs/words.md, "Kinds of sources".
    """
    kind = cast.kinds.get(told)
    if kind is None:
        kind = cast.kinds[told] = _tell(cast, told)
    return kind


def _tell(cast: Cast, told: Told[str]) -> Kind:
    name = told.value
    if name == OUTLET or (cast.publisher and bare(name) == cast.publisher):
        return Kind("outlet", "own-voice" if name == OUTLET else "publisher")
    if name == UNNAMED:
        return Kind("unnamed", "nobody-named")
    if told.rule == "account-of-post" or "@" in name:
        return Kind("account", "account")
    if "; " in name:
        return _tell_joint(cast, told)
    span = hull(told.words)
    words = name if span is None else span.quote(cast.text)[:_MOST]
    kind = _tell_apposed(words, name) or _tell_by_name(cast, told, words)
    if kind is None:
        kind = _tell_described(cast, name, words.split(maxsplit=1)[:1])
    if kind.value is None and told.rule in _SIGNED and name.istitle():
        return Kind("person", told.rule)
    return kind if kind.value in _COUNTED else replace(kind, number=None)


def _tell_by_name(cast: Cast, told: Told[str], words: str) -> Kind | None:
    """By its name, or by that which its words are: "Tehran", by which Iran is meant; None if neither tells."""
    kind = tell_named(cast, told.value, is_own=told.rule.endswith("own-words"))
    if kind is None and words in cast.named:
        return tell_named(cast, words, is_own=False)
    return kind


def _tell_apposed(words: str, name: str) -> Kind | None:
    """By a noun right before a name: "the Telegram channel Rybar", "the charity Open Harbour"."""
    if bare(name) in list_words("kinds", "names", "platform"):
        kind = tell_thing(read_description(words))  # "an anonymous X account"
        return kind if kind is not None and kind.value == "account" else None
    before, found, _ = words.partition(name)
    if not found or not before.endswith(" ") or before.endswith(("'s ", "’s ")):
        return None
    told = read_description(before)
    called = ("media", "account", "carrier")
    if any(told.noun in list_words("kinds", "things", kind) for kind in called):
        kind = tell_thing(told)
        return None if kind is UNTOLD else kind
    if told.noun in list_words("kinds", "bodies", "organisation"):
        return Kind("organisation", f"body: {told.noun}")
    return None


def _tell_joint(cast: Cast, told: Told[str]) -> Kind:
    """The kind that all of several have; None if they have not the same."""
    names = [name for name in told.value.split("; ") if name.strip()][:_MOST_JOINT]
    kinds = {tell_kind(cast, Told(name, told.rule)).value for name in names}
    return Kind(kinds.pop(), "joint: one-kind") if len(kinds) == 1 else Kind(None, "joint: several")


def _tell_described(cast: Cast, name: str, first: list[str]) -> Kind:
    """By the noun that words are about, and by what stands around it."""
    told = read_description(name)
    if not told.noun:
        return _tell_end(cast, name)
    if " " not in name and not name.islower() and _find_list(name) in THINGS:
        return UNTOLD  # "the Post" is no post
    if _are_of_two_kinds(name):
        return Kind(None, "joint: several")
    article = first[0].lower() if first else ""
    for kind in (
        tell_people(Words(cast, name, told, article)),
        tell_thing(told),
        tell_body(told),
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
    found = next((kind for kind in people if noun in list_words("kinds", "people", kind)), None)
    return found or next(
        (kind for kind in THINGS if noun in list_words("kinds", "things", kind)), None
    )


def _tell_end(cast: Cast, name: str) -> Kind:
    """By a name at the end of words: "Russia's FSB", "neighbouring Chad"."""
    words = list_head(name)[-LONGEST:]
    for start in range(1, len(words)):
        kind = tell_named(cast, " ".join(words[start:]), is_own=False)
        if kind is not None:
            return replace(kind, rule=f"{kind.rule.partition(':')[0]}: at-the-end")
    return UNTOLD
