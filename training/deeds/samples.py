"""Samples: the cues of annotated texts, and whether a careful reader took each for one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.annotations.statements.deeds import list_traits
from sayso.annotations.statements.propositions import TokenIndex
from sayso.annotations.statements.trees import grow_tree
from sayso.desk.reader import Reader, load
from sayso.documents.normalise import normalise_text
from sayso.model.span import Pieces
from training.annotated.documents import Group
from training.calibration.gold import GoldDocument, Spans, read_gold


@dataclass(frozen=True, slots=True)
class Sample:
    """A cue that the reader sees.

    Attributes:
        document: Id of its text.
        group: What that may be used for.
        traits: What is known of it.
        is_deed: Whether no annotated claim is credited by it.
    """

    document: str
    group: Group
    traits: frozenset[str]
    is_deed: bool


def collect_samples(data: Path) -> Iterator[Sample]:
    """The verbs among the cues of all wholly annotated texts, those inside others' contents left out.

    Args:
        data: Folder of the corpora.
    """
    reader = load()
    for gold in read_gold(data):
        if gold.whole:
            yield from _collect(reader, gold)


def _collect(reader: Reader, gold: GoldDocument) -> Iterator[Sample]:
    normal = normalise_text(gold.text)
    doc = reader.language(normal.text)
    tree = grow_tree(doc)
    index = TokenIndex.of(tree)
    marked = tuple(piece for claim in gold.claims for piece in claim.cue)
    for attribution in doc._.attributions:
        if attribution.cue_form != "verb" or attribution.within is not None:
            continue
        cue = tuple(map(normal.to_original, attribution.cue))
        inside = index.inside(attribution.cue), index.inside(attribution.content)
        traits = frozenset(list_traits(tree, attribution, *inside))
        yield Sample(gold.id, gold.group, traits, not _meet(cue, marked))


def _meet(cue: Pieces, marked: Spans) -> bool:
    return any(start < piece.end and piece.start < end for start, end in marked for piece in cue)
