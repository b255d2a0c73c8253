"""Sharing: days that a known event has from an earlier mention of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from sayso.annotations.events.days import Days
from sayso.annotations.statements.trees import Tree
from sayso.annotations.wordlists import read_words
from sayso.model.annotation import EventMention

_LONGEST = 31
"""Days of the longest time that is shared: a month tells which event is meant, a year does not."""
_FEW = 2
"""Days from the first to the last of one attack."""
_DAY = 10
"""Characters of an ISO 8601 day."""
_HIGHEST = 6
"""Steps up the tree within which a verb must say that it is still to come."""
_AHEAD = frozenset(
    {
        *("will", "would", "may", "might", "could", "shall", "'ll", "’ll", "wo", "can"),
        *("if", "unless", "until", "once"),
    }
)
_NOW = frozenset({"VBP", "VBZ"})
_TAKING_PART = frozenset({"obj", "nsubj", "nsubj:pass"})
_AROUND = frozenset({"aux", "mark"})
_IN = frozenset({"in", "during", "by"})
_HAD = frozenset({"had", "was", "were"})
_HAS = frozenset({"has", "have", "'s", "’s", "'ve", "’ve"})
_HARMS = frozenset({"ASSAULT", "DISASTER"})
_TEST = "TEST"
_TESTING = frozenset({"carry", "conduct", "fire", "hold", "launch", "stage", "test"})
"""Verbs of a test itself: it may be another."""


def share_times(
    tree: Tree, places: Sequence[int], mentions: Sequence[EventMention]
) -> Iterator[EventMention]:
    """The mentions; "the launch" has the day of the launch that was told before it.

    A known event that the text names otherwise ("the attack", after "the shelling
    on Monday") has the day of the events of its type before it, if all have the
    same. Only days told to a month are shared, and never with what is still to come.

    Args:
        tree: The parsed text.
        places: Positions of the event words.
        mentions: The mention of each.
    """
    told: dict[tuple[str, str], set[Days]] = {}
    for place, mention in zip(places, mentions, strict=True):
        lemma = tree.lemmas[place].lower()
        if mention.begin or mention.end:
            for key in ((mention.type, lemma), (mention.type, "")):
                told.setdefault(key, set()).add((mention.begin, mention.end))
            yield mention
            continue
        days = told.get((mention.type, lemma)) or told.get((mention.type, ""), set())
        begin, end = _find_common(days)
        is_now = _is_present(tree, place)
        if mention.settled and _is_narrow(begin, end) and not (is_now or _is_ahead(tree, place)):
            yield replace(mention, begin=begin, end=end)
        else:
            yield mention


def share_story(
    tree: Tree, places: Sequence[int], mentions: Sequence[EventMention]
) -> list[EventMention]:
    """The mentions, those without a day with that of the attack, the test or the accident that they are a part of.

    Args:
        tree: The parsed text.
        places: Positions of the event words.
        mentions: The mention of each.
    """
    within = _share_within(tree, places, mentions)
    return list(_share_harm(tree, places, _share_flights(tree, places, within)))


def _share_within(
    tree: Tree, places: Sequence[int], mentions: Sequence[EventMention]
) -> list[EventMention]:
    """The mentions; who "died in the attack" did so on its day."""
    known = dict(zip(places, mentions, strict=True))
    found: list[EventMention] = []
    for place, mention in known.items():
        around = (known[kid] for kid in tree.kids(place) if kid in known and _is_when(tree, kid))
        days = next(((one.begin, one.end) for one in around if one.settled), (None, None))
        undated = mention.begin is None and mention.end is None
        if undated and _is_narrow(*days) and _is_past(tree, place) and not _is_ahead(tree, place):
            mention = replace(mention, begin=days[0], end=days[1])  # noqa: PLW2901
        found.append(mention)
    return found


def _share_flights(
    tree: Tree, places: Sequence[int], mentions: Sequence[EventMention]
) -> list[EventMention]:
    """The mentions; what a tested missile did was on the day of the test that was told last before."""
    found: list[EventMention] = []
    days: Days = (None, None)
    for place, mention in zip(places, mentions, strict=True):
        is_test = mention.type == _TEST
        if is_test and (mention.begin or mention.end):
            days = (mention.begin, mention.end)
        elif (
            is_test
            and tree.lemmas[place].lower() not in _TESTING
            and _is_one_day(*days)
            and _is_past(tree, place)
        ):
            mention = replace(mention, begin=days[0], end=days[1])  # noqa: PLW2901
        found.append(mention)
    return found


def _is_near(begin: str | None, end: str | None) -> bool:
    """Whether two days are those of one happening, and not of a month in which it was."""
    if begin is None or end is None:
        return False
    first, last = date.fromisoformat(begin[:_DAY]), date.fromisoformat(end[:_DAY])
    return (last - first).days <= _FEW


def _is_one_day(begin: str | None, end: str | None) -> bool:
    return begin is not None and end is not None and begin[:_DAY] == end[:_DAY]


def _share_harm(
    tree: Tree, places: Sequence[int], mentions: Sequence[EventMention]
) -> Iterator[EventMention]:
    """The mentions; who is told to have died or been hurt was on the one day of which the text tells attacks or accidents."""
    days = {
        (one.begin, one.end) for one in mentions if one.type in _HARMS and (one.begin or one.end)
    }
    begin, end = _find_common(days)
    verbs = frozenset(read_words("casualties")["verbs"]["lemmas"])
    for place, mention in zip(places, mentions, strict=True):
        undated = mention.begin is None and mention.end is None and mention.type in _HARMS
        harms = undated and tree.lemmas[place].lower() in verbs and _is_past(tree, place)
        if harms and _is_near(begin, end) and not _is_ahead(tree, place):
            yield replace(mention, begin=begin, end=end)
        else:
            yield mention


def _is_when(tree: Tree, place: int) -> bool:
    """Whether a word tells in what something happened: "in the attack", "during the riot"."""
    cases = {tree.lowers[kid] for kid in tree.kids(place) if tree.deps[kid] == "case"}
    return tree.deps[place] == "obl" and not cases.isdisjoint(_IN)


def _is_past(tree: Tree, place: int) -> bool:
    """Whether a verb is in the plain or the completed past, and not "has killed"."""
    helpers = {tree.lowers[kid] for kid in tree.kids(place) if tree.deps[kid].startswith("aux")}
    if tree.tags[place] == "VBD":
        return True
    return tree.tags[place] == "VBN" and not helpers.isdisjoint(_HAD) and helpers.isdisjoint(_HAS)


def _find_common(days: set[Days]) -> Days:
    """The days that lie within all others that were told; both None where there are none."""
    closed = [(begin, end) for begin, end in days if begin is not None and end is not None]
    if len(closed) < len(days):
        return next(iter(days)) if len(days) == 1 else (None, None)
    inner = (
        max((begin for begin, _ in closed), default=None),
        min((end for _, end in closed), default=None),
    )
    return inner if inner in days else (None, None)


def _is_narrow(begin: str | None, end: str | None) -> bool:
    if begin is None or end is None:
        return False
    first, last = date.fromisoformat(begin[:_DAY]), date.fromisoformat(end[:_DAY])
    return (last - first).days < _LONGEST


def _is_present(tree: Tree, place: int) -> bool:
    """Whether it is the subject or object of what somebody is doing now: "is increasing its attacks"."""
    verb = tree.heads[place]
    helpers = (kid for kid in tree.kids(verb) if tree.deps[kid] == "aux")
    is_on = tree.tags[verb] == "VBG" and any(tree.tags[kid] in _NOW for kid in helpers)
    return is_on and tree.deps[place] in _TAKING_PART


def _is_ahead(tree: Tree, place: int) -> bool:
    """Whether the clause of a word, or one that holds it, has it still to come or under a condition."""
    for _ in range(_HIGHEST):
        words = {tree.lowers[kid] for kid in tree.kids(place) if tree.deps[kid] in _AROUND}
        if words & _AHEAD or (tree.tags[place] == "VB" and "to" in words):
            return True
        if tree.heads[place] == place:
            return False
        place = tree.heads[place]
    return False
