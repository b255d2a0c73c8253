"""Relatives: the name right before a relative clause, where the parser hangs it on a thing."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from sayso.annotations.naming.body_nouns import body_roles
from sayso.annotations.naming.cast import Cast, Mention
from sayso.annotations.naming.name_edges import role_nouns
from sayso.annotations.naming.national_bodies import national_nouns
from sayso.annotations.wordlists import read_words

_RELATIVE = frozenset({"WDT", "WP"})
_FAR = 2
"""Tokens from the end of a name to the pronoun: a comma lies between."""


def find_named_before(cast: Cast, place: int, noun: Token) -> Mention | None:
    """The name meant by "no comment from Moscow, which says": who stands nearest, and not the comment.

    Args:
        cast: Who stands where.
        place: The relative pronoun.
        noun: The noun on which the parser hangs its clause.

    Returns:
        None where no name stands right before, or the noun is of somebody itself.
    """
    mention = cast.mention(place - _FAR) if place >= _FAR else None
    if mention is None or mention.first <= noun.i or cast.doc[place - 1].text != ",":
        return None
    return None if noun.tag_ not in {"NN", "NNS"} or noun.lower_ in _speaking() else mention


def find_antecedent(cast: Cast, pronoun: Token) -> Mention | None:
    """Who has a name and is meant by a relative pronoun; None for other words."""
    if pronoun.tag_ not in _RELATIVE or pronoun.head.dep_ != "acl:relcl":
        return None
    noun = pronoun.head.head
    named = cast.mention(noun.i) if noun.i < pronoun.i else None
    return named or find_named_before(cast, pronoun.i, noun)


@cache
def _speaking() -> frozenset[str]:
    """Nouns in lower case for somebody: persons by their roles, people, bodies."""
    people = read_words("cues")["people"]
    plain = body_roles() | role_nouns() | national_nouns() | frozenset(people)
    return plain | frozenset(f"{noun}s" for noun in plain)
