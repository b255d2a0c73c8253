"""Flights: how far, how high and how long missiles flew, told with a word that stands for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sayso.annotations.events.arguments import find_arguments
from sayso.annotations.events.lexicon import Lexicon, list_singulars
from sayso.annotations.events.triggers import Trigger, Triggers
from sayso.annotations.statements.trees import Tree
from sayso.annotations.wordlists import read_words

_MISSILE = "@missile"
_NEAR = 2
"""Sentences within which the launch stands."""
_STANDING_FOR = frozenset({"it", "they", "both", "each", "all", "first", "second", "third", "other", "latter"})  # fmt: skip
_HITTING = frozenset({"hit", "strike", "destroy"})
_COURSE = frozenset({"break", "come", "crash", "explode", "fall", "fire", "fly", "land", "launch", "lift", "send", "shoot", "splash"})  # fmt: skip
"""Verbs for the way of a missile from its launch to its end."""
_EMPTY = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "ocean", "range", "sea", "site", "trajectory", "water", "waters"})  # fmt: skip
"""Where nobody is aimed at."""
_MEASURED = frozenset({"altitude", "apogee", "distance", "height", "range"})
_LENGTHS = frozenset({"km", "kilometer", "kilometre", "mile", "meter", "metre"})
_PUTTING = frozenset({"calculate", "cite", "measure", "reach", "record", "stand"})
"""Verbs by which a measure is told, beside those by which a figure is put anew."""
_REACH = 10
"""Tokens behind "altitude" within which a length stands that is its own."""
_VERBS = frozenset({"VB", "VBD", "VBN", "VBZ"})
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
    measured = {one.place: one for one in _find_measured(tree, lexicon, known)}
    return dict(sorted({**measured, **known, **flights}.items()))


def _list_of_tests(tree: Tree, lexicon: Lexicon, found: Triggers) -> Iterator[Trigger]:
    """The event words for the way of missiles behind the one by which a text tells that they are tested, as of the test."""
    missiles = lexicon.classes[_MISSILE]
    test: Trigger | None = None
    latest = 0
    for trigger in found.values():
        near = tree.sentence(trigger.place) - latest <= _NEAR
        if test is not None and _is_of_test(tree, trigger, missiles, near=near):
            latest = tree.sentence(trigger.place)
            yield replace(trigger, rule=test.rule)
        elif test is not None and trigger.rule.type == "TEST":
            latest = tree.sentence(trigger.place)
        elif test is None and trigger.rule.type == "TEST" and _is_launch(tree, trigger, missiles):
            test, latest = trigger, tree.sentence(trigger.place)


def _find_measured(tree: Tree, lexicon: Lexicon, found: Triggers) -> Iterator[Trigger]:
    """How high and how far as event words, behind the one by which a text tells of a test: "put the altitude at 900 km"."""
    missiles = lexicon.classes[_MISSILE]
    tests = (one for one in found.values() if one.rule.type == "TEST")
    test = next((one for one in tests if _is_launch(tree, one, missiles)), None)
    if test is None:
        return
    for place in range(test.place + 1, len(tree)):
        lemma = tree.lemmas[place].lower()
        if lemma in _MEASURED and _has_length(tree, place) and _is_put(tree, place):
            yield Trigger(place, place, place, test.rule, find_arguments(tree, place))


def _is_put(tree: Tree, place: int) -> bool:
    """Whether somebody puts or gives what was measured, or the missile reached it: not "missiles with a range of"."""
    words = read_words("casualties")["revised"]
    known = {*words["puts"], *words["verbs"], *words["giving"], *_PUTTING}
    for _ in range(_NEAR + 1):
        if tree.tags[place].startswith("VB"):
            return tree.lemmas[place].lower() in known
        place = tree.heads[place]
    return False


def _has_length(tree: Tree, place: int) -> bool:
    """Whether a length stands right behind a word for what it measures, and no other such word between."""
    last = min(place + _REACH, len(tree))
    for behind in range(place + 1, last):
        if tree.sentence(behind) != tree.sentence(place) or tree.lemmas[behind] in _MEASURED:
            return False
        if tree.lowers[behind].removesuffix("s") in _LENGTHS:
            return tree.tags[behind - 1] == "CD"
    return False


def _find_flights(tree: Tree, lexicon: Lexicon, found: Triggers) -> Iterator[Trigger]:
    missiles = lexicon.classes[_MISSILE]
    launch: Trigger | None = None
    latest = 0
    for place, tag in enumerate(tree.tags):
        trigger, sentence = found.get(place), tree.sentence(place)
        if trigger is not None and _is_launch(tree, trigger, missiles):
            launch, latest = trigger, sentence
        if launch is None or sentence - latest > _NEAR:
            continue
        if trigger is not None:
            if not _goes_on(tree, lexicon, trigger, launch):
                continue
            yield replace(trigger, rule=launch.rule)
        elif tag in _VERBS and (
            _flies(tree, lexicon, place) or _ends(tree, place, launch, missiles)
        ):
            yield Trigger(place, place, place, launch.rule, find_arguments(tree, place))
        else:
            continue
        latest = sentence


def _goes_on(tree: Tree, lexicon: Lexicon, trigger: Trigger, launch: Trigger) -> bool:
    """Whether an event word tells what a launched missile does: "it hit its target", "the missile climbed to 900 km"."""
    flies = trigger.rule.type == "OTHER" and _flies(tree, lexicon, trigger.place)
    return flies or _hits_target(tree, trigger, launch)


def _hits_target(tree: Tree, trigger: Trigger, launch: Trigger) -> bool:
    """Whether a missile that was tested hits what it was aimed at: "It hit its target"."""
    place, arguments = trigger.place, trigger.arguments
    if launch.rule.type != "TEST" or tree.lemmas[place].lower() not in _HITTING:
        return False
    is_it = any(tree.lowers[head] in _STANDING_FOR for head in arguments.subjects)
    return is_it and any(tree.lemmas[head].lower() == "target" for head in arguments.objects)


def _ends(tree: Tree, place: int, launch: Trigger, missiles: frozenset[str]) -> bool:
    """Whether a verb that names no event by itself tells of the way of a tested missile: "it fell into the sea"."""
    told = replace(launch, place=place, arguments=find_arguments(tree, place))
    if launch.rule.type != "TEST" or tree.lemmas[place] not in _COURSE:
        return False
    return _is_its_course(tree, told, missiles, near=True)


def _is_of_test(tree: Tree, trigger: Trigger, missiles: frozenset[str], *, near: bool) -> bool:
    """Whether what a missile does or is done to is of its test: "it came down in the sea", not "fired at the town".

    Near what was told of the test "it" is the missile.
    """
    hurts = trigger.rule.type in {"ASSAULT", "DISASTER"} and tree.lemmas[trigger.place] in _COURSE
    return hurts and _is_its_course(tree, trigger, missiles, near=near)


def _is_its_course(tree: Tree, trigger: Trigger, missiles: frozenset[str], *, near: bool) -> bool:
    """Whether missiles, or what stands for them, go or are sent where nobody is aimed at."""
    subject = _find_subject(tree, trigger.place)
    is_it = near and subject is not None and tree.lowers[subject] in _STANDING_FOR
    if not is_it and not _is_launch(tree, trigger, missiles):
        return False
    aimed = trigger.arguments.after("at", "on", "against", "into", "onto")
    return all(tree.lowers[head] in _EMPTY for head in aimed)


def _is_launch(tree: Tree, trigger: Trigger, missiles: frozenset[str]) -> bool:
    """Whether an event word has missiles as its object or its subject."""
    heads = (*trigger.arguments.objects, *trigger.arguments.subjects)
    return any(_is_missile(tree, head, missiles) for head in heads)


def _is_missile(tree: Tree, head: int, missiles: frozenset[str]) -> bool:
    return bool(list_singulars(tree.lemmas[head].lower(), tree.lowers[head]) & missiles)


def _flies(tree: Tree, lexicon: Lexicon, place: int) -> bool:
    """Whether a verb tells how far, how high or how long something flew that was named before."""
    if lexicon.tell_base(tree.lemmas[place], tree.lowers[place]) not in lexicon.lists["flying"]:
        return False
    subject = _find_subject(tree, place)
    if subject is None:
        return False
    is_word = tree.lowers[subject] in _STANDING_FOR or tree.tags[subject] == "CD"
    is_word = is_word or _is_missile(tree, subject, lexicon.classes[_MISSILE])
    beside = [kid for kid in tree.kids(place) if tree.deps[kid] in _HOW_FAR]
    return is_word and any(tree.lowers[kid].removesuffix("s") in _MEASURES for kid in beside)


def _find_subject(tree: Tree, place: int) -> int | None:
    """A verb's own subject, or that of the verb that it is joined to."""
    subject = tree.subject(place)
    if subject is None and tree.deps[place] == "conj":
        subject = tree.subject(tree.heads[place])
    return subject
