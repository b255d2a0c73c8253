"""Own entities: who and what a user's file names, with kind, country and aliases, checked."""

from __future__ import annotations

import json
import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, cast, get_args

from sayso.annotations.wordlists import read_words
from sayso.errors import OwnFileError
from sayso.model.entity import EntityKind
from sayso.model.identity import hash_bytes

MOST_BYTES = 5_000_000
MOST_ALIASES = 100_000
"""Names and aliases of all entries together."""
LONGEST_LINE = 20_000
"""Characters; TOML takes more than its share of time for longer ones."""
LONGEST_NAME = 200
"""Characters."""
_LEAST_LETTERS = 2
_FIELDS = frozenset({"name", "kind", "country", "aliases", "point"})
_FARTHEST = (90.0, 180.0)
"""Degrees north or south, and east or west."""
_DIGITS = 3
"""Of degrees: about a hundred metres, for no point is finer than a settlement."""
_HEADER = re.compile(r"[ \t]*\[\[[ \t]*entities[ \t]*\]\]")
_FORM = "write [[entities]] above each entry, with name, kind, and where known country and aliases"


@dataclass(frozen=True, slots=True)
class OwnEntity:
    """Somebody or something that a user has named.

    Attributes:
        name: The settled name.
        kind: What it is.
        country: ISO 3166-1 alpha-2 code; None if not told.
        point: Degrees north and degrees east; None if not told.
    """

    name: str
    kind: EntityKind
    country: str | None
    point: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class OwnEntities:
    """What the files of a user name, later files before earlier ones.

    Attributes:
        aliases: What each name and alias means; spelling and case count.
    """

    aliases: Mapping[str, OwnEntity]

    def digest(self) -> str:
        """SHA-256 of what is said, however it is written: the same for the same entries."""
        rows = [
            (alias, one.name, one.kind, one.country, one.point)
            for alias, one in sorted(self.aliases.items())
        ]
        return hash_bytes(json.dumps(rows).encode("ascii"))


@dataclass(frozen=True, slots=True)
class _Entry:
    entity: OwnEntity
    aliases: tuple[str, ...]
    where: str


def open_own_entities(paths: Sequence[Path]) -> OwnEntities:
    """What TOML files of entities name.

    An entry of a later file replaces that of an earlier one with the same
    name, and takes its aliases from all earlier ones.

    Args:
        paths: The files, each read once.

    Raises:
        OwnFileError: If a file cannot be read or an entry is not as it must be; it says which.
    """
    entries: dict[str, _Entry] = {}
    for path in paths:
        for entry in _read_entries(path):
            entries.pop(entry.entity.name, None)
            entries[entry.entity.name] = entry
    aliases = {alias: entry.entity for entry in entries.values() for alias in entry.aliases}
    if len(aliases) > MOST_ALIASES:
        raise OwnFileError(
            str(paths[-1]), "", f"there are {len(aliases):,} names; {MOST_ALIASES:,} may be given"
        )
    return OwnEntities(aliases)


def _read_entries(path: Path) -> list[_Entry]:
    """The entries of one file, no alias in two of them."""
    text = _read_text(path)
    tables = _parse(path, text)
    lines = [n for n, line in enumerate(text.split("\n"), start=1) if _HEADER.match(line)]
    entries: list[_Entry] = []
    holders: dict[str, str] = {}
    for number, table in enumerate(tables, start=1):
        # Entries written in another way, say as inline tables, are told by number alone.
        line = f"line {lines[number - 1]}, " if len(lines) == len(tables) else ""
        where = f"{line}entry {number}"
        entry = _take_entry(path, where, table)
        for alias in entry.aliases:
            if alias in holders:
                what = f"“{alias}” stands in {holders[alias]} already; keep it in one of the two"
                raise OwnFileError(str(path), where, what)
            holders[alias] = where
        entries.append(entry)
    return entries


def _read_text(path: Path) -> str:
    try:
        # It is read by each process, and a pipe gives what it has only once.
        if path.exists() and not path.is_file():
            raise OwnFileError(str(path), "", "cannot be opened: it is not a file; save it as one")
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        what = f"cannot be opened: {error.strerror or error}"
        raise OwnFileError(str(path), "", what) from error
    if len(data) > MOST_BYTES:
        raise OwnFileError(str(path), "", f"has more than {MOST_BYTES / 1e6:.0f} MB; split it")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise OwnFileError(str(path), f"line {line}", "is not UTF-8; save it so") from error
    for number, line_text in enumerate(text.split("\n"), start=1):
        if len(line_text) > LONGEST_LINE:
            what = f"has more than {LONGEST_LINE:,} characters; break it"
            raise OwnFileError(str(path), f"line {number}", what)
    return text


def _parse(path: Path, text: str) -> list[object]:
    try:
        table = tomllib.loads(text.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        raise OwnFileError(str(path), "", f"is not TOML: {error}") from error
    except (RecursionError, ValueError) as error:
        raise OwnFileError(str(path), "", f"is not a list of entities; {_FORM}") from error
    entries = table.pop("entities", None)
    if table:
        what = f"“{_shorten(next(iter(table)))}” is not known; {_FORM}"
        raise OwnFileError(str(path), "", what)
    if not isinstance(entries, list) or not entries:
        raise OwnFileError(str(path), "", f"has no entities; {_FORM}")
    return entries


def _take_entry(path: Path, where: str, table: object) -> _Entry:
    problem = next(_find_problems(table), None)
    if problem is not None:
        named = table.get("name") if isinstance(table, dict) else None
        told = f" (“{_shorten(named)}”)" if isinstance(named, str) and named.strip() else ""
        raise OwnFileError(str(path), f"{where}{told}", problem)
    known = cast("dict[str, Any]", table)
    name = _settle(known["name"])
    point = known.get("point")
    if point is not None:
        point = (round(float(point[0]), _DIGITS), round(float(point[1]), _DIGITS))
    entity = OwnEntity(name, known["kind"], known.get("country"), point)
    aliases = dict.fromkeys((name, *map(_settle, known.get("aliases", ()))))
    return _Entry(entity, tuple(aliases), where)


def _find_problems(table: object) -> Iterator[str]:
    """What is wrong with an entry, and what to do about it."""
    if not isinstance(table, dict):
        yield f"is no table; {_FORM}"
        return
    unknown = [name for name in table if name not in _FIELDS]
    if unknown:
        yield f"“{_shorten(unknown[0])}” is not known; there are {', '.join(sorted(_FIELDS))}"
    yield from _find_in_fields(table)
    if "point" in table and not _is_point(table["point"]):
        yield "point must be degrees north and degrees east: point = [48.59, 37.999]"
    if "point" in table and table.get("kind") != "place":
        yield "point is for entries of the kind place; leave it out"
    aliases = table.get("aliases", [])
    if not isinstance(aliases, list):
        yield 'aliases must be a list: aliases = ["one", "another"]'
        return
    for alias in (table["name"], *islice(aliases, MOST_ALIASES)):
        yield from _find_in_alias(alias)


def _find_in_fields(table: Mapping[str, object]) -> Iterator[str]:
    if not isinstance(table.get("name"), str):
        yield 'has no name; write name = "…"'
    kinds = get_args(EntityKind)
    if table.get("kind") not in kinds:
        yield f"kind must be one of {', '.join(kinds)}"
    country = table.get("country")
    if country == "UK":
        yield 'country must be an ISO 3166-1 code; that of the United Kingdom is "GB"'
    if "country" in table and country not in read_words("own_entities")["codes"].split():
        yield 'country must be a code of two letters as in ISO 3166-1, such as "UA"; leave it out if there is none'


def _is_point(point: object) -> bool:
    """Whether it is two numbers that are degrees."""
    if not isinstance(point, list) or len(point) != len(_FARTHEST):
        return False
    return all(
        isinstance(degrees, int | float) and not isinstance(degrees, bool) and abs(degrees) <= most
        for degrees, most in zip(point, _FARTHEST, strict=True)
    )


def _find_in_alias(alias: object) -> Iterator[str]:
    """What speaks against a name or alias, and what to do about it."""
    if not isinstance(alias, str):
        yield f"an alias must be text in quotation marks, not {_shorten(repr(alias))}"
        return
    settled = _settle(alias)
    if not settled:
        yield "an alias is empty; leave it out"
    if len(settled) > LONGEST_NAME:
        yield f"“{_shorten(settled)}” is too long; an alias has at most {LONGEST_NAME} characters"
    if not settled.isprintable():
        yield f"{_shorten(repr(settled))} has characters that are not seen; write it anew"
    if sum(map(str.isalpha, settled)) < _LEAST_LETTERS:
        yield f"“{settled}” would be found in too many places; an alias has two letters or more"
    if not settled.isupper() and settled.lower() in read_words("own_entities")["ordinary"]:
        yield f"“{settled}” is an ordinary word, found in every text; give a longer alias"


def _settle(alias: str) -> str:
    """A name as it is looked for: composed characters, single blanks."""
    return " ".join(unicodedata.normalize("NFC", alias).split())


def _shorten(words: str) -> str:
    most = 40
    return words if len(words) <= most else words[:most] + "…"
