"""What became of each given document: read, unchanged, in another language, or failed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sayso.errors import SaysoError
from sayso.model.reading import Reading


@dataclass(frozen=True, slots=True)
class Read:
    """The document was read.

    Attributes:
        name: Path, line or address under which it was given.
        reading: What was read from it.
    """

    name: str
    reading: Reading


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The ledger holds a reading of the same bytes already.

    Attributes:
        name: Path, line or address under which it was given.
        document: Id of the document in the ledger.
    """

    name: str
    document: str


@dataclass(frozen=True, slots=True)
class OtherLanguage:
    """The document is in a language that is not read for claims; it is kept and marked.

    Attributes:
        name: Path, line or address under which it was given.
        reading: The document alone; nothing was read from it.
    """

    name: str
    reading: Reading


@dataclass(frozen=True, slots=True)
class Failed:
    """The document could not be read.

    Attributes:
        name: Path, line or address under which it was given.
        error: Why.
    """

    name: str
    error: SaysoError


Outcome = Read | Unchanged | OtherLanguage | Failed


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of outcomes; read + unchanged + other_language + failed = given.

    Attributes:
        read: Documents that were read.
        unchanged: Documents that the ledger holds already.
        other_language: Documents kept, but not read for claims.
        failed: Documents that could not be read.
        claims: Claims in the documents that were read.
        findings: Findings in the documents that were read.
    """

    read: int = 0
    unchanged: int = 0
    other_language: int = 0
    failed: int = 0
    claims: int = 0
    findings: int = 0

    @property
    def given(self) -> int:
        """How many documents were given."""
        return self.read + self.unchanged + self.other_language + self.failed

    def add(self, outcome: Outcome) -> Tally:
        """The counts with one outcome more."""
        counts = Counter({name: getattr(self, name) for name in self.__dataclass_fields__})
        match outcome:
            case Read(reading=reading):
                counts += Counter(
                    read=1, claims=len(reading.claims), findings=len(reading.findings)
                )
            case Unchanged():
                counts += Counter(unchanged=1)
            case OtherLanguage():
                counts += Counter(other_language=1)
            case Failed():
                counts += Counter(failed=1)
        return Tally(**counts)
