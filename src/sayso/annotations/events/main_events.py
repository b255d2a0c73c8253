"""Main events: which event each proposition is mainly about."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence

from sayso.annotations.events.deeds import Deeds
from sayso.annotations.events.lexicon import UNTYPED
from sayso.annotations.events.selection import Chooser
from sayso.annotations.events.triggers import Trigger
from sayso.annotations.statements.trees import Tree
from sayso.model.annotation import Attribution, Proposition
from sayso.model.span import Pieces

_DONE_TO = frozenset({"obj", "nsubj:pass"})
_MARKS = frozenset({"mark", "case"})
_HIGHEST = 50
"""Steps up the tree."""


def choose_main(
    chooser: Chooser,
    deeds: Deeds,
    propositions: Sequence[Proposition],
    attributions: Sequence[Attribution],
) -> tuple[Mapping[int, Sequence[int]], dict[int, Trigger]]:
    """For each trigger the positions of the propositions that are mainly about it; and the deeds among them.

    Args:
        chooser: Finds the event of a type that a proposition is about.
        deeds: Finds what is done, of no type.
        propositions: The propositions of the text.
        attributions: Its attributions, in the order that propositions count by.
    """
    tree = chooser.tree
    main_of: dict[int, list[int]] = {}
    done: dict[int, Trigger] = {}
    for number, proposition in enumerate(propositions):
        if proposition.predicate is None:
            continue
        head = _token_at(tree, proposition.predicate.head.start)
        members = list_tokens(tree, proposition.pieces)
        found = chooser.choose(head, members)
        if found is None and proposition.whole and proposition.attribution is not None:
            cue = list_tokens(tree, attributions[proposition.attribution].cue)
            found = chooser.choose_cue(cue) or chooser.choose_stray(head, members)
        if found is None or _only_adds(tree, found, head):
            deed = deeds.find(head, members, proposition.leaning)
            done.update({} if deed is None else {deed.place: deed})
            found = deed or found
        if found is not None:
            main_of.setdefault(found.place, []).append(number)
    return main_of, done


def _only_adds(tree: Tree, trigger: Trigger, head: int) -> bool:
    """Whether an event only tells why, or one of no type how, somebody did something to another: "suspended it for covering them"."""
    place = trigger.place
    for _ in range(_HIGHEST):
        above = tree.heads[place]
        if above in {head, place}:
            break
        place = above
    if tree.heads[place] != head or tree.deps[place] != "advcl" or tree.tags[place] != "VBG":
        return False
    mark = tree.child(place, _MARKS)
    is_why = mark is not None and tree.lowers[mark] == "for"
    is_how = place == trigger.place and trigger.rule.type == UNTYPED
    return (is_why or is_how) and tree.child(head, _DONE_TO) is not None


def _token_at(tree: Tree, start: int) -> int:
    return max(bisect_right(tree.starts, start) - 1, 0)


def list_tokens(tree: Tree, pieces: Pieces) -> Collection[int]:
    """The tokens that have a character in some pieces of the text."""
    found: set[int] = set()
    for piece in pieces:
        found.update(range(_token_at(tree, piece.start), _token_at(tree, piece.end - 1) + 1))
    return found
