"""Keeping: the ledger as the place where readings are kept and looked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING

from sayso.model.document import Capture
from sayso.model.reading import Reading

if TYPE_CHECKING:
    from sayso.ledger import Ledger


def find_version() -> str:
    """The version of sayso that is installed."""
    return version("sayso")


@dataclass(frozen=True, slots=True)
class LedgerKeeper:
    """Keeps readings in a ledger.

    Attributes:
        open: Gives the ledger, open for writing; asked when there is a document to look for,
            so that a mistyped name makes no ledger.
        version: Version of sayso; what another version read is read again.
        published: Day given for documents without their own; what was read without it, or
            with another, is read again. None if none is given.
    """

    open: Callable[[], Ledger]
    version: str
    published: str | None = None

    def find(self, capture: Capture) -> str | None:
        """Id of the document that was read from these bytes; None if there is none."""
        return self.open().find_unchanged(
            capture.sha256, url=capture.url, version=self.version, published=self.published
        )

    def find_day(self, capture: Capture) -> str | None:
        """The day that was given for these bytes when they were read before; None if none was."""
        return self.open().find_given_day(capture.sha256, url=capture.url)

    def keep(self, capture: Capture, reading: Reading) -> None:
        """Store a reading with the bytes it was made from, wholly or not at all."""
        self.open().store(capture, reading, version=self.version, published=self.published)
