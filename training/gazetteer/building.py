"""Building: rows of places and their names, in the order in which the index has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from sayso.annotations.geography.divisions import bare_region, strip_kind
from sayso.annotations.geography.index import KINDS
from sayso.annotations.geography.spelling import fold_name
from training.gazetteer.additions import read_additions, read_spellings
from training.gazetteer.centres import find_centre
from training.gazetteer.sources import (
    Divisions,
    Point,
    Settlement,
    read_countries,
    read_country_points,
)
from training.gazetteer.villages import Village

_SCRIPTS_FROM = 15_000
"""Inhabitants from which names in other scripts are kept."""
_SHORTEST = 3
_SAME = 0.1
"""Degrees within which two places of one name are one."""
_LONGEST_CODE = 4
_PROVINCE = "province"
_KNOWN_AS = 20_000
"""Inhabitants of a town as known as a place that is set by hand: reports name it oftener than its size tells."""


@dataclass(frozen=True, slots=True)
class Row:
    """One place of the index: see `sayso.annotations.geography.index`."""

    id: int
    point: Point
    population: int
    within: int
    kind: str
    names: frozenset[str]
    others: frozenset[str] = frozenset()


@dataclass(slots=True)
class Table:
    """The rows so far, and where the areas among them stand."""

    rows: list[Row] = field(default_factory=list)
    at: dict[str, int] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)

    def add(self, row: Row) -> int:
        """Put a row at the end, and say where it stands."""
        self.rows.append(row)
        return len(self.rows) - 1


def build_table(
    settlements: Sequence[Settlement], divisions: Divisions, villages: Iterable[Village]
) -> Table:
    """All rows: countries, regions, districts, settlements, and villages that are not among these."""
    table = Table()
    _add_countries(table, settlements)
    _add_regions(table, settlements, divisions)
    _add_districts(table, divisions)
    for place in settlements:
        within = table.at.get(f"{place.country}.{place.region}", table.at.get(place.country))
        if within is not None:
            main, others = _names_of(place)
            table.add(Row(place.id, place.point, place.population, within, KINDS[3], main, others))
    _add_villages(table, settlements, villages)
    _add_by_hand(table, settlements)
    _add_spellings(table)
    return table


def _add_countries(table: Table, settlements: Sequence[Settlement]) -> None:
    points = read_country_points()
    inside: dict[str, list[Point]] = {}
    for place in settlements:
        inside.setdefault(place.country, []).append(place.point)
    for code, (identifier, name, population) in sorted(read_countries().items()):
        point = points.get(code) or (find_centre(inside[code]) if code in inside else None)
        if point is not None:
            here = len(table.rows)
            row = Row(identifier, point, population, here, KINDS[0], frozenset())
            table.at[code] = table.add(row)
            table.names.append(name)


def _add_regions(table: Table, settlements: Sequence[Settlement], divisions: Divisions) -> None:
    points = read_country_points()
    inside: dict[str, list[Settlement]] = {}
    for place in settlements:
        inside.setdefault(f"{place.country}.{place.region}", []).append(place)
    for code, name in sorted(divisions.regions.items()):
        country = code.split(".", 1)[0]
        places = inside.get(code, ())
        if places and country in table.at:
            population = sum(place.population for place in places)
            point = points.get(code) or find_centre([place.point for place in places])
            names = frozenset({fold_name(name), bare_region(name)})
            within = table.at[country]
            row = Row(divisions.ids.get(code, 0), point, population, within, KINDS[1], names)
            table.at[code] = table.add(row)
            table.names.append(name)


def _add_districts(table: Table, divisions: Divisions) -> None:
    for code, name in sorted(divisions.districts.items()):
        points = divisions.inside.get(code)
        within = table.at.get(code.rsplit(".", 1)[0])
        if points and within is not None:
            folded = fold_name(name)
            # "Province of Palawan" is Palawan to everybody; a county is told by its word.
            bare = strip_kind(folded, "region") if _PROVINCE in folded.split() else None
            names, others = frozenset({folded}), frozenset({bare} if bare else ())
            identifier = divisions.ids.get(code, 0)
            table.add(Row(identifier, find_centre(points), 0, within, KINDS[2], names, others))


def _add_villages(
    table: Table, settlements: Sequence[Settlement], villages: Iterable[Village]
) -> None:
    known = {
        (*_cell(place.point, (north, east)), fold_name(name))
        for place in settlements
        for name in (place.name, *place.others)
        for north in (-1, 0, 1)
        for east in (-1, 0, 1)
    }
    for village in villages:
        folded = fold_name(village.name)
        within = table.at.get(f"{village.country}.{village.region}")
        if within is not None and (*_cell(village.point), folded) not in known:
            table.add(Row(0, village.point, 0, within, KINDS[3], frozenset({folded})))


def _add_by_hand(table: Table, settlements: Sequence[Settlement]) -> None:
    """Add what the tables lack, each in the region of the settlement nearest to it."""
    inside: dict[str, list[Settlement]] = {}
    for place in settlements:
        inside.setdefault(place.country, []).append(place)
    for added in read_additions():
        near = min(inside[added.country], key=lambda place: _apart(place.point, added.point))
        within = table.at.get(f"{near.country}.{near.region}", table.at[near.country])
        names = frozenset(fold_name(name) for name in added.names)
        table.add(Row(0, added.point, _KNOWN_AS, within, KINDS[3], names))


def _add_spellings(table: Table) -> None:
    """Give what the tables have the other spellings of its main name."""
    spellings = read_spellings()
    codes = {row: code.split(".", 1)[0] for code, row in table.at.items()}
    for number, row in enumerate(table.rows):
        code = codes.get(number) or codes.get(row.within, "")
        known = row.names | row.others
        more = [one for name in known for one in spellings.get((code, name), ())]
        if more:
            others = row.others.union(fold_name(name) for name in more) - row.names
            table.rows[number] = replace(row, others=others)


def _apart(a: Point, b: Point) -> float:
    """How far two points of one country are apart, good enough to say which is nearer."""
    return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2


def _cell(point: Point, step: tuple[int, int] = (0, 0)) -> tuple[int, int]:
    return round(point[0] / _SAME) + step[0], round(point[1] / _SAME) + step[1]


def _names_of(place: Settlement) -> tuple[frozenset[str], frozenset[str]]:
    main = frozenset({fold_name(place.name)} - {""})
    return main, frozenset(_other_names(place)) - main


def _other_names(place: Settlement) -> Iterator[str]:
    for name in place.others:
        folded = fold_name(name)
        code = len(name) <= _LONGEST_CODE and name.isupper()
        if len(folded) < _SHORTEST or code:
            continue
        if not folded.isascii():
            if place.population >= _SCRIPTS_FROM:
                yield folded
        elif name[:1].isupper() or name[:1] in "'‘’":
            yield folded
