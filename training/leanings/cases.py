"""Cases: claims of the reviewed passages whose status or type of event is written down, as samples."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.desk.reader import load
from sayso.documents.extraction import make_document
from sayso.model.claim import STATUSES
from tests.cases.cases import load_cases
from tests.cases.matching import pair_claims
from training.leanings.marks import NO_EVENT, TYPES, Mark
from training.leanings.samples import Listener, Sample, make_sample, read_document
from training.sources import digest_text

CORPUS = "cases"
_TOLD = {"status", "event"}


def collect_from_cases() -> Iterator[Sample]:
    """A sample for each claim that a reviewed passage gives a status or an event and that is found."""
    reader, listener = load(), Listener()
    for case in load_cases():
        if not any(_TOLD & claim.fields.keys() for claim in case.claims):
            continue
        document = make_document(
            case.text,
            published=case.published,
            publisher=case.publisher,
            title=case.title,
            author=case.author,
        )
        read = read_document(reader, listener, document)
        found = pair_claims(case, [claim for claim, _ in read.claims.values()])
        for expected, claim in zip(case.claims, found, strict=True):
            # Of several that will do the first is the one that was written down first.
            status, event = (
                str(expected.fields.get(name, "")).split(" | ")[0] for name in ("status", "event")
            )
            type_ = NO_EVENT if event == "none" else event
            told = status if status in STATUSES else None, type_ if type_ in TYPES else None
            if claim is not None and told != (None, None):
                digest = digest_text(case.text)
                yield make_sample(Mark(CORPUS, case.id, digest, claim.content, *told), read)
