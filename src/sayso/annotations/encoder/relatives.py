"""Relatives: clauses of "who" and "which" that the parser hangs on a verb, or gives two subjects."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sayso.annotations.encoder.words import Words
from sayso.annotations.wordlists import read_words

_PRONOUNS = frozenset({"who", "which", "that"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_CLAUSES = frozenset({"ccomp", "xcomp"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOUNS = ("NN", "CD")
_NEAR = 8
"""Words from a relative pronoun to its verb."""


def lend_pronouns(
    words: Words, tags: Sequence[str], heads: np.ndarray, deps: Sequence[str]
) -> tuple[np.ndarray, list[str]]:
    """Heads and relations, with the "who" of "a man who police said had fled" as the subject of "fled".

    Args:
        words: The words of the text.
        tags: Their parts of speech.
        heads: Head of each word; a root's is its own.
        deps: Relation of each word to its head.
    """
    named, moved = list(deps), heads
    for place, form in enumerate(words.forms[:-2]):
        verb = int(heads[place])
        if form not in _PRONOUNS or named[place] not in _SUBJECTS or verb <= place + 1:
            continue
        between = range(place + 1, verb)
        twice = any(named[at] in _SUBJECTS and moved[at] == verb for at in between)
        told = _find_subjectless(tags, moved, named, verb) if twice else None
        if told is not None:
            moved = moved.copy() if moved is heads else moved
            moved[place] = told
    return moved, named


def _find_subjectless(
    tags: Sequence[str], heads: np.ndarray, deps: Sequence[str], verb: int
) -> int | None:
    """The finite clause that a verb governs, if it has no subject of its own; else None."""
    for place in range(verb + 1, min(verb + _NEAR, len(deps))):
        if deps[place] in _CLAUSES and heads[place] == verb:
            own = range(verb + 1, place + 1)
            finite = any(
                tags[at] in _FINITE for at in own if at == place or int(heads[at]) == place
            )
            has_one = any(deps[at] in _SUBJECTS and heads[at] == place for at in own)
            return place if finite and not has_one else None
    return None


def hang_relatives(
    words: Words, tags: Sequence[str], heads: np.ndarray, deps: Sequence[str]
) -> tuple[np.ndarray, list[str]]:
    """Heads and relations, with a "contradicting Oman, which said" hung on "Oman" and not on the verb.

    Only persons are "who"; "which" may stand for all that was told, but what
    speaks is a noun.

    Args:
        words: The words of the text.
        tags: Their parts of speech.
        heads: Head of each word; a root's is its own.
        deps: Relation of each word to its head.
    """
    named, moved = list(deps), heads
    saying = frozenset(read_words("clauses")["relative_sayings"])
    for place, form in enumerate(words.forms):
        verb = int(heads[place])
        if form not in {"who", "which"} or named[verb] != "advcl:relcl" or place < 2:  # noqa: PLR2004
            continue
        noun = place - 1 - (words.forms[place - 1] == ",")
        speaks = form == "who" or words.forms[verb].lower() in saying
        near = named[place] in _SUBJECTS and place < verb < place + _NEAR
        if speaks and near and tags[noun].startswith(_NOUNS):
            top = _find_top(moved, named, noun)
            moved = moved.copy() if moved is heads else moved
            moved[verb], named[verb] = top, "acl:relcl"
    return moved, named


def _find_top(heads: np.ndarray, deps: Sequence[str], noun: int) -> int:
    """The main word of the name in which a noun stands."""
    while deps[noun] in {"flat", "compound"} and int(heads[noun]) != noun:
        noun = int(heads[noun])
    return noun


def hang_participles(
    words: Words, tags: Sequence[str], heads: np.ndarray, deps: Sequence[str]
) -> tuple[np.ndarray, list[str]]:
    """Heads and relations, with the "posted" of "footage posted on Sunday shows" hung on "footage".

    Args:
        words: The words of the text.
        tags: Their parts of speech.
        heads: Head of each word; a root's is its own.
        deps: Relation of each word to its head.
    """
    named, moved = list(deps), heads
    for place in range(1, len(words)):
        noun, verb = place - 1, int(heads[place])
        if tags[place] != "VBN" or named[place] not in _SUBJECTS or verb <= place:
            continue
        if named[noun] in _SUBJECTS and int(heads[noun]) == verb and tags[noun].startswith("NN"):
            moved = moved.copy() if moved is heads else moved
            moved[place], named[place] = noun, "acl"
    return moved, named
