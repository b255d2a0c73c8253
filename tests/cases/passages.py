"""Passages of the cases, read once with the trained pipeline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sayso.desk.reader import load
from sayso.documents.extraction import make_document
from sayso.model.reading import Reading
from tests.cases.cases import Case


def read_cases(cases: Sequence[Case]) -> Mapping[str, Reading]:
    """The reading of each case's passage, by the case's id."""
    documents = [
        make_document(
            case.text,
            published=case.published,
            publisher=case.publisher,
            title=case.title,
            author=case.author,
        )
        for case in cases
    ]
    return {case.id: found for case, found in zip(cases, load().read(documents), strict=True)}
