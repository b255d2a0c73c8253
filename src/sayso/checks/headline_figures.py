"""Headline figures: a headline that counts more dead, wounded … than its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from sayso.checks.headlines import Headline, find_headline
from sayso.checks.holding import find_holders, find_sentence, list_ids
from sayso.checks.scope import read_fates
from sayso.checks.wordlists import list_words, read_words
from sayso.model.finding import Finding
from sayso.model.quantity import Quantity
from sayso.model.reading import Reading

CODE = "headline-exceeds-text"
_GUARDS = re.compile(r"\?|\b(?:up to|feared|could|may|might|toll may|or more)\b", re.IGNORECASE)
_SLACK = 1.1
"""A headline may round up by this factor, and by one."""


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people in a headline.

    Attributes:
        words: As written.
        low: The least that it stands for.
        fate: What became of them ("dead", "hurt").
    """

    words: str
    low: float
    fate: str


def compare_headline_figures(reading: Reading) -> Iterator[Finding]:
    """Counts in the headline that are more than all counts of the text together.

    "Dozens killed" over a text that only knows of "at least 12". Figures of
    the text for several places are added up before they are compared.

    Args:
        reading: The document's reading.
    """
    headline = find_headline(reading)
    if headline is None or _GUARDS.search(headline.text):
        return
    for count in _read_counts(headline.text):
        figures = _find_figures(reading, headline, count.fate)
        told = {_most(figure) for figure in figures}
        if not figures or None in told:
            continue
        known = sum(size for size in told if size is not None)
        if count.low > known * _SLACK + 1:
            yield _make_finding(reading, headline, count, figures)


def _read_counts(words: str) -> Iterator[Count]:
    for fate, pattern in _patterns().items():
        for match in pattern.finditer(words):
            number = (match["before"] or match["after"]).lower()
            low = _read_number(number)
            if low is not None:
                yield Count(match.group().strip(), low, fate)


def _read_number(words: str) -> float | None:
    vague, named = read_words("headlines")["vague"], read_words("headlines")["numbers"]
    if words in vague or words in named:
        return float(vague.get(words) or named[words])
    digits = words.replace(",", "")
    return float(digits) if digits.isdecimal() and digits.isascii() else None


def _find_figures(reading: Reading, headline: Headline, fate: str) -> list[Quantity]:
    """The counts of people in the text that speak of this fate."""
    text = reading.document.text
    begin = 0 if headline.span is None else headline.span.end
    found: list[Quantity] = []
    for quantity in reading.quantities:
        number = find_sentence(reading.sentences, quantity.span.start)
        if quantity.span.start < begin or number is None or not _may_count_people(quantity):
            continue
        if text.startswith(" of ", quantity.span.end):  # a part of those counted before
            continue
        if fate in read_fates(text, (reading.sentences[number],), quantity.span.start):
            found.append(quantity)
    return found


def _may_count_people(quantity: Quantity) -> bool:
    unit = (quantity.noun or quantity.unit or "people").lower()
    people = list_words("people", "whole", "words") | list_words("scopes", "sides", "groups")
    return unit in people  # "captured three boats" counts nobody


def _most(quantity: Quantity) -> float | None:
    """The highest number that is told; None of a vague plural without one."""
    bounds = [bound for bound in (quantity.value, quantity.low, quantity.high) if bound is not None]
    return max(bounds, default=None)


def _make_finding(
    reading: Reading, headline: Headline, count: Count, figures: list[Quantity]
) -> Finding:
    highest = max(figures, key=lambda figure: _most(figure) or 0.0)
    above = () if headline.span is None else (headline.span,)
    holders = find_holders(reading.claims, [highest.span])
    return Finding(
        code=CODE,
        severity="warning",
        claims=list_ids(holders),
        spans=(*above, highest.span),
        message=f"The headline says “{count.words}”; the text knows of {highest.text} at most.",
    )


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """For each fate, a number before its words or after them."""
    table = read_words("headlines")
    names = "|".join((*table["vague"], *table["numbers"], r"\d[\d,]*"))
    people = r"(?:[^\W\d_]+ ){0,2}?"
    return {
        fate: re.compile(
            rf"\b(?P<before>{names}) {people}(?:{'|'.join(words)})\b"
            rf"|\b(?:{'|'.join(words)}) (?:(?:hits|reaches|tops|passes|at|climbs to|rises to|is) )?(?:at least |more than |over )?(?P<after>{names})\b(?! (?:of|years?|months?|days?|hours?|per|percent|%))",
            re.IGNORECASE,
        )
        for fate, words in read_words("scopes")["fates"].items()
    }
