"""Spellings: a word of British spelling as Americans write it, in which most of what a model has read is written."""

from __future__ import annotations

import re

_SURE = re.compile(r"(\w{3}[iy])s(e[ds]?|ing|ations?|ational|ers?)$")
"""Long words that end so are hardly ever others in American spelling: "organised", "paralysing"."""
_AMERICAN = (
    (re.compile(r"our((?:e?d|ing|s|ly|able|ites?|hoods?|ers?)?)$"), r"or\1"),
    (re.compile(r"([aeiou])ll(ed|ing|ers?)$"), r"\1l\2"),
    (re.compile(r"ence(s?)$"), r"ense\1"),
    (re.compile(r"(\w[bt])re(s?)$"), r"\1er\2"),
    (re.compile(r"oeuvre(s?)$"), r"euver\1"),
    (re.compile(r"oeuvr(ed|ing)$"), r"euver\1"),
    (re.compile(r"^sceptic"), "skeptic"),
)


def americanise(word: str, *, known: bool) -> str:
    """A word that may be in British spelling, in American spelling.

    Words that only look so are changed as well ("promise"): whoever asks must know whether there is such a word.

    Args:
        word: In lower case.
        known: Whether it is a word itself, so that "filled" is not "filed"; then only the sure endings are changed.
    """
    respelt = _SURE.sub(r"\1z\2", word)
    if known or respelt != word:
        return respelt
    for pattern, ending in _AMERICAN:
        respelt = pattern.sub(ending, respelt)
    return respelt
