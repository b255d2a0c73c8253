"""Places: where the claims of a line stand, and how many of many are told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.desk.brief import Reference
from sayso.presentation.views.brief_page import ReferenceView
from sayso.presentation.views.counts import count

MOST_PLACES = 12
"""Places told on one line where not all are wanted; the others are counted."""


def view_reference(reference: Reference) -> ReferenceView:
    """A reference such as [2.14]."""
    sentence = "" if reference.sentence is None else f".{reference.sentence}"
    return ReferenceView(f"[{reference.document}{sentence}]", reference.document, reference.claim)


def view_once(references: Iterable[Reference]) -> tuple[ReferenceView, ...]:
    """References in their order, each text once."""
    views: dict[str, ReferenceView] = {}
    for view in map(view_reference, references):
        views.setdefault(view.text, view)
    return tuple(views.values())


def cut_places(
    views: Sequence[ReferenceView], most: int | None
) -> tuple[tuple[ReferenceView, ...], str]:
    """The first places, and how many more there are in words, empty if there are none.

    Args:
        views: All places.
        most: How many are told; None for all.
    """
    if most is None or len(views) <= most:
        return tuple(views), ""
    return tuple(views[:most]), f"and {count(len(views) - most, 'more place')}"
