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

from sayso.annotations.values.sea_miles import is_sea_mile
from sayso.annotations.wordlists import read_words

UnitKind = Literal["measure", "money"]

_BLANK = "[ \\u00a0\\u2009-]"
_PLAIN = str.maketrans("\u00a0\u2009-", "   ")
_WORD_OR_SIGN = re.compile(r"(?:\w+|[^\w\s])(?!\w)")
_LONGEST_SIGN = 8
_MONEY_FROM = 1e6
"""A million pounds are money, a hundred pounds more often a weight."""
_SHORTEST = 3
"""Letters of a word for a unit that has a plural in -s."""
_DOUBTFUL_FROM = 1000
_OF = " of "
_WORD = re.compile(r"[a-z]{2,20}", re.IGNORECASE)
_PER = re.compile(r"(?:\s?/\s?|\s+per\s+|-per-)", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s?[(\[{<](?=[^\s()\[\]{}<>]{1,12}[)\]}>])")
_EACH = re.compile(
    r"(?:\s?-\s?|\s{1,3})an?(?:\s?-\s?|\s{1,3})(?!\w{1,12}\s+(?:ago|earlier|later|before|after)\b)",
    re.IGNORECASE,
)

_SCALE_APART = re.compile(r" [BM](?: (?=[a-z]{3})|(?=[A-Z]{3}\b))")
_LARGE = re.compile(r"\d{1,3}(?:,\d{3})+|[\d.]{1,8}(?:m|bn|b|k| million| billion)\b")
_UNIT_BEFORE = re.compile(r"(?<!\w)(mach|magnitude)(?:\s(?:number\s)?of\s|\s|-)$", re.IGNORECASE)
_LETTERS = frozenset({"F", "C", "K"})
_NAME_GOES_ON = re.compile(r"[-‑]\d")
_CODE = re.compile(r"(?:USD|EUR|GBP|AUD|CAD|CHF|SEK|NOK|DKK|RUB|CNY|JPY)\b")
_AFTER_MILLIONS = re.compile(
    r"\s(?:of\s(?:the|its|their|our|his|her)(?!\w)|([A-Za-z][a-z]{1,20})(?!\w))"
)
_SCALE_BEHIND = re.compile(r"\s(million|billion|trillion)(?!\w)")


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
                    names[plain] = Unit(name, 0, 0, kind)
                    if len(plain) >= _SHORTEST:  # "one has" is no hectare
                        names[f"{plain}s"] = names[plain]
    return names


def _alternatives(surfaces: Iterable[str]) -> str:
    """Longest first, so that "square miles" is not read as "square"."""
    return "|".join(re.escape(surface) for surface in sorted(surfaces, key=lambda s: (-len(s), s)))


@functools.cache
def _longest_name() -> int:
    return max(map(len, _names()))


def _find_name(text: str, start: int) -> tuple[Unit, int] | None:
    """The unit whose name, the longest that fits, begins here, and the end of that name."""
    names = _names()
    # One character more than any name has, so that a word that is cut there is none.
    window = _WORD_OR_SIGN.finditer(text, start, start + _longest_name() + 1)
    for end in reversed([match.end() for match in window]):
        found = names.get(text[start:end].translate(_PLAIN).casefold())
        if found is not None:
            return found, end
    return None


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
def _read_doubtful(key: str) -> frozenset[str]:
    return frozenset(read_words("currencies")["doubtful"][key])


@functools.cache
def _denominators() -> frozenset[str]:
    return frozenset(read_words("units")["rates"]["denominators"])


@functools.cache
def _touching() -> frozenset[str]:
    return frozenset(read_words("units")["touching"]["symbols"])


def unit_before(text: str, start: int) -> Unit | None:
    """The unit that stands before its number: "Mach 5", "magnitude of 5.4"; None if none does."""
    match = _UNIT_BEFORE.search(text, max(0, start - _LONGEST_SIGN * 3), start)
    if match is None:
        return None
    return Unit(match.group(1).lower(), match.start(), start, "measure")


def unit_named(words: str) -> str | None:
    """The settled name of a unit in words ("weeks"); None if they are none."""
    unit = _names().get(words.replace("-", " ").casefold())
    return unit.name if unit else None


def money_before(text: str, start: int, *, floor: int = 0) -> Unit | None:
    """The sign of money that stands directly before a number, such as "US$"; None if none does.

    Args:
        text: The whole text.
        start: Position of the number.
        floor: Position before which no sign is taken.
    """
    signs, pattern = _signs()
    window = max(floor, start - _LONGEST_SIGN)
    match = pattern.search(text[window:start])
    if match is None:
        return None
    name = signs[match.group(1)]
    if match.group(1) in _read_doubtful("signs") and not _LARGE.match(text, start):
        return None
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
    if letter == " " and _SCALE_APART.match(text, end):  # "8 B people", "30 MUSD"
        return float(scales[text[end + 1].lower()]), end + 2
    if letter.lower() not in scales:
        return 1.0, end
    if text[end + 1 : end + 2].isalnum():
        is_code = letter in "MB" and _CODE.match(text, end + 1) is not None
        return (float(scales[letter.lower()]), end + 1) if is_code else (1.0, end)
    is_million = letter == "m" and _counts_millions(text, end + 1)
    if is_money or is_million or (letter.isupper() and letter != "T"):
        return float(scales[letter.lower()]), end + 1
    return 1.0, end


def _counts_millions(text: str, end: int) -> bool:
    """Whether what follows "5m" cannot follow metres: "tonnes", "people", "of its devices"."""
    match = _AFTER_MILLIONS.match(text, end)
    if match is None:
        return False
    word = match.group(1)
    if word is None:
        return True
    if word in read_words("units")["metres"]["before"]:
        return False
    return word.endswith("s") or word == "people" or word in _names()


def money_scale_behind(text: str, end: int) -> tuple[float, int]:
    """The scale that stands behind a currency: "75 USD million"."""
    match = _SCALE_BEHIND.match(text, end)
    if match is None:
        return 1.0, end
    return float(read_words("numbers")["scales"][match.group(1)]), match.end()


def unit_after(text: str, end: int, *, value: float) -> Unit | None:
    """The unit that follows a number, with the second half of a rate ("miles per hour").

    Args:
        text: The whole text.
        end: Position after the number.
        value: The number: a million pounds are money, a hundred a weight.
    """
    unit = _plain_unit(text, end, value=value)
    return with_rate(text, unit) if unit else None


def unit_after_of(text: str, end: int) -> Unit | None:
    """The unit that follows a vague number: "tens of millions of dollars", "hundreds of miles"."""
    return _word_at(text, end + len(_OF), value=_MONEY_FROM) if text.startswith(_OF, end) else None


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
    elif gap and text.startswith("- ", start):  # "30 - year", as tokenised text has it
        start += 2
    unit = _word_at(text, start, value=value) or _symbol_at(text, start, touches=start == end)
    opening = _IN_BRACKETS.match(text, end) if gap and not unit else None
    return _in_brackets(text, opening.end(), value=value) if opening else unit


def _in_brackets(text: str, start: int, *, value: float) -> Unit | None:
    """A unit alone in brackets, as tables have it: "20 (kg)"."""
    unit = _word_at(text, start, value=value) or _symbol_at(text, start, touches=False)
    if unit is None or text[unit.end : unit.end + 1] not in (")", "]", "}", ">"):
        return None
    return unit._replace(start=start - 1, end=unit.end + 1)


def _word_at(text: str, start: int, *, value: float) -> Unit | None:
    named = _find_name(text, start)
    if named is None:
        return None
    found, end = named
    if value < _DOUBTFUL_FROM and text[start:end].lower() in _read_doubtful("words"):
        return None  # "all four won"
    if found.name == "pound" and value >= _MONEY_FROM:
        found = Unit("GBP", 0, 0, "money")
    return found._replace(start=start, end=end)


def _symbol_at(text: str, start: int, *, touches: bool) -> Unit | None:
    symbols, pattern = _symbols()
    match = pattern.match(text, start)
    if match is None or (match.group(1) in _touching() and not touches):
        return None
    if match.group(1) in _LETTERS and _NAME_GOES_ON.match(text, match.end()):
        return None  # "a dozen F-16s"
    if match.group(1) == "nm" and is_sea_mile(text, match.end()):
        return Unit("nautical_mile", start, match.end(), "measure")
    return symbols[match.group(1)]._replace(start=start, end=match.end())
