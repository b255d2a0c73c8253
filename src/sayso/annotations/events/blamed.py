"""Blamed: who stands with the verb above an event noun and has done it, or has had it done to him."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.annotations.events.arguments import find_arguments
from sayso.annotations.events.lexicon import Lexicon
from sayso.annotations.events.triggers import Trigger
from sayso.annotations.statements.trees import Tree

_CASE = frozenset({"case"})
_BLAMED_FOR = frozenset({"for", "of"})


def find_blamed(tree: Tree, lexicon: Lexicon, place: int) -> Sequence[int]:
    """Who is blamed for what a noun names: "blamed the rebels for the bombardment".

    Args:
        tree: The parsed text.
        lexicon: Whose list of verbs of blaming is used.
        place: Position of the noun.
    """
    case, verb = tree.child(place, _CASE), tree.heads[place]
    if case is None or tree.lowers[case] not in _BLAMED_FOR:
        return ()
    base = lexicon.tell_base(tree.lemmas[verb], tree.lowers[verb])
    return find_arguments(tree, verb).objects if base in lexicon.lists["blaming"] else ()


def find_next(tree: Tree, lexicon: Lexicon, trigger: Trigger) -> Sequence[int]:
    """Whom "on" or "against" tells right behind an event noun, where the tree hangs it on the verb.

    Args:
        tree: The parsed text.
        lexicon: Whose list of those who are somebody is used.
        trigger: The event.
    """
    after = trigger.last + 1
    verb = tree.heads[trigger.place]
    for head in find_arguments(tree, verb).after("on", "upon", "against"):
        is_name = tree.tags[head].startswith("NNP")
        is_somebody = lexicon.is_among(tree.lemmas[head], tree.lowers[head], "somebody")
        if tree.child(head, _CASE) == after and (is_name or is_somebody):
            return (head,)
    return ()
