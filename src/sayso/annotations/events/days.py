"""Days: from when to when something is, as the times that hang on its words and their prepositions have it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from sayso.annotations.events.circumstances import find_case
from sayso.annotations.statements.trees import Tree
from sayso.model.span import Span
from sayso.model.when import TimeExpression

_FROM = frozenset({"from", "between"})
_TO = frozenset({"to", "until", "till", "and", "through", ""})
_DASHES = frozenset({"-", "–", "—"})
_OPEN_END = frozenset({"since", "from"})
_OPEN_BEGIN = frozenset({"until", "till", "by", "before"})
_PUT_OFF_TO = frozenset({"until", "till", "to", "for", "from"})
_PUTTING_OFF = frozenset({"postpone", "delay", "adjourn", "defer", "extend", "reschedule", "schedule", "set", "prolong", "push", "move", "bring"})  # fmt: skip
"""Verbs that only set the time of something else."""
_REMEMBERING = frozenset({"anniversary", "centenary", "commemorate", "remember", "mark"})
_RANGE = re.compile(r"\d\s*(?:to|and|or|[-–])\s*(?:the )?\d")
"""Two days in one expression: "20 to 24 May"."""
_HAVE = frozenset({"has", "have", "had", "'s", "’s", "'ve", "’ve"})
_UTMOST = frozenset({"first", "second", "third", "last", "latest", "most", "only", "worst", "best"})
_TELLING = frozenset({"DATE", "TIME", "DURATION"})
"""Types of times that lie somewhere; a length does where it is told from when: "in the last 24 hours"."""
Days = tuple[str | None, str | None]
"""First and last day or moment, ISO 8601; None if open or not told."""


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
    first, last = sorted((dated[0][1], dated[min(1, len(dated) - 1)][1]), key=_begin)
    if tree.text[first.span.end : last.span.start].strip() in _DASHES:
        return (first.begin, last.end)  # "the July-August war"
    if len(dated) > 1 and word in _FROM and dated[1][0] in _TO:
        last = dated[1][1]
        # "between 4 a.m. and 11 p.m. on Saturday": only the second clock has the day.
        begin = last.begin if item.type == last.type == "TIME" else item.begin
        return (begin, last.end)
    if word in _OPEN_END and not (word == "from" and _RANGE.search(item.text)):
        return (item.begin, None)
    return (None, item.end) if word in _OPEN_BEGIN else (item.begin, item.end)


def _begin(item: TimeExpression) -> int:
    return item.span.start


def find_opening(tree: Tree, root: int, span: Span) -> str:
    """The preposition of a time, wherever the tree hangs it."""
    before = bisect_right(tree.starts, span.start) - 2
    if before >= 0 and tree.deps[before] in {"case", "mark", "fixed"}:
        is_so_far = before > 0 and tree.lowers[before - 1] == "as"
        return "until" if is_so_far else tree.lowers[before]  # "as of this morning"
    return find_case(tree, root)


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
