"""Figures: which quantities count or measure which event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sayso.annotations.events.circumstances import find_root
from sayso.annotations.events.triggers import Triggers
from sayso.annotations.statements.trees import CLAUSAL, RELATIVE, Tree
from sayso.annotations.wordlists import read_words
from sayso.model.annotation import EventMention
from sayso.model.quantity import Quantity

_BORDERS = CLAUSAL | RELATIVE
_HIGHEST = 8
"""Steps up the tree that are looked at."""
_HARMS = frozenset({"ASSAULT", "DISASTER", "TEST", "COERCE"})
"""Types of events that may have killed and wounded people."""
_AUX = frozenset({"aux"})
_MOST = 40
"""Event words of one sentence that are looked at."""


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


def mark_foreign(
    tree: Tree,
    quantities: Sequence[Quantity],
    triggers: Triggers,
    mentions: Iterable[EventMention],
) -> list[EventMention]:
    """The mentions with the quantities that a relative clause tells of something else.

    Whom "the man who had killed 12" is arrested for is nobody that the arrest counts, but
    those whom "a rocket that killed 12" killed belong to its launch.

    Args:
        tree: The parsed text.
        quantities: Its quantities.
        triggers: Its event words.
        mentions: The mention of each.
    """
    foreign = _find_foreign(tree, quantities, triggers)
    return [
        replace(mention, foreign=tuple(foreign[place])) if place in foreign else mention
        for place, mention in zip(triggers, mentions, strict=True)
    ]


def _find_foreign(
    tree: Tree, quantities: Sequence[Quantity], triggers: Triggers
) -> Mapping[int, Sequence[int]]:
    near: dict[int, list[int]] = {}
    for place in triggers:
        near.setdefault(tree.sentence(place), []).append(place)
    found: dict[int, list[int]] = {}
    for number, quantity in enumerate(quantities):
        root = find_root(tree, quantity.span)
        clauses = list(_list_relatives(tree, root))
        for place in near.get(tree.sentence(root), ())[:_MOST] if clauses else ():
            if any(_is_aside(tree, triggers, place, verb) for verb in clauses):
                found.setdefault(place, []).append(number)
    return found


def _list_relatives(tree: Tree, place: int) -> Iterator[int]:
    """The verbs of the relative clauses in which a word stands, and of those with "having"."""
    for _ in range(_HIGHEST):
        if tree.deps[place] in RELATIVE or _tells_before(tree, place):
            yield place
        if tree.heads[place] == place:
            return
        place = tree.heads[place]


def _tells_before(tree: Tree, place: int) -> bool:
    """Whether a clause tells what was before: "rose by 5%, having fallen 17%"."""
    having = tree.child(place, _AUX) if tree.deps[place] == "advcl" else None
    return having is not None and tree.lowers[having] == "having"


def _is_aside(tree: Tree, triggers: Triggers, place: int, verb: int) -> bool:
    """Whether a relative clause tells nothing of an event."""
    first, last = tree.edges(verb)
    known = tree.heads[verb]
    if first <= place <= last or (known == place and tree.deps[verb] in RELATIVE):
        return False
    is_harm = triggers[place].rule.type in _HARMS
    is_effect = is_harm and tree.lemmas[verb].lower() in read_words("casualties")["verbs"]["lemmas"]
    first, last = tree.edges(place)
    is_effect = is_effect and first <= known <= last
    return not is_effect or tree.lemmas[known].lower() in read_words("events")["classes"]["people"]


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
