"""Event: what a claim says happens, with its participants, time, place and figures."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.quantity import Approximation
from sayso.model.span import Span

EVENT_TYPES = (
    *("ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "CONSULT", "COOPERATE", "DISASTER"),
    *("INFLUENCE", "MOBILIZE", "OTHER", "PROTEST", "REJECT", "REQUEST", "RETREAT", "SANCTION"),
    *("SUPPORT", "TEST", "THREATEN", "TRAIN"),
)
"""The types of the PLOVER ontology and the extensions; see `Event`."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity that counts or measures an event.

    Attributes:
        measure: What it counts or measures, in the words of the text.
        value: The number; None for ranges and vague plurals.
        low: Lower bound, inclusive; None if open.
        high: Upper bound, inclusive; None if open.
        unit: Name of a unit or ISO code as in `Quantity.unit`, or the counted noun without modifiers ("troops").
        approx: As in `Quantity.approx`.
        span: The characters of the number.
        fate: As in `Quantity.fate`; None if not told.
        side: As in `Quantity.side`; None if not told.
    """

    measure: str
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    approx: Approximation
    span: Span
    fate: str | None = None
    side: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """What is said to happen.

    Attributes:
        type: A type of the PLOVER ontology or of the extensions TEST, TRAIN,
            INFLUENCE, DISASTER, OTHER.
        trigger: The word that names it.
        actor: Who does it; empty if not told.
        target: To whom it is done; empty if not told.
        place: Where; empty if not told.
        begin: First day, ISO 8601; None if not known.
        end: Last day, ISO 8601; None if not known.
        figures: Quantities that count or measure it.

    Source:
        PLOVER, the Political Language Ontology for Verifiable Event Records.
    """

    type: str
    trigger: Span
    actor: str
    target: str
    place: str
    begin: str | None
    end: str | None
    figures: tuple[Figure, ...]
