"""Patterns: rules over classes of words, such as "<month> <day> <comma>? <year>".

Each piece of a text is coded as one character that stands for its class; a rule
is a regular expression over these characters. A text of 600 words is then a
string of some 700 characters, and a rule reads it in microseconds.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

_FIRST_CODE = 0x100
_PLAIN = "."
_REMEMBERED = 4096
"""Rows of classes whose stretches are kept at hand: the same few make up most of a text."""


class Stretch(NamedTuple):
    """Pieces in a row that a rule describes.

    Attributes:
        rule: Name of the rule.
        start: Position of its first piece.
        end: Position after its last piece.
    """

    rule: str
    start: int
    end: int


class Patterns:
    """Rules over classes; where several fit, the leftmost and longest wins, then the first."""

    def __init__(
        self, rules: Mapping[str, str], groups: Mapping[str, str], glue: Collection[str]
    ) -> None:
        """Compile the rules.

        Args:
            glue: Classes that no rule describes alone, such as "the"; where nothing else stands, no rule is tried.
            rules: Name to pattern. `<name>` is a class or a group, blanks mean
                nothing, all else is as in a regular expression.
            groups: Name to a pattern that several rules share; it may use groups before it.
        """
        self._codes: dict[str, str] = {}
        self._groups: dict[str, str] = {}
        for name, pattern in groups.items():
            self._groups[name] = f"(?:{self._translate(pattern)})"
        self._rules = [
            (name, re.compile(self._translate(pattern))) for name, pattern in rules.items()
        ]
        self._glue = frozenset(glue)
        cores = "".join(code for name, code in self._codes.items() if name not in self._glue)
        coded = "".join(self._codes.values())
        self._islands, self._core = re.compile(f"[{coded}]+"), re.compile(f"[{cores}]")
        self._find_in_row = lru_cache(maxsize=_REMEMBERED)(self._search_row)

    def find(self, classes: Iterable[str]) -> list[Stretch]:
        """Stretches of pieces of these classes that the rules describe.

        Args:
            classes: The class of each piece; one that no rule names stands for any other.

        Returns:
            Stretches in reading order, none overlapping.
        """
        codes = self._codes
        coded = "".join([codes.get(name, _PLAIN) for name in classes])
        return [
            Stretch(rule, island.start() + start, island.start() + end)
            for island in self._islands.finditer(coded)
            for rule, start, end in self._find_in_row(island.group())
        ]

    def _search_row(self, row: str) -> tuple[Stretch, ...]:
        """The stretches in a row of codes that no plain piece interrupts; no rule reaches further."""
        if not self._core.search(row):
            return ()
        candidates = [
            (match.start(), -match.end(), order, name)
            for order, (name, pattern) in enumerate(self._rules)
            for match in pattern.finditer(row)
            if match.end() > match.start()
        ]
        found: list[Stretch] = []
        reached = 0
        for start, minus_end, _, name in sorted(candidates):
            if start >= reached:
                reached = -minus_end
                found.append(Stretch(name, start, reached))
        return tuple(found)

    def _translate(self, pattern: str) -> str:
        return re.sub(r"<(\w+)>", self._code, pattern).replace(" ", "")

    def _code(self, match: re.Match[str]) -> str:
        name = match.group(1)
        if name in self._groups:
            return self._groups[name]
        return self._codes.setdefault(name, chr(_FIRST_CODE + len(self._codes)))
