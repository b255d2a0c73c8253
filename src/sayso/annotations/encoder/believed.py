"""Believed: participles that tell what is thought of a noun, where the parser makes them its verb."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.annotations.encoder.words import Words

_SAID_OF = frozenset({"alleged", "believed", "rumored", "rumoured", "said", "suspected", "thought"})
_INFINITIVES = frozenset({"be", "have"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_CLAUSES = frozenset({"root", "ccomp", "conj", "parataxis", "advcl", "acl:relcl"})
_FARTHEST = 60
"""Words between a participle and the verb of its noun."""


def bind_believed(
    words: Words, tags: Sequence[str], heads: list[int], deps: Sequence[str]
) -> tuple[list[int], list[str]]:
    """Heads and relations, with "believed" hung on the general of "arrested a general believed to have ordered it".

    Args:
        words: The words of the text.
        tags: Their parts of speech.
        heads: Head of each word; a root's is its own.
        deps: Relation of each word to its head.
    """
    named, moved = list(deps), heads
    for place, form in enumerate(words.forms[1:-2], 1):
        behind = words.forms[place + 1] == "to" and words.forms[place + 2] in _INFINITIVES
        if form not in _SAID_OF or not behind or tags[place] not in {"VBD", "VBN"}:
            continue
        noun = place - 1
        if heads[noun] != place or deps[noun] not in _SUBJECTS:
            continue
        moved = moved.copy() if moved is heads else moved
        _free_quality(moved, named, place)
        main, is_subject = _find_own_verb(tags, moved, named, place)
        if main is None:
            continue
        if moved[main] == place:
            moved[main] = main if moved[place] == place else moved[place]
            named[main] = named[place]
        moved[noun], named[noun] = main, "nsubj" if is_subject else "obj"
        moved[place], named[place] = noun, "acl"
    return moved, named


def _free_quality(heads: list[int], deps: list[str], place: int) -> None:
    """Hang "to be deserters" on what is believed, where the noun was taken for the subject of the next verb."""
    noun = heads[place + 2]
    if deps[place + 2] == "cop" and noun > place + 2 and deps[noun] in _SUBJECTS:
        heads[noun], deps[noun] = place, "xcomp"
        heads[place + 1] = noun


def _find_own_verb(
    tags: Sequence[str], heads: Sequence[int], deps: Sequence[str], place: int
) -> tuple[int | None, bool]:
    """The verb to which what is believed belongs, and whether as its subject; None without one."""
    near = range(max(place - _FARTHEST, 0), min(place + _FARTHEST, len(heads)))
    kids = [word for word in near if heads[word] == place and deps[word] in _CLAUSES]
    if heads[place] < place and deps[place] in _CLAUSES:
        kids.insert(0, heads[place])
    for verb in kids:
        own = {deps[word] for word in near if heads[word] == verb}
        if not tags[verb].startswith("VB"):
            continue
        if verb < place and "obj" not in own:
            return verb, False
        if verb > place + 2 and _SUBJECTS.isdisjoint(own) and "mark" not in own:
            return verb, True
    return None, False
