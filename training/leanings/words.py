"""Words: how marked claims stand, written beside their main words, for the encoder to learn from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from sayso.annotations.encoder.words import list_words
from sayso.annotations.layout.paragraphs import find_paragraphs
from sayso.annotations.layout.tokenizer import make_language
from sayso.claims.assemble import assemble_with_decisions
from sayso.desk.reader import annotate, load
from sayso.documents.extraction import make_document
from sayso.documents.normalise import normalise_text
from sayso.model.span import Span
from training.encoder.examples import UNKNOWN, Example
from training.encoder.layers import make_example
from training.leanings.marks import Mark, group_by_text, read_learnable
from training.sources import Source, read_sources

CORPUS = "claims"


def prepare_claims(data: Path) -> Iterator[Example]:
    """The texts of the corpora's marked claims, as `mark_main_words` has them; without those that are annotated.

    Args:
        data: Folder of the corpora.
    """
    marks = read_learnable()
    yield from mark_main_words(marks, read_sources(data, {(one.corpus, one.text) for one in marks}))


def mark_main_words(marks: Iterable[Mark], sources: Iterable[Source]) -> Iterator[Example]:
    """The texts of marked claims, with a status at the main word of each that is still read as it was."""
    reader, language = load(), make_language()
    by_text = group_by_text(marks)
    for source in sources:
        document = make_document(source.words, published=source.published)
        found = assemble_with_decisions(document, annotate(reader, document))
        heads = {claim.content: decisions.proposition.predicate for claim, decisions in found}
        normal = normalise_text(source.words)
        doc = language.make_doc(normal.text)
        words = list_words(doc, find_paragraphs(doc.text))
        offsets = (doc[place].idx for place in words.places)
        starts = [normal.to_original(Span(at, at + 1)).start for at in offsets]
        told = [
            (head.head.start, mark.status)
            for mark in by_text.get((source.corpus, source.name), ())
            if mark.status is not None and (head := heads.get(mark.content)) is not None
        ]
        bare = make_example(doc, CORPUS, named=False, parsed=False)
        yield replace(bare, statuses=_lay(starts, told))


def _lay(starts: Sequence[int], told: Iterable[tuple[int, str]]) -> list[str]:
    statuses = [UNKNOWN] * len(starts)
    for start, status in told:
        place = bisect_left(starts, start)
        if place < len(starts) and starts[place] == start:
            statuses[place] = status
    return statuses
