"""Divisions: the words that say which kind of division a name stands for ("oblast", "county")."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from sayso.annotations.geography.spelling import fold_name
from sayso.annotations.wordlists import read_words


def bare_region(name: str) -> str:
    """A region's folded name without the word for its kind: "kherson" of "Kherson Oblast"."""
    return strip_kind(fold_name(name), "region") or fold_name(name)


def strip_kind(folded: str, kind: str) -> str | None:
    """A folded name without the word for a kind before or after it; None if it has none.

    Args:
        folded: See `sayso.annotations.geography.spelling.fold_name`.
        kind: "region", "district" or "settlement".
    """
    words = folded.split()
    before, after = _kind_words(kind)
    for length in (2, 1):
        if len(words) > length:
            if " ".join(words[-length:]) in after:
                return _without_article(words[:-length])
            if " ".join(words[:length]) in before:
                return _without_article(words[length:])
    return None


def _without_article(words: Sequence[str]) -> str:
    rest = list(words)
    while len(rest) > 1 and rest[0] in {"of", "the"}:
        del rest[0]
    return " ".join(rest)


@lru_cache(maxsize=4096)
def kinds_of_word(word: str) -> tuple[str, ...]:
    """The kinds that a word after a name may give it: "region" for "oblast"; none if it is no such word."""
    folded = fold_name(word)
    return tuple(
        kind for kind in ("region", "district", "settlement") if folded in _kind_words(kind)[1]
    )


@cache
def _kind_words(kind: str) -> tuple[frozenset[str], frozenset[str]]:
    words = read_words("geography")[kind]
    return frozenset(words["before"]), frozenset(words["after"])
