"""Every exception of sayso, in one family.

SaysoError
├── UsageError                      the caller asked for something impossible
│   ├── UnknownFormatError          no export or input format has this name
│   └── OwnFileError                a file of the user's own names or words cannot be taken
├── InputError                      one document cannot be read; never ends a batch
│   ├── MissingDocumentError        nothing is found under this name
│   ├── AddressNotReadError         an address, which would have to be fetched
│   ├── EmptyFolderError            a folder without documents
│   ├── NotAFileError               a pipe, a device, or a link that is not followed
│   ├── UnreadableDocumentError     the system refused to hand the bytes out
│   ├── DamagedArchiveError         a gzip file that cannot be unpacked
│   ├── EmptyDocumentError          there are no words in it
│   ├── TooLargeError               larger than the limit in the settings
│   ├── UnsupportedFormatError      bytes of a kind that sayso does not read
│   ├── BadRecordError              a line of JSON is not a document
│   ├── NoArticleTextError          a page without an article
│   ├── BrokenPageError             a page that cannot be taken apart
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

from sayso.errors.family import (
    GroundingError,
    InternalError,
    OwnFileError,
    SaysoError,
    UnknownFormatError,
    UsageError,
)
from sayso.errors.inputs import (
    AddressNotReadError,
    BadRecordError,
    BrokenPageError,
    DamagedArchiveError,
    EmptyDocumentError,
    EmptyFolderError,
    InputError,
    MissingDocumentError,
    NoArticleTextError,
    NotAFileError,
    ReadingStoppedError,
    TooLargeError,
    UnreadableDocumentError,
    UnsupportedFormatError,
)
from sayso.errors.ledgers import (
    AmbiguousIdError,
    DamagedLedgerError,
    InaccessibleLedgerError,
    LedgerError,
    LedgerFullError,
    LedgerLockedError,
    MissingLedgerError,
    NotALedgerError,
    NotFoundError,
    OutdatedLedgerError,
    SchemaVersionError,
)

__all__ = [
    "AddressNotReadError",
    "AmbiguousIdError",
    "BadRecordError",
    "BrokenPageError",
    "DamagedArchiveError",
    "DamagedLedgerError",
    "EmptyDocumentError",
    "EmptyFolderError",
    "GroundingError",
    "InaccessibleLedgerError",
    "InputError",
    "InternalError",
    "LedgerError",
    "LedgerFullError",
    "LedgerLockedError",
    "MissingDocumentError",
    "MissingLedgerError",
    "NoArticleTextError",
    "NotAFileError",
    "NotALedgerError",
    "NotFoundError",
    "OutdatedLedgerError",
    "OwnFileError",
    "ReadingStoppedError",
    "SaysoError",
    "SchemaVersionError",
    "TooLargeError",
    "UnknownFormatError",
    "UnreadableDocumentError",
    "UnsupportedFormatError",
    "UsageError",
]
