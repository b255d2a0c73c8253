"""Guesses: event words that the encoder sees where the lists name none, or name them too readily."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sayso.annotations.encoder.kinds import NO_EVENT, Kinds
from sayso.annotations.events.arguments import find_arguments
from sayso.annotations.events.lexicon import UNTYPED, Lexicon, Rule
from sayso.annotations.events.phrases import MODIFYING
from sayso.annotations.events.triggers import Trigger, Triggers
from sayso.annotations.statements.trees import Tree

_LIKELY = 0.5
_LIKELY_NOUN = 0.7
"""Probability of its type from which on a word that no list knows names an event; nouns are often a mere topic."""
_OTHERWISE = 0.8
_NONE = 0.75
"""Probabilities of another type, and of none, from which on a doubtful word is not what the lists say."""
_SAID = frozenset({"ACCUSE", "REQUEST"})
"""Types whose verbs say something of an event."""
_NOTHING: frozenset[str] = frozenset()
_TAGS = frozenset({"VB", "NN", "JJ"})


def guess_triggers(
    tree: Tree, lexicon: Lexicon, found: Triggers, kinds: Kinds | None
) -> dict[int, Trigger]:
    """The event words of a text by their positions, in reading order: the lists', and those that the encoder sees beside.

    Where a list names an event it is believed, since it knows what stands with the word; but
    not of words that are as often something else.

    Args:
        tree: The parsed text.
        lexicon: The lists.
        found: What the lists name.
        kinds: What the encoder sees; None if none has read the text, then the lists stand alone.
    """
    if kinds is None:
        return dict(found)
    taken = {word for one in found.values() for word in (one.place, *one.others)}
    seen = {one.place: one for one in _list_seen(tree, lexicon, kinds) if one.place not in taken}
    doubted = {place: _doubt(tree, lexicon, one, kinds) for place, one in found.items()}
    kept = {place: one for place, one in doubted.items() if one is not None}
    return dict(sorted({**seen, **kept}.items()))


def _doubt(tree: Tree, lexicon: Lexicon, trigger: Trigger, kinds: Kinds) -> Trigger | None:
    """A trigger of the lists, or what a doubtful word is instead; None if it names none."""
    place, rule = trigger.place, trigger.rule
    if not lexicon.is_among(tree.lemmas[place], tree.lowers[place], "doubtful"):
        return trigger
    kind, probability = kinds.tell(place)
    if kinds.weigh(place, NO_EVENT) >= _NONE:
        return None
    if kind in {rule.type, UNTYPED} or probability < _OTHERWISE:
        return trigger
    return replace(trigger, rule=replace(rule, type=kind, casualty=False))


def _list_seen(tree: Tree, lexicon: Lexicon, kinds: Kinds) -> Iterator[Trigger]:
    for place in kinds.likely:
        kind, probability = kinds.tell(place)
        tag = tree.tags[place]
        is_sure = probability >= (_LIKELY_NOUN if tag.startswith("NN") else _LIKELY)
        if not is_sure or kind == UNTYPED or tag[:2] not in _TAGS or tag.startswith("NNP"):
            continue
        if tree.deps[place] in MODIFYING or _is_still(tree, lexicon, place):
            continue
        if _is_excepted(tree, lexicon, place, kind):
            continue
        rule = _make_rule(kind, speech=kind in _SAID and tag.startswith("VB"))
        yield Trigger(place, place, place, rule, find_arguments(tree, place))


def _is_still(tree: Tree, lexicon: Lexicon, place: int) -> bool:
    """Whether the lists have it for a verb that leads to an event, tells a state or only says something."""
    base = lexicon.tell_base(tree.lemmas[place], tree.lowers[place])
    return tree.tags[place].startswith("VB") and lexicon.is_still(base)


def _is_excepted(tree: Tree, lexicon: Lexicon, place: int, kind: str) -> bool:
    """Whether the lists have the word for this type, but not with what stands here: "shot a film"."""
    lemma = tree.lemmas[place].lower()
    beside = {tree.lemmas[kid].lower() for kid in tree.kids(place)}
    known = (rule for rules in lexicon.rules.values() for rule in rules.get(lemma, ()))
    return any(rule.type == kind and not beside.isdisjoint(rule.exceptions) for rule in known)


def _make_rule(kind: str, *, speech: bool) -> Rule:
    return Rule(
        type=kind,
        others=_NOTHING,
        objects=_NOTHING,
        subjects=_NOTHING,
        company=_NOTHING,
        complement=False,
        speech=speech,
    )
