"""Belongings: what belongs to a country, and may stand anywhere: "near a U.S. base in Balad"."""

from __future__ import annotations

from sayso.annotations.naming.countries import find_country
from sayso.annotations.statements.trees import Tree

_BEFORE = frozenset({"compound", "amod", "nmod:desc", "nmod:poss"})
_CASE = frozenset({"case"})
_INSIDE = frozenset({"in", "near", "at", "outside", "inside"})
_ABROAD = frozenset(
    {
        *("aircraft", "base", "boat", "bomber", "camp", "compound", "consulate", "contingent", "convoy"),
        *("destroyer", "drone", "embassy", "fighter", "force", "frigate", "garrison", "helicopter", "jet"),
        *("mission", "outpost", "patrol", "plane", "position", "ship", "soldier", "tank", "tanker"),
        *("troop", "unit", "vehicle", "vessel", "warplane", "warship"),
    }
)  # fmt: skip


def names_owner(tree: Tree, root: int, name: str) -> bool:
    """Whether a country's name only tells whose something is, and not where.

    Args:
        tree: The parsed text.
        root: The token of the name.
        name: The place that it names.
    """
    noun = tree.heads[root]
    if tree.deps[root] not in _BEFORE or find_country(name) is None:
        return False
    cases = (tree.child(kid, _CASE) for kid in tree.kids(noun) if tree.deps[kid] == "nmod")
    is_elsewhere = any(case is not None and tree.lowers[case] in _INSIDE for case in cases)
    return is_elsewhere or tree.lemmas[noun].lower() in _ABROAD
