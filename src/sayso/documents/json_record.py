"""JSON record: one document as a JSON object, with its text and what is known of it."""

from __future__ import annotations

import json
import re
from typing import cast

from sayso.documents.date_forms import read_date
from sayso.documents.draft import Draft
from sayso.documents.encoding import decode_text
from sayso.errors import BadRecordError
from sayso.model.document import Capture

_SURROGATE = re.compile("[\ud800-\udfff]")
_WORDS = ("title", "url", "publisher", "published", "author", "retrieved", "language")
_LANGUAGE = re.compile(r"[a-z]{2,3}")


def read_json_record(capture: Capture) -> Draft:
    """The text and the fields of a record; the text is kept exactly.

    Fields: "text", and where known "id", "title", "url", "publisher",
    "published", "author", "retrieved", "language"; null, empty and unknown
    ones are passed over. "published" and "retrieved" may be written in any form
    that `read_date` takes; what it cannot read counts as not given, since the
    text of such a document is still worth reading. Half a surrogate
    pair becomes one replacement character.

    Raises:
        BadRecordError: If it is no JSON object, "text" is missing, or a field
            is not of its type.
    """
    record = _parse(capture)
    text = record.get("text")
    if "text" not in record:
        raise BadRecordError(capture.name, 'it has no field "text"')
    if not isinstance(text, str):
        raise BadRecordError(capture.name, f'the field "text" is {_type_name(text)}, not a string')
    fields = {name: _read_words(capture, name, record.get(name)) for name in _WORDS}
    language = _LANGUAGE.match((fields["language"] or "").lower())
    return Draft(
        text=mend_surrogates(text),
        id=_read_id(capture, record.get("id")),
        url=fields["url"] or capture.url,
        title=fields["title"],
        publisher=fields["publisher"],
        author=fields["author"],
        language=language.group() if language else None,
        is_language_given=language is not None,
        given=read_date(fields["published"] or ""),
        retrieved=read_date(fields["retrieved"] or ""),
    )


def mend_surrogates(text: str) -> str:
    """The text with a replacement character for each half of a surrogate pair; as long as before."""
    return _SURROGATE.sub("\ufffd", text)


def _parse(capture: Capture) -> dict[str, object]:
    try:
        record = json.loads(decode_text(capture.data))
    except RecursionError as error:
        raise BadRecordError(capture.name, "it is nested too deeply") from error
    except ValueError as error:
        raise BadRecordError(capture.name, f"it is not valid JSON ({error})") from error
    if not isinstance(record, dict):
        raise BadRecordError(capture.name, f"it is {_type_name(record)}, not an object")
    return cast("dict[str, object]", record)


def _read_words(capture: Capture, name: str, value: object) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str):
        raise BadRecordError(
            capture.name, f'the field "{name}" is {_type_name(value)}, not a string'
        )
    return mend_surrogates(value).strip() or None


def _read_id(capture: Capture, value: object) -> str | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, str):
        return mend_surrogates(value) or None
    return _read_words(capture, "id", value)


def _type_name(value: object) -> str:
    names = {dict: "an object", list: "a list", str: "a string", bool: "true or false"}
    return "null" if value is None else names.get(type(value), "a number")
