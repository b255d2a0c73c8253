"""Tellings: what was decided of a claim, with the rule and the words that decided it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from sayso.model.annotation import Predicate
from sayso.model.span import Pieces

Value = TypeVar("Value", bound=str)
Value_co = TypeVar("Value_co", bound=str, covariant=True)


@dataclass(frozen=True, slots=True)
class Told(Generic[Value_co]):
    """A value and why it is this one.

    Attributes:
        value: What was decided.
        rule: What decided it, in kebab case; what follows a colon is its detail.
        words: The words that it was told from; empty where no word tells it.
    """

    value: Value_co
    rule: str
    words: Pieces = ()


def tell_first(words: Pieces, *rules: tuple[str, Value | None]) -> Told[Value]:
    """What the first rule that says something says.

    Args:
        words: The words that all of them look at.
        rules: Names with what they say; None for nothing. The last says something.

    Raises:
        ValueError: If none says anything.
    """
    for rule, value in rules:
        if value is not None:
            return Told(value, rule, words)
    raise ValueError("no rule says anything")


def name_form(predicate: Predicate) -> str:
    """How a predicate is put, such as "past-perfect-passive", as the detail of a rule."""
    marks = {
        "perfect": predicate.perfect,
        "progressive": predicate.progressive,
        "passive": predicate.passive,
    }
    base = f"modal-{predicate.modal}" if predicate.modal else predicate.tense
    if predicate.tense == "none" and not predicate.modal:
        base = "without-tense"
    return "-".join([base, *(name for name, holds in marks.items() if holds)])
