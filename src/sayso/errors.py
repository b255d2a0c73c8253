"""Every exception of sayso, in one family.

SaysoError
├── UsageError                      the caller asked for something impossible
│   └── UnknownFormatError          no export or input format has this name
├── InputError                      one document cannot be read; never ends a batch
│   ├── MissingDocumentError        nothing is found under this name
│   ├── AddressNotReadError         an address, which would have to be fetched
│   ├── EmptyFolderError            a folder without documents
│   ├── NotAFileError               a pipe, a device, or a link that is not followed
│   ├── UnreadableDocumentError     the system refused to hand the bytes out
│   ├── EmptyDocumentError          there are no words in it
│   ├── TooLargeError               larger than the limit in the settings
│   ├── UnsupportedFormatError      bytes of a kind that sayso does not read
│   ├── BadRecordError              a line of JSON is not a document
│   ├── NoArticleTextError          a page without an article
│   └── ReadingStoppedError         reading it ended the process that read it
├── GroundingError                  a span does not quote the text it points at
├── LedgerError                     the store cannot do what was asked
│   ├── MissingLedgerError          there is no ledger at this path yet
│   ├── NotFoundError               nothing in the ledger has this id
│   ├── AmbiguousIdError            several things have ids that begin so
│   ├── LedgerLockedError           another process is writing
│   ├── InaccessibleLedgerError     the system refuses access to the file
│   ├── LedgerFullError             the disk took no more
│   ├── NotALedgerError             the file is something else
│   ├── DamagedLedgerError          something in the file is not what sayso stored
│   ├── OutdatedLedgerError         written by an earlier version of sayso
│   └── SchemaVersionError          written by a later version of sayso
└── InternalError                   a bug in sayso; please report it

The message says what happened, `hint` what to do, `code` is stable.
"""

from __future__ import annotations


class SaysoError(Exception):
    """Anything that sayso raises on purpose.

    Attributes:
        code: Stable name in kebab case, the same in every output.
        hint: What to do, as one sentence.
    """

    code = "sayso-error"
    hint = "See the message."


class UsageError(SaysoError):
    """The caller asked for something impossible."""

    code = "usage"
    hint = "See the help of the command."


class UnknownFormatError(UsageError):
    """No format has this name."""

    code = "unknown-format"
    hint = "Choose one of the formats in the help of the command."

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(f"There is no format {name!r}; there are {', '.join(known)}.")
        self.name = name
        self.known = known


class InputError(SaysoError):
    """One document cannot be read. It is counted and shown, and the batch goes on.

    Attributes:
        document: Path or name under which the document was given.
    """

    code = "input"
    hint = "Look at the document."

    def __init__(self, document: str, message: str) -> None:
        super().__init__(message)
        self.document = document

    def __reduce__(self) -> tuple[object, ...]:
        """Keep the class and its message when it travels between processes."""
        return (_rebuild, (type(self), self.document, str(self)))


def _rebuild(kind: type[InputError], document: str, message: str) -> InputError:
    error = kind.__new__(kind)
    InputError.__init__(error, document, message)
    return error


class MissingDocumentError(InputError):
    """Nothing is found under this name."""

    code = "missing-document"
    hint = "Check the path or the pattern."

    def __init__(self, document: str) -> None:
        super().__init__(document, "there is no such file or folder, or the pattern fits nothing")


class AddressNotReadError(InputError):
    """An address would have to be fetched, and sayso reads offline."""

    code = "address-not-read"
    hint = "Save the page and give the file."

    def __init__(self, document: str) -> None:
        super().__init__(document, "is an address, and addresses are not fetched")


class EmptyFolderError(InputError):
    """There are no documents in the folder."""

    code = "empty-folder"
    hint = "Give the files by name if they have unusual endings."

    def __init__(self, document: str, suffixes: tuple[str, ...]) -> None:
        super().__init__(document, f"no file in it ends in {', '.join(suffixes)}")


class NotAFileError(InputError):
    """The name is that of a pipe, a device, or a link that is not followed."""

    code = "not-a-file"
    hint = "Give the file itself, or pipe the text into -."

    def __init__(self, document: str, kind: str) -> None:
        super().__init__(document, f"is {kind}, not a file")


class UnreadableDocumentError(InputError):
    """The system refused to hand the bytes out."""

    code = "unreadable-document"
    hint = "Check the permissions of the file."

    def __init__(self, document: str, reason: str) -> None:
        super().__init__(document, f"cannot be opened: {reason}")


class EmptyDocumentError(InputError):
    """There are no words in the document."""

    code = "empty-document"
    hint = "Check that the file was saved whole."

    def __init__(self, document: str) -> None:
        super().__init__(document, "there are no words in it")


class TooLargeError(InputError):
    """The document is larger than the limit in the settings."""

    code = "too-large"
    hint = "Split the document, or raise --max-megabytes."

    def __init__(self, document: str, *, size_bytes: int, limit_bytes: int) -> None:
        super().__init__(
            document,
            f"has {size_bytes / 1e6:,.1f} MB; the limit is {limit_bytes / 1e6:,.1f} MB",
        )


class UnsupportedFormatError(InputError):
    """The bytes are of a kind that sayso does not read."""

    code = "unsupported-format"
    hint = "Give plain text, HTML or JSON lines."

    def __init__(self, document: str, kind: str) -> None:
        super().__init__(document, f"is {kind}, which sayso does not read")


class BadRecordError(InputError):
    """A line of JSON is not a document."""

    code = "bad-record"
    hint = 'Give one JSON object a line, with at least "text".'

    def __init__(self, document: str, reason: str) -> None:
        super().__init__(document, f"is not a document: {reason}")


class BrokenPageError(InputError):
    """A page cannot be taken apart."""

    code = "broken-page"
    hint = "Give the text of the article as plain text."

    def __init__(self, document: str, reason: str) -> None:
        super().__init__(document, f"cannot be taken apart: {reason}")


class NoArticleTextError(InputError):
    """A page has no article in it."""

    code = "no-article-text"
    hint = "Save the article itself, or give its text as plain text."

    def __init__(self, document: str) -> None:
        super().__init__(document, "no article text was found in the page")


class ReadingStoppedError(InputError):
    """Reading the document ended the process that read it, twice."""

    code = "reading-stopped"
    hint = "Give the machine more memory, or split the document."

    def __init__(self, document: str) -> None:
        super().__init__(
            document, "ended the process that read it; perhaps the memory was not enough"
        )


class GroundingError(SaysoError):
    """A span does not quote the text that it points at."""

    code = "not-grounded"
    hint = "This is a defect in sayso; please report it with the document."

    def __init__(self, document: str, what: str) -> None:
        super().__init__(f"{document}: {what} lies outside the text.")
        self.document = document


class LedgerError(SaysoError):
    """The store cannot do what was asked."""

    code = "ledger"
    hint = "Run sayso ledger verify."


class MissingLedgerError(LedgerError):
    """There is no ledger at this path yet."""

    code = "no-ledger"
    hint = "Read documents into it first, with sayso read."

    def __init__(self, path: str) -> None:
        super().__init__(f"There is no ledger at {path}.")
        self.path = path


class NotFoundError(LedgerError):
    """Nothing in the ledger has this id."""

    code = "not-found"
    hint = "List the ids with sayso claims --json."

    def __init__(self, identifier: str) -> None:
        super().__init__(f"Nothing in the ledger has the id {identifier!r}.")
        self.identifier = identifier


class AmbiguousIdError(LedgerError):
    """Several things in the ledger have ids that begin so."""

    code = "ambiguous-id"
    hint = "Give more characters of the id."

    def __init__(self, identifier: str, found: tuple[str, ...]) -> None:
        super().__init__(f"Several ids begin with {identifier!r}: {', '.join(found)}.")
        self.identifier = identifier
        self.found = found


class LedgerLockedError(LedgerError):
    """Another process is writing to the ledger."""

    code = "ledger-locked"
    hint = "Wait for the other command to finish, then run this one again."

    def __init__(self, path: str, *, waited_seconds: float) -> None:
        super().__init__(f"{path} is locked; waited {waited_seconds:.0f} s.")
        self.path = path
        self.waited_seconds = waited_seconds


class InaccessibleLedgerError(LedgerError):
    """The system refuses access to the file."""

    code = "ledger-inaccessible"
    hint = "Check the permissions, or name another place with --ledger."

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path} cannot be used: {reason}.")
        self.path = path


class LedgerFullError(LedgerError):
    """The disk took no more; what was stored before is kept."""

    code = "ledger-full"
    hint = "Make room on the disk, then read the same documents again."

    def __init__(self, path: str) -> None:
        super().__init__(f"{path} could not be written: the disk is full.")
        self.path = path


class NotALedgerError(LedgerError):
    """The file is something else."""

    code = "not-a-ledger"
    hint = "Name another file with --ledger."

    def __init__(self, path: str) -> None:
        super().__init__(f"{path} is not a ledger of sayso.")
        self.path = path


class DamagedLedgerError(LedgerError):
    """Something in the file is not what sayso stored."""

    code = "ledger-damaged"
    hint = (
        "Run sayso ledger verify to see what is concerned; read those documents into a new ledger."
    )

    def __init__(self, what: str) -> None:
        super().__init__(f"The ledger is damaged: {what}.")
        self.what = what


class OutdatedLedgerError(LedgerError):
    """The ledger was written by an earlier version of sayso, and was opened for looking only."""

    code = "ledger-outdated"
    hint = "Read any document into it with sayso read: that brings its tables up to date."

    def __init__(self, path: str, *, found: str) -> None:
        super().__init__(f"{path} has the tables of an earlier version ({found}).")
        self.path = path
        self.found = found


class SchemaVersionError(LedgerError):
    """The ledger was written by a later version of sayso."""

    code = "schema-version"
    hint = "Open it with the version of sayso that wrote it, or a later one."

    def __init__(self, path: str, *, found: str) -> None:
        super().__init__(f"{path} has the tables of a later version ({found}).")
        self.path = path
        self.found = found


class InternalError(SaysoError):
    """A bug in sayso."""

    code = "internal"
    hint = "Please report it with the command and the message."
