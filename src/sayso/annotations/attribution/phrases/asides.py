"""Asides: what is credited in passing: "the group, which the army accuses of …", "a claim Kyiv denied"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.runs import subtract_runs
from sayso.annotations.attribution.ties import Cue, Roles, Tie
from sayso.annotations.encoder.tying import Run
from sayso.annotations.wordlists import read_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_RELATIVE = frozenset(("WDT", "WP"))
_LONGEST_SOURCE = 9
"""Tokens before the verb of an answer."""
_LONGEST_ANSWER = 60
"""Tokens of all of it."""
_SPEAKING_TAGS = frozenset(("NN", "NNS", "NNP", "NNPS", "PRP"))


def add_asides(doc: Doc, grammar: Grammar, ties: Sequence[Tie]) -> list[Tie]:
    """The ties with those of relative clauses and appositions that the model passed over.

    Args:
        doc: The parsed text.
        grammar: The same as plain lists.
        ties: In text order.
    """
    taken = {place for tie in ties for place in tie.cue.places}
    answers = {tie.main: tie for tie in _list_answers(grammar)}
    added = [*_list_asides(doc, grammar, taken), *answers.values()]
    cuts = [_cover(grammar, tie) for tie in answers.values()]
    kept = [_cut(tie, cuts) for tie in ties if tie.main not in answers]
    return sorted([*kept, *added], key=lambda tie: tie.cue.places[0]) if added else list(ties)


def _cover(grammar: Grammar, tie: Tie) -> Run:
    """All of an answer, with the comma before it."""
    runs = (*tie.roles.source, *tie.roles.content, (tie.main, tie.main + 1))
    first = min(first for first, _ in runs)
    joined = first > 0 and not any(map(str.isalnum, grammar.lower[first - 1]))
    return first - joined, max(last for _, last in runs)


def _cut(tie: Tie, cuts: Sequence[Run]) -> Tie:
    """The tie without the answers of others in its content."""
    own = [run for run in cuts if not run[0] <= tie.main < run[1]]
    if not own:
        return tie
    content = subtract_runs(tie.roles.content, own)
    return replace(tie, roles=replace(tie.roles, content=content)) if content else tie


def _list_answers(grammar: Grammar) -> Iterable[Tie]:
    """Ties of appositions by which somebody answers: ", a claim (that) the rebels dismissed as lies"."""
    claims = read_words("cues")["claims"]
    for noun in range(2, len(grammar) - 2):
        bare = grammar.lower[noun] == "something"
        opens = bare or (grammar.lower[noun - 1] in {"a", "an"} and grammar.lemma[noun] in claims)
        begins = grammar.lower[noun - 1 if bare else noun - 2] in {",", "–", "—"}
        if opens and begins and grammar.tag[noun] == "NN":
            tie = _read_answer(grammar, noun, noun if bare else noun - 1)
            if tie is not None:
                yield tie


def _read_answer(grammar: Grammar, noun: int, begin: int) -> Tie | None:
    last = min(grammar.sentences[grammar.sentence[noun]][1], noun + _LONGEST_ANSWER)
    if grammar.tag[noun + 1] in {"VBN", "VBD"} and grammar.lower[noun + 2] == "by":
        return _read_passive_answer(grammar, noun, (begin, last))
    first = noun + 1 + (grammar.lower[noun + 1] in {"that", "which"})
    verb = next(
        (
            place
            for place in range(first + 1, min(first + _LONGEST_SOURCE, last))
            if grammar.tag[place].startswith("VB") and grammar.lemma[place] not in {"have", "be"}
        ),
        None,
    )
    if verb is None or grammar.lemma[verb] not in read_words("cues")["answering"]:
        return None
    end = first
    while end < verb and not grammar.tag[end].startswith(("VB", "RB", "MD")):
        end += 1
    stop = verb + 1
    while stop < last and grammar.lower[stop] not in {",", ".", ";", "\n"}:
        stop += 1
    content: list[Run] = [(begin, noun + 1)]
    content += [(verb + 1, stop)] if stop > verb + 1 else []
    return (
        Tie(Cue((verb,), 1.0), verb, Roles(((first, end),), tuple(content)))
        if end > first
        else None
    )


def _read_passive_answer(grammar: Grammar, noun: int, bounds: Run) -> Tie | None:
    """The tie of "a claim contradicted by hospital records"."""
    verb, first = noun + 1, noun + 3
    end = first
    while end < bounds[1] and grammar.lower[end] not in {",", ".", ";", "\n", "as"}:
        end += 1
    if end == first or grammar.lemma[verb] not in read_words("cues")["answering"]:
        return None
    return Tie(Cue((verb,), 1.0), verb, Roles(((first, end),), ((bounds[0], noun + 1),)))


def _list_asides(doc: Doc, grammar: Grammar, taken: set[int]) -> Iterable[Tie]:
    verbs = _verbs()
    for place, dep in enumerate(grammar.dep):
        if dep != "acl:relcl" or place in taken or grammar.lemma[place] not in verbs:
            continue
        tie = _read_clause(doc[place], grammar)
        if tie is not None:
            yield tie


def _read_clause(verb: Token, grammar: Grammar) -> Tie | None:
    """What "which the army accuses of it" credits to the army; None if it is no such clause."""
    relative = verb.left_edge
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if relative.tag_ not in _RELATIVE or relative.lower_ == "what" or subject is None:
        return None
    if subject.i <= relative.i or subject.tag_ not in _SPEAKING_TAGS:
        return None
    first, last = verb.i + 1, grammar.right[verb.i] + 1
    while last > first and not any(map(str.isalnum, grammar.lower[last - 1])):
        last -= 1
    if first >= last:
        return None
    roles = Roles(
        source=((subject.left_edge.i, subject.right_edge.i + 1),),
        content=((relative.i, relative.i + 1), (first, last)),
    )
    return Tie(Cue((verb.i,), 1.0), verb.i, roles)


@cache
def _verbs() -> frozenset[str]:
    return frozenset(read_words("cues")["in_passing"])
