"""Flights: how far, how high and how long missiles flew, told with a word that stands for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sayso.annotations.events.arguments import find_arguments
from sayso.annotations.events.lexicon import Lexicon, list_singulars
from sayso.annotations.events.triggers import Trigger, Triggers
from sayso.annotations.statements.trees import Tree

_MISSILE = "@missile"
_NEAR = 2
"""Sentences within which the launch stands."""
_STANDING_FOR = frozenset({"it", "they", "both", "each", "all", "first", "second", "third", "other", "latter"})  # fmt: skip
_HITTING = frozenset({"hit", "strike", "destroy"})
_COURSE = frozenset({"break", "come", "crash", "explode", "fall", "fire", "fly", "land", "launch", "lift", "send", "shoot", "splash"})  # fmt: skip
"""Verbs for the way of a missile from its launch to its end."""
_EMPTY = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "ocean", "range", "sea", "site", "trajectory", "water", "waters"})  # fmt: skip
"""Where nobody is aimed at."""
_HOW_FAR = frozenset({"obj", "obl", "obl:unmarked", "obl:npmod"})
_MEASURES = frozenset({"minute", "second", "km", "kilometer", "kilometre", "mile", "meter", "metre", "mach", "altitude", "height", "apogee", "speed", "distance"})  # fmt: skip


def add_flights(tree: Tree, lexicon: Lexicon, found: Triggers) -> dict[int, Trigger]:
    """The event words with verbs of flying whose subject stands for missiles that were launched before.

    "North Korea fired two missiles. Both flew 400 km." Where a text tells of a test, what else the
    missile does is of the test as well: "It came down in the sea."

    Args:
        tree: The parsed text.
        lexicon: Which words name events.
        found: The event words that were found without it.
    """
    known = {**found, **{one.place: one for one in _list_of_tests(tree, lexicon, found)}}
    flights = {one.place: one for one in _find_flights(tree, lexicon, known)}
    return dict(sorted({**known, **flights}.items()))


def _list_of_tests(tree: Tree, lexicon: Lexicon, found: Triggers) -> Iterator[Trigger]:
    """The event words for the way of missiles behind the one by which a text tells that they are tested, as of the test."""
    missiles = lexicon.classes[_MISSILE]
    test: Trigger | None = None
    for trigger in found.values():
        if test is not None and _is_of_test(tree, trigger, missiles):
            yield replace(trigger, rule=test.rule)
        elif test is None and trigger.rule.type == "TEST" and _is_launch(tree, trigger, missiles):
            test = trigger


def _find_flights(tree: Tree, lexicon: Lexicon, found: Triggers) -> Iterator[Trigger]:
    missiles = lexicon.classes[_MISSILE]
    launch: Trigger | None = None
    for place, tag in enumerate(tree.tags):
        trigger = found.get(place)
        if trigger is not None and launch is not None and _hits_target(tree, trigger, launch):
            yield replace(trigger, rule=launch.rule)
        elif trigger is not None:
            if _is_launch(tree, trigger, missiles):
                launch = trigger
        elif launch is not None and tag in ("VBD", "VBN", "VBZ"):
            if tree.sentence(place) - tree.sentence(launch.place) > _NEAR:
                launch = None
            elif _flies(tree, lexicon, place):
                yield Trigger(place, place, place, launch.rule, find_arguments(tree, place))


def _hits_target(tree: Tree, trigger: Trigger, launch: Trigger) -> bool:
    """Whether a missile that was tested hits what it was aimed at: "It hit its target"."""
    place, arguments = trigger.place, trigger.arguments
    is_near = tree.sentence(place) - tree.sentence(launch.place) <= _NEAR
    if launch.rule.type != "TEST" or not is_near or tree.lemmas[place].lower() not in _HITTING:
        return False
    is_it = any(tree.lowers[head] in _STANDING_FOR for head in arguments.subjects)
    return is_it and any(tree.lemmas[head].lower() == "target" for head in arguments.objects)


def _is_of_test(tree: Tree, trigger: Trigger, missiles: frozenset[str]) -> bool:
    """Whether what a missile does or is done to is of its test: "it came down in the sea", not "fired at the town"."""
    hurts = trigger.rule.type in {"ASSAULT", "DISASTER"} and tree.lemmas[trigger.place] in _COURSE
    if not hurts or not _is_launch(tree, trigger, missiles):
        return False
    aimed = trigger.arguments.after("at", "on", "against", "into", "onto")
    return all(tree.lowers[head] in _EMPTY for head in aimed)


def _is_launch(tree: Tree, trigger: Trigger, missiles: frozenset[str]) -> bool:
    """Whether an event word has missiles as its object or its subject."""
    heads = (*trigger.arguments.objects, *trigger.arguments.subjects)
    return any(
        list_singulars(tree.lemmas[head].lower(), tree.lowers[head]) & missiles for head in heads
    )


def _flies(tree: Tree, lexicon: Lexicon, place: int) -> bool:
    """Whether a verb tells how far, how high or how long something flew that was named before."""
    if lexicon.tell_base(tree.lemmas[place], tree.lowers[place]) not in lexicon.lists["flying"]:
        return False
    subject = tree.subject(place)
    if subject is None and tree.deps[place] == "conj":
        subject = tree.subject(tree.heads[place])
    if subject is None:
        return False
    is_word = tree.lowers[subject] in _STANDING_FOR or tree.tags[subject] == "CD"
    beside = [kid for kid in tree.kids(place) if tree.deps[kid] in _HOW_FAR]
    return is_word and any(tree.lowers[kid].removesuffix("s") in _MEASURES for kid in beside)
