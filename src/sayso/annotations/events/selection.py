"""Selection: which event a statement is mainly about."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sayso.annotations.events.lexicon import Lexicon
from sayso.annotations.events.triggers import Trigger, Triggers
from sayso.annotations.statements.trees import Tree

_ORDER = (
    *("xcomp", "obj", "iobj", "nsubj:pass", "nsubj", "csubj", "csubj:pass", "obl", "obl:agent"),
    *("nmod", "advcl", "acl", "conj", "ccomp", "appos", "nmod:poss", "parataxis"),
)
_RANKS = {label: rank for rank, label in enumerate(_ORDER)}
_OBJECTS = frozenset({"obj", "nsubj:pass", "iobj", "dobj", "obl"})
_VERBAL = frozenset({"xcomp", "ccomp", "advcl"})
DEEPEST = 4
"""Steps below the main word within which the event of a statement is looked for."""
MOST_LOOKED_AT = 60
"""Words that are looked at for one statement: hostile text must not cost time."""


@dataclass(frozen=True, slots=True)
class Chooser:
    """Finds the main event of statements.

    Attributes:
        tree: The parsed text.
        lexicon: The words that lead to events.
        triggers: The event words of the text.
    """

    tree: Tree
    lexicon: Lexicon
    triggers: Triggers

    def choose(self, head: int, members: Collection[int]) -> Trigger | None:
        """The trigger that a statement's main word is or governs; None where nothing happens.

        Args:
            head: Position of the main word.
            members: The tokens of the statement.
        """
        found = self._look_ahead(head, members)
        if found is not None or self._is_silent(head):
            return found
        level, seen = [head], 0
        for _ in range(DEEPEST):
            below: list[int] = []
            for place in level:
                below.extend(self._list_governed(place, members))
            seen += len(below)
            if seen > MOST_LOOKED_AT:
                return None
            for place in below:
                found = self._look_ahead(place, members)
                if found is not None:
                    return found
            level = [place for place in below if not self._is_silent(place)]
        return None

    def _look_ahead(self, place: int, members: Collection[int]) -> Trigger | None:
        """The event that a word names, by itself or with the word that it leads to."""
        lemma = self.tree.lemmas[place].lower()
        lists = self.lexicon.lists
        for _ in range(DEEPEST):
            trigger = self.triggers.get(place)
            if trigger is not None and place in members and not trigger.rule.speech:
                return trigger
            lemma = self.tree.lemmas[place].lower()
            onward = None
            if lemma in lists["passing"]:
                onward = self.tree.child(place, _VERBAL)
            if onward is None and lemma in lists["light"]:
                onward = self._find_event_object(place)
            if onward is None:
                return None
            place = onward
        return None

    def _find_event_object(self, place: int) -> int | None:
        return next(
            (
                kid
                for kid in self.tree.kids(place)
                if self.tree.deps[kid] in _OBJECTS and kid in self.triggers
            ),
            None,
        )

    def _is_silent(self, place: int) -> bool:
        """Whether what a word governs is said or perceived, a claim of its own."""
        tree, lists = self.tree, self.lexicon.lists
        lemma = tree.lemmas[place].lower()
        if tree.tags[place].startswith("VB"):
            trigger = self.triggers.get(place)
            return lemma in lists["silent"] or (trigger is not None and trigger.rule.speech)
        if tree.child(place, {"cop"}) is not None:
            return False
        return lemma in lists["silent_nouns"]

    def _list_governed(self, place: int, members: Collection[int]) -> Iterator[int]:
        tree = self.tree
        kids = [kid for kid in tree.kids(place) if kid in members and tree.deps[kid] in _RANKS]
        yield from sorted(kids, key=lambda kid: _RANKS[tree.deps[kid]])


