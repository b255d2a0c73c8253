"""Ledger: the store of captures, documents and claims, as it is opened and asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from sqlalchemy import Connection, Engine

from sayso.errors import DamagedLedgerError
from sayso.ledger import browsing, verifying, writing
from sayso.ledger.engine import WRITING
from sayso.ledger.failures import told_plainly
from sayso.model.document import Capture
from sayso.model.filter import EVERYTHING, Filter
from sayso.model.provenance import Provenance
from sayso.model.reading import Reading
from sayso.model.stored import Problem, StoredClaim, StoredDocument, StoredFinding, Totals

Clock = Callable[[], datetime]


def tell_time() -> datetime:
    """The present moment, in UTC."""
    return datetime.now(UTC)


class Ledger:
    """A ledger that is open; made by `open_ledger`, and closed by `with` or `close`.

    What is found is given lazily, from the ledger as it was when the first
    was taken. Every method raises LedgerError, or one of its kinds, where the
    file does not let it do its work.
    """

    def __init__(
        self,
        path: Path,
        engine: Engine,
        *,
        lock_seconds: float,
        clock: Clock,
        settings: Mapping[str, str],
    ) -> None:
        self._path = path
        self._engine = engine
        self._lock_seconds = lock_seconds
        self._clock = clock
        self._settings = settings
        self._runs: dict[str, int] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the file go; the log of writes is taken into it if nobody else has it open."""
        self._engine.dispose()

    def find_unchanged(
        self, sha256: str, *, url: str | None, version: str, published: str | None = None
    ) -> str | None:
        """Id of the document that was read from the same bytes and needs no reading again.

        Args:
            sha256: Of the bytes.
            url: Address that was given with them; None if none was.
            version: Version of sayso that would read them.
            published: Day given for documents without their own; None if none is given.

        Returns:
            None where the bytes were never read, or by another version or with other settings
            only, or without the day that is given now, or where the document was read from
            other bytes since.
        """
        with self._connect() as connection:
            return writing.find_unchanged(
                connection,
                sha256,
                url=url,
                reader=(version, self._settings),
                published=published,
            )

    def find_given_day(self, sha256: str, *, url: str | None) -> str | None:
        """The day that somebody gave for a document of these bytes; None if nobody did.

        Args:
            sha256: Of the bytes.
            url: Address that was given with them; None if none was.
        """
        with self._connect() as connection:
            return writing.find_given_day(connection, sha256, url=url)

    def has_reading(self, sha256: str, *, url: str | None, version: str) -> bool:
        """Whether `find_unchanged` finds a document."""
        return self.find_unchanged(sha256, url=url, version=version) is not None

    def store(
        self, capture: Capture, reading: Reading, *, version: str, published: str | None = None
    ) -> Literal["read", "unchanged"]:
        """Store a reading and the bytes it was made from, wholly or not at all.

        Nothing is overwritten: a document that was read before gets one
        reading more, and this one is its current one from now on. So does
        what another version made of the same bytes, even under another id.

        Args:
            capture: The bytes.
            reading: What was read from them; it may have no claims.
            version: Version of sayso that read them.
            published: Day given for documents without their own; None if none was.

        Returns:
            "unchanged" if `find_unchanged` finds a document, and nothing was stored.

        Raises:
            GroundingError: If a claim or finding points outside the text.
            InternalError: If the reading was not made from these bytes.
            LedgerLockedError: If another process wrote for too long.
            LedgerFullError: If the disk took no more.
            LedgerError: If the text holds what is no text, and whatever else fails.
        """
        with self._connect(write=True) as connection:
            known = writing.find_unchanged(
                connection,
                capture.sha256,
                url=capture.url,
                reader=(version, self._settings),
                published=published,
            )
            if known is not None:
                return "unchanged"
            now = self._clock().astimezone(UTC).isoformat(timespec="seconds")
            run = self._runs.get(version)
            if run is None:
                run = writing.start_run(connection, version, self._settings, now)
            writing.add_reading(connection, capture, reading, run=run, now=now)
        self._runs[version] = run
        return "read"

    def find_claims(self, wanted: Filter = EVERYTHING) -> Iterator[StoredClaim]:
        """Claims of current readings: newest document first, then in reading order."""
        with self._connect() as connection:
            yield from browsing.find_claims(connection, wanted)

    def find_documents(self, wanted: Filter = EVERYTHING) -> Iterator[StoredDocument]:
        """Documents, newest first."""
        with self._connect() as connection:
            yield from browsing.find_documents(connection, wanted)

    def find_readings(self, wanted: Filter = EVERYTHING) -> Iterator[Reading]:
        """Whole current readings of documents, newest first."""
        with self._connect() as connection:
            yield from browsing.find_readings(connection, wanted)

    def find_findings(self, wanted: Filter = EVERYTHING) -> Iterator[StoredFinding]:
        """Findings within documents, newest document first; limits count findings."""
        with self._connect() as connection:
            yield from browsing.find_findings(connection, wanted)

    def load_reading(self, document_id: str) -> Reading:
        """The current reading of a document, or the last of one that another has replaced.

        Args:
            document_id: The id, or its first characters, at least 4.

        Raises:
            NotFoundError: If no document has this id.
            AmbiguousIdError: If several ids begin so.
        """
        with self._connect() as connection:
            return browsing.load_reading(connection, document_id)

    def load_claim(self, claim_id: str) -> StoredClaim:
        """A claim of a current reading, or else of the last replaced one that has it.

        So an id that was printed once can always be looked up.

        Args:
            claim_id: The id, or its first characters, at least 4.

        Raises:
            NotFoundError: If no claim has this id.
            AmbiguousIdError: If several ids begin so.
        """
        with self._connect() as connection:
            return browsing.load_claim(connection, claim_id)

    def load_capture(self, sha256: str) -> Capture:
        """The bytes with this hash, under the name with which they were first given.

        Raises:
            NotFoundError: If there are none.
        """
        with self._connect() as connection:
            return browsing.load_capture(connection, sha256)

    def load_provenance(self, document_id: str) -> tuple[Provenance, ...]:
        """Where each reading of a document comes from, the last one first.

        Raises:
            NotFoundError: If no document has exactly this id.
        """
        with self._connect() as connection:
            return browsing.load_provenance(connection, document_id)

    def count(self) -> Totals:
        """How much of everything there is."""
        with self._connect() as connection:
            return browsing.count(connection)

    def verify(
        self, progress: verifying.Progress = lambda _done, _total: None
    ) -> Iterator[Problem]:
        """Everything that is not as it was stored; nothing if all is well.

        Args:
            progress: Told how many captures and readings are checked, and how
                many there are, after each.
        """
        try:
            with self._connect() as connection:
                yield from verifying.verify(connection, progress)
        except DamagedLedgerError as error:
            # So broken that the rest cannot be looked at.
            yield Problem("file-damaged", str(self._path), str(error))

    @contextmanager
    def _connect(self, *, write: bool = False) -> Iterator[Connection]:
        """A connection in one transaction: kept at the end, undone by any exception."""
        engine = self._engine.execution_options(**WRITING) if write else self._engine
        with (
            told_plainly(self._path, lock_seconds=self._lock_seconds),
            engine.begin() as connection,
        ):
            yield connection
