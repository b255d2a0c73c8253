"""Relatives: clauses of "who" and "which" that the parser hangs on a verb, or gives two subjects."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from sayso.annotations.encoder.words import Words
from sayso.annotations.wordlists import read_words

_PRONOUNS = frozenset({"who", "which", "that"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_CLAUSES = frozenset({"ccomp", "xcomp"})
_CLAUSAL = frozenset({"aux", "aux:pass", "mark", "obj", "punct"})
"""What stands beside a verb and not beside a participle that only tells of a noun."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOUNS = ("NN", "CD")
_OF_PERSONS = frozenset({"who", "whose", "whom"})
LINKS = frozenset({"at", "for", "from", "in", "of", "with"})
_CLIMB = 4
_NEAR = 8
"""Words from a relative pronoun to its verb."""
_FARTHEST = 30
"""Words from a pronoun to the verb that was taken for its own."""


def lend_pronouns(
    words: Words, tags: Sequence[str], heads: list[int], deps: Sequence[str]
) -> tuple[list[int], list[str]]:
    """Heads and relations, with the "who" of "a man who police said had fled" as the subject of "fled".

    Args:
        words: The words of the text.
        tags: Their parts of speech.
        heads: Head of each word; a root's is its own.
        deps: Relation of each word to its head.
    """
    named, moved = list(deps), heads
    for place, form in enumerate(words.forms[:-2]):
        verb = heads[place]
        if form not in _PRONOUNS or named[place] not in _SUBJECTS:
            continue
        if not place + 1 < verb < place + _FARTHEST:
            continue
        between = range(place + 1, verb)
        twice = any(named[at] in _SUBJECTS and moved[at] == verb for at in between)
        told = _find_subjectless(tags, moved, named, verb) if twice else None
        if told is not None:
            moved = moved.copy() if moved is heads else moved
            moved[place] = told
    return moved, named


def _find_subjectless(
    tags: Sequence[str], heads: list[int], deps: Sequence[str], verb: int
) -> int | None:
    """The finite clause that a verb governs, if it has no subject of its own; else None."""
    for place in range(verb + 1, min(verb + _NEAR, len(deps))):
        if deps[place] in _CLAUSES and heads[place] == verb:
            own = range(verb + 1, place + 1)
            finite = any(tags[at] in _FINITE for at in own if at == place or heads[at] == place)
            has_one = any(deps[at] in _SUBJECTS and heads[at] == place for at in own)
            return place if finite and not has_one else None
    return None


def hang_relatives(
    words: Words, tags: Sequence[str], heads: list[int], deps: Sequence[str]
) -> tuple[list[int], list[str]]:
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
        verb = heads[place]
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


def _find_top(heads: list[int], deps: Sequence[str], noun: int) -> int:
    """The main word of the name in which a noun stands."""
    while deps[noun] in {"flat", "compound"} and heads[noun] != noun:
        noun = heads[noun]
    return noun


def raise_relatives(
    words: Words, tags: Sequence[str], heads: list[int], deps: Sequence[str]
) -> list[int]:
    """The heads, with the ", who" of "the head of the pilots' union, who stayed away" hung on the head.

    Behind a comma "who" and "whose" tell more of a person, not of where he is or
    whom he serves; nor of his age.

    Args:
        words: The words of the text.
        tags: Their parts of speech.
        heads: Head of each word; a root's is its own.
        deps: Relation of each word to its head.
    """
    moved = heads
    for place, form in enumerate(words.forms):
        if form not in _OF_PERSONS or place < 2 or words.forms[place - 1] != ",":  # noqa: PLR2004
            continue
        verb = _find_clause(heads, deps, place)
        person = None if verb is None else _find_person(words, tags, heads, deps, heads[verb])
        if verb is not None and person is not None:
            moved = moved.copy() if moved is heads else moved
            moved[verb] = person
    return moved


def _find_clause(heads: list[int], deps: Sequence[str], place: int) -> int | None:
    """The verb of the relative clause that a pronoun opens, if it hangs on a word before; else None."""
    for _ in range(_CLIMB):
        if deps[place] == "acl:relcl":
            return place if heads[place] < place else None
        place = heads[place]
    return None


def _find_person(
    words: Words, tags: Sequence[str], heads: list[int], deps: Sequence[str], noun: int
) -> int | None:
    """The person of whom a noun tells where he is, whom he serves or how old he is; None if it is none."""
    if tags[noun] == "CD" and deps[noun] in {"amod", "appos", "nummod", "advmod"}:
        above = heads[noun]
        return above if above < noun and tags[above] == "NNP" else None
    persons, bodies = _persons(), _bodies()
    of_body = words.forms[noun].lower() in bodies
    if tags[noun] not in {"NN", "NNP"} or words.forms[noun].lower() in persons:
        return None
    near = range(noun, min(noun + 3, len(deps)))
    if not of_body and any(deps[at] == "flat" and heads[at] == noun for at in near):
        return None  # rather a person: "a leader in Mitt Romney, who"
    for _ in range(_CLIMB):
        above = heads[noun]
        linked = deps[noun] == "nmod" and is_led(words, heads, deps, noun, LINKS)
        if not linked or above >= noun:
            return None
        named = of_body and tags[above] == "NNP" and words.forms[above].lower() not in bodies
        if named or words.forms[above].lower() in persons:
            return above
        noun = above
    return None


def is_led(
    words: Words, heads: list[int], deps: Sequence[str], noun: int, links: frozenset[str]
) -> bool:
    """Whether one of some prepositions stands before a noun that belongs to another."""
    near = range(max(noun - _NEAR, 0), noun)
    return any(
        heads[at] == noun and deps[at] == "case" and words.forms[at].lower() in links for at in near
    )


def hang_participles(
    words: Words, tags: Sequence[str], heads: list[int], deps: Sequence[str]
) -> tuple[list[int], list[str]]:
    """Heads and relations, with the "posted" of "footage posted on Sunday shows" hung on "footage".

    Args:
        words: The words of the text.
        tags: Their parts of speech.
        heads: Head of each word; a root's is its own.
        deps: Relation of each word to its head.
    """
    named, moved = list(deps), heads
    for place in range(1, len(words)):
        noun, verb = place - 1, heads[place]
        if verb <= place or named[noun] not in _SUBJECTS or not tags[noun].startswith("NN"):
            continue
        shares = tags[place] == "VBN" and named[place] in _SUBJECTS and heads[noun] == verb
        if shares or _is_mistaken(tags, heads, named, place):
            moved = moved.copy() if moved is heads else moved
            moved[noun], moved[place], named[place] = verb, noun, "acl"
    return moved, named


def _is_mistaken(
    tags: Sequence[str], heads: Sequence[int], deps: Sequence[str], place: int
) -> bool:
    """Whether a participle is taken for a verb with the subject that the finite verb behind lacks: "footage posted here and seen by us shows"."""
    verb = heads[place]
    is_verb = deps[place] == "advcl" and tags[place] in {"VBD", "VBN"} and tags[verb] in _FINITE
    if not is_verb or verb - place > _FARTHEST:
        return False
    near = range(max(place - _FARTHEST, 0), verb)
    kids = [kid for kid in near if heads[kid] in {place, verb}]
    has_subject = any(heads[kid] == verb and deps[kid] in _SUBJECTS for kid in kids)
    is_clause = any(heads[kid] == place and deps[kid] in _CLAUSAL for kid in kids)
    return heads[place - 1] == place and not has_subject and not is_clause


@cache
def _persons() -> frozenset[str]:
    """Nouns in lower case for one person: "soldier", "head", "wife"."""
    titles = read_words("titles")
    told = (*titles["roles"], *titles["male"], *titles["female"], *read_words("glosses")["persons"])
    return frozenset(told)


@cache
def _bodies() -> frozenset[str]:
    """Nouns in lower case for bodies: "institute"."""
    return frozenset(read_words("titles")["bodies"]["nouns"])
