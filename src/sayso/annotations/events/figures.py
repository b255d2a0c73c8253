"""Figures: which quantities count or measure which event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sayso.annotations.events.circumstances import find_root
from sayso.annotations.events.triggers import Triggers
from sayso.annotations.statements.trees import CLAUSAL, RELATIVE, Tree
from sayso.model.quantity import Quantity

_BORDERS = CLAUSAL | RELATIVE
_HIGHEST = 8
"""Steps up the tree that are looked at."""


def share_quantities(
    tree: Tree, quantities: Sequence[Quantity], triggers: Triggers
) -> Mapping[int, tuple[int, ...]]:
    """For each trigger with figures the positions of its quantities.

    A quantity belongs to the nearest event word above it, and to those that
    have the counted thing as their subject or object.

    Args:
        tree: The parsed text.
        quantities: Its quantities.
        triggers: Its event words.
    """
    bearers: dict[int, list[int]] = {}
    for place, trigger in triggers.items():
        for head in (*trigger.arguments.subjects, *trigger.arguments.objects):
            bearers.setdefault(head, []).append(place)
    shared: dict[int, list[int]] = {}
    for number, quantity in enumerate(quantities):
        for place in _find_owners(tree, find_root(tree, quantity.span), triggers, bearers):
            shared.setdefault(place, []).append(number)
    return {place: tuple(numbers) for place, numbers in shared.items()}


def _find_owners(
    tree: Tree, place: int, triggers: Triggers, bearers: Mapping[int, Sequence[int]]
) -> set[int]:
    owners: set[int] = set()
    for _ in range(_HIGHEST):
        owners.update(bearers.get(place, ()))
        if place in triggers:
            owners.add(place)
        head = tree.heads[place]
        is_clause = tree.deps[place] == "conj" and tree.tags[place].startswith("VB")
        if owners or head == place or is_clause or tree.deps[place] in _BORDERS:
            return owners
        place = head
    return owners
