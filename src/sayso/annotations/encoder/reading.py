"""Reading: the encoder as a component of a spaCy pipeline."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from spacy.tokens import Span

from sayso.annotations.encoder.kinds import weigh_kinds
from sayso.annotations.encoder.laying import find_labelled, lay_names, lay_syntax
from sayso.annotations.encoder.leanings import WordVectors
from sayso.annotations.encoder.model import Model, Scores
from sayso.annotations.encoder.neighbourhoods import Setting
from sayso.annotations.encoder.sentences import find_borders
from sayso.annotations.encoder.tying import FoundTie, find_ties
from sayso.annotations.encoder.words import Words, list_words
from sayso.annotations.layout.quotations import find_quotations
from sayso.annotations.tokens import read_text

if TYPE_CHECKING:
    from spacy.tokens import Doc


class EncoderReader:
    """Reads documents with the encoder.

    It gives `doc._.ties`, `doc._.kinds` and `doc._.vectors`, and the span groups "cues", "sources", "contents",
    "times" and "events"; tags, features, base forms, trees, sentences and names
    unless another component of the pipeline gives them.

    Args:
        model: The encoder.
        syntax: Whether it gives tags, trees and what goes with them.
        names: Whether it gives names.
    """

    def __init__(self, model: Model, *, syntax: bool, names: bool) -> None:
        self._model = model
        self._syntax = syntax
        self._names = names

    def wait(self) -> None:
        """Return when the network is open; what hinders that is raised here."""
        self._model.session.result()

    def __call__(self, doc: Doc) -> Doc:
        """The same document with what the encoder says of it."""
        words = list_words(doc, doc._.paragraphs)
        if not len(words):
            return doc
        scores = self._model.read(words)
        if self._syntax:
            borders = find_borders(words, scores.of("opening")[:, 0])
            lay_syntax(doc, self._model, words, scores, borders)
        borders = _list_borders(doc, words)
        if self._names:
            lay_names(doc, self._model, words, scores, borders)
        ties = find_ties(self._model, scores, _make_setting(doc, words, borders))
        doc._.ties = tuple(tie.place(words.places) for tie in ties)
        _lay_groups(doc, doc._.ties)
        doc._.kinds = weigh_kinds(scores.of("kinds"), self._model.labels["kinds"], words.places)
        doc._.vectors = _take_vectors(doc, words, scores)
        for group in ("times", "events"):
            doc.spans[group] = [
                Span(doc, words.places[first], words.places[last - 1] + 1, label=kind)
                for first, last, kind in find_labelled(self._model, scores, group, borders)
            ]
        return doc


def _take_vectors(doc: Doc, words: Words, scores: Scores) -> WordVectors | None:
    """What leanings are made of; None from a network that was exported and not taught them yet."""
    if "leaning" not in scores.columns:
        return None
    offsets = doc.to_array("IDX")[words.places].tolist()
    return WordVectors(offsets, scores.of("leaning").astype(np.float16))


def _list_borders(doc: Doc, words: Words) -> list[tuple[int, int]]:
    """The sentences of a parsed document in words."""
    opens = doc.to_array("SENT_START") == 1
    opens[0] = True
    numbers = opens.cumsum()[words.places]
    firsts = [0, *(np.flatnonzero(np.diff(numbers)) + 1).tolist()]
    return list(zip(firsts, [*firsts[1:], len(words)], strict=True))


def _make_setting(doc: Doc, words: Words, borders: Sequence[tuple[int, int]]) -> Setting:
    sentence = np.repeat(np.arange(len(borders)), [last - first for first, last in borders])
    places = np.asarray(words.places)
    steps, codes = doc.to_array(["HEAD", "DEP"])[places].T
    numbers = np.full(len(doc), -1)
    numbers[places] = own = np.arange(len(places))
    governing = numbers[places + steps.astype(np.int64)]
    heads = np.where(governing < 0, own, governing).tolist()
    told = codes.tolist()
    names = {code: doc.vocab.strings[code] for code in set(told)}
    deps = [names[code] for code in told]
    return Setting(sentence, np.array(mark_quotations(doc, words)), borders, heads, deps)


def mark_quotations(doc: Doc, words: Words) -> list[int]:
    """For each word the number of the quotation it stands in; -1 outside."""
    found = find_quotations(read_text(doc), doc._.paragraphs)
    starts = [quotation.span.start for quotation in found]
    ends = [quotation.span.end for quotation in found]
    offsets = doc.to_array("IDX").astype(np.int64)[words.places]
    numbers = np.searchsorted(starts, offsets, side="right") - 1
    inside = (numbers >= 0) & (offsets < np.array([*ends, 0])[numbers])
    placed: list[int] = np.where(inside, numbers, -1).tolist()
    return placed


def _lay_groups(doc: Doc, ties: Sequence[FoundTie]) -> None:
    groups: dict[str, list[Span]] = {"cues": [], "sources": [], "contents": []}
    for number, tie in enumerate(ties):
        runs = {"cues": [(tie.cue[0], tie.cue[-1] + 1)]}
        runs |= {"sources": list(tie.source), "contents": list(tie.content)}
        for group, found in runs.items():
            groups[group] += [Span(doc, *run, label=group, span_id=number) for run in found]
    for group, spans in groups.items():
        doc.spans[group] = spans
