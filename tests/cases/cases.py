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
        "event",
        "actor",
        "target",
        "begin",
        "end",
    }
)
"""What may be asked of a claim beside its words."""


@dataclass(frozen=True, slots=True)
class Expected:
    """One claim that a reader finds.

    Attributes:
        words: Its content.
        fields: What else must be so, by the names in `FIELDS`.
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
        claims: What must be found; a passage may hold more.
        never: What must not be found.
        gap: Why it is not read well yet; None if it is.
        area: The folder of its file.
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


def list_files() -> list[Path]:
    """The files that hold cases, in the order of their names."""
    return sorted(HOME.glob("*/*.toml"))


def load_cases() -> tuple[Case, ...]:
    """All cases, by area and file."""
    return tuple(case for path in list_files() for case in _read_file(path))


def _read_file(path: Path) -> Iterator[Case]:
    for entry in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
        never = {key: tuple(words) for key, words in entry.pop("never", {}).items()}
        claims = [dict(claim) for claim in entry.pop("claims", ())]
        yield Case(
            id=entry.pop("id"),
            about=entry.pop("about"),
            kind=entry.pop("kind"),
            text=entry.pop("text").strip("\n"),
            published=entry.pop("published", None),
            claims=tuple(Expected(claim.pop("words"), claim) for claim in claims),
            never=Never(**never),
            gap=entry.pop("gap", None),
            area=path.parent.name,
        )
        assert not entry, f"{path.name} has unknown keys: {sorted(entry)}"
