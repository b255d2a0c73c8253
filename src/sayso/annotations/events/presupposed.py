"""Presupposed: events that a statement about something else takes for granted, told so fully that they can be checked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.annotations.statements.statements import Place, make_proposition
from sayso.annotations.statements.trees import Tree, grow_tree
from sayso.model.annotation import EventMention, Proposition

if TYPE_CHECKING:
    from spacy.tokens import Doc

_FEWEST = 2
"""Of actor, target, place and day, that must be told of an event that is spoken of as known."""
_FEWEST_OF_NEW = 3
"""The same of others, and a place or a day must be among them."""
_BEFORE = frozenset({"det", "amod", "compound", "nmod:poss", "nummod", "advmod", "nmod"})
_BEHIND = frozenset({"nmod", "acl", "nummod", "nmod:tmod", "nmod:unmarked", "acl:relcl", "obl"})
_DENYING = frozenset({"no", "any", "neither"})
_LONGEST = 60
"""Words of one event: hostile text must not cost time."""
_NEAR = 40
"""Propositions before an event that are looked at, for the same reason."""
_ALIKE = 0.8
"""Share of common characters from which a statement is about the event itself."""


def add_presupposed(
    doc: Doc, mentions: Sequence[EventMention], propositions: Sequence[Proposition]
) -> tuple[tuple[EventMention, ...], tuple[Proposition, ...]]:
    """The events and propositions of a text, with a proposition for each event that is taken for granted.

    "They met after the killing of a guard in Lagos on Monday" says that a guard was killed
    there, whatever it says of a meeting. An event counts where no proposition is about it,
    words behind its noun tell more of it, and enough is known of it to look it up.

    Args:
        doc: The parsed text.
        mentions: Its events.
        propositions: Its propositions, in reading order.

    Source:
        The guide to the annotated claims: facts taken for granted inside another statement
        are claims of their own where they report something that could be checked.
    """
    tree = grow_tree(doc)
    stated = set(_list_stated(mentions, propositions))
    made = [
        (proposition, number)
        for number, mention in enumerate(mentions)
        if (proposition := _state(tree, mention, propositions, stated)) is not None
    ]
    if not made:
        return tuple(mentions), tuple(propositions)
    joined = sorted(
        [*((one, None) for one in propositions), *made],
        key=lambda one: (one[0].pieces[0].start, not one[0].whole),
    )
    moved = _find_moves(propositions, [one for one, _ in joined])
    owned = {number: place for place, (_, number) in enumerate(joined) if number is not None}
    told = tuple(
        replace(
            mention,
            propositions=(owned[number],)
            if number in owned
            else tuple(moved[place] for place in mention.propositions),
        )
        for number, mention in enumerate(mentions)
    )
    return told, tuple(one for one, _ in joined)


def _find_moves(before: Sequence[Proposition], after: Sequence[Proposition]) -> Sequence[int]:
    """Where each proposition stands among more of them in the same order."""
    places = {id(one): place for place, one in enumerate(after)}
    return [places[id(one)] for one in before]


def _list_stated(
    mentions: Sequence[EventMention], propositions: Sequence[Proposition]
) -> Iterator[tuple[int, str]]:
    """Where the main words of propositions stand, with the type of what they are about."""
    for mention in mentions:
        for number in mention.propositions:
            predicate = propositions[number].predicate
            if predicate is not None:
                yield predicate.head.start, mention.type


def _state(
    tree: Tree,
    mention: EventMention,
    propositions: Sequence[Proposition],
    stated: Collection[tuple[int, str]],
) -> Proposition | None:
    """The proposition that an event's noun makes with what stands around it; None if it makes none."""
    noun = max(bisect_right(tree.starts, mention.trigger.end - 1) - 1, 0)
    if mention.propositions or mention.type == "OTHER" or not _is_told_fully(tree, mention, noun):
        return None
    if (tree.starts[tree.heads[noun]], mention.type) in stated:
        return None  # "A strike on Friday killed two" tells of the strike.
    tokens = _list_words(tree, noun)
    start, end = tree.starts[tokens[0]], tree.ends[tokens[-1]]
    holders = list(_list_holders(propositions, start, end))
    if any(_measure(one, start, end) >= _ALIKE for one in holders):
        return None
    around = min(holders, key=_size, default=None)
    attribution = None if around is None else around.attribution
    made = make_proposition(tree, noun, tokens, Place(attribution))
    return None if made is None else replace(made, presupposed=True)


def _is_told_fully(tree: Tree, mention: EventMention, noun: int) -> bool:
    if not tree.tags[noun].startswith("NN") or tree.is_predicate(noun):
        return False
    kids = tree.kids(noun)
    if any(tree.lowers[kid] in _DENYING for kid in kids):
        return False
    if not any(kid > noun and tree.deps[kid] in _BEHIND for kid in kids):
        return False
    circumstances = bool(mention.place) + bool(mention.begin)
    if mention.type == "CONSULT" and mention.begin is None:
        return False  # "will take part in the talks with his counterpart"
    told = bool(mention.actor) + bool(mention.target) + circumstances
    if mention.settled:
        return told >= _FEWEST
    return told >= _FEWEST_OF_NEW and circumstances > 0


def _list_words(tree: Tree, noun: int) -> list[int]:
    """A noun with what stands around it, without what only ties it to other words."""
    apart = [
        kid
        for kid in tree.kids(noun)
        if tree.deps[kid] not in (_BEFORE if kid < noun else _BEHIND)
        or (tree.deps[kid] == "acl:relcl" and tree.words[tree.edges(kid)[0] - 1] == ",")
    ]
    return tree.below(noun, without=apart, most=_LONGEST)


def _list_holders(
    propositions: Sequence[Proposition], start: int, end: int
) -> Iterator[Proposition]:
    """The propositions in which some characters stand."""
    after = bisect_right(propositions, start, key=lambda one: one.pieces[0].start)
    for one in propositions[max(after - _NEAR, 0) : after]:
        if any(piece.start <= start and end <= piece.end for piece in one.pieces):
            yield one


def _measure(one: Proposition, start: int, end: int) -> float:
    return (end - start) / max(_size(one), 1)


def _size(one: Proposition) -> int:
    return sum(piece.end - piece.start for piece in one.pieces)
