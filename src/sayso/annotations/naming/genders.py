"""Genders: what a title, a noun or a given name gives away of whoever bears it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from sayso.annotations.wordlists import read_words

Gender = Literal["male", "female"]


def tell_gender(word: str) -> Gender | None:
    """The gender that a title or noun in lower case gives away ("spokeswoman"); None if it gives none."""
    return _by_titles().get(word)


def tell_by_given_name(name: str) -> Gender | None:
    """The gender that nearly all share who bear the given name of a whole name; None where it may be either, or is not told."""
    given, _, others = name.lower().partition(" ")
    return _by_given_names().get(given) if others else None


@cache
def _by_titles() -> Mapping[str, Gender]:
    return _tabulate("titles")


@cache
def _by_given_names() -> Mapping[str, Gender]:
    return _tabulate("given_names")


def _tabulate(table: str) -> Mapping[str, Gender]:
    words = read_words(table)
    return {
        **dict.fromkeys(words["male"], "male"),
        **dict.fromkeys(words["female"], "female"),
    }
