"""Desk: a ledger and a reader, opened together; everything that a face may do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from sayso.desk.discovery import find_documents
from sayso.desk.keeping import LedgerKeeper, find_version
from sayso.desk.outcomes import Outcome
from sayso.desk.own_files import OwnFiles, OwnLoader, find_own, open_own_files
from sayso.desk.stages import DocumentReader, Loader, load_model
from sayso.errors import InputError, UsageError
from sayso.model.claim import Claim
from sayso.model.document import Capture
from sayso.model.filter import EVERYTHING, Filter
from sayso.model.reading import Reading
from sayso.model.stored import Problem, StoredClaim, StoredDocument, Totals
from sayso.settings import Settings

if TYPE_CHECKING:
    from sayso.desk.brief import Brief
    from sayso.desk.briefing import Choice
    from sayso.desk.explaining import Explanation
    from sayso.ledger import Ledger

Progress = Callable[[int, int], None]
"""Is told how many steps of a long task are done, and how many there are."""


class Desk:
    """Reads documents into a ledger and answers questions about it.

    Looking into a ledger needs no model, and opens it without changing it;
    it is made, or brought up to date, when the first document is read.
    """

    def __init__(
        self,
        path: str | Path | None = None,
        *,
        settings: Settings | None = None,
        reader: DocumentReader | None = None,
        load: Loader = load_model,
    ) -> None:
        """Open a desk; nothing is touched before it is asked something.

        Args:
            path: The ledger's file; None keeps nothing.
            settings: How documents are read; None for the usual settings.
            reader: Reads documents in this process, whatever the settings say
                of workers and of a user's own lists; None loads one when it is
                first needed.
            load: Makes the reader of each process; importable by name. It is
                given the user's own lists where the settings name some.
        """
        self._path = Path(path) if path is not None else None
        self._settings = settings or Settings()
        self._reader = reader
        self._load = load
        self._own = None if reader is None else find_own(reader)
        self._looking: Ledger | None = None
        self._writing: Ledger | None = None

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
        """Let the ledger's file go."""
        for ledger in (self._looking, self._writing):
            if ledger is not None:
                ledger.close()
        self._looking = self._writing = None

    def read(
        self,
        given: str | Path | Iterable[str | Path | Capture | InputError],
        *,
        published: str | None = None,
    ) -> Iterator[Outcome]:
        """Read documents and keep what was read; lazy, and in any number.

        Args:
            given: A name or several (files, folders, patterns, "-" for
                standard input), or captures as `find_documents` gives them.
            published: ISO 8601 date for documents that do not carry their
                own; None if not known.

        Yields:
            One outcome for each document, in the order given.

        Raises:
            LedgerError: If the ledger takes no more; what was stored is kept.
            OwnFileError: If one of the user's own lists cannot be taken.
        """
        # Imported here: whoever only looks needs no processes.
        from sayso.desk.processing import Work, process_documents  # noqa: PLC0415

        workers = self._settings.workers if self._reader is None else 1
        load = self._find_loader() if workers > 1 else self._have_reader
        work = Work(load=load, workers=workers, published=published)
        keeper = None
        if self._path is not None:
            keeper = LedgerKeeper(self._write, find_version(), published)
        names = [given] if isinstance(given, str | Path) else given
        yield from process_documents(self._find(names), work, keeper)

    def claims(self, wanted: Filter = EVERYTHING) -> Iterator[StoredClaim]:
        """Claims with what is needed to cite them: newest document first, in reading order."""
        return self._look().find_claims(wanted)

    def claims_in_text(self, wanted: Filter = EVERYTHING) -> Iterator[tuple[Reading, Claim]]:
        """The same claims, each with the whole reading that it comes from."""
        ledger = self._look()
        for document, stored in groupby(self.claims(wanted), key=lambda one: one.document.id):
            reading = ledger.load_reading(document)
            for one in stored:
                yield reading, one.claim

    def claim(self, identifier: str) -> tuple[Reading, Claim]:
        """A claim by its id or the beginning of it, with the reading that it comes from.

        Raises:
            NotFoundError: If there is none.
            AmbiguousIdError: If several ids begin so.
        """
        stored = self._look().load_claim(identifier)
        return self._look().load_reading(stored.document.id), stored.claim

    def explain(self, identifier: str) -> Explanation:
        """Why a claim is as it is; its document's text is read again for that.

        Args:
            identifier: The claim's id or the beginning of it.

        Raises:
            NotFoundError: If there is none.
            AmbiguousIdError: If several ids begin so.
            UsageError: If this desk's reader gives no reasons.
        """
        # Imported here, as whatever only some commands need: reading starts sooner.
        from sayso.desk.explaining import explain_stored  # noqa: PLC0415

        reading, claim = self.claim(identifier)
        return explain_stored(self._look(), self._have_reader(), reading, claim)

    def document(self, identifier: str) -> Reading:
        """The reading of a document by its id or the beginning of it.

        Raises:
            NotFoundError: If there is none.
            AmbiguousIdError: If several ids begin so.
        """
        return self._look().load_reading(identifier)

    def documents(self, wanted: Filter = EVERYTHING) -> Iterator[StoredDocument]:
        """Documents in numbers, newest first."""
        return self._look().find_documents(wanted)

    def readings(self, wanted: Filter = EVERYTHING) -> Iterator[Reading]:
        """Whole readings of documents, newest first."""
        return self._look().find_readings(wanted)

    def search(self, words: str) -> Iterator[StoredClaim]:
        """Claims in which all these words occur; see `Filter.about`."""
        return self.claims(Filter(about=words))

    def brief(self, wanted: Filter = EVERYTHING, *, everything: bool = False) -> Brief:
        """What is said, by day and subject.

        Args:
            wanted: Which claims to tell; documents without any of them are
                listed only where nothing is asked of claims.
            everything: Whether to show each claim, however many there are.
        """
        from sayso.desk.briefing import make_brief  # noqa: PLC0415  as above

        return make_brief(self._choose(wanted), everything=everything)

    def verify(self, progress: Progress = lambda _done, _total: None) -> Iterator[Problem]:
        """Everything in the ledger that is not as it was stored; nothing if all is well."""
        return self._look().verify(progress)

    def count(self) -> Totals:
        """How much of everything the ledger holds."""
        return self._look().count()

    def _choose(self, wanted: Filter) -> Iterator[Choice]:
        from sayso.desk.briefing import Choice  # noqa: PLC0415  as above

        ledger = self._look()
        told: set[str] = set()
        for document, stored in groupby(self.claims(wanted), key=lambda one: one.document.id):
            told.add(document)
            ids = frozenset(one.claim.id for one in stored)
            yield Choice(ledger.load_reading(document), ids)
        of_documents = replace(
            EVERYTHING,
            document=wanted.document,
            publisher=wanted.publisher,
            language=wanted.language,
            after=wanted.after,
            before=wanted.before,
        )
        if wanted == of_documents:
            for document in ledger.find_documents(of_documents):
                if document.document.id not in told:
                    yield Choice(ledger.load_reading(document.document.id))

    def _find(
        self, given: Iterable[str | Path | Capture | InputError]
    ) -> Iterator[Capture | InputError]:
        for are_found, several in groupby(given, lambda one: not isinstance(one, str | Path)):
            if are_found:
                yield from (one for one in several if isinstance(one, Capture | InputError))
            else:
                names = (one for one in several if isinstance(one, str | Path))
                yield from find_documents(*names, settings=self._settings)

    def _have_reader(self) -> DocumentReader:
        if self._reader is None:
            self._reader = self._find_loader()()
        return self._reader

    def _find_loader(self) -> Loader:
        """What makes the reader: with the user's own lists, if the settings name some."""
        own = self._find_own()
        return OwnLoader(self._load, own) if own.digests else self._load

    def _find_own(self) -> OwnFiles:
        if self._own is None:
            self._own = open_own_files(self._settings)
        return self._own

    def _list_choices(self) -> Mapping[str, str]:
        """What decides a reading beside the version of sayso."""
        return dict(self._find_own().digests)

    def _look(self) -> Ledger:
        if self._writing is not None:
            return self._writing
        if self._looking is None:
            self._looking = self._open(create=False)
        return self._looking

    def _write(self) -> Ledger:
        if self._writing is None:
            self._writing = self._open(create=True)
        return self._writing

    def _open(self, *, create: bool) -> Ledger:
        if self._path is None:
            raise UsageError("This desk has no ledger.")
        # Imported here: whoever keeps nothing does not wait for the database.
        from sayso.ledger import open_ledger  # noqa: PLC0415

        return open_ledger(
            self._path,
            create=create,
            lock_seconds=self._settings.lock_seconds,
            settings=self._list_choices() if create else {},
        )
