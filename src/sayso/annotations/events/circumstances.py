"""Circumstances: when and where an event takes place, told from what hangs on its words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

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
_NAMING = frozenset({"nmod", "compound", "appos", "flat", "nmod:desc"})
_SHORT = frozenset({"N", "S", "E", "W", "NE", "NW", "SE", "SW", "NNE", "NNW", "SSE", "SSW", "ENE", "ESE", "WNW", "WSW"})  # fmt: skip
_POINTS = ("north", "south", "east", "west")
_WHERE = frozenset({"in", "at", "near", "on", "off", "inside", "outside", "around", "across"})
_WHITHER = frozenset({"to", "into", "over", "from", "through", "toward", "towards", "within"})
_FROM = frozenset({"from", "between"})
_TO = frozenset({"to", "until", "till", "and", "through", ""})
_OPEN_END = frozenset({"since", "from"})
_OPEN_BEGIN = frozenset({"until", "till", "by", "before"})
_PUT_OFF_TO = frozenset({"until", "till", "to", "for", "from"})
_PUTTING_OFF = frozenset({"postpone", "delay", "adjourn", "defer", "extend", "reschedule", "schedule", "set", "prolong", "push", "move", "bring"})  # fmt: skip
"""Verbs that only set the time of something else."""
APART = frozenset({"for", "before", "after", "since", "until", "about", "on", "over", "ahead", "despite"})  # fmt: skip
"""Before an event noun: what is not at its time."""
_RELATING = frozenset({"connection", "memory", "reaction", "reference", "relation", "response", "retaliation", "revenge", "view", "wake"})  # fmt: skip
"""Between an event and another that was before: "arrested in connection with the bombings last year"."""
_REMEMBERING = frozenset({"anniversary", "centenary", "commemorate", "remember", "mark"})
_RANGE = re.compile(r"\d\s*(?:to|and|or|[-–])\s*(?:the )?\d")
"""Two days in one expression: "20 to 24 May"."""
_HAVE = frozenset({"has", "have", "had", "'s", "’s", "'ve", "’ve"})
_UTMOST = frozenset({"first", "second", "third", "last", "latest", "most", "only", "worst", "best"})
_TELLING = frozenset({"DATE", "TIME", "DURATION"})
"""Types of times that lie somewhere; a length does where it is told from when: "in the last 24 hours"."""
Days = tuple[str | None, str | None]
"""First and last day or moment, ISO 8601; None if open or not told."""
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
            if self._tree.deps[place] == "conj" and self._tree.child(place, SUBJECTS) is not None:
                return  # a clause of its own
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


def find_days(tree: Tree, near: Iterable[tuple[int, TimeExpression]]) -> Days:
    """First and last day or moment of the first time that has a day, as its preposition has it.

    "since March" has no end, "until March" and "by March" no begin, "from Monday to
    Wednesday" both; both are None if no time has a day.
    """
    dated = [
        (word, item)
        for root, item in near
        if item.type in _TELLING
        and (item.begin or item.end)
        and not _is_of_other(tree, root, word := find_opening(tree, root, item.span))
    ]
    if not dated:
        return (None, None)
    word, item = dated[0]
    if len(dated) > 1 and word in _FROM and dated[1][0] in _TO:
        last = dated[1][1]
        # "between 4 a.m. and 11 p.m. on Saturday": only the second clock has the day.
        begin = last.begin if item.type == last.type == "TIME" else item.begin
        return (begin, last.end)
    if word in _OPEN_END and not (word == "from" and _RANGE.search(item.text)):
        return (item.begin, None)
    return (None, item.end) if word in _OPEN_BEGIN else (item.begin, item.end)


def find_opening(tree: Tree, root: int, span: Span) -> str:
    """The preposition of a time, wherever the tree hangs it."""
    before = bisect_right(tree.starts, span.start) - 2
    if before >= 0 and tree.deps[before] in {"case", "mark", "fixed"}:
        is_so_far = before > 0 and tree.lowers[before - 1] == "as"
        return "until" if is_so_far else tree.lowers[before]  # "as of this morning"
    return _find_case(tree, root)


def _is_of_other(tree: Tree, root: int, word: str) -> bool:
    """Whether a time tells of something else: "the deadliest raid since 2005", "postponed the vote until Monday".

    "On the third anniversary of the coup of 1 February 2021" is on another day, too.
    """
    head = tree.heads[root]
    if any(tree.lemmas[place].lower() in _REMEMBERING for place in (head, tree.heads[head])):
        return True
    if word == "since" and tree.lowers[head] in _UTMOST:
        return True
    if word == "since" and tree.tags[head].startswith("NN"):
        return not _goes_on(tree, head) or _is_utmost(tree, head)
    return word in _PUT_OFF_TO and tree.lemmas[head].lower() in _PUTTING_OFF


def _goes_on(tree: Tree, noun: int) -> bool:
    """Whether something has been so since then: "has been under siege since March", not "is the second coup since 2020"."""
    is_perfect = any(tree.lowers[kid] in _HAVE for kid in tree.kids(noun))
    return is_perfect and tree.child(noun, {"cop"}) is not None


def _is_utmost(tree: Tree, noun: int) -> bool:
    """Whether it is the first or the most of its kind: "the deadliest raid since 2005", not "under siege since March"."""
    words = [tree.lowers[kid] for kid in tree.kids(noun) if tree.tags[kid].startswith(("JJ", "RB"))]
    return any(word in _UTMOST or word.endswith("est") for word in words)


def find_own_days(near: Iterable[tuple[int, TimeExpression]]) -> Days:
    """First and last day of the first time that has a day, whatever its preposition."""
    dated = (item for _, item in near if item.type != "SET" and (item.begin or item.end))
    item = next(dated, None)
    return (None, None) if item is None else (item.begin, item.end)


def find_place(tree: Tree, near: Iterable[tuple[int, Place]]) -> Place | None:
    """The first place that something is in, or else goes to; None if there is none."""
    where: list[Place] = []
    whither: list[Place] = []
    for root, item in near:
        if item.kind == "literal":
            word = _find_case(tree, root)
            if word == "on" and find_country(item.name) is not None:
                continue  # "talks on Sudan" are about it
            if word in _WHERE or word.startswith(_POINTS):
                where.append(item)
            elif word in _WHITHER and not (word == "from" and tree.deps[root] == "amod"):
                whither.append(item)
    found = where or whither
    return None if not found else next(_list_finer(found), found[0])


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


def _find_case(tree: Tree, place: int) -> str:
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
