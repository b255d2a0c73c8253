"""Records: what somebody has counted: "Tabra Watch documented 17 deaths", "the hospital registered 40 wounded"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Cue, Roles, Tie
from sayso.annotations.wordlists import read_words

if TYPE_CHECKING:
    from spacy.tokens import Doc

_CLAUSES = frozenset(("conj", "cc", "advcl", "parataxis", "punct"))
_LANDS = frozenset(("GPE", "LOC", "FAC"))
_OBJECTS = frozenset(("obj", "xcomp"))  # "registered 40 wounded"
_NUMBERED = frozenset(("nummod", "nmod"))


def add_records(doc: Doc, grammar: Grammar, ties: Sequence[Tie]) -> list[Tie]:
    """The ties with those of bodies that have counted something, where the model saw none.

    Args:
        doc: The parsed text.
        grammar: The same as plain lists.
        ties: In text order.
    """
    taken = {place for tie in ties for place in tie.cue.places}
    added = [tie for tie in _list_records(doc, grammar) if tie.main not in taken]
    return sorted([*ties, *added], key=lambda tie: tie.cue.places[0]) if added else list(ties)


def _list_records(doc: Doc, grammar: Grammar) -> Iterable[Tie]:
    for verb in grammar.find_lemmas((*read_words("cues")["recording"], "find")):
        if grammar.tag[verb] not in {"VBD", "VBZ", "VBP", "VBN"}:
            continue
        kids = range(grammar.left[verb], grammar.right[verb] + 1)
        own = [place for place in kids if grammar.head[place] == verb]
        subject = next((place for place in own if grammar.dep[place] == "nsubj"), None)
        thing = next((place for place in own if grammar.dep[place] in _OBJECTS), None)
        if subject is None or thing is None or not subject < verb < thing:
            continue
        counted = _can_count(doc, grammar, subject) and _is_counted(grammar, thing)
        if counted if grammar.lemma[verb] != "find" else _is_trace(grammar, subject, thing):
            source = (grammar.left[subject], grammar.right[subject] + 1)
            content = (verb + 1, _find_end(grammar, own, verb))
            yield Tie(Cue((verb,), 1.0), verb, Roles((source,), (content,)))


def _can_count(doc: Doc, grammar: Grammar, subject: int) -> bool:
    """Whether a subject is a body: a name of one, or a noun for one."""
    titles = read_words("titles")["bodies"]
    nouns = {*titles["nouns"], *titles["national"], *read_words("cues")["counting"]}
    named = grammar.tag[subject].startswith("NNP") and doc[subject].ent_type_ not in _LANDS
    return named or grammar.lower[subject] in nouns or grammar.lemma[subject] in nouns


def _is_counted(grammar: Grammar, thing: int) -> bool:
    """Whether a number stands with what is recorded: "17 deaths", "dozens of cases"."""
    counts = read_words("cues")["counts"]
    if grammar.tag[thing] == "CD" or grammar.lemma[thing] in counts:
        return True
    return any(
        grammar.head[place] == thing
        and grammar.dep[place] in _NUMBERED
        and (grammar.tag[place] == "CD" or grammar.lemma[place] in counts)
        for place in range(grammar.left[thing], thing)
    )


def _is_trace(grammar: Grammar, subject: int, thing: int) -> bool:
    """Whether somebody looked for signs of something: "experts found no traces of gunpowder"."""
    traces = grammar.lemma[thing] in read_words("cues")["traces"]
    return traces and grammar.tag[subject].startswith(("NN", "PRP"))


def _find_end(grammar: Grammar, own: Sequence[int], verb: int) -> int:
    """Where what a verb tells ends: before the next clause or the stop."""
    behind = [place for place in own if place > verb]
    ends = (grammar.left[place] for place in behind if grammar.dep[place] in _CLAUSES)
    return grammar.trim_end(verb, min(ends, default=grammar.right[verb] + 1))
