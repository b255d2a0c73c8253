"""Circumstances: when and where an event takes place, told from what hangs on its words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from sayso.annotations.events.belongings import names_owner
from sayso.annotations.naming.countries import find_country
from sayso.annotations.statements.trees import SUBJECTS, Tree
from sayso.model.entity import Place
from sayso.model.span import Span
from sayso.model.when import TimeExpression

Told = TypeVar("Told", Place, TimeExpression)

_UPWARD = frozenset(
    {
        *("conj", "xcomp", "obj", "iobj", "nsubj", "nsubj:pass", "obl", "nmod", "appos"),
        *("compound", "acl", "obl:agent", "nmod:poss", "dep"),
    }
)
_NOMINAL = frozenset(
    {
        *(
            "obl",
            "nmod",
            "nummod",
            "advmod",
            "compound",
            "amod",
            "flat",
            "appos",
            "conj",
            "nmod:poss",
        ),
        *("obl:unmarked", "nmod:unmarked", "obl:tmod", "nmod:tmod", "obl:npmod", "det", "fixed"),
        *("nmod:desc", "case", "dep"),
    }
)
_OWN = SUBJECTS | {"aux"}
_NAMING = frozenset({"nmod", "compound", "appos", "flat", "nmod:desc"})
_SHORT = frozenset({"N", "S", "E", "W", "NE", "NW", "SE", "SW", "NNE", "NNW", "SSE", "SSW", "ENE", "ESE", "WNW", "WSW"})  # fmt: skip
_POINTS = ("north", "south", "east", "west")
_WHERE = frozenset({"in", "at", "near", "on", "off", "inside", "outside", "around", "across"})
_WHITHER = frozenset({"to", "into", "over", "from", "through", "toward", "towards", "within"})
APART = frozenset({"for", "before", "after", "since", "until", "about", "on", "over", "ahead", "despite"})  # fmt: skip
"""Before an event noun: what is not at its time."""
_RELATING = frozenset({"connection", "mastermind", "memory", "perpetrator", "scene", "site", "survivor", "victim", "reaction", "reference", "relation", "response", "retaliation", "revenge", "view", "wake"})  # fmt: skip
"""Between an event and another that was before: "arrested in connection with the bombings last year"."""
DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})
HIGHEST = 6
"""Steps up the tree that are looked at."""


def climb(tree: Tree, place: int, borders: Collection[int]) -> list[int]:
    """A word and those that it hangs on within its clause, from near to far.

    Args:
        tree: The parsed text.
        place: Position of the word.
        borders: Words that credit somebody: what hangs on them is when and where it was said.
    """
    found = [place]
    for _ in range(HIGHEST):
        label, head = tree.deps[place], tree.heads[place]
        follows = label == "advcl" and tree.tags[place] == "VBG"
        own = tree.child(place, SUBJECTS) is not None
        if head == place or head in borders or not (label in _UPWARD or (follows and not own)):
            break
        place = head
        found.append(place)
    return found


class Circumstances(Generic[Told]):
    """The places or times of a text by the tokens that they hang on.

    Args:
        tree: The parsed text.
        items: Places or times.
        borders: Nouns beyond which nothing hangs on: in "campaigning for the vote on 8 June"
            the day is that of the vote.
    """

    def __init__(self, tree: Tree, items: Iterable[Told], *, borders: Collection[int] = ()) -> None:
        self._tree = tree
        self._borders = borders
        self._by_anchor: dict[int, list[tuple[int, Told]]] = {}
        self._by_root: dict[int, list[tuple[int, Told]]] = {}
        for item in items:
            root = find_root(tree, item.span)
            self._by_root.setdefault(root, []).append((root, item))
            for anchor in self._list_anchors(root):
                self._by_anchor.setdefault(anchor, []).append((root, item))

    def _list_anchors(self, root: int) -> Iterable[int]:
        place = root
        for _ in range(HIGHEST):
            if self._tree.deps[place] not in _NOMINAL or self._tree.heads[place] == place:
                return
            if self._tree.deps[place] == "conj" and self._tree.child(place, _OWN) is not None:
                return  # a clause of its own: "backs the plan and will fly to Rome on Monday"
            place = self._tree.heads[place]
            yield place
            if place in self._borders and self._is_apart(place):
                return

    def _is_apart(self, place: int) -> bool:
        tree = self._tree
        case = tree.child(place, {"case"})
        head = tree.heads[place]
        if case is None or head in self._borders:
            return False  # "an agreement for talks on Monday" leaves it open
        return tree.lowers[case] in APART or tree.lemmas[head].lower() in _RELATING

    def list_near(self, chain: Sequence[int]) -> Iterable[tuple[int, Told]]:
        """What hangs on a word or on those above it, the nearest first, each with its main token."""
        seen: set[int] = set()
        for place in chain:
            for root, item in self._by_anchor.get(place, ()):
                if root not in seen:
                    seen.add(root)
                    yield root, item

    def list_at(self, head: int) -> Iterable[tuple[int, Told]]:
        """What a phrase names itself, "Idlib", or beside its head: "the town of Idlib"."""
        for place in (head, *self._tree.kids(head)):
            if place == head or self._tree.deps[place] in _NAMING:
                yield from self._by_root.get(place, ())


def is_settled(tree: Tree, place: int) -> bool:
    """Whether a noun is told as something known: "the launch", "its attacks"."""
    return tree.tags[place].startswith("NN") and any(
        tree.lowers[kid] in DEFINITE or tree.deps[kid] == "nmod:poss" for kid in tree.kids(place)
    )


def find_root(tree: Tree, span: Span) -> int:
    """The token of a span on which its others hang."""
    first = max(bisect_right(tree.starts, span.start) - 1, 0)
    place = first
    while place < len(tree) and tree.starts[place] < span.end:
        head = tree.heads[place]
        if head == place or not (first <= head and tree.starts[head] < span.end):
            return place
        place += 1
    return first


def find_place(tree: Tree, near: Iterable[tuple[int, Place]]) -> Place | None:
    """The first place that something is in, or else goes to; None if there is none."""
    where: list[Place] = []
    whither: list[Place] = []
    for root, item in near:
        if item.kind == "literal" and not names_owner(tree, root, item.name):
            word = find_case(tree, root)
            if word == "on" and find_country(item.name) is not None:
                continue  # "talks on Sudan" are about it
            if word in _WHERE or word.startswith(_POINTS):
                where.append(item)
            elif word in _WHITHER and not (word == "from" and _tells_origin(tree, root)):
                whither.append(item)
    found = where or whither
    return None if not found else next(_list_finer(found), found[0])


def _tells_origin(tree: Tree, root: int) -> bool:
    """Whether a place only tells whence those of a noun are: "workers from Poland"."""
    return tree.deps[root] == "amod" or (
        tree.deps[root] == "nmod" and tree.tags[tree.heads[root]] in {"NNS", "NNPS"}
    )


def name_place(tree: Tree, at: Iterable[tuple[int, Place]]) -> Place | None:
    """The first place that a phrase names without a preposition of its own but "of"."""
    return next(
        (item for root, item in at if item.kind == "literal" and _is_named(tree, root)), None
    )


def _is_named(tree: Tree, root: int) -> bool:
    case = tree.child(root, {"case"})
    return case is None or tree.lowers[case] == "of"


def _list_finer(found: Sequence[Place]) -> Iterator[Place]:
    """The places that lie in the first, if that is a whole country: "Russia's Kursk region"."""
    first = found[0]
    if find_country(first.name) is not None:
        yield from (
            item
            for item in found[1:]
            if item.country == first.country and find_country(item.name) is None
        )


def find_case(tree: Tree, place: int) -> str:
    """The preposition before a place's name, or before the noun that it names ("in Idlib province")."""
    for _ in range(3):
        case = tree.child(place, {"case"})
        if case is not None and tree.lowers[case] not in {"'s", "’s", "of"}:
            return tree.lowers[case]
        above = tree.heads[place]
        if case is not None and (
            tree.lowers[above].startswith(_POINTS) or tree.words[above] in _SHORT
        ):
            return "near"  # "58 miles west of Hodeidah", "98 nm NE of Djibouti"
        if tree.deps[place] not in {"compound", "flat", "nmod:poss", "nmod", "appos", "amod"}:
            return ""
        place = tree.heads[place]
    return ""
