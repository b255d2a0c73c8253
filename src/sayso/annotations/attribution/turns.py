"""Turns: the words under a speaker's label, credited to whom the label names."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.annotations.attribution.crediting import keep_credited, order_credited
from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.layout.turns import Turn
from sayso.model.annotation import Attribution
from sayso.model.span import Pieces, Span


def credit_turns(
    grammar: Grammar, attributions: Sequence[Attribution], turns: Sequence[Turn]
) -> tuple[Attribution, ...]:
    """The attributions with those of turns: each sentence of a turn is its speaker's.

    What is credited inside a sentence of a turn is nested in it, and does not
    reach out of it. A label is no cue, and no source of anything else.

    Args:
        grammar: The text.
        attributions: What the text credits otherwise.
        turns: The turns of the text; without any, nothing changes.
    """
    if not turns:
        return tuple(attributions)
    own = [said for turn in turns for said in _credit_turn(grammar, turn)]
    labels = [Span(turn.label.start, turn.words[0].start) for turn in turns]
    spoken = [(piece, number) for number, said in enumerate(own) for piece in said.content]
    count = len(own)
    credited = list(own)
    for found in attributions:
        around = _find_around(spoken, (found.cue or found.content)[0])
        holder = None if around is None else spoken[around][1]
        within = holder if found.within is None else found.within + count
        kept = replace(found, within=within)
        if _touches((*found.cue, *found.source), labels):
            kept = replace(kept, content=())
        elif holder is not None:
            kept = replace(kept, content=_cut(kept.content, own[holder].content))
        credited.append(kept)
    return order_credited(keep_credited(credited))


def _credit_turn(grammar: Grammar, turn: Turn) -> Iterable[Attribution]:
    ends = grammar.sentences
    number = bisect_right(
        ends, turn.words[0].start, key=lambda sentence: grammar.span[sentence[1] - 1].end
    )
    while number < len(ends) and grammar.span[ends[number][0]].start < turn.words[-1].end:
        first, last = ends[number]
        sentence = Span(grammar.span[first].start, grammar.span[last - 1].end)
        content = _cut((sentence,), turn.words)
        if content:
            yield _make_attribution(turn, content, number)
        number += 1


def _make_attribution(turn: Turn, content: Pieces, sentence: int) -> Attribution:
    return Attribution(
        cue=(),
        cue_form="none",
        predicate=None,
        lemma="",
        source=(turn.label,),
        content=content,
        origins=(),
        within=None,
        sentence=sentence,
        post=None,
        probability=1.0,
    )


def _cut(pieces: Pieces, limits: Pieces) -> Pieces:
    """What of some pieces lies in the limits."""
    pairs = (
        (max(piece.start, limit.start), min(piece.end, limit.end))
        for piece in pieces
        for limit in limits
    )
    return tuple(Span(start, end) for start, end in pairs if start < end)


def _find_around(spoken: Sequence[tuple[Span, int]], span: Span) -> int | None:
    """The position of the piece in which a span begins; None if it begins in none."""
    place = bisect_right(spoken, span.start, key=lambda piece: piece[0].start) - 1
    return place if place >= 0 and span.start < spoken[place][0].end else None


def _touches(pieces: Pieces, labels: Sequence[Span]) -> bool:
    for piece in pieces:
        place = bisect_left(labels, piece.end, key=lambda label: label.start) - 1
        if place >= 0 and labels[place].overlaps(piece):
            return True
    return False
