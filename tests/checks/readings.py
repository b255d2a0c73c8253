"""Readings of a few claims written by hand."""

from __future__ import annotations

from dataclasses import replace

from sayso.model.claim import Claim
from sayso.model.quantity import Quantity
from sayso.model.reading import Reading
from sayso.model.span import Span
from sayso.model.when import TimeExpression
from tests.blanks import CLAIM, DOCUMENT


class Account:
    """A text made of claims, one sentence each."""

    def __init__(self) -> None:
        self.text = ""
        self.claims: list[Claim] = []
        self.quantities: list[Quantity] = []
        self.times: list[TimeExpression] = []

    def say(self, speaker: str, words: str, **facts: object) -> Span:
        """Add a claim; where its words stand."""
        span = Span(len(self.text), len(self.text) + len(words))
        self.text += words + ". "
        claim = replace(
            CLAIM,
            id=f"c{len(self.claims)}",
            content=(span,),
            speaker=speaker,
            chain=(speaker,),
            mode="indirect",
        )
        self.claims.append(replace(claim, **facts))  # type: ignore[arg-type]
        return span

    def count(self, span: Span, words: str, value: float, unit: str, of: str | None) -> None:
        """Say that some words in a claim are a figure."""
        start = self.text.index(words, span.start)
        place = Span(start, start + len(words))
        self.quantities.append(Quantity(place, words, value, value, value, unit, "exact", of))

    def date(self, span: Span, words: str, day: str) -> None:
        """Say that some words in a claim are a day."""
        start = self.text.index(words, span.start)
        place = Span(start, start + len(words))
        self.times.append(TimeExpression(place, words, "DATE", day, day, day))

    def reading(self) -> Reading:
        """All of it."""
        document = replace(DOCUMENT, text=self.text)
        return Reading(
            document=document,
            sentences=(),
            entities=(),
            quantities=tuple(self.quantities),
            times=tuple(self.times),
            places=(),
            posts=(),
            claims=tuple(self.claims),
            findings=(),
        )
