"""The stages over a few documents: extract, sort by language, read.

These functions run in the process that holds the model, whichever that is.
They return one outcome for each capture and raise nothing for a bad document.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from traceback import extract_tb
from typing import TYPE_CHECKING, Protocol

from sayso.desk.languages import is_language_read
from sayso.desk.outcomes import Failed, OtherLanguage, Outcome, Read
from sayso.errors import GroundingError, InputError, InternalError, ReadingStoppedError, SaysoError
from sayso.model.document import Capture, Document
from sayso.model.reading import Reading

if TYPE_CHECKING:
    from sayso.desk.own_files import OwnFiles


class DocumentReader(Protocol):
    """Whoever turns documents into readings; it holds the model."""

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """The readings of documents, one each, in the order given."""
        ...


Loader = Callable[[], DocumentReader]
"""Gives a reader. For several worker processes it must be importable by name."""
COLLECTED_AFTER = 50_000
"""New objects after which the youngest ones are looked through for circles."""


def load_model(own: OwnFiles | None = None) -> DocumentReader:
    """The reader with the trained model that ships with sayso.

    Args:
        own: A user's own lists to read with; None for none.
    """
    # Imported here, so that whoever only looks into a ledger never waits for it.
    from sayso.annotations.importing import import_spacy  # noqa: PLC0415

    import_spacy()
    from sayso.desk.own_files import NONE  # noqa: PLC0415
    from sayso.desk.reader import load_own  # noqa: PLC0415

    return load_own(own or NONE)


def load_to_stay(own: OwnFiles | None = None) -> DocumentReader:
    """The same for a process that does nothing else than read, and needs it to its end."""
    return _keep(lambda: load_model(own))


def _keep(load: Loader) -> DocumentReader:
    """A reader that stays until the process ends, out of the way of Python's collector.

    The collector of circles would look through all models and word lists again and again, which
    takes a twentieth of the reading time and a tenth of the start.
    """
    gc.disable()
    try:
        return load()
    finally:
        gc.freeze()
        gc.set_threshold(COLLECTED_AFTER)
        gc.enable()


@cache
def load_once(load: Loader) -> DocumentReader:
    """The reader of this process: made at the first call, the same afterwards."""
    return _keep(load)


def read_in_worker(
    captures: Sequence[Capture], load: Loader, published: str | None
) -> list[Outcome]:
    """As `read_captures`, with the reader that this process keeps."""
    return read_captures(captures, lambda: load_once(load), published)


def read_captures(
    captures: Sequence[Capture], load: Loader, published: str | None
) -> list[Outcome]:
    """Read some captures together, which is quicker than one by one.

    Args:
        captures: What to read.
        load: Gives the reader; called only if there is something to read.
        published: ISO 8601 date for documents that do not carry their own; None if not known.

    Returns:
        One outcome for each capture, in their order.
    """
    documents = [_extract(capture, published) for capture in captures]
    wanted = [item for item in documents if isinstance(item, Document) and _is_read(item)]
    readings = iter(_read_together(wanted, load)) if wanted else iter(())
    outcomes: list[Outcome] = []
    for capture, item in zip(captures, documents, strict=True):
        if isinstance(item, SaysoError):
            outcomes.append(Failed(capture.name, item))
        elif not _is_read(item):
            outcomes.append(OtherLanguage(capture.name, _leave_unread(item)))
        else:
            reading = next(readings)
            outcomes.append(
                Failed(capture.name, reading)
                if isinstance(reading, SaysoError)
                else Read(capture.name, reading)
            )
    return outcomes


def _extract(capture: Capture, published: str | None) -> Document | SaysoError:
    # Imported here: a worker process needs it, the commands on a ledger do not.
    from sayso.documents.extraction import extract_document  # noqa: PLC0415

    try:
        document = extract_document(capture)
    except InputError as error:
        return error
    except Exception as error:  # noqa: BLE001  one bad document must not end the batch
        return _explain(error, capture.name)
    day = published or capture.published
    if day is not None and document.published_basis in {None, "inferred"}:
        return replace(document, published=day, published_basis="given")
    return document


def _is_read(document: Document) -> bool:
    return is_language_read(document.language)


def _leave_unread(document: Document) -> Reading:
    return Reading(
        document=document,
        sentences=(),
        entities=(),
        quantities=(),
        times=(),
        places=(),
        posts=(),
        claims=(),
        findings=(),
    )


def _read_together(documents: Sequence[Document], load: Loader) -> Sequence[Reading | SaysoError]:
    reader = load()
    try:
        readings = list(reader.read(documents))
        if len(readings) == len(documents):
            return readings
    except Exception as error:  # noqa: BLE001  see above; the culprit is found one by one
        if isinstance(error, MemoryError) and len(documents) == 1:
            return [_explain(error, documents[0].id)]
    return [_read_alone(document, reader) for document in documents]


def _read_alone(document: Document, reader: DocumentReader) -> Reading | SaysoError:
    try:
        return next(iter(reader.read([document])))
    except (InputError, GroundingError) as error:
        return error
    except Exception as error:  # noqa: BLE001  see above
        return _explain(error, document.id)


def _explain(error: Exception, name: str) -> SaysoError:
    if isinstance(error, MemoryError):
        return ReadingStoppedError(name)
    frames = extract_tb(error.__traceback__)
    place = f" ({Path(frames[-1].filename).name}, line {frames[-1].lineno})" if frames else ""
    return InternalError(f"stopped at a bug in sayso: {type(error).__name__}: {error}{place}")
