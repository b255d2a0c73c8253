"""Harmed: deaths and injuries counted as the people who die or are hurt."""

from __future__ import annotations

from dataclasses import replace

from sayso.annotations.values.counting import PEOPLE
from sayso.annotations.wordlists import read_words
from sayso.model.quantity import Quantity


def count_harmed(quantity: Quantity) -> Quantity:
    """What "13 deaths" counts, 13 people killed; other quantities come back as they are."""
    fate = read_words("casualties")["harmed"].get((quantity.noun or "").lower())
    if fate is None or quantity.fate is not None:
        return quantity
    return replace(quantity, unit=PEOPLE, noun=PEOPLE, fate=str(fate))
