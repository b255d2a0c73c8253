"""Revisions: who puts a figure, or anew: "the ministry raised the toll to 15", "the chamber estimated losses at $1 million"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Cue, Roles, Tie
from sayso.annotations.wordlists import read_words

if TYPE_CHECKING:
    from spacy.tokens import Doc

_FINITE = frozenset(("VBD", "VBZ", "VBP", "VBN"))
_SPEAKING = frozenset(("PERSON", "ORG", "GPE", "NORP"))
_POINTING = frozenset(("it", "that", "them", "this"))
_LEADING = frozenset(("to", "at"))


def add_revisions(doc: Doc, grammar: Grammar, ties: Sequence[Tie]) -> list[Tie]:
    """The ties with those of persons and bodies that put a figure anew, where the model saw none.

    Args:
        doc: The parsed text.
        grammar: The same as plain lists.
        ties: In text order.
    """
    taken = {place for tie in ties for place in tie.cue.places}
    found = (*_list_revisions(doc, grammar), *_list_named(doc, grammar))
    added = [tie for tie in found if tie.main not in taken]
    return sorted([*ties, *added], key=lambda tie: tie.cue.places[0]) if added else list(ties)


def _list_revisions(doc: Doc, grammar: Grammar) -> Iterable[Tie]:
    words = read_words("casualties")["revised"]
    for verb in grammar.find_lemmas((*words["verbs"], *words["puts"])):
        if grammar.tag[verb] not in _FINITE:
            continue
        own = _list_own(grammar, verb)
        thing = next((place for place in own if grammar.dep[place] == "obj"), None)
        if thing is None or thing < verb or not _is_put(grammar, verb, thing):
            continue
        near = (*own, *_list_own(grammar, thing))  # "put [the toll at 31]"
        number = next((place for place in near if _is_number(grammar, place, thing)), None)
        subject = _find_subject(grammar, verb, own)
        if number is None or subject is None or not _can_count(doc, grammar, subject, thing):
            continue
        source = (grammar.left[subject], grammar.right[subject] + 1)
        content = (grammar.left[thing], grammar.right[number] + 1)
        yield Tie(Cue((verb,), 1.0), verb, Roles((source,), (content,)))


def _list_named(doc: Doc, grammar: Grammar) -> Iterable[Tie]:
    """Figures that somebody only names: "the Red Cross spoke of 57", "the navy gave a peak altitude of 520 km"."""
    words = read_words("casualties")["revised"]
    for verb in grammar.find_lemmas((*words["speaking"], *words["giving"])):
        if grammar.tag[verb] not in _FINITE:
            continue
        own = _list_own(grammar, verb)
        speaks = grammar.lemma[verb] in words["speaking"]
        thing = next((place for place in own if _is_named(grammar, place, speaks=speaks)), None)
        subject = _find_subject(grammar, verb, own)
        if thing is None or thing < verb or subject is None:
            continue
        first, last = grammar.left[thing], grammar.right[thing] + 1
        has_number = "CD" in grammar.tag[first:last]
        is_figure = speaks or grammar.lemma[thing] in {*words["figures"], *words["measured"]}
        if has_number and is_figure and _can_count(doc, grammar, subject, thing):
            source = (grammar.left[subject], grammar.right[subject] + 1)
            cue = (verb, first) if speaks else (verb,)
            content = (first + 1, _find_end(grammar, last)) if speaks else (first, last)
            yield Tie(Cue(cue, 1.0), verb, Roles((source,), (content,)))


def _find_end(grammar: Grammar, last: int) -> int:
    """Where what somebody speaks of ends: behind a second number that the tree hangs elsewhere, "nine dead and 40 wounded"."""
    goes_on = grammar.lower[last : last + 1] == ["and"] and grammar.tag[last + 1 : last + 2] == [
        "CD"
    ]
    counted = grammar.tag[last + 2 : last + 3]
    if not goes_on or not counted or not counted[0].startswith(("NN", "JJ", "VBN", "VBD")):
        return last
    return last + 3


def _is_named(grammar: Grammar, place: int, *, speaks: bool) -> bool:
    """Whether a word is what somebody gives, or of what somebody speaks."""
    if not speaks:
        return grammar.dep[place] == "obj"
    is_of = grammar.lower[grammar.left[place]] == "of" and grammar.left[place] < place
    return is_of and grammar.dep[place].startswith("obl")


def _is_put(grammar: Grammar, verb: int, thing: int) -> bool:
    """Whether it is a figure that is put, or something that is put at one: "estimated losses at"."""
    words = read_words("casualties")["revised"]
    if grammar.lemma[thing] in words["figures"] or grammar.lower[thing] in _POINTING:
        return True
    return grammar.lemma[verb] in words["puts"] and grammar.lemma[thing] in words["measured"]


def _list_own(grammar: Grammar, verb: int) -> list[int]:
    kids = range(grammar.left[verb], grammar.right[verb] + 1)
    return [place for place in kids if grammar.head[place] == verb and place != verb]


def _is_number(grammar: Grammar, place: int, thing: int) -> bool:
    """Whether it is "to seven" behind the figure."""
    led = any(grammar.lower[at] in _LEADING for at in range(grammar.left[place], place))
    tags = {grammar.tag[at] for at in range(grammar.left[place], grammar.right[place] + 1)}
    return place > thing and led and "CD" in tags


def _find_subject(grammar: Grammar, verb: int, own: Sequence[int]) -> int | None:
    """The verb's own subject, or that of the verb that it is joined to."""
    subject = next((place for place in own if grammar.dep[place] == "nsubj"), None)
    if subject is not None or grammar.dep[verb] != "conj":
        return subject
    above = grammar.head[verb]
    return next(
        (place for place in _list_own(grammar, above) if grammar.dep[place] == "nsubj"), None
    )


def _can_count(doc: Doc, grammar: Grammar, subject: int, thing: int) -> bool:
    """Whether a subject is a person or a body: a name of one, a noun for one, or a pronoun.

    "It raised the toll to 12" may be said of a blast, "it raised the figure" not.
    """
    if grammar.tag[subject] == "PRP":
        of_blast = grammar.lower[subject] == "it" and "toll" in grammar.lemma[thing]
        return not of_blast
    if grammar.tag[subject].startswith("NNP"):
        return doc[subject].ent_type_ in _SPEAKING
    titles = read_words("titles")
    bodies = titles["bodies"]
    nouns = {
        *bodies["nouns"],
        *bodies["national"],
        *bodies["collective"],
        *titles["roles"],
        *read_words("cues")["counting"],
        *read_words("glosses")["persons"],
    }
    return grammar.lower[subject] in nouns or grammar.lemma[subject] in nouns
