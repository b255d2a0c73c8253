"""Samples: marked claims with what is known of them when they are read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import onnx
import onnxruntime

from sayso.annotations.encoder.model import load_model
from sayso.annotations.encoder.windows import cut_windows
from sayso.annotations.encoder.words import list_words
from sayso.annotations.layout.paragraphs import find_paragraphs
from sayso.annotations.pipeline import WEIGHTS, cut_parts
from sayso.claims.assemble import assemble_with_decisions
from sayso.claims.reasons import Decisions
from sayso.claims.statements.event_types import NO_EVENT as NONE
from sayso.claims.statements.traits import list_traits
from sayso.desk.reader import Reader, annotate, load
from sayso.documents.extraction import make_document
from sayso.documents.normalise import normalise_text
from sayso.model.claim import Claim
from sayso.model.document import Document
from sayso.model.span import Pieces, Span
from training.leanings.graph import DEPTHS, open_depths
from training.leanings.marks import NO_EVENT, Mark, group_by_text
from training.sources import Source


@dataclass(frozen=True, slots=True)
class Sample:
    """A marked claim.

    Attributes:
        mark: What a reader said of it.
        ruled: The status that the rules tell.
        event: The type of event that they tell, one of `TYPES`.
        traits: Of the claim, for its status.
        mean: The mean of its words' vectors, all depths side by side.
        main: The vector of its main word; zeros if it has none.
    """

    mark: Mark
    ruled: str
    event: str
    traits: frozenset[str]
    mean: np.ndarray
    main: np.ndarray


@dataclass(frozen=True, slots=True)
class Read:
    """A document as it is read, for what is learnt from it.

    Attributes:
        text: Its words.
        claims: By content each claim with what it was put together from.
        starts: Where each word begins.
        vectors: Of the words, (words, depths times width).
    """

    text: str
    claims: Mapping[Pieces, tuple[Claim, Decisions]]
    starts: Sequence[int]
    vectors: np.ndarray


class Listener:
    """Reads the words of texts with the network of the package and gives their vectors."""

    def __init__(self) -> None:
        self._model = load_model(WEIGHTS)
        opened = open_depths(onnx.load(WEIGHTS / "encoder.onnx")).SerializeToString()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads, options.log_severity_level = 1, 3
        self._session = onnxruntime.InferenceSession(opened, options, ["CPUExecutionProvider"])

    def listen(self, reader: Reader, text: str) -> tuple[list[int], np.ndarray]:
        """Where each word of a text begins, and its vectors, (words, depths times width)."""
        normal = normalise_text(text)
        starts: list[int] = []
        found: list[np.ndarray] = []
        first = 0
        for part in cut_parts(normal.text):
            doc = reader.language.make_doc(part)
            words = list_words(doc, find_paragraphs(doc.text))
            offsets = (first + doc[place].idx for place in words.places)
            starts += [normal.to_original(Span(at, at + 1)).start for at in offsets]
            cut = self._model.pieces.cut(words)
            windows = cut_windows(words, list(map(len, cut)))
            for ids, cases, places in self._model.pieces.lay_out(words, cut, windows):
                given = {"ids": np.array([ids]), "cases": np.array([cases])}
                given["places"] = np.array(places)
                found.append(self._session.run([DEPTHS], given)[0])
            first += len(part)
        return starts, np.concatenate(found)


def collect_samples(marks: Iterable[Mark], sources: Iterable[Source]) -> Iterator[Sample]:
    """The marked claims that are still read as they were; reads each text once.

    Raises:
        ValueError: If a text is not the one that was marked.
    """
    reader, listener = load(), Listener()
    by_text = group_by_text(marks)
    for source in sources:
        document = make_document(source.words, published=source.published)
        read = read_document(reader, listener, document)
        for mark in by_text.get((source.corpus, source.name), ()):
            if mark.content in read.claims:
                yield make_sample(mark, read)


def read_document(reader: Reader, listener: Listener, document: Document) -> Read:
    """A document's claims with what they were put together from, and the vectors of its words."""
    found = assemble_with_decisions(document, annotate(reader, document))
    claims = {claim.content: (claim, decisions) for claim, decisions in found}
    return Read(document.text, claims, *listener.listen(reader, document.text))


def make_sample(mark: Mark, read: Read) -> Sample:
    """What is known of a marked claim of a document."""
    _, decisions = read.claims[mark.content]
    proposition, vectors = decisions.proposition, read.vectors
    own = _find_words(read.starts, proposition.pieces)
    head = proposition.predicate
    mains = [] if head is None else _find_words(read.starts, (head.head,))
    none = np.zeros(vectors.shape[1], np.float32)
    manner = decisions.manner
    return Sample(
        mark,
        manner.status.value,
        NO_EVENT if manner.event.value == NONE else manner.event.value,
        frozenset(list_traits(read.text, proposition, decisions.attribution, manner)),
        vectors[own].mean(0) if own else none,
        vectors[mains[0]] if mains else none,
    )


def _find_words(starts: Sequence[int], pieces: Pieces) -> list[int]:
    return [
        place
        for piece in pieces
        for place in range(bisect_left(starts, piece.start), bisect_left(starts, piece.end))
    ]
