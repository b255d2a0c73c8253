"""Units of measure and money: the words for them and their settled names.

Names are those of pint ("kilometer / hour") and, for money, ISO 4217 codes;
"basis point" and "percentage point" are in neither and keep their words. The
table is our own file, so pint itself need not be loaded to read a text; a test
holds every name against pint.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from sayso.annotations.wordlists import read_words

UnitKind = Literal["measure", "money"]

_BLANK = "[ \\u00a0\\u2009-]"
_LONGEST_SIGN = 8
_MONEY_FROM = 1e6
"""A million pounds are money, a hundred pounds more often a weight."""
_WORD = re.compile(r"[a-z]{2,20}", re.IGNORECASE)
_PER = re.compile(r"(?:\s?/\s?|\s+per\s+|-per-)", re.IGNORECASE)
_EACH = re.compile(
    r"(?:\s+|-)an?(?:\s+|-)(?!\w{1,12}\s+(?:ago|earlier|later|before|after)\b)", re.IGNORECASE
)


class Unit(NamedTuple):
    """A unit found beside a number.

    Attributes:
        name: Settled name, with " / " between the two halves of a rate.
        start: Position of the first character of its words.
        end: Position after the last one.
        kind: Measure or money.
    """

    name: str
    start: int
    end: int
    kind: UnitKind


def _spellings(surface: str) -> Iterable[str]:
    yield surface
    if "meter" in surface or "liter" in surface:
        yield surface.replace("meter", "metre").replace("liter", "litre")


@functools.cache
def _names() -> dict[str, Unit]:
    """Surface in lower case, with plain blanks, to its unit."""
    names: dict[str, Unit] = {}
    kinds: tuple[tuple[str, UnitKind], ...] = (("units", "measure"), ("currencies", "money"))
    for file, kind in kinds:
        for name, surfaces in read_words(file)["words"].items():
            for surface in surfaces:
                for spelling in _spellings(surface):
                    plain = spelling.replace("-", " ").casefold()
                    names[plain] = names[f"{plain}s"] = Unit(name, 0, 0, kind)
    return names


def _alternatives(surfaces: Iterable[str]) -> str:
    """Longest first, so that "square miles" is not read as "square"."""
    return "|".join(re.escape(surface) for surface in sorted(surfaces, key=lambda s: (-len(s), s)))


@functools.cache
def _word_pattern() -> re.Pattern[str]:
    alternatives = _alternatives(_names()).replace("\\ ", _BLANK)
    return re.compile(rf"({alternatives})(?!\w)", re.IGNORECASE)


@functools.cache
def _symbols() -> tuple[dict[str, Unit], re.Pattern[str]]:
    symbols = {
        symbol: Unit(name, 0, 0, "measure")
        for name, listed in read_words("units")["symbols"].items()
        for symbol in listed
    }
    for name, listed in read_words("currencies")["behind"].items():
        symbols |= {symbol: Unit(name, 0, 0, "money") for symbol in listed}
    return symbols, re.compile(rf"({_alternatives(symbols)})(?![^\W_])")


@functools.cache
def _signs() -> tuple[dict[str, str], re.Pattern[str]]:
    signs = {
        sign: name for name, listed in read_words("currencies")["signs"].items() for sign in listed
    }
    return signs, re.compile(rf"(?<![^\W\d_])({_alternatives(signs)})[ \u00a0]?$")


@functools.cache
def _denominators() -> frozenset[str]:
    return frozenset(read_words("units")["rates"]["denominators"])


@functools.cache
def _touching() -> frozenset[str]:
    return frozenset(read_words("units")["touching"]["symbols"])


def money_before(text: str, start: int) -> Unit | None:
    """The sign of money that stands directly before a number, such as "US$"; None if none does."""
    signs, pattern = _signs()
    window = max(0, start - _LONGEST_SIGN)
    match = pattern.search(text[window:start])
    if match is None:
        return None
    name = signs[match.group(1)]
    return Unit(name, window + match.start(), window + match.end(1), "money")


def money_scale(text: str, end: int, *, is_money: bool) -> tuple[float, int]:
    """The scale that one letter touching a number stands for, and the position after it.

    Args:
        text: The whole text.
        end: Position after the number.
        is_money: Whether a sign of money stands before it: "$5m" is millions, "5m" is metres, "5M" millions.

    Returns:
        1 and `end` if there is no such letter.
    """
    scales = read_words("numbers")["money_signs"]
    letter = text[end : end + 1]
    fits = letter.lower() in scales and not text[end + 1 : end + 2].isalnum()
    if fits and (is_money or (letter.isupper() and letter != "T")):
        return float(scales[letter.lower()]), end + 1
    return 1.0, end


def unit_after(text: str, end: int, *, value: float) -> Unit | None:
    """The unit that follows a number, with the second half of a rate ("miles per hour").

    Args:
        text: The whole text.
        end: Position after the number.
        value: The number: a million pounds are money, a hundred a weight.
    """
    unit = _plain_unit(text, end, value=value)
    return with_rate(text, unit) if unit else None


def with_rate(text: str, unit: Unit) -> Unit:
    """The unit with its "per share", "a barrel" or "/h", if that follows."""
    per = _PER.match(text, unit.end)
    each = None if per else _EACH.match(text, unit.end)
    opening = per or each
    if opening is None:
        return unit
    below = _plain_unit(text, opening.end(), value=0.0, gap=False)
    if below and below.kind == "measure":
        return unit._replace(name=f"{unit.name} / {below.name}", end=below.end)
    word = _WORD.match(text, opening.end())
    if word is None or (each and word.group().lower() not in _denominators()):
        return unit
    return unit._replace(name=f"{unit.name} / {word.group().lower()}", end=word.end())


def _plain_unit(text: str, end: int, *, value: float, gap: bool = True) -> Unit | None:
    start = end + 1 if gap and re.match(_BLANK, text[end : end + 1]) else end
    if gap and text[start : start + 1] == " ":
        start += 1
    return _word_at(text, start, value=value) or _symbol_at(text, start, touches=start == end)


def _word_at(text: str, start: int, *, value: float) -> Unit | None:
    match = _word_pattern().match(text, start)
    # A pattern that ignores case takes a dotless i for an i; the table does not.
    found = match and _names().get(re.sub(_BLANK, " ", match.group(1).casefold()))
    if not match or not found:
        return None
    if found.name == "pound" and value >= _MONEY_FROM:
        found = Unit("GBP", 0, 0, "money")
    return found._replace(start=start, end=match.end())


def _symbol_at(text: str, start: int, *, touches: bool) -> Unit | None:
    symbols, pattern = _symbols()
    match = pattern.match(text, start)
    if match is None or (match.group(1) in _touching() and not touches):
        return None
    return symbols[match.group(1)]._replace(start=start, end=match.end())
