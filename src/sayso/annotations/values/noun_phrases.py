"""Noun phrases: the words of what a noun names, without article, number and asides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

TIMES = frozenset(
    {
        "second",
        "seconds",
        "minute",
        "minutes",
        "hour",
        "hours",
        "day",
        "days",
        "week",
        "weeks",
        "month",
        "months",
        "year",
        "years",
    }
)
"""Units of time, which measure no thing."""
_SHARES = frozenset({"%", "percent", "cent"})
FARTHEST = 12
"""Tokens that are looked at to either side, and steps up a tree."""
NOUNS = frozenset({"NN", "NNS"})
NAMING = frozenset({"NN", "NNS", "NNP", "NNPS"})
_LEFT_OUT = frozenset(
    {
        "det",
        "punct",
        "acl:relcl",
        "acl",
        "appos",
        "case",
        "cc",
        "conj",
        "nummod",
        "parataxis",
        "advcl",
    }
)
_GROUPS = re.compile(r"\d,\d{3}")
"""Digits in groups: part of a sum of money and no thing."""
_SMALL = frozenset({"of", "in", "the", "a", "an", "its", "their", "his", "her"})
_EMPTY = frozenset({"DT", "CD", "IN", "PRP$", ",", "POS", "$", "CC", "HYPH", "``", "''", ":"})
_PARTS = frozenset({"percent", "cent", "percentage", "pct", "thirds", "quarters", "instead"})
_PARTITIVE = frozenset({"DT", "CD", "JJ", "JJR", "JJS"})
_HYPHENS = frozenset({"-", "‐", "‑"})
_PREFIXES = frozenset({"co", "ex", "half", "mini", "non", "semi", "step", "sub", "vice"})
"""What is one word with the noun behind a hyphen."""


def read_phrase(doc: Doc, noun: Token, *, at_least: int = 0, before: int | None = None) -> str:
    """A noun with the modifiers around it and its first "of" phrase, without article.

    Args:
        doc: A text with dependencies.
        noun: The noun.
        at_least: Position of the first token that may be taken.
        before: Position after the last one that may be taken; None for no limit.
    """
    low = high = noun.i
    for child in noun.children:
        if child.dep_ in _LEFT_OUT and child.lower_ != "-":
            continue
        if child.i < noun.i and noun.i - child.i <= FARTHEST:
            low = min(low, child.left_edge.i)
        elif _may_follow(child) and child.i - noun.i <= FARTHEST and not _is_set_off(doc, child):
            high = max(high, child.i)
    low = max(low, at_least)
    high = min(high, before - 1) if before else high
    while high > noun.i and doc[high].tag_ not in NAMING:
        high -= 1
    while low < noun.i and _is_empty(doc[low]):
        low += 1
    return " ".join(doc[low : high + 1].text.split())


def _is_empty(token: Token) -> bool:
    is_small = token.tag_ in _EMPTY or token.lower_ in _SMALL
    return is_small or not token.text[0].isalnum()


def names_a_thing(noun: Token) -> bool:
    """Whether it is a noun that is neither a number nor a unit beside one ("%", "dollars")."""
    if noun.tag_ not in NAMING or not noun.text[0].isalpha() or noun.lower_ in _PARTS:
        return False
    if _GROUPS.search(noun.text):
        return False  # "US55,931,000", whatever it is tagged
    return not any(child.dep_ == "nummod" for child in noun.children)


def _is_set_off(doc: Doc, child: Token) -> bool:
    """Whether a comma or bracket stands before what follows: "people, including children"."""
    place = child.left_edge.i
    return place > 0 and doc[place - 1].text in (",", "(", "–", "—")


def _may_follow(child: Token) -> bool:
    return child.dep_ in ("nmod", "flat") and child.tag_ in NAMING


def name_subject(doc: Doc, subject: Token) -> str | None:
    """The words of a subject; None of a pronoun. "Each of the buildings" are the buildings."""
    if subject.tag_ in NAMING:
        return None if _GROUPS.search(subject.text) else read_phrase(doc, subject)
    if subject.tag_ in _PARTITIVE:
        for child in subject.children:
            if child.dep_ == "nmod" and child.tag_ in NAMING:
                return read_phrase(doc, child)
    return None


def is_made_of(doc: Doc, place: int) -> bool:
    """Whether "in" tells what an amount is made up of: "$425 million in military aid".

    Args:
        doc: A text with fine parts of speech.
        place: Position of "in", which is not the last token.
    """
    following = doc[place + 1]
    if doc[place - 1].lower_ in TIMES:
        return False
    is_described = following.tag_ == "JJ" and doc[place - 1].lower_ not in _SHARES
    noun = doc[place + 2] if is_described and place + 2 < len(doc) else following
    return noun.tag_ in NOUNS and (noun.i == following.i or noun.lower_ not in TIMES)


def take_prefix(doc: Doc, start: int, first: int) -> int:
    """The first token of a noun with what a hyphen joins to it: "co-workers".

    Args:
        doc: The text.
        start: The first token of its phrase.
        first: The first token of the noun.
    """
    joined = (
        first - 2 >= start and doc[first - 1].text in _HYPHENS and not doc[first - 1].whitespace_
    )
    return first - 2 if joined and doc[first - 2].lower_ in _PREFIXES else first
