"""Tellings: what somebody was told by somebody, or is heard from nobody named: "it was gathered that they had fled"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Cue, Roles, Tie
from sayso.annotations.encoder.tying import Run
from sayso.annotations.wordlists import read_words

_NEAR = 5
"""Tokens from "is reported" to what somebody is reported to have done."""
_FEWEST = 3
"""Tokens of a clause that tells something."""


def add_tellings(grammar: Grammar, ties: Sequence[Tie]) -> list[Tie]:
    """The ties with those of passives behind which stands who told it, where the model saw none.

    Args:
        grammar: The text.
        ties: In text order.
    """
    ties = _part_hearsay(grammar, ties)
    taken = {place for tie in ties for place in tie.cue.places}
    listed = [*_list_tellings(grammar), *_list_heard(grammar)]
    added = [tie for tie in listed if tie.main not in taken]
    return sorted([*ties, *added], key=lambda tie: tie.cue.places[0]) if added else list(ties)


def _part_hearsay(grammar: Grammar, ties: Sequence[Tie]) -> list[Tie]:
    """The ties, those of "he is reported to have told officers that …" parted: what is reported, and what he told."""
    words = read_words("cues")
    speaking = {*read_words("clauses")["speaking"], *words["going_on"], *words["informing"]}
    parted: list[Tie] = []
    for tie in ties:
        verb = tie.cue.places[-1]
        if grammar.lemma[verb] in words["hearsay"]:
            behind = range(verb + 1, min(verb + _NEAR, len(grammar)))
            verb = next(
                (at for at in behind if grammar.head[at] == verb and grammar.dep[at] == "xcomp"),
                verb,
            )
        above = grammar.head[verb]
        said = grammar.dep[verb] == "xcomp" and grammar.lemma[verb] in speaking
        heard = grammar.lemma[above] in words["hearsay"] and grammar.tag[above] == "VBN"
        subject = _find_child(grammar, above, "nsubj:pass") if said and heard else None
        told = None if subject is None else _find_child(grammar, verb, "ccomp")
        if subject is None or told is None or told[0] <= verb or subject[1] > above:
            parted.append(tie)
            continue
        own = (told[0] + (grammar.lower[told[0]] == "that"), told[1])
        outer = Cue((above - 1, above) if above else (above,), tie.cue.probability)
        parted.append(Tie(outer, above, Roles((), (subject, (above + 1, told[1])))))
        parted.append(Tie(Cue((verb,), tie.cue.probability), verb, Roles((subject,), (own,))))
    return parted


def _find_child(grammar: Grammar, above: int, dep: str) -> Run | None:
    """The words of the first child of a relation; None if there is none."""
    for place in range(grammar.left[above], grammar.right[above] + 1):
        if grammar.head[place] == above and grammar.dep[place] == dep:
            return grammar.left[place], grammar.right[place] + 1
    return None


def _list_tellings(grammar: Grammar) -> Iterable[Tie]:
    for verb in grammar.find_lemmas(read_words("cues")["informing"]):
        if grammar.tag[verb] != "VBN":
            continue
        agent = told = None
        for place in range(verb + 1, grammar.right[verb] + 1):
            if grammar.head[place] != verb:
                continue
            first = grammar.left[place]
            if grammar.dep[place].startswith("obl") and grammar.lower[first] == "by":
                agent = (first + 1, grammar.right[place] + 1)
            elif grammar.dep[place] == "ccomp" and grammar.lower[first] == "that":
                told = (first + 1, grammar.right[place] + 1)
        passive = any(
            grammar.head[place] == verb and grammar.dep[place] == "aux:pass"
            for place in range(grammar.left[verb], verb)
        )
        if passive and agent and told and agent[1] <= told[0] <= told[1] - _FEWEST:
            yield Tie(Cue((verb,), 1.0), verb, Roles((agent,), (told,)))


def _list_heard(grammar: Grammar) -> Iterable[Tie]:
    """What is heard, and nobody says from whom: "It was gathered that", "it was learnt that"."""
    for verb in grammar.find_lemmas(read_words("cues")["heard"]):
        told = _find_child(grammar, verb, "ccomp")
        if grammar.tag[verb] != "VBN" or told is None or told[0] != verb + 1:
            continue
        own = [place for place in range(grammar.left[verb], verb) if grammar.head[place] == verb]
        is_passive = any(grammar.dep[place] == "aux:pass" for place in own)
        it = next((place for place in own if grammar.lower[place] == "it"), None)
        if is_passive and it is not None and grammar.lower[told[0]] == "that":
            yield Tie(
                Cue(tuple(range(it, verb + 1)), 1.0), verb, Roles((), ((told[0] + 1, told[1]),))
            )
