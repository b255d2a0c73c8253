"""No claims: what to say where no claim fits a filter."""

from __future__ import annotations

from sayso.model.event import EVENT_TYPES
from sayso.model.filter import Filter


def write_no_claims(wanted: Filter) -> str:
    """That nothing fits, and which types of events there are where one was asked for that is none."""
    unknown = [name for name in wanted.event_type if name not in EVENT_TYPES]
    if not unknown:
        return "No claim in the ledger fits."
    known = ", ".join(EVENT_TYPES)
    return (
        f"No claim in the ledger fits. {', '.join(unknown)} is no type of event; there are {known}."
    )
