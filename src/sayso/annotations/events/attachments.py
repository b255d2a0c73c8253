"""Attachments: what hangs on the nouns of an event and tells of the event itself."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from sayso.annotations.events.circumstances import APART, Circumstances, find_root
from sayso.annotations.events.days import Days
from sayso.annotations.events.triggers import Trigger, Triggers
from sayso.annotations.statements.trees import RELATIVE, SUBJECTS, Tree
from sayso.model.when import TimeExpression

_CASES = frozenset({"on", "at", "", "during", "early", "late", "in"})
_WHERE = ("in", "at", "near", "on", "off", "outside", "inside", "across", "around", "into")
_PARTICIPLES = frozenset({"VBN", "VBD"})
_LENGTH = re.compile(r"P(?:(\d+)([DW])|T(\d+|X)[HM])")
_LONGEST = 28
"""Days of the longest length that is counted off: "a year after" tells no day."""
_OCCURRING = frozenset({"occur", "happen", "take", "erupt", "unfold"})
"""What begins or goes on somewhere may end elsewhere, or later."""
_HAVE = frozenset({"has", "have", "'ve", "’ve"})
_HELPERS = frozenset({"aux", "aux:pass", "cop"})
_HIGHEST = 6
_FLIGHT = "TEST"
"""What is launched flies on the same day: "a missile launched on Tuesday flew 1,500 km"."""
_DAY = 10
"""Characters of an ISO 8601 day."""
_ENDS = frozenset({"nmod", "obl", "nmod:unmarked", "obl:unmarked", "nmod:tmod", "obl:tmod", "advmod"})  # fmt: skip


def list_trailing(
    tree: Tree, times: Circumstances[TimeExpression], trigger: Trigger, triggers: Triggers
) -> Iterator[tuple[int, TimeExpression]]:
    """Days that stand behind an event's objects and places and hang on these.

    "They lost two carriers and a tank on that axis on Monday": the tree may hang the day
    on the axis, but nothing except an event is on a day.

    Args:
        tree: The parsed text.
        times: Its times, by what they hang on.
        trigger: The words that name the event.
        triggers: All event words.
    """
    if not tree.tags[trigger.place].startswith("VB"):
        return
    for head in (*trigger.arguments.objects, *trigger.arguments.after(*_WHERE)):
        for root, item in times.list_near((head,)):
            if (
                root > head > trigger.place
                and _trails(tree, root, head, triggers)
                and (_is_day(item) or _is_while(tree, root, item))
            ):
                yield root, item


def list_conducted(
    tree: Tree, noun: int, verb: int, lists: Mapping[str, Collection[str]]
) -> list[int]:
    """Verbs that only tell of an event noun that it took place: "in a raid conducted by the navy on 2 May".

    Args:
        tree: The parsed text.
        noun: The event noun.
        verb: The verb that it stands with, on which the tree may hang the participle.
        lists: The lists of words of the lexicon, with verbs that only say that something is done.
    """
    own = [kid for kid in tree.kids(noun) if tree.deps[kid] == "acl" and kid > noun]
    beside = [kid for kid in tree.kids(verb) if tree.deps[kid] == "advcl" and kid > noun]
    conducted = [
        kid
        for kid in (*own, *beside)
        if tree.tags[kid] in _PARTICIPLES
        and tree.lemmas[kid].lower() in lists["light"]
        and tree.child(kid, SUBJECTS) is None
    ]
    return [*conducted, *list_happening(tree, noun, lists)]


def list_happening(tree: Tree, noun: int, lists: Mapping[str, Collection[str]]) -> list[int]:
    """Verbs of relative clauses that only tell of an event noun that it took place: "the attack, which occurred in Mosul".

    Args:
        tree: The parsed text.
        noun: The event noun.
        lists: As above.
    """
    clauses = (kid for kid in tree.kids(noun) if tree.deps[kid] in RELATIVE)
    return [
        kid
        for kid in clauses
        if tree.lemmas[kid].lower() in _OCCURRING
        or (tree.lemmas[kid].lower() in lists["light"] and _is_past(tree, kid))
    ]


def list_participles(tree: Tree, noun: int) -> list[int]:
    """A noun's participles, on which the tree may hang what belongs to the clause.

    "They shot at a bus carrying teachers near Homs on Monday."

    Args:
        tree: The parsed text.
        noun: A thing that something is done to.
    """
    parts = (kid for kid in tree.kids(noun) if tree.deps[kid] == "acl")
    return [kid for kid in parts if tree.tags[kid] == "VBG"]


def leave_between(
    tree: Tree, near: Iterable[tuple[int, TimeExpression]], *, verb: int, triggers: Triggers
) -> Iterator[tuple[int, TimeExpression]]:
    """Times but those that a verb in the perfect cannot have, where an event noun stands between.

    "A man has been arrested over the bombings last year": what has been done now was not
    done last year.

    Args:
        tree: The parsed text.
        near: Times with their main tokens.
        verb: The main word of the event.
        triggers: All event words.
    """
    times = list(near)
    is_perfect = any(tree.lowers[kid] in _HAVE and kid < verb for kid in tree.kids(verb))
    behind = range(verb + 1, max((root for root, _ in times), default=0) if is_perfect else 0)
    nouns = (at for at in behind if at in triggers and tree.tags[at].startswith("NN"))
    first = next(nouns, None)
    yield from (one for one in times if first is None or one[0] < first)


def _is_day(item: TimeExpression) -> bool:
    """Whether a time is a single day, a night, or a part of one."""
    return item.type in ("DATE", "TIME") and item.begin is not None and len(item.value) >= _DAY


def _is_while(tree: Tree, root: int, item: TimeExpression) -> bool:
    """Whether a time is a month or a year in which something is."""
    case = tree.child(root, {"case"})
    within = case is not None and tree.lowers[case] == "in"
    return within and item.type == "DATE" and None not in (item.begin, item.end)


def _trails(tree: Tree, root: int, head: int, triggers: Triggers) -> bool:
    """Whether a time's word hangs as a phrase of its own below a noun, with no event between."""
    case = tree.child(root, {"case"})
    if (
        tree.deps[root] not in _ENDS
        or (tree.lowers[case] if case is not None else "") not in _CASES
    ):
        return False
    place = tree.heads[root]
    for _ in range(_HIGHEST):
        if place in triggers or tree.tags[place].startswith("VB"):
            return False
        if place == head:
            return True
        place = tree.heads[place]
    return False


def find_relative(tree: Tree, trigger: Trigger, triggers: Triggers) -> Trigger | None:
    """The event of the clause that tells more of who acts, if it is of the same type and time.

    "A missile that hit a school in Izium on Monday killed nine people": both were then and
    there. None if there is no such clause.
    """
    place = trigger.place
    if tree.tags[place] not in ("VBD", "VBN"):
        return None
    for head in trigger.arguments.subjects:
        for clause in tree.kids(head):
            other = triggers.get(clause) if clause < place else None
            if other is not None and other.rule.type == trigger.rule.type:
                is_flight = trigger.rule.type == _FLIGHT and tree.deps[clause] == "acl"
                if is_flight or (tree.deps[clause] in RELATIVE and _is_past(tree, clause)):
                    return other
    return None


def find_during(tree: Tree, trigger: Trigger, triggers: Triggers) -> Trigger | None:
    """The event of a clause with "when" that tells how it came about.

    "Three men were killed when a mine went off near Izium." None if there is no such clause.
    """
    for kid in tree.kids(trigger.place):
        mark = tree.child(kid, {"mark", "advmod"})
        is_when = mark is not None and tree.lowers[mark] == "when"
        if tree.deps[kid] == "advcl" and is_when and kid in triggers and _is_past(tree, kid):
            return triggers[kid]
    return None


def _is_past(tree: Tree, place: int) -> bool:
    """Whether a verb is in the plain past."""
    return tree.tags[place] == "VBD" and tree.child(place, {"aux"}) is None


def shift_day(days: Days, length: TimeExpression, direction: int) -> Days:
    """A day off by a length: "two days after the raid"; both None where no day comes of it.

    Args:
        days: When something else is.
        length: How far off it is.
        direction: 1 for after, -1 for before.
    """
    begin, end = days
    found = _LENGTH.fullmatch(length.value) if length.type == "DURATION" else None
    if found is None or begin is None or end is None or begin[:_DAY] != end[:_DAY]:
        return (None, None)
    count = 0 if found[3] else int(found[1]) * (7 if found[2] == "W" else 1)
    if count > _LONGEST:
        return (None, None)
    try:
        day = (date.fromisoformat(begin[:_DAY]) + timedelta(days=direction * count)).isoformat()
    except OverflowError:
        return (None, None)
    return (day, day)


def gather_stray(
    tree: Tree, times: Iterable[TimeExpression], triggers: Triggers, cues: Collection[int]
) -> Mapping[int, Sequence[tuple[int, TimeExpression]]]:
    """For each finite verb the days that the tree hangs on no event below it, each with its main token.

    "He stopped a thief from taking a car from the yard about 7 p.m. on Sunday": the yard
    and the taking are no events, so that the day is that of the verb above them.

    Args:
        tree: The parsed text.
        times: Its times.
        triggers: Its event words.
        cues: Words that credit somebody.
    """
    found: dict[int, list[tuple[int, TimeExpression]]] = {}
    for time in times:
        if time.begin is None or time.end is None or time.begin[:_DAY] != time.end[:_DAY]:
            continue
        root = place = find_root(tree, time.span)
        for _ in range(_HIGHEST):
            case = tree.child(place, {"case"}) if place != root else None
            label, place = tree.deps[place], tree.heads[place]
            is_apart = case is not None and tree.lowers[case] in APART
            if is_apart or label in RELATIVE or label == "parataxis" or place in cues:
                break
            is_finite = tree.tags[place] == "VBD" or tree.child(place, _HELPERS) is not None
            if is_finite and tree.tags[place].startswith("VB"):
                found.setdefault(place, []).append((root, time))
                break
            if place in triggers or tree.heads[place] == place:
                break
    return found
