"""The date of publication: given, from the page's markup, or inferred from the text."""

from __future__ import annotations

from datetime import date

from sayso.documents.date_notices import find_noticed_date
from sayso.documents.date_traces import find_traced_date
from sayso.documents.draft import Draft
from sayso.model.document import PublishedBasis


def date_document(draft: Draft) -> tuple[str | None, PublishedBasis | None]:
    """When a document was published, as an ISO 8601 date or time, and whence that is known.

    What came with the document goes before the markup of its page, and that
    before the text; both are None where nothing tells.
    """
    if draft.given is not None:
        return draft.given, "given"
    if draft.marked is not None:
        return draft.marked, "metadata"
    inferred = infer_date(draft.text)
    return (None, None) if inferred is None else (inferred.isoformat(), "inferred")


def infer_date(text: str) -> date | None:
    """The day on which a text was published, as far as it tells; None rather than a guess.

    The first that is found:

    1. a line that says so ("Published 1 November 2024"), near the beginning
       or the end; "Updated" only where there is no other;
    2. a dateline before the first words ("KYIV, Nov. 1, 2024 (Agency) —"),
       or a line near the beginning with nothing but a date and a name;
    3. traces in the text: see `sayso.documents.date_traces`.
    """
    return find_noticed_date(text) or find_traced_date(text)
