"""Articles: documents with their claims, as text for people."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.model.reading import Reading
from sayso.presentation.cli.consoles import make_console
from sayso.presentation.cli.terminal import print_article
from sayso.presentation.views.article import view_article


def print_articles(readings: Iterable[Reading | None]) -> None:
    """Print documents with their claims on standard output, a line between them.

    Args:
        readings: The readings; None for a document that has none.
    """
    console = make_console()
    for number, reading in enumerate(readings):
        if reading is not None:
            if number:
                console.rule()
            print_article(console, view_article(reading))
