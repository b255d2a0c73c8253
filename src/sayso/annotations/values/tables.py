"""Tables: numbers in rows of cells, which the head of their column tells what they count."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from sayso.annotations.values.counting import PEOPLE, name_people
from sayso.annotations.values.fate_words import name_fate
from sayso.model.quantity import Quantity

_ROW = re.compile(r"^[^|\n]{0,80}(?:\|[^|\n]{0,80}){1,20}$", re.MULTILINE)
_RULE = re.compile(r"[-|:+= ]+")
"""A line between the heads and the rows."""
_CELL = re.compile(r"[^|]+")
_NUMERAL = re.compile(r"\s*[~<>≈]?\s?[\d.,]+\+?\s*")
_COUNTED = re.compile(r"(?:[A-Za-z][a-z]{1,20} ){0,3}[A-Za-z][a-z]{2,20}s")


class Tables:
    """The tables of a text: rows of cells with "|" between them, under a row of heads without digits."""

    def __init__(self, text: str) -> None:
        """Find them; time is linear in the text."""
        self._starts: list[int] = []
        self._cells: list[tuple[int, str]] = []
        heads: list[str] = []
        reached = -1
        for row in _ROW.finditer(text) if "|" in text else ():
            cells = list(_CELL.finditer(row.group().strip("|")))
            shift = row.start() + len(row.group()) - len(row.group().lstrip("|"))
            if _RULE.fullmatch(row.group()):
                reached = row.end() + 1 if row.start() == reached else -1
                continue
            if row.start() != reached or len(cells) != len(heads):
                heads = _read_heads([cell.group() for cell in cells])
            else:
                self._add_row(shift, cells, heads)
            reached = row.end() + 1

    def _add_row(self, shift: int, cells: list[re.Match[str]], heads: list[str]) -> None:
        for cell, head in zip(cells, heads, strict=True):
            if _NUMERAL.fullmatch(cell.group()):
                self._starts.append(shift + cell.start())
                self._cells.append((shift + cell.end(), head))

    def tell(self, quantity: Quantity) -> Quantity:
        """A bare number in a table with what its column counts; any other as it is."""
        place = bisect_right(self._starts, quantity.span.start) - 1
        if place < 0 or quantity.unit is not None or quantity.span.end > self._cells[place][0]:
            return quantity
        head = self._cells[place][1]
        if fate := name_fate(head):
            return replace(quantity, unit=PEOPLE, noun=PEOPLE, of=None, fate=fate)
        if _COUNTED.fullmatch(head):
            return replace(quantity, unit=head, noun=name_people(head.split()[-1]), of=None)
        return quantity


def _read_heads(cells: list[str]) -> list[str]:
    """What the columns of a row of heads are called; empty where it is none."""
    heads = [" ".join(cell.split()) for cell in cells]
    is_head = not any(char.isdigit() for head in heads for char in head)
    return [_lower(head) for head in heads] if is_head else []


def _lower(head: str) -> str:
    """A head in lower case, but for words all in capitals."""
    return " ".join(word if word.isupper() else word.lower() for word in head.split())
