"""Comparisons: times that a text names only to compare with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from sayso.annotations.wordlists import read_words
from sayso.model.when import TimeExpression

_BEFORE = 70
"""Characters before a time in which the words of a comparison stand."""


def drop_compared(text: str, times: Iterable[TimeExpression]) -> list[TimeExpression]:
    """The times, without those that are only compared with: "up from six in the same period last year".

    Args:
        text: The text.
        times: Its times.
    """
    pattern = _comparing()
    return [
        time
        for time in times
        if pattern.search(text, max(0, time.span.start - _BEFORE), time.span.start) is None
    ]


@cache
def _comparing() -> re.Pattern[str]:
    phrases = sorted(read_words("comparisons")["before"], key=lambda phrase: (-len(phrase), phrase))
    words = "|".join(re.escape(phrase).replace(r"\ ", r"\s") for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{words})\s(?:[^\s,;:.()]+\s|\d[\d,.]*\s){{0,8}}$", re.IGNORECASE)
