"""Reasons for the fields of a claim as lines that can be shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sayso.desk.explaining import Explanation
from sayso.model.reason import Reason
from sayso.model.span import quote_pieces
from sayso.presentation.labels import name_speaker


@dataclass(frozen=True, slots=True)
class ReasonLine:
    """One reason in words.

    Attributes:
        field: The field of the claim.
        value: What was decided; empty where the words are all there is.
        rule: What decided, in words, with the model's probability where it was asked.
        quote: The words that it was told from; empty if none.
    """

    field: str
    value: str
    rule: str
    quote: str


def view_reasons(explanation: Explanation) -> tuple[ReasonLine, ...]:
    """The reasons of an explanation, in the order of the claim's fields."""
    text = explanation.reading.document.text
    return tuple(
        ReasonLine(
            field=reason.field,
            value=_name_value(reason),
            rule=_name_rule(reason),
            quote=quote_pieces(text, reason.words),
        )
        for reason in explanation.reasons or ()
    )


def write_versions(explanation: Explanation) -> str:
    """What there is to say of how it was read and explained; empty if all is well."""
    read_by, explained_by = explanation.read_by, explanation.explained_by
    if not explanation.same_lists:
        return "It was read with other lists of your own; give the same ones: --entities, --events."
    if explanation.reasons is None:
        return f"Version {explained_by} finds no such claim; version {read_by} read it."
    if read_by != explained_by:
        return f"These are the reasons of version {explained_by}; version {read_by} read it."
    return ""


def list_reasons(explanation: Explanation) -> Iterator[dict[str, Any]]:
    """The reasons as plain values; spans are `[start, end]` in the document's text."""
    text = explanation.reading.document.text
    for reason in explanation.reasons or ():
        yield {
            "field": reason.field,
            "value": reason.value,
            "rule": reason.rule,
            "probability": reason.probability,
            "words": reason.words,
            "quote": quote_pieces(text, reason.words),
        }


def _name_value(reason: Reason) -> str:
    return name_speaker(reason.value) if reason.field in {"speaker", "chain"} else reason.value


def _name_rule(reason: Reason) -> str:
    kind, _, detail = reason.rule.partition(": ")
    told = kind.replace("-", " ") + (f" ({detail.replace('-', ' ')})" if detail else "")
    return told if reason.probability is None else f"{told}, probability {reason.probability:.2f}"
