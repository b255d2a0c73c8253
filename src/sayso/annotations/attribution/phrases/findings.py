"""Findings: what a document tells that is named in passing: "played down an assessment that found …"."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Cue, Roles, Tie
from sayso.annotations.encoder.tying import Run
from sayso.annotations.wordlists import read_words

_RELATIVE = frozenset(("that", "which"))
_FEWEST = 3
"""Tokens of a clause that tells something."""


def add_findings(grammar: Grammar, ties: Sequence[Tie]) -> list[Tie]:
    """The ties with those of relative clauses in which a document finds, says or warns something.

    Args:
        grammar: The text.
        ties: In text order.
    """
    taken = {place for tie in ties for place in tie.cue.places}
    added = [tie for tie in _list_findings(grammar, taken) if tie.main not in taken]
    return sorted([*ties, *added], key=lambda tie: tie.cue.places[0]) if added else list(ties)


def _list_findings(grammar: Grammar, taken: Collection[int]) -> Iterable[Tie]:
    words = read_words("cues")["findings"]
    for place in grammar.find_lemmas(words["verbs"]):
        if grammar.dep[place] != "acl:relcl":
            continue
        noun, pronoun = grammar.head[place], place - 1
        while pronoun > noun and grammar.tag[pronoun] in {"RB", "MD", "VBZ", "VBD", "VBP"}:
            pronoun -= 1
        opens = grammar.lower[pronoun] in _RELATIVE and grammar.head[pronoun] == place
        if not opens or grammar.lemma[noun] not in words["documents"] or noun > pronoun:
            continue
        content = _find_told(grammar, place, taken)
        if content is not None:
            source = (grammar.left[noun], pronoun - (grammar.lower[pronoun - 1] == ","))
            yield Tie(Cue((place,), 1.0), place, Roles((source,), (content,)))


def _find_told(grammar: Grammar, verb: int, taken: Collection[int]) -> Run | None:
    """The clause that a verb takes, without its "that", up to a participle that is a cue; None if it takes none."""
    for place in range(verb + 1, grammar.right[verb] + 1):
        if grammar.head[place] == verb and grammar.dep[place] == "ccomp":
            first, last = max(grammar.left[place], verb + 1), grammar.right[place] + 1
            first += grammar.lower[first] == "that"
            ends = (at for at in range(first, last) if at in taken and grammar.tag[at] == "VBG")
            last = next(ends, last)
            while last > first and not any(map(str.isalnum, grammar.lower[last - 1])):
                last -= 1
            return (first, last) if last - first >= _FEWEST else None
    return None
