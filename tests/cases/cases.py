"""Cases: passages for one phenomenon each, with the claims that a careful reader finds."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HOME = Path(__file__).parent
FIELDS = frozenset(
    {
        "cue",
        "speaker",
        "role",
        "chain",
        "mode",
        "stance",
        "certainty",
        "polarity",
        "status",
        "hedges",
        "within",
        "denies",
        "event",
        "actor",
        "target",
        "place",
        "gist",
        "begin",
        "end",
        "figures",
        "kinds",
        "origin_kind",
        "number",
        "said",
        "said_basis",
    }
)
"""What may be asked of a claim beside its words."""
PLACE_FIELDS = frozenset({"at", "km", "precision", "country", "kind"})
"""What may be asked of a place beside its words; `at` without numbers asks for no point."""
TIME_FIELDS = frozenset({"type", "value", "begin", "end"})
"""What may be asked of a time expression beside its words; "" asks for nothing there."""
QUANTITY_FIELDS = frozenset(
    {"value", "low", "high", "unit", "noun", "approx", "of", "fate", "side"}
)
"""What may be asked of a quantity beside its words; "" asks for nothing there."""


@dataclass(frozen=True, slots=True)
class Expected:
    """One claim, place, time or quantity that a reader finds.

    Attributes:
        words: Its content, or the words of the place, time or quantity.
        fields: What else must be so, by the names in `FIELDS`, `PLACE_FIELDS`,
            `TIME_FIELDS`, `QUANTITY_FIELDS`.
    """

    words: str
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Never:
    """What must not be found.

    Attributes:
        contents: Words of which no claim is made.
        cues: Words that credit nothing.
        speakers: Names that nothing is credited to.
    """

    contents: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """A passage for one phenomenon.

    Attributes:
        id: Unique among all cases.
        about: One sentence on the phenomenon.
        kind: What sort of text it is.
        text: The passage.
        published: ISO 8601 date; None if the phenomenon needs none.
        title: Its headline; None if the phenomenon needs none.
        author: Who signed it; None if the phenomenon needs nobody.
        claims: What must be found; a passage may hold more.
        never: What must not be found.
        gap: Why it is not read well yet; None if it is.
        area: The folder of its file.
        publisher: Name or address of the outlet; None if the phenomenon needs none.
        places: Places that must be found; a passage may hold more.
        times: Time expressions that must be found; a passage may hold more.
        quantities: Quantities that must be found; a passage may hold more.
    """

    id: str
    about: str
    kind: str
    text: str
    published: str | None
    claims: tuple[Expected, ...]
    never: Never = field(default_factory=Never)
    gap: str | None = None
    area: str = ""
    publisher: str | None = None
    places: tuple[Expected, ...] = ()
    times: tuple[Expected, ...] = ()
    quantities: tuple[Expected, ...] = ()
    title: str | None = None
    author: str | None = None


def list_files() -> list[Path]:
    """The files that hold cases, in the order of their names."""
    return sorted(HOME.glob("*/*.toml"))


def load_cases() -> tuple[Case, ...]:
    """All cases, by area and file."""
    return tuple(case for path in list_files() for case in _read_file(path))


def _read_file(path: Path) -> Iterator[Case]:
    for entry in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
        never = {key: tuple(words) for key, words in entry.pop("never", {}).items()}
        claims, places, times = (_take(entry, key) for key in ("claims", "places", "times"))
        yield Case(
            id=entry.pop("id"),
            about=entry.pop("about"),
            kind=entry.pop("kind"),
            text=entry.pop("text").strip("\n"),
            published=entry.pop("published", None),
            claims=claims,
            never=Never(**never),
            gap=entry.pop("gap", None),
            area=path.parent.name,
            publisher=entry.pop("publisher", None),
            places=places,
            times=times,
            quantities=_take(entry, "quantities"),
            title=entry.pop("title", None),
            author=entry.pop("author", None),
        )
        assert not entry, f"{path.name} has unknown keys: {sorted(entry)}"


def _take(entry: dict[str, Any], key: str) -> tuple[Expected, ...]:
    rows = [dict(row) for row in entry.pop(key, ())]
    return tuple(Expected(row.pop("words"), row) for row in rows)
