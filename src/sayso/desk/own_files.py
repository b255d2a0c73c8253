"""Own files: a user's own lists beside those of the package, and readers that read with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, runtime_checkable

from sayso.desk.stages import DocumentReader
from sayso.errors import OwnFileError
from sayso.settings import Settings


@dataclass(frozen=True, slots=True)
class OwnFiles:
    """A user's own lists, all of them checked.

    Attributes:
        entities: Files of entities; a later one goes before an earlier one.
        events: Words for events; None for none.
        digests: What decides a reading: name of each list and SHA-256 of what it says.
    """

    entities: tuple[Path, ...] = ()
    events: Path | None = None
    digests: tuple[tuple[str, str], ...] = ()


NONE = OwnFiles()


def open_own_files(settings: Settings) -> OwnFiles:
    """The user's own lists that the settings name.

    Raises:
        OwnFileError: If one of them cannot be taken.
    """
    if not settings.entities and settings.events is None:
        return NONE
    # Imported here: hardly anybody needs them.
    from sayso.annotations.events.lexicon import digest_lexicon, open_lexicon  # noqa: PLC0415
    from sayso.annotations.naming.own_entities import open_own_entities  # noqa: PLC0415

    digests: list[tuple[str, str]] = []
    if settings.entities:
        digests.append(("entities", open_own_entities(settings.entities).digest()))
    if settings.events is not None:
        open_lexicon(settings.events)
        digests.append(("events", digest_lexicon(settings.events)))
    return OwnFiles(settings.entities, settings.events, tuple(digests))


@dataclass(frozen=True, slots=True)
class OwnLoader:
    """Gives a reader that reads with a user's own lists; the same in every process.

    Attributes:
        load: Makes a reader with such lists; importable by name.
        own: The lists.
    """

    load: Callable[..., DocumentReader]
    own: OwnFiles

    def __call__(self) -> DocumentReader:
        """The reader.

        Raises:
            OwnFileError: If a file has been changed since it was looked at.
        """
        own = self.own
        found = open_own_files(Settings(entities=own.entities, events=own.events))
        if found != own:
            names = [*map(str, own.entities), *([str(own.events)] if own.events else [])]
            raise OwnFileError(", ".join(names), "", "was changed while it was used; begin again")
        return self.load(own)


@runtime_checkable
class ReaderWithOwnFiles(Protocol):
    """A reader that says what lists of a user's own it reads with."""

    @property
    def own(self) -> OwnFiles:
        """The lists."""
        ...


def find_own(reader: DocumentReader) -> OwnFiles:
    """A user's own lists with which a reader reads; none for one that does not tell."""
    return reader.own if isinstance(reader, ReaderWithOwnFiles) else NONE
