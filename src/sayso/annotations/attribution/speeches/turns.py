"""Turns: the words under a speaker's label or announcement, credited to whom it names."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.annotations.attribution.crediting import keep_credited, order_credited
from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.speeches.interviews import Interview
from sayso.annotations.layout.turns import Turn
from sayso.model.annotation import Attribution
from sayso.model.span import Pieces, Span, subtract_spans


def credit_turns(
    attributions: Sequence[Attribution], interview: Interview
) -> tuple[Attribution, ...]:
    """The attributions with those of turns: each turn is its speaker's, and the colon of the label its cue.

    What is credited inside a turn is nested in it, and does not reach out of
    it. A label is no source of anything else.

    Args:
        attributions: What the text credits otherwise.
        interview: The turns of the text; without any, nothing changes.
    """
    turns = [*interview.spoken, *interview.unnamed]
    if not turns:
        return tuple(attributions)
    labels = [Span(turn.label.start, turn.words[0].start) for turn in (*turns, *interview.asked)]
    labels.sort()
    own = [_credit(turn) for turn in interview.spoken]
    own += [replace(_credit(turn), source=()) for turn in interview.unnamed]
    kept = [
        replace(found, content=()) if _touches((*found.cue, *found.source), labels) else found
        for found in attributions
    ]
    return put_together(own, kept)


def drop_headed(attributions: Sequence[Attribution], headings: Pieces) -> tuple[Attribution, ...]:
    """The attributions but those whose cue or whole source stands in a heading: "OUTLOOK:" says nothing.

    Args:
        attributions: All of a text.
        headings: Its headings and the labels of its parts; see `sayso.annotations.layout.headings`.
    """
    if not headings:
        return tuple(attributions)
    return tuple(keep_credited([_leave_heading(found, headings) for found in attributions]))


def _leave_heading(found: Attribution, headings: Pieces) -> Attribution:
    """An attribution without the words of headings in its source; without content where nobody is left."""
    if found.post is not None or not _touches((*found.cue, *found.source), headings):
        return found
    source = subtract_spans(found.source, headings)
    if _touches(found.cue, headings) or not source:
        return replace(found, content=())
    return replace(found, source=source)


def _credit(turn: Turn) -> Attribution:
    return Attribution(
        cue=() if turn.mark is None else (turn.mark,),
        cue_form="none",
        predicate=None,
        lemma="",
        source=(turn.speaker or turn.label,),
        content=turn.words,
        origins=(),
        within=None,
        sentence=0,
        post=None,
        probability=1.0,
    )


def credit_sentences(
    grammar: Grammar, credited: Attribution, words: Pieces
) -> Iterable[Attribution]:
    """One attribution for each sentence of a speech.

    Args:
        grammar: The text.
        credited: Whose speech it is.
        words: The words of the speech.
    """
    sentences = grammar.sentences
    number = bisect_right(
        sentences, words[0].start, key=lambda sentence: grammar.end[sentence[1] - 1]
    )
    while number < len(sentences) and grammar.start[sentences[number][0]] < words[-1].end:
        first, last = sentences[number]
        content = _cut((Span(grammar.start[first], grammar.end[last - 1]),), words)
        if content:
            yield replace(
                credited,
                content=content,
                within=None,
                sentence=credited.sentence if credited.cue else number,
            )
        number += 1


def put_together(
    own: Sequence[Attribution], others: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """The attributions of speeches and the others, those inside a speech nested in it.

    Args:
        own: Those of speeches.
        others: All others.
    """
    spoken = sorted((piece, number) for number, said in enumerate(own) for piece in said.content)
    holders = [_find_holder(spoken, _anchor(found)) for found in others]
    speech = tuple(piece for piece, _ in spoken)
    contents = [
        subtract_spans(
            found.content,
            [words for piece in found.content for words in list_touching(speech, piece)],
        )
        if holder is None
        else _cut(found.content, own[holder].content)
        for found, holder in zip(others, holders, strict=True)
    ]
    credited = list(own)
    for found, holder, content in zip(others, holders, contents, strict=True):
        # What was taken from somebody who turned out to be a label, or to speak elsewhere, is the speaker's.
        held = found.within is not None and _covers(contents[found.within], _anchor(found))
        within = found.within + len(own) if found.within is not None and held else holder
        credited.append(replace(found, within=within, content=content))
    return order_credited(keep_credited(credited))


def _anchor(found: Attribution) -> Span:
    """The words by which it is told where an attribution stands."""
    return (found.cue or found.content or found.source)[0]


def _covers(pieces: Pieces, span: Span) -> bool:
    return any(piece.start <= span.start < piece.end for piece in pieces)


def _cut(pieces: Pieces, limits: Pieces) -> Pieces:
    """What of some pieces lies in the limits."""
    pairs = (
        (max(piece.start, limit.start), min(piece.end, limit.end))
        for piece in pieces
        for limit in limits
    )
    return tuple(Span(start, end) for start, end in pairs if start < end)


def _find_holder(spoken: Sequence[tuple[Span, int]], span: Span) -> int | None:
    """The number of the speech in which a span begins; None if it begins in none."""
    place = bisect_right(spoken, span.start, key=lambda piece: piece[0].start) - 1
    return spoken[place][1] if place >= 0 and span.start < spoken[place][0].end else None


def _touches(pieces: Pieces, labels: Sequence[Span]) -> bool:
    for piece in pieces:
        place = bisect_left(labels, piece.end, key=lambda label: label.start) - 1
        if place >= 0 and labels[place].overlaps(piece):
            return True
    return False


def list_touching(spans: Sequence[Span], piece: Span) -> Sequence[Span]:
    """Those of some spans that overlap another.

    Args:
        spans: In reading order and apart from each other.
        piece: The other.
    """
    first = bisect_right(spans, piece.start, key=lambda span: span.end)
    return spans[first : bisect_left(spans, piece.end, key=lambda span: span.start)]
