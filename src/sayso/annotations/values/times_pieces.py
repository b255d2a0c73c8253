"""The pieces that time expressions are made of: words with their class, numbers taken as one."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.annotations.values.lexemes import Lexeme, cut_lexemes
from sayso.annotations.values.numbers import Number
from sayso.annotations.wordlists import read_words

_SIGNS = {",": "comma", ".": "dot", "-": "hyphen", "–": "hyphen", "‑": "hyphen", "'": "apostrophe", "’": "apostrophe"}  # fmt: skip
_BRACKETS = {"(": "open", ")": "close"}
_ZONES = ("GMT", "UTC", "time", "ST", "DT", "ET")
_FIRST_YEAR = 1100
_LAST_YEAR = 2199
_SURE_YEAR = 1900
_YEAR_AFTER = re.compile(
    r"(?<!\w)(?:in|since|by|until|till|from|of|to|before|after|around|circa|between|and|during|early|late|mid|year"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)\s$",
    re.IGNORECASE,
)
"""Numerals below 1900 are years only after these words."""
_NO_YEAR = re.compile(
    r"\s?(?:%|percent\b|per\s|parts\s|people\b|km\b|[kK]ilomet|miles\b|m\b|kg\b|feet\b|tons\b|tonnes\b)"
)
_LAST_DAY = 31
_IN_SMALL = frozenset({"march", "may", "august"})
"""Months that are words of other senses, too."""
_OPENING_DAY = re.compile(
    r"(?<!\w)(?:on|by|since|until|till|from|of|to|before|after|the|last|this)\s$", re.IGNORECASE
)
_LONGEST_OPENING = 8
"""Characters, with the blank."""
_DAY_BEHIND = re.compile(
    r"\s(?:[12]?\d|3[01])(?!\d|[.,]\d|\s(?:km|miles|people|soldiers|men|times|percent))"
)
_SMALL_ONLY = frozenset({"unit", "unit_plural"})
"""Words that are part of a name where they have a capital: "60 Minutes"."""
_NO_CLASSES = frozenset({"capital_only"})


class Piece(NamedTuple):
    """A word, sign or number.

    Attributes:
        name: Its class in the grammar; empty if it has none.
        start: Position of its first character.
        end: Position after its last character.
        word: Its words in lower case.
        value: What its class says that it stands for; None if nothing.
    """

    name: str
    start: int
    end: int
    word: str
    value: float | str | None


@functools.cache
def _words() -> dict[str, tuple[str, float | str]]:
    return {
        word: (name, value)
        for name, table in read_words("times").items()
        if name not in _NO_CLASSES
        for word, value in table.items()
    }


@functools.cache
def _capital_only() -> frozenset[str]:
    return frozenset(read_words("times")["capital_only"]["words"])


@functools.cache
def _holidays() -> tuple[re.Pattern[str], frozenset[str]]:
    """What the names of holidays look like, and the words that open them."""
    names = [name for table in read_words("holidays").values() for name in table]
    listed = "|".join(
        re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name))
    )
    pattern = rf"\b(?:{listed.replace(chr(39), '[’' + chr(39) + ']')})(?!\w)"
    openings = frozenset(cut_lexemes(name)[0].word for name in names)
    return re.compile(pattern, re.IGNORECASE), openings


def cut_pieces(text: str, lexemes: Sequence[Lexeme], numbers: Sequence[Number]) -> list[Piece]:
    """The pieces of a text in reading order."""
    wholes = {whole.start: whole for whole in _wholes(text, lexemes, numbers)}
    known = _words()
    pieces: list[Piece] = []
    reached = 0
    for lexeme in lexemes:
        start, end, word, kind = lexeme
        if start < reached:
            continue
        if start in wholes:
            piece = wholes[start]
        elif kind == "word" and word not in known:
            piece = Piece("", start, end, word, None)
        else:
            piece = _piece(text, lexeme)
        pieces.append(piece)
        reached = piece.end
    return pieces


def _wholes(text: str, lexemes: Sequence[Lexeme], numbers: Sequence[Number]) -> Iterator[Piece]:
    """Pieces of several lexemes: numbers and names of holidays."""
    for number in numbers:
        if number.form != "share":
            yield _number(text, number)
    names, openings = _holidays()
    for lexeme in lexemes:
        if lexeme.word in openings and text[lexeme.start].isupper():
            match = names.match(text, lexeme.start)
            if match:
                word = match.group().lower().replace("’", "'")
                yield Piece("holiday", *match.span(), word, word)


def _number(text: str, number: Number) -> Piece:
    words = text[number.start : number.end].lower()
    name = {"vague": "vague", "several": "few", "digits": "count"}.get(number.form, "number")
    if words.isdecimal() and words.isascii():
        if len(words) == len("1998") and _FIRST_YEAR <= number.value <= _LAST_YEAR:
            is_near = number.value >= _SURE_YEAR or _YEAR_AFTER.search(
                text, max(0, number.start - 11), number.start
            )
            name = "year4" if is_near and not _NO_YEAR.match(text, number.end) else "count"
        elif 1 <= number.value <= _LAST_DAY and len(words) <= len("31"):
            name = "day"
    return Piece(name, number.start, number.end, words, number.value)


def _piece(text: str, lexeme: Lexeme) -> Piece:
    start, end, word, kind = lexeme
    if word in _SIGNS:
        return Piece(_SIGNS[word], start, end, word, None)
    if kind == "ordinal":
        value = int(word[:-2])
        return Piece("ordinal_numeral" if value <= _LAST_DAY else "", start, end, word, value)
    if kind in ("day", "decade", "clock"):
        return Piece("iso" if kind == "day" else kind, start, end, word, word)
    if word in _BRACKETS and _is_beside_clock(text, lexeme):
        return Piece(_BRACKETS[word], start, end, word, None)
    name, value_of = _words().get(word, ("", 0))
    is_capital = text[start].isupper() or _is_dated_month(text, lexeme)
    if (word in _capital_only() and not is_capital) or (name in _SMALL_ONLY and is_capital):
        return Piece("", start, end, word, None)
    return Piece(name, start, end, word, value_of)


def _is_dated_month(text: str, month: Lexeme) -> bool:
    """Whether a day behind a month in small letters tells that it is one: "on march 15", not "they may 15 times"."""
    before = text[max(0, month.start - _LONGEST_OPENING) : month.start]
    return (
        month.word in _IN_SMALL
        and _OPENING_DAY.search(before) is not None
        and _DAY_BEHIND.match(text, month.end) is not None
    )


def _is_beside_clock(text: str, bracket: Lexeme) -> bool:
    """Whether a bracket may be that of a second clock: "10:30 a.m. local time (0730 GMT)"."""
    if bracket.word == "(":
        return text[bracket.end : bracket.end + 1].isdecimal()
    return text.endswith(_ZONES, 0, bracket.start)
