"""Reattaching: joined predicates that the parser hangs on another verb than the one whose subject they share."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from sayso.annotations.encoder.sentences import LONGEST
from sayso.annotations.encoder.words import Words
from sayso.annotations.wordlists import read_words

_HELPERS = frozenset({"aux", "aux:pass", "cop"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_BEFORE_NOUN = frozenset(
    {
        "det",
        "amod",
        "compound",
        "nummod",
        "nmod",
        "nmod:poss",
        "nmod:desc",
        "advmod",
        "case",
        "flat",
    }
)
"""How words hang on the noun of a phrase that they stand before."""
_SHORT_HAS = frozenset({"'s", "’s"})
_PERFECT = frozenset({"has", "have", "had"})
_CLAUSES = frozenset({"root", "ccomp", "conj", "parataxis", "advcl", "acl:relcl", "xcomp"})
_BESIDE = frozenset({"parataxis", "ccomp", "advcl", "dep"})
_NEAR_HELPER = 4
"""Words from a helper to its participle."""
_FARTHEST = 60
"""Words between a verb of saying and what is joined to it."""


def reattach_joined(words: Words, heads: list[int], deps: Sequence[str]) -> list[int]:
    """The heads, with "and are expected to leave" joined to what was said and not to who said it.

    In "he confirmed that troops had moved, and are expected to leave" the last
    predicate says of the troops what others expect; nobody says so of himself.

    Args:
        words: The words of the text.
        heads: Head of each word; a root's is its own.
        deps: Relation of each word to its head.
    """
    moved = heads
    for place, form in enumerate(words.forms):
        verb = heads[place]
        if deps[place] != "conj" or form not in _awaited() or not 0 < place - verb < _FARTHEST:
            continue
        own = {deps[word] for word in range(verb + 1, place) if heads[word] == place}
        said = [
            word for word in range(verb + 1, place) if heads[word] == verb and deps[word] == "ccomp"
        ]
        if said and not _HELPERS.isdisjoint(own) and _SUBJECTS.isdisjoint(own):
            moved = moved.copy() if moved is heads else moved
            moved[place] = said[-1]
    return moved


def reattach_sharing(heads: list[int], deps: Sequence[str]) -> list[int]:
    """The heads, with a predicate that shares a subject joined to the nearest that has one.

    In "Oman accuses Yemen; Yemen has dismissed this and says that …" nobody but
    Yemen says so.

    Args:
        heads: Head of each word; a root's is its own.
        deps: Relation of each word to its head.
    """
    moved = heads
    joined = [place for place, dep in enumerate(deps) if dep == "conj"]
    subjects = {heads[place] for place, dep in enumerate(deps) if dep in _SUBJECTS}
    for number, place in enumerate(joined):
        verb = heads[place]
        if place in subjects or verb not in subjects or not 0 < place - verb < _FARTHEST:
            continue
        words = range(verb + 1, place)
        linked = any(deps[word] == "cc" and heads[word] == place for word in words)
        nearer = [
            other
            for other in joined[:number]
            if other > verb and heads[other] == verb and other in subjects
        ]
        if linked and nearer:
            moved = moved.copy() if moved is heads else moved
            moved[place] = nearer[-1]
    return moved


def reattach_cited(
    words: Words, heads: list[int], deps: Sequence[str]
) -> tuple[list[int], list[str]]:
    """Heads and relations, with whom a "citing" cites as its object, and "citing" as no preposition.

    Args:
        words: The words of the text.
        heads: Head of each word; a root's is its own.
        deps: Relation of each word to its head.
    """
    heads, deps = heads.copy(), list(deps)
    for place, form in enumerate(words.forms[:-1]):
        if form not in _citing():
            continue
        noun = place + 1
        while heads[noun] > noun and deps[noun] in _BEFORE_NOUN:
            noun = heads[noun]
        if deps[noun] in _HELPERS or deps[noun] in {"root", "punct", "mark"}:
            continue
        above = heads[place] if heads[place] != noun else heads[noun]
        if above in {place, noun}:
            continue
        heads[place], heads[noun], deps[noun] = above, place, "obj"
        if deps[place] in {"case", "mark"}:
            deps[place] = "acl"
    return heads, deps


def take_objects(
    tags: Sequence[str], heads: list[int], deps: Sequence[str]
) -> tuple[list[int], list[str]]:
    """Heads and relations, with "five others" as whom "killing two officers and injuring five others" injures.

    A noun right behind a joined verb is not joined, past that verb, to the object of the verb before.

    Args:
        tags: Parts of speech of the words.
        heads: Head of each word; a root's is its own.
        deps: Relation of each word to its head.
    """
    named, moved = list(deps), heads
    for place, dep in enumerate(deps):
        former = heads[place]
        if dep != "conj" or not 0 < place - former < _FARTHEST or deps[former] != "obj":
            continue
        verb = place - 1
        while verb > former and heads[verb] == place and deps[verb] in _BEFORE_NOUN:
            verb -= 1
        joined = verb > former and deps[verb] == "conj" and heads[verb] == heads[former]
        if joined and tags[verb].startswith("VB"):
            moved = moved.copy() if moved is heads else moved
            moved[place], named[place] = verb, "obj"
    return moved, named


def keep_lengths(words: Words, heads: list[int], deps: Sequence[str]) -> list[int]:
    """Heads, with how far something "flew 1,200 km before striking" of the verb before it, and not of the strike.

    Args:
        words: The words of the text.
        heads: Head of each word; a root's is its own.
        deps: Relation of each word to its head.
    """
    moved = heads
    for place, form in enumerate(words.forms):
        noun, verb = place - 1, heads[place]
        if form != "before" or deps[place] != "mark" or noun < 1 or heads[noun] != verb:
            continue
        first = noun - 1 if heads[noun - 1] == noun and deps[noun - 1] == "nummod" else noun
        above = heads[verb]
        if first < noun and above == first - 1 and deps[verb] == "advcl":
            moved = moved.copy() if moved is heads else moved
            moved[noun] = above
    return moved


def name_passive_subjects(heads: list[int], deps: Sequence[str]) -> list[str]:
    """The relations, with the subject of every passive called one."""
    passive = {heads[place] for place, dep in enumerate(deps) if dep == "aux:pass"}
    return [
        "nsubj:pass" if dep == "nsubj" and heads[place] in passive else dep
        for place, dep in enumerate(deps)
    ]


def free_callers(words: Words, heads: list[int], deps: Sequence[str]) -> list[str]:
    """The relations, with who "'s called for" something as who calls: nobody is called for it."""
    named = list(deps)
    for place, form in enumerate(words.forms[:-2]):
        verb = heads[place]
        if form not in _SHORT_HAS or named[place] != "aux:pass" or words.forms[verb] != "called":
            continue
        if words.forms[verb + 1 : verb + 2] in (["for"], ["on"], ["upon"]):
            named[place] = "aux"
            for word in range(max(verb - _NEAR_HELPER, 0), verb):
                if heads[word] == verb and named[word] == "nsubj:pass":
                    named[word] = "nsubj"
    return named


def bind_perfects(
    words: Words, tags: Sequence[str], heads: list[int], deps: Sequence[str]
) -> tuple[list[int], list[str]]:
    """Heads and relations, with the "has" of "that Oman has sent aid" as the helper of its participle.

    Args:
        words: The words of the text.
        tags: Their parts of speech.
        heads: Head of each word; a root's is its own.
        deps: Relation of each word to its head.
    """
    named, moved = list(deps), heads
    for place, form in enumerate(words.forms[:-1]):
        if form not in _PERFECT or deps[place] in _HELPERS:
            continue
        verb = place + 1
        while verb < len(tags) - 1 and tags[verb] == "RB" and verb - place < _NEAR_HELPER:
            verb += 1
        beside = heads[verb] in {place, heads[place]} and deps[verb] in _CLAUSES
        if tags[verb] != "VBN" or not beside or deps[place] not in _CLAUSES:
            continue
        moved = moved.copy() if moved is heads else moved
        root = moved[place] == place
        for word in range(max(place - LONGEST, 0), min(place + LONGEST, len(moved))):
            moved[word] = verb if moved[word] == place else moved[word]
        moved[verb] = verb if root else heads[place]
        moved[place], named[verb], named[place] = verb, named[place], "aux"
    return moved, named


def bind_reduced(
    words: Words, tags: Sequence[str], heads: list[int], deps: Sequence[str]
) -> tuple[list[int], list[str]]:
    """Heads and relations, with "reached by phone" hung on the residents of "residents reached by phone said".

    Args:
        words: The words of the text.
        tags: Their parts of speech.
        heads: Head of each word; a root's is its own.
        deps: Relation of each word to its head.
    """
    named, moved = list(deps), heads
    for place, form in enumerate(words.forms[:-1]):
        verb = place - 1
        if form != "by" or tags[verb] not in {"VBD", "VBN"} or deps[verb] not in _BESIDE:
            continue
        main, noun = heads[verb], verb - 1
        subject = deps[noun] in _SUBJECTS and heads[noun] == verb
        later = range(place, main) if main > place else range(0)
        lacks = main > place and not any(
            deps[word] in _SUBJECTS and heads[word] == main for word in later
        )
        if subject and lacks and tags[main] in {"VBD", "VBZ", "VBP"}:
            moved = moved.copy() if moved is heads else moved
            moved[noun], named[noun] = main, "nsubj"
            moved[verb], named[verb] = noun, "acl"
    return moved, named


def bind_only_choices(words: Words, heads: list[int], deps: Sequence[str]) -> list[str]:
    """The relations, with "no choice but to answer" as one statement and not two."""
    named = list(deps)
    for place, form in enumerate(words.forms[:-1]):
        verb = heads[place]
        follows = form == "but" and words.forms[place + 1] == "to" and heads[place + 1] == verb
        if follows and deps[place] == "cc" and deps[verb] == "conj":
            named[place], named[verb] = "mark", "xcomp"
    return named


@cache
def _citing() -> frozenset[str]:
    return frozenset(read_words("origins")["cited"]["participles"])


@cache
def _awaited() -> frozenset[str]:
    return frozenset(read_words("clauses")["awaited"])
