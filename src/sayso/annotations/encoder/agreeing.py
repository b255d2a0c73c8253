"""Agreeing: relative clauses hung on the noun with whose number their verb agrees."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.annotations.encoder.relatives import LINKS, is_led
from sayso.annotations.encoder.words import Words
from sayso.annotations.wordlists import read_words

_PRONOUNS = frozenset({"who", "which", "that"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_AUXILIARIES = frozenset({"aux", "aux:pass", "cop"})
_NUMBERS = frozenset({"NN", "NNS"})
_PLACING = frozenset({"at", "in", "near", "on"})
"""Prepositions that tell where something was."""
_NEAR = 8
"""Words from a relative pronoun to its verb."""


def raise_agreeing(
    words: Words, tags: Sequence[str], heads: list[int], deps: Sequence[str]
) -> list[int]:
    """The heads, with a relative clause hung on the noun above or on the nearest, where its verb agrees with that alone, or tells what attacks do.

    "Talks on the border, which were suspended": the talks were. "Attacks in the town, which killed two": no town kills.

    Args:
        words: The words of the text.
        tags: Their parts of speech.
        heads: Head of each word; a root's is its own.
        deps: Relation of each word to its head.
    """
    told = read_words("clauses")["harms"]
    harms, events = frozenset(told["verbs"]), frozenset(told["events"])
    moved = heads
    for place, form in enumerate(words.forms):
        if form not in _PRONOUNS or deps[place] not in _SUBJECTS:
            continue
        verb, noun = heads[place], heads[heads[place]]
        above = heads[noun]
        inner = _find_inner(words, tags, heads, deps, place)
        if inner is not None:
            moved = moved.copy() if moved is heads else moved
            moved[verb] = inner
            continue
        if deps[verb] != "acl:relcl" or deps[noun] != "nmod" or not above < noun < place:
            continue
        is_placed = is_led(words, heads, deps, noun, _PLACING)
        if not is_placed and not is_led(words, heads, deps, noun, LINKS):
            continue
        number = _tell_number(words, tags, heads, deps, verb)
        agrees = number is not None and tags[noun] != number == tags[above]
        names = {words.forms[at].lower() in events for at in (noun, above)}
        harmed = is_placed and words.forms[verb] in harms and words.forms[above].lower() in events
        if (agrees and tags[noun] in _NUMBERS) or (harmed and len(names) > 1):
            moved = moved.copy() if moved is heads else moved
            moved[verb] = above
    return moved


def _find_inner(
    words: Words, tags: Sequence[str], heads: list[int], deps: Sequence[str], place: int
) -> int | None:
    """The nearest noun, if a "which" agrees with that alone: "residents of the island, which is rocky"."""
    verb, noun = heads[place], heads[heads[place]]
    near = place - 2 if words.forms[place - 1] == "," else place - 1
    opens = words.forms[place] == "which" and deps[verb] == "acl:relcl"
    if not opens or tags[noun] != "NNS" or not noun < near < place:
        return None
    within = deps[near] == "nmod" and heads[near] == noun
    is_one = tags[near] in {"NN", "NNP"} and not any(
        deps[at] == "conj" and heads[at] == near for at in range(near, verb)
    )
    agrees = _tell_number(words, tags, heads, deps, verb) == "NN"
    return near if within and is_one and agrees else None


def _tell_number(
    words: Words, tags: Sequence[str], heads: list[int], deps: Sequence[str], verb: int
) -> str | None:
    """The tag of a noun that a verb agrees with: one ("was", "has") or several ("were", "have"); None where it does not tell."""
    near = range(max(verb - _NEAR, 0), verb + 1)
    for at in near:
        if at == verb or (heads[at] == verb and deps[at] in _AUXILIARIES):
            form = words.forms[at].lower()
            if form in {"was", "is", "has"} or tags[at] == "VBZ":
                return "NN"
            if form in {"were", "are", "have"} or tags[at] == "VBP":
                return "NNS"
    return None
