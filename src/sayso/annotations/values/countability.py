"""Countability: whether a number counts something, or is a part of a name, a year or a word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.annotations.values.amounts import Amount
from sayso.annotations.values.bounds import find_bound
from sayso.annotations.values.casualties import counts_people
from sayso.annotations.values.counting import Counted
from sayso.annotations.values.numbers import has_decimal_comma
from sayso.annotations.values.numbers_naming import (
    is_glued_after,
    is_glued_before,
    is_label,
    is_year,
)
from sayso.annotations.values.token_places import TokenPlaces

if TYPE_CHECKING:
    from spacy.tokens import Doc

_A_BEFORE = re.compile(r"(?<!\w)a\s$", re.IGNORECASE)
_ONE_WORD = re.compile(r"[-‑]\w| - (?:time|way|man|third|half|quarter)")
_PART_OF = re.compile(r"\s(?:of|the|a|an|its|their|his|her|our|all)\s", re.IGNORECASE)
_OF_NUMBER = re.compile(
    r"\sof\s(?:the|these|those|its|their|all|our)\s(?:(?:about|around|some|nearly|more than)\s)?\d"
)
"""After a part of a number: "half of the 2.3 million people"."""
_PLACED = re.compile(r"(?<!\w)(?:top|bottom)\s$", re.IGNORECASE)
_OF_THOSE = re.compile(r"\sof\s(?:them|whom|those|these|which|what|it)\b")
_IDENTIFIER = re.compile(r"\d{12,}")
"""Twelve digits without a mark between them: the number of a post or an account."""
_GLUED_WORD = re.compile(r"\w[-‑]$")
_OWNS = re.compile(r"['’]s\b")
_BY = re.compile(r"(?<!\w)by\s(?:(?:more|less) than\s|about\s|nearly\s|almost\s|over\s)?$")
"""Before how much something has changed: "fell by half"."""
_NEVER_ONE = frozenset({"no", "any", "every", "each", "another", "which"})
_NOT_COUNTING_ONE = _NEVER_ONE | {"this", "that", "the", "some", "day"}


def is_counting(
    words: TokenPlaces, amount: Amount, counted: Counted | None, tokens: tuple[int, int]
) -> bool:
    """Whether the number counts or measures something, rather than naming it.

    Args:
        words: The text.
        amount: A number in it.
        counted: The noun after it; None if there is none, or a unit.
        tokens: The amount's first token, and the one after its last.
    """
    text, number = words.text, amount.number
    if is_glued_before(text, number) and not (amount.unit and amount.start < number.start):
        return False
    if amount.unit:
        return number.form != "several"
    if number.form in ("share", "several"):
        if number.form == "share" and _is_share_of_known(text, amount):
            return True
        is_told = counted is not None or _OF_NUMBER.match(text, amount.end) is not None
        return is_told and _is_part_or_few(text, amount)
    if number.form == "words":
        is_owner = _OWNS.match(text, number.end) is not None  # "the couple's son"
        return not is_owner and _counts_words(words, amount, counted, tokens[0])
    return number.form != "digits" or _counts_numeral(words, amount, counted, tokens)


def _is_share_of_known(text: str, amount: Amount) -> bool:
    """Whether a share is one of what was named before: "two thirds of them", "fell by half"."""
    if _OF_THOSE.match(text, amount.end):
        return True
    return _BY.search(text, max(0, amount.start - 24), amount.start) is not None


def _is_part_or_few(text: str, amount: Amount) -> bool:
    """Whether a share is one of something, and "few" is "a few"."""
    number = amount.number
    if number.form == "share":
        return _PART_OF.match(text, amount.end) is not None
    is_few = text[number.start : number.end].lower() == "few"
    return not is_few or _A_BEFORE.search(text, max(0, number.start - 3), number.start) is not None


def _counts_words(words: TokenPlaces, amount: Amount, counted: Counted | None, first: int) -> bool:
    """Whether number words count: not in "the bottom three", "one-way", "no one"."""
    text, number = words.text, amount.number
    if number.value == 1:
        is_glued = _GLUED_WORD.search(text, max(0, number.start - 2), number.start)
        if is_glued or _ONE_WORD.match(text, number.end):  # "all-in-one", "one-way"
            return False
        if counted is None and words.is_parsed:  # "killed one and wounded three"
            is_free = first == 0 or words.doc[first - 1].lower_ not in _NOT_COUNTING_ONE
            return is_free and counts_people(words.doc, first, first + 1)
        return _is_counting_one(words.doc, first, counted)
    if number.value == 0 and counted is None:  # "zero-coupon"
        return False
    if counted is None and first and words.doc[first - 1].lower_ == "day":
        return False  # "from day seven"
    placed = _PLACED.search(text, max(0, number.start - len("bottom  ")), number.start)
    return counted is not None or placed is None


def _counts_numeral(
    words: TokenPlaces, amount: Amount, counted: Counted | None, tokens: tuple[int, int]
) -> bool:
    """Whether a numeral without unit counts: not if it is part of a word, a year, an address or a label."""
    text, number = words.text, amount.number
    if amount.end == number.end and is_glued_after(text, number):
        return False
    written = text[number.start : number.end]
    if _IDENTIFIER.fullmatch(written):
        return False
    if number.scale != 1 or ("," in written and not has_decimal_comma(written)):
        return True
    is_address = counted is not None and counted.is_name and number.value != 1
    if is_address or amount.is_range or "," in written:
        return amount.is_range and not is_address
    is_qualified = find_bound(text, amount.start, amount.end).approx != "exact"
    if is_year(text, number) and not is_qualified:
        return False
    following = [token.tag_ for token in words.doc[tokens[1] : tokens[1] + 3]]
    return not is_label(words.doc, text, number, following)


def _is_counting_one(doc: Doc, first: int, counted: Counted | None) -> bool:
    """Tell "one soldier" and "one of the soldiers", which count, from "the one", "no one" and "one day"."""
    if counted is None or counted.noun.lower() in _NOT_COUNTING_ONE:
        return False
    if first + 1 < len(doc) and doc[first + 1].lower_ == "of":  # "that one of the ships sank"
        return first == 0 or doc[first - 1].lower_ not in _NEVER_ONE
    before = doc[first - 1] if first else None
    is_clause = before is not None and before.dep_ == "mark"  # "said that one soldier died"
    return before is None or is_clause or before.lower_ not in _NOT_COUNTING_ONE
