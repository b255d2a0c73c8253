"""Fears: what has become of somebody, of whom it is only feared."""

from __future__ import annotations

from sayso.claims.attitudes.cue_words import find_stem
from sayso.claims.wordlists import list_words
from sayso.model.annotation import Attribution


def fears_fate(text: str, attribution: Attribution) -> bool:
    """Whether nobody in particular fears what has become of somebody: "dozens are feared dead" is no forecast."""
    if attribution.source or find_stem(attribution.lemma) != "fear" or not attribution.content:
        return False
    last = attribution.content[-1].quote(text).lower().split()
    return bool(last) and last[0].strip(",.;") in list_words("statuses", "fates", "words")
