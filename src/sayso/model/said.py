"""Said: when somebody said something, and what tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model.span import Span

SaidBasis = Literal["cue", "source", "post", "entry", "statement"]
"""What tells when something was said; see `Said.basis`."""


@dataclass(frozen=True, slots=True)
class Said:
    """When a claim was said, written or published by its speaker; never when it is said to happen.

    Attributes:
        begin: First day or moment that it may be, ISO 8601; None where only the last is told:
            whom a post of 30 October quotes has spoken by then.
        end: Last such day or moment; None where only the first is told ("since Monday").
        basis: What tells it: a time with the words that attribute ("said on Thursday"), or with
            the words for the source ("a report published last week"), the date of the post, the date
            or clock time of the live blog's entry, or the date of the signed statement.
        span: The words of that time; None where the text does not hold them.
    """

    begin: str | None
    end: str | None
    basis: SaidBasis
    span: Span | None

    @property
    def interval(self) -> str:
        """Its days or moments in short: "2024-10-31", "2024-10-21/2024-10-27", "../2024-10-30", "2024-10-28/..".

        Source:
            ISO 8601-2, open intervals.
        """
        if self.begin == self.end:
            return self.begin or ""
        return f"{self.begin or '..'}/{self.end or '..'}"
