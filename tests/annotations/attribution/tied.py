"""Ties of parsed texts, written down for tests."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc

from sayso.annotations.attribution.grammar import Grammar, tabulate_grammar
from sayso.annotations.attribution.ties import Cue, Roles, Tie
from sayso.annotations.encoder.tying import Run
from sayso.annotations.layout.paragraphs import find_paragraphs
from sayso.annotations.layout.quotations import find_quotations
from tests.annotations.parsed_texts import parse


def read(rows: str) -> tuple[Doc, Grammar]:
    """A parsed text and its grammar."""
    doc = parse(rows)
    return doc, tabulate_grammar(doc, find_quotations(doc.text, find_paragraphs(doc.text)))


def tie(cue: int, source: Iterable[Run], *content: Run) -> Tie:
    """A tie whose cue is one token."""
    return Tie(Cue((cue,), 0.9), cue, Roles(tuple(source), content))


def spell(doc: Doc, found: Iterable[Tie]) -> list[tuple[str, str, str]]:
    """Ties as the words of their sources, cues and contents."""
    return [
        (_words(doc, one.roles.source), doc[one.main].text, _words(doc, one.roles.content))
        for one in found
    ]


def _words(doc: Doc, runs: Iterable[Run]) -> str:
    return " … ".join(doc[first:last].text for first, last in runs)
