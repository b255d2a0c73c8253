"""Parts: examples cut to bearable length where sentences or paragraphs end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from training.encoder.examples import Example, Tie
from training.encoder.labels import TOLD

_LONGEST = 500
"""Words of an example that are learnt from together."""


def cut_example(example: Example) -> Iterator[Example]:
    """The example in parts of bearable length that end with a sentence or a paragraph."""
    n_words = len(example.forms)
    if n_words <= _LONGEST:
        yield example
        return
    stops = example.sentences or [at for at, broken in enumerate(example.breaks) if broken]
    first = 0
    while first < n_words:
        last = first + _LONGEST
        if last < n_words:
            before = [stop for stop in stops if first + _LONGEST // 2 < stop <= last]
            last = before[-1] if before else last
        yield _part(example, first, min(last, n_words))
        first = last


def _part(example: Example, first: int, last: int) -> Example:
    layers = {
        name: getattr(example, name)[first:last]
        for name in ("forms", "breaks", "quotations", "deps", *TOLD)
    }
    heads = [
        head - first if first <= head < last else at
        for at, head in enumerate(example.heads[first:last])
    ]
    sentences = [stop - first for stop in example.sentences if first <= stop < last]
    if example.sentences and (not sentences or sentences[0]):
        sentences.insert(0, 0)
    ties = None if example.ties is None else list(_move_ties(example.ties, first, last))
    return replace(example, **layers, heads=heads, sentences=sentences, ties=ties)


def _move_ties(ties: Iterable[Tie], first: int, last: int) -> Iterator[Tie]:
    for tie in ties:
        cue = [place - first for place in tie.cue if first <= place < last]
        others = [
            [place - first for place in places if first <= place < last]
            for places in (tie.source, tie.content, tie.starts)
        ]
        # Content without a cue in this part still hides what it says of cues.
        if cue or others[1]:
            yield Tie(cue, *others)
