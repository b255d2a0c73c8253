"""Attribution corpus to sequences of features and labels for the cue and the role model."""

from __future__ import annotations

import gzip
import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.annotations.attribution.cue_features import Features, describe_cue_candidates
from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.role_features import (
    Window,
    describe_roles,
    describe_tokens,
    find_rival_cues,
    open_window,
)
from sayso.model.span import Pieces, Span
from sayso.model.text import NormalText

Sequences = Iterator[tuple[list[Features], list[str]]]


@dataclass(frozen=True, slots=True)
class Gold:
    """One attribution as people marked it, in tokens.

    Attributes:
        cue: Places of its cue.
        source: Places of its source.
        content: Places of its content.
        content_starts: Places at which a piece of the content begins.
    """

    cue: tuple[int, ...]
    source: frozenset[int]
    content: frozenset[int]
    content_starts: frozenset[int]


def read_articles(path: Path) -> Iterator[dict[str, Any]]:
    """The articles of a file of the corpus, one after the other."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def find_gold(
    attributions: Sequence[dict[str, Any]], normal: NormalText, grammar: Grammar
) -> list[Gold]:
    """The attributions of an article in tokens; those without a cue are left out."""
    starts = [span.start for span in grammar.span]

    def places(pieces: Sequence[Sequence[int]]) -> tuple[list[int], set[int]]:
        spans = _to_normal(normal, tuple(Span(*piece) for piece in pieces))
        runs = [_tokens_in(grammar, starts, span) for span in spans]
        return [place for run in runs for place in run], {run[0] for run in runs if run}

    found = []
    for attribution in attributions:
        cue, _ = places(attribution["cue"][:1])
        source, _ = places(attribution["source"])
        content, content_starts = places(attribution["content"])
        if cue:
            found.append(
                Gold(
                    tuple(cue),
                    frozenset(source) - set(cue),
                    frozenset(content) - set(cue) - set(source),
                    frozenset(content_starts),
                )
            )
    return found


def _to_normal(normal: NormalText, pieces: Pieces) -> Pieces:
    length = len(normal.text)
    return tuple(
        Span(
            bisect_right(normal.ends, piece.start),
            min(bisect_left(normal.starts, piece.end), length),
        )
        for piece in pieces
    )


def _tokens_in(grammar: Grammar, starts: Sequence[int], span: Span) -> list[int]:
    place = max(bisect_right(starts, span.start) - 1, 0)
    found = []
    while place < len(grammar) and grammar.span[place].start < span.end:
        token = grammar.span[place]
        shared = min(token.end, span.end) - max(token.start, span.start)
        # A token belongs to a piece if most of its characters do.
        if shared * 2 > token.end - token.start and not grammar.space[place]:
            found.append(place)
        place += 1
    return found


def make_cue_sequences(grammar: Grammar, gold: Sequence[Gold]) -> Sequences:
    """Training sequences for the cue model: the stretches of each sentence outside all contents.

    People marked only the outermost of stacked attributions. What stands
    inside a content is therefore not known to be no cue, and is left out; the
    tokens at its edges stay, so that the model sees what a cue is followed by.
    """
    hidden = {place for attribution in gold for place in attribution.content}
    hidden = {place for place in hidden if place - 1 in hidden and place + 1 in hidden}
    labels = ["O"] * len(grammar)
    for attribution in gold:
        for number, place in enumerate(attribution.cue):
            labels[place] = "I" if number else "B"
            hidden.discard(place)
    for first, last in grammar.sentences:
        stretch: list[int] = []
        for place in range(first, last + 1):
            if place < last and place not in hidden:
                if not grammar.space[place]:
                    stretch.append(place)
            elif stretch:
                features = describe_cue_candidates(grammar, stretch)
                yield features, [labels[word] for word in stretch]
                stretch = []


def make_role_sequences(grammar: Grammar, gold: Sequence[Gold]) -> Sequences:
    """Training sequences for the role model: one window for each cue."""
    all_cues = {place for attribution in gold for place in attribution.cue}
    tokens = describe_tokens(grammar)
    for attribution in gold:
        window = open_window(grammar, attribution.cue)
        rivals = find_rival_cues(grammar, window, all_cues)
        features = describe_roles(grammar, window, rivals, tokens)
        yield features, _label_roles(window, attribution)


def _label_roles(window: Window, gold: Gold) -> list[str]:
    labels = []
    before = "O"
    for place in range(window.first, window.last):
        role = "S" if place in gold.source else "C" if place in gold.content else ""
        if place in gold.cue:
            label = "K"
        elif not role:
            label = "O"
        elif before.endswith(role) and place not in gold.content_starts:
            label = "I-" + role
        else:
            label = "B-" + role
        labels.append(label)
        before = label
    return labels
