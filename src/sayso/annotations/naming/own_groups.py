"""Own groups: names that mean the same by the text, and by a user's own file."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.annotations.naming.names import Name
from sayso.annotations.naming.own_entities import OwnEntity
from sayso.annotations.naming.persons import may_be_same, name_words


def join_own(groups: Sequence[Sequence[Name]]) -> list[list[Name]]:
    """The groups, with all names of one entry of the file in one, and of two entries in two.

    A name that the text alone links goes with the one entry that its group
    has; where its group has several, or where it is another person's, it
    stays apart.

    Args:
        groups: Names that mean the same by the text.
    """
    by_entry: dict[OwnEntity, list[Name]] = {}
    joined: list[list[Name]] = []
    for group in groups:
        entries = list(dict.fromkeys(name.own for name in group if name.own is not None))
        sole = entries[0] if len(entries) == 1 else None
        others: list[Name] = []
        for name in group:
            entry = name.own or (sole if sole is not None and _fits(sole, name) else None)
            if entry is None:
                others.append(name)
            else:
                by_entry.setdefault(entry, []).append(name)
        if others:
            joined.append(others)
    joined += [sorted(names, key=lambda name: name.span) for names in by_entry.values()]
    return joined


def _fits(entry: OwnEntity, name: Name) -> bool:
    """Whether a name may be that of an entry: a short name in the file is not all that have it."""
    if entry.kind != "person":
        return True
    return may_be_same(name_words(entry.name), name_words(name.text))
