"""Likely: what is "likely an accident" is an accident, where the parser makes "likely" what is said."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.annotations.encoder.words import Words

_LIKELY = frozenset({"likely", "unlikely"})
_OPENING = frozenset({"a", "an", "the", "his", "her", "its", "their", "another", "one", "part"})
_COPULAS = frozenset({"am", "is", "was", "are", "were", "be", "been", "'s", "’s"})
_SAID = frozenset({"root", "ccomp", "conj", "parataxis", "advcl", "acl:relcl", "xcomp", "dep"})
_DEGREES = frozenset({"very", "most", "more", "quite", "highly", "also"})
_NOT = frozenset({"not", "n't"})
_BEFORE_NOUN = frozenset({"det", "amod", "compound", "nummod", "nmod:poss", "nmod:desc", "advmod"})
_NEAR = 3
"""Words from the copula to "likely"."""
_LONGEST = 6
"""Words from "likely" to its noun."""
_FARTHEST = 60
"""Words to either side that may hang on "likely"."""


def bind_likely(
    words: Words, tags: Sequence[str], heads: list[int], deps: Sequence[str]
) -> tuple[list[int], list[str]]:
    """Heads and relations, with "likely" hung on the noun of "was very likely an accident".

    Args:
        words: The words of the text.
        tags: Their parts of speech.
        heads: Head of each word; a root's is its own.
        deps: Relation of each word to its head.
    """
    named, moved = list(deps), heads
    for place, form in enumerate(words.forms[:-1]):
        if form not in _LIKELY or deps[place] not in _SAID or not _follows_copula(words, place):
            continue
        noun = _find_noun(words, tags, moved, named, place)
        if noun is None:
            continue
        moved = moved.copy() if moved is heads else moved
        is_root = moved[place] == place
        if moved[noun] == place or is_root:
            moved[noun] = noun if is_root else moved[place]
            named[noun] = named[place]
        for word in range(max(place - _FARTHEST, 0), min(place + _FARTHEST, len(moved))):
            of_likely = moved[word] == place and word not in {place, noun}
            if of_likely and words.forms[word] not in _DEGREES:
                moved[word] = noun
        moved[place], named[place] = noun, "advmod"
    return moved, named


def _follows_copula(words: Words, place: int) -> bool:
    for before in range(place - 1, max(place - _NEAR - 1, -1), -1):
        if words.forms[before] in _COPULAS:
            return True
        if words.forms[before] not in _DEGREES | _NOT:
            return False
    return False


def _find_noun(
    words: Words, tags: Sequence[str], heads: Sequence[int], deps: Sequence[str], place: int
) -> int | None:
    """The noun of the phrase right behind "likely", if that is said of somebody or something."""
    noun = place + 1
    if words.forms[noun] not in _OPENING:
        return None
    while deps[noun] in _BEFORE_NOUN and noun < heads[noun] <= place + _LONGEST:
        noun = heads[noun]
    if not tags[noun].startswith(("NN", "CD")) or deps[noun] not in _SAID:
        return None
    return noun if heads[noun] in {place, heads[place], noun} or heads[place] == place else None
