"""Body nouns: the common nouns for bodies."""

from __future__ import annotations

from functools import cache

from sayso.annotations.wordlists import read_words


@cache
def body_nouns() -> frozenset[str]:
    """Nouns in lower case for bodies: "ministry", "group"."""
    return frozenset(read_words("titles")["bodies"]["nouns"])


@cache
def body_roles() -> frozenset[str]:
    """These, and nouns for what a body may be to another: "operator", "insurer"."""
    return body_nouns() | frozenset(read_words("titles")["bodies"]["operators"])
