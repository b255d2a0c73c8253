"""Plain text: the characters as they are."""

from __future__ import annotations

from sayso.documents.draft import Draft
from sayso.documents.encoding import decode_text
from sayso.errors import UnsupportedFormatError
from sayso.model.document import Capture


def read_plain_text(capture: Capture) -> Draft:
    """The text character for character, line ends included; no title is made up.

    Raises:
        UnsupportedFormatError: If there are null characters in it.
    """
    text = decode_text(capture.data)
    if "\0" in text:
        raise UnsupportedFormatError(capture.name, "binary data")
    return Draft(text=text, url=capture.url)
