"""Samples: fields of found claims with their features, and whether they are right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.claims.assemble import assemble_with_decisions
from sayso.claims.features import Features, list_features
from sayso.claims.probabilities import FIELDS
from sayso.desk.reader import annotate, load
from sayso.documents.extraction import make_document
from sayso.model.claim import Claim
from sayso.model.span import quote_pieces
from training.annotated.documents import Group
from training.calibration.gold import GoldClaim, GoldDocument
from training.calibration.matching import is_right, pair_claims

_WORDS = frozenset({"cue", "source"})
_LEARNT = frozenset({"status", "event"})
"""Fields that were learnt from documents that were read (`training/leanings`): there they seem surer than they are."""
FAMILIAR = "read while rules were written"
"""A feature of samples alone: it takes up what rules gain on the documents they were written
on. At run time no document has it."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One field of one found claim.

    Attributes:
        document: Id of its document.
        group: What that document may be used for.
        field: The field, as in `Probabilities`.
        features: What is known of it.
        right: Whether it is as annotated; of the content, whether it was found there at all.
    """

    document: str
    group: Group
    field: str
    features: Features
    right: bool


def collect_samples(documents: Iterable[GoldDocument]) -> list[Sample]:
    """The samples of all documents; reads each of them once."""
    reader = load()
    samples: list[Sample] = []
    for gold in documents:
        document = make_document(gold.text, published=gold.published, publisher=gold.publisher)
        found = list(assemble_with_decisions(document, annotate(reader, document)))
        pairs = pair_claims(gold, [claim for claim, _ in found])
        for place, (claim, decisions) in enumerate(found):
            if claim.content and quote_pieces(gold.text, claim.content).strip():
                features = list_features(gold.text, claim, decisions)
                samples.extend(
                    Sample(gold.id, gold.group, name, _mark(features[name], gold), right)
                    for name, right in _judge(gold, claim, pairs.get(place))
                    if gold.group != "read" or name not in _LEARNT
                )
    return samples


def _mark(features: Features, gold: GoldDocument) -> Features:
    return {**features, FAMILIAR: 1.0} if gold.group == "read" else features


def _judge(
    gold: GoldDocument, claim: Claim, wanted: GoldClaim | None
) -> Iterator[tuple[str, bool]]:
    if gold.whole:
        yield "content", wanted is not None
    if wanted is not None:
        for name in FIELDS[1:]:
            if name in wanted.values or name in _WORDS:
                yield name, is_right(name, wanted, claim, gold.publisher)


def list_documents(samples: Sequence[Sample]) -> list[str]:
    """The documents of some samples, each once."""
    return list(dict.fromkeys(sample.document for sample in samples))
