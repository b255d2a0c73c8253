"""A document with its claims in reading order."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.desk.briefing import list_lines
from sayso.desk.languages import is_language_read
from sayso.model.claim import OUTLET
from sayso.model.finding import Finding
from sayso.model.reading import Reading
from sayso.presentation.views.brief_page import LineView
from sayso.presentation.views.briefing import Manner, view_line
from sayso.presentation.views.counts import count
from sayso.presentation.views.document_facts import DocumentFacts, view_document


@dataclass(frozen=True, slots=True)
class ArticleView:
    """What is shown of a document.

    Attributes:
        document: Its name and facts.
        summary: What was found in it, as one sentence.
        lines: Its claims in reading order.
        findings: What does not fit together in it.
    """

    document: DocumentFacts
    summary: str
    lines: tuple[LineView, ...]
    findings: tuple[Finding, ...]


def view_article(reading: Reading) -> ArticleView:
    """What is shown of a document that was read."""
    manner = Manner(outlets={1: reading.document.publisher})
    return ArticleView(
        document=view_document(reading.document),
        summary=_summarise(reading),
        lines=tuple(view_line(line, manner) for line in list_lines(reading)),
        findings=reading.findings,
    )


def _summarise(reading: Reading) -> str:
    language = reading.document.language
    if not is_language_read(language):
        return f"In another language ({language}); it is kept, and not read for claims."
    n_own = sum(
        claim.chain[:1] == (OUTLET,) and claim.mode == "narrated" for claim in reading.claims
    )
    attributed = count(len(reading.claims) - n_own, "claim")
    own = count(n_own, "statement")
    return f"{attributed} with a source, and {own} in the outlet's own voice."
