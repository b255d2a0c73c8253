"""Open ends: words that only led up to what was taken out behind them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sayso.annotations.statements.trees import Tree

_LEADING = frozenset({"acl", "advcl"})


def leave_open_end(tree: Tree, places: Sequence[int], taken: Collection[int]) -> Sequence[int]:
    """Tokens of a clause without "and" or a bare "showing" at their end, whose rest somebody else is credited with.

    Args:
        tree: The parsed text.
        places: The clause's tokens, in order.
        taken: Tokens that are credited to somebody, and left out.
    """
    last = len(places)
    while last > 1 and _leads_up(tree, places[last - 1], taken):
        last -= 1
    return places[:last]


def _leads_up(tree: Tree, place: int, taken: Collection[int]) -> bool:
    if tree.tags[place] == "CC":
        return True
    is_bare = tree.tags[place] == "VBG" and tree.deps[place] in _LEADING
    kids = tree.kids(place)
    return is_bare and bool(kids) and all(kid in taken for kid in kids)
