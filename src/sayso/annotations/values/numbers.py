"""Numbers in numerals and words: "8,000", "two hundred and five", "half a million", "dozens"."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from sayso.annotations.values.lexemes import Lexeme
from sayso.annotations.values.patterns import Patterns
from sayso.annotations.wordlists import read_words

NumberForm = Literal["digits", "words", "share", "ratio", "vague", "several"]

_LONGEST_NUMERAL = 24
_DIVISORS = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 16})
"""Of fractions in numerals; 9/11 and 24/7 are none."""
_LARGEST = 1e24
_DECIMAL_COMMA = re.compile(r"\d{1,4},\d{1,2}")
_POINTS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,|\.\d{3}(?!\d))")
_PARTING = re.compile(r"[,\s'’]")
_DIGITS = 12
"""Significant digits kept, so that 16.4 million is not 16,399,999.999999998."""
_COUNTS = frozenset({"units", "teens", "tens", "zero", "several", "numeral"})
_SIGNS = {"-": "hyphen", "‑": "hyphen", "/": "slash", "⁄": "slash", "&": "and"}
_JOINING = {"a": "a", "an": "a", "and": "and", "of": "of", "-": "hyphen", "‑": "hyphen"}
_GLUE = ("a", "and", "of", "hyphen", "slash")
_GROUPS = {
    "small": "<tens> (?: <hyphen>? <units> )? | <teens> | <units> | <zero>",
    "hundreds": "(?: <small> | <a> | <numeral> ) <hyphen>? <hundred> (?: <and>? <small> )?",
    "scaling": "<hundred> | <scales>",
    "scaled": "<hyphen>? <scales> (?: <and>? (?: <hundreds> | <small> ) )?",
}
_RULES = {
    "mixed": "<numeral> (?: <numeral> <slash> <numeral> )",
    "fraction": "<numeral> <slash> <numeral>",
    "digits": "<numeral> (?: <signs> | (?: <hyphen>? <scales> )+ )?",
    "glyph": "<numeral>? <glyphs> (?: <hyphen>? <scales> )?",
    "words": "(?: <a> <scales> | <hundreds> | <small> ) (?: <scaled> )*",
    "half": "(?: <half> <hyphen>? <a>? | <a> <half> <hyphen>? ) <scales>",
    "and_half": "(?: <a> <scales> | <small> | <numeral> ) <and> <a> <half> <scales>?",
    "part": "(?: <a> | <units> )? <hyphen>? <fractions> (?: <of>? <a>? <scales> )",
    "share": "(?: <a> | <units> | <numeral> ) <hyphen>? <fractions> | <half>",
    "vague": "(?: (?: <tens_of> | <vague_low> ) <of> )? <vague> | <vague_low>",
    "several": "<several>",
    "several_scaled": "<several> <scaling>",
    "couple_scaled": "<a>? <couple> <of>? <scaling>",
    "couple": "<a>? <couple> <of>?",
}
_FORMS: dict[str, NumberForm] = {
    "mixed": "digits", "fraction": "digits", "digits": "digits", "glyph": "digits",
    "share": "share", "vague": "vague", "several": "several",
    "several_scaled": "vague",
}  # fmt: skip


class Number(NamedTuple):
    """A number as written.

    Attributes:
        first: Position of its first lexeme.
        last: Position after its last lexeme.
        start: Position of its first character.
        end: Position after its last character.
        value: What it says; for "dozens" and "several" the least that it can mean.
        scale: What its last scale word multiplies by ("million"); 1 if there is none.
        form: How it is written; a "share" is a part of a whole ("a third"), a "ratio" one told by two numbers ("one in four").
    """

    first: int
    last: int
    start: int
    end: int
    value: float
    scale: float
    form: NumberForm


@functools.cache
def _values() -> dict[str, tuple[str, float]]:
    """Word to class and value."""
    return {
        word: (name, float(value))
        for name, table in read_words("numbers").items()
        if name != "money_signs"
        for word, value in table.items()
    }


@functools.cache
def _known_words() -> frozenset[str]:
    return frozenset((*_values(), *_JOINING, *_SIGNS))


@functools.cache
def _patterns() -> Patterns:
    return Patterns(_RULES, _GROUPS, glue=_GLUE)


def find_numbers(lexemes: Sequence[Lexeme]) -> list[Number]:
    """The numbers among the lexemes, in reading order; years and days are among them.

    Numerals of more than 24 characters are no numbers, nor are quotients that
    are no common fraction.
    """
    known = _known_words()
    classes = [
        _class_of(lexemes, i) if lexeme.word in known or lexeme.kind == "numeral" else ""
        for i, lexeme in enumerate(lexemes)
    ]
    found = []
    for stretch in _patterns().find(classes):
        words = lexemes[stretch.start : stretch.end]
        value = _evaluate(stretch.rule, words, classes[stretch.start : stretch.end])
        if value is not None and value < _LARGEST:
            found.append(
                Number(
                    first=stretch.start,
                    last=stretch.end,
                    start=words[0].start,
                    end=words[-1].end,
                    value=value,
                    scale=_last_scale(words),
                    form=_FORMS.get(stretch.rule, "words"),
                )
            )
    return found


def _class_of(lexemes: Sequence[Lexeme], position: int) -> str:
    lexeme = lexemes[position]
    if lexeme.kind == "numeral":
        if lexeme.word in _values():
            return "glyphs"
        return "numeral" if lexeme.end - lexeme.start <= _LONGEST_NUMERAL else ""
    if lexeme.word in _JOINING:
        return _JOINING[lexeme.word]
    name = _values().get(lexeme.word, (_SIGNS.get(lexeme.word, ""), 0.0))[0]
    if name == "signs":  # "25k", but not "25 K"
        touches = position > 0 and lexemes[position - 1].end == lexeme.start
        return name if touches else ""
    return name


def _last_scale(words: Sequence[Lexeme]) -> float:
    name, value = _values().get(words[-1].word, ("", 1.0))
    return value if name in ("scales", "signs") else 1.0


def _evaluate(rule: str, words: Sequence[Lexeme], classes: Sequence[str]) -> float | None:
    if rule in ("fraction", "mixed"):
        return _quotient([_read_numeral(word.word) for word in words if word.kind == "numeral"])
    if rule == "vague":
        product = 1.0
        for word, name in zip(words, classes, strict=True):
            product *= _values()[word.word][1] if name != "of" else 1.0
        return product
    if rule == "couple":
        return 2.0
    if rule == "couple_scaled":
        return 2.0 * _values()[words[-1].word][1]
    return float(f"{_add_up(words, classes):.{_DIGITS}g}")


def _quotient(numbers: Sequence[float]) -> float | None:
    """One half for 1 and 2, three and a half for 3, 1 and 2."""
    *whole, above, below = numbers
    if not 0 < above < below or below not in _DIVISORS:
        return None
    return sum(whole) + above / below


def _add_up(words: Sequence[Lexeme], classes: Sequence[str]) -> float:
    """Read number words from left to right: parts below a scale are added, a scale multiplies them."""
    total, part, scale = 0.0, None, 1.0
    joined = False
    for word, name in zip(words, classes, strict=True):
        joined = joined or name in ("and", "numeral")
        if name in ("scales", "signs"):
            scale = _values()[word.word][1]
            total, part = _scaled(total, part, scale)
        elif name in ("half", "fractions", "glyphs"):
            share = _values()[word.word][1]
            part = _with_share(part, share, scale=scale, joined=joined)
        elif name == "a":
            part = 1.0 if part is None and total == 0 else part
        elif name == "hundred":
            part = (1.0 if part is None else part) * 100.0
        elif name in _COUNTS:
            part = (part or 0.0) + _plain_value(word)
    return total + (part or 0.0)


def _plain_value(word: Lexeme) -> float:
    if word.kind == "numeral":
        return _read_numeral(word.word)
    return _values()[word.word][1]


def _read_numeral(word: str) -> float:
    """Commas part thousands, but one before one or two digits, as in "3,5", is a decimal comma.

    So are points where there are several, or a comma behind: "1.234.567", "1.200,50".
    """
    if has_decimal_comma(word):
        return float(word.replace(",", "."))
    if _POINTS.match(word):
        return float(word.replace(".", "").replace(",", "."))
    return float(_PARTING.sub("", word))


def has_decimal_comma(numeral: str) -> bool:
    """Whether a numeral is written as on the Continent: "3,5"."""
    return _DECIMAL_COMMA.fullmatch(numeral) is not None


def _with_share(part: float | None, share: float, *, scale: float, joined: bool) -> float:
    """One and a half is 1.5, a million and a half 1,500,000, but three quarters 0.75."""
    if part is None:
        return share * scale
    return part + share if joined else part * share


def _scaled(total: float, part: float | None, scale: float) -> tuple[float, float | None]:
    """Two dozen thousand are 24,000; two million and five thousand are 2,005,000."""
    if part is None and total:
        return total * scale, None
    return total + (1.0 if part is None else part) * scale, None
