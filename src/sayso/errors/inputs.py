"""Why one document cannot be read."""

from __future__ import annotations

from sayso.errors.family import SaysoError


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


class DamagedArchiveError(InputError):
    """A gzip file that cannot be unpacked: damaged, cut off, or made to fill memory."""

    code = "damaged-archive"
    hint = "Get the file anew, or unpack it and give what is in it."

    def __init__(self, document: str, reason: str) -> None:
        super().__init__(document, f"cannot be unpacked: {reason}")


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
        size, limit = f"{size_bytes / 1e6:,.1f} MB", f"{limit_bytes / 1e6:,.1f} MB"
        if size == limit:
            size, limit = f"{size_bytes:,} bytes", f"{limit_bytes:,} bytes"
        super().__init__(document, f"has {size}; the limit is {limit}")


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
