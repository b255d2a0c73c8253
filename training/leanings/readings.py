"""Readings: claims of annotated documents that errors were read in, as samples."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from sayso.desk.reader import load
from sayso.documents.extraction import make_document
from training.calibration.gold import GoldClaim, read_gold
from training.calibration.matching import pair_claims
from training.leanings.marks import CODES, NO_EVENT, TYPES, Mark
from training.leanings.samples import Listener, Sample, make_sample, read_document
from training.sources import digest_text

CORPUS = "readings"
_STATUSES = {str(status): status for status in CODES.values()}


def collect_from_readings(data: Path) -> Iterator[Sample]:
    """A sample for each found claim that is annotated, of the documents that may be learnt from.

    Those that are only scored, and those that the probabilities alone are fitted on, are left out.

    Args:
        data: Folder of the corpora.
    """
    reader, listener = load(), Listener()
    for gold in read_gold(data):
        if gold.group != "read" or not gold.whole:
            continue
        document = make_document(gold.text, published=gold.published, publisher=gold.publisher)
        read = read_document(reader, listener, document)
        found = [claim for claim, _ in read.claims.values()]
        for place, annotated in pair_claims(gold, found).items():
            mark = _make_mark(gold.id, digest_text(gold.text), annotated)
            yield make_sample(replace(mark, content=found[place].content), read)


def _make_mark(name: str, digest: str, claim: GoldClaim) -> Mark:
    event = claim.values["event"] or NO_EVENT
    status = _STATUSES.get(claim.values["status"])
    return Mark(CORPUS, name, digest, (), status, event if event in TYPES else None)
