"""Deeds: verbs of doing that no rule of the lexicon knows, and that a day is told of."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from sayso.annotations.encoder.kinds import Kinds
from sayso.annotations.events.arguments import find_arguments
from sayso.annotations.events.circumstances import climb
from sayso.annotations.events.lexicon import UNTYPED, Lexicon, Rule
from sayso.annotations.events.timing import Timing
from sayso.annotations.events.triggers import Trigger
from sayso.annotations.statements.trees import Tree
from sayso.model.leaning import Leaning

_DONE = Rule(UNTYPED, frozenset(), frozenset(), frozenset(), frozenset(), complement=False, speech=False)  # fmt: skip
_ONWARD = frozenset({"xcomp"})
_COPULA = frozenset({"cop"})
_PARTICLE = frozenset({"compound:prt"})
_NOT = frozenset({"not", "n't", "n’t", "never", "little", "hardly", "barely", "scarcely"})
_TOLD = frozenset({"VBD", "VBN", "VBZ", "VBP"})
_MUCH = frozenset({"obj", "obl", "obl:unmarked", "obl:npmod", "advmod", "nsubj"})
_PAST = frozenset({"VBD", "VBN"})
_DONE_TO = frozenset({"obj", "nsubj", "nsubj:pass"})
_SHARES = frozenset({"%", "percent"})
_MANY = frozenset({"NNS", "NNPS", "$"})
_NUMBERS = frozenset({"nummod"})
_STEPS = 3
_LIKELY = 0.8
"""Probability that something happens, of no other type, from which on it needs no day."""
_AHEAD = -1.5
"""Natural units of log-odds by which some event may be behind none for the same: what a claim is about is weighed again."""


@dataclass(frozen=True, slots=True)
class Deeds:
    """Finds what is done on a day, whatever it is.

    Attributes:
        tree: The parsed text.
        lexicon: The words that lead to events.
        timing: When the other events of the text are.
        cues: Words that credit somebody.
        kinds: What the encoder sees; None if no encoder has read the text.
    """

    tree: Tree
    lexicon: Lexicon
    timing: Timing
    cues: Collection[int]
    kinds: Kinds | None = None

    def find(
        self, head: int, members: Collection[int], leaning: Leaning | None = None
    ) -> Trigger | None:
        """An event OTHER of a statement's verb; None if it tells a state, a saying, or no day.

        "The airport reopened on Friday" tells that something happened, though no
        type fits it; "the airport is large" and "he is in office since May" do not.
        How much something has changed happened too ("oil rose by 2 percent"), and what was
        done to so many ("it has served 42 million meals").

        Args:
            head: Position of the statement's main word.
            members: The tokens of the statement.
            leaning: What the encoder makes of it as a whole; None if it was not asked.
        """
        place = self._find_verb(head, members)
        if place is None:
            return None
        particle = self.tree.child(place, _PARTICLE)
        last = place + 1 if particle == place + 1 else place
        arguments = find_arguments(self.tree, place)
        happens = self.tree.lowers[place + 1 : place + 2] == ["place"]
        if happens and self.tree.lemmas[place].lower() == "take":
            # "The vote took place": nothing is taken.
            rest = tuple(one for one in arguments.objects if one != place + 1)
            last, arguments = place + 1, replace(arguments, objects=rest)
        deed = Trigger(place, place, last, _DONE, arguments)
        days = self.timing.find_days(deed, climb(self.tree, place, self.cues))
        lemma = self.lexicon.tell_base(self.tree.lemmas[place], self.tree.lowers[place])
        is_told = any(days) or self._tells_change(place) or self._tells_count(place)
        is_told = is_told or self._tells_measure(place, lemma)
        return deed if is_told or self.happens(place) or _leans_to_event(leaning) else None

    def happens(self, place: int) -> bool:
        """Whether the encoder is rather sure that a word names something that happens, of no other type."""
        return self.kinds is not None and self.kinds.weigh(place, UNTYPED) >= _LIKELY

    def _tells_count(self, place: int) -> bool:
        """Whether a verb of the past tells to how many something was done."""
        tree = self.tree
        is_past = tree.tags[place] in _PAST and tree.subject(place) is not None
        lemma = self.lexicon.tell_base(tree.lemmas[place], tree.lowers[place])
        if not is_past or lemma in self.lexicon.lists["steady"]:
            return False
        things = [
            kid
            for kid in tree.kids(place)
            if tree.deps[kid] in _DONE_TO or (tree.deps[kid] == "obl" and tree.tags[kid] == "$")
        ]
        return any(
            (tree.tags[one] in _MANY or tree.lowers[one] in _SHARES)
            and tree.child(one, _NUMBERS) is not None
            for one in things
        )

    def _tells_change(self, place: int) -> bool:
        """Whether it is a verb of change with how much: "rose 2.1%", "fell to 34 ships a day"."""
        tree = self.tree
        lemma = self.lexicon.tell_base(tree.lemmas[place], tree.lowers[place])
        if lemma not in self.lexicon.lists["changing"] or tree.tags[place] not in _TOLD:
            return False
        beside = [kid for kid in tree.kids(place) if tree.deps[kid] in _MUCH]
        return any(tree.tags[kid] == "CD" for one in beside for kid in (one, *tree.kids(one)))

    def _find_verb(self, head: int, members: Collection[int]) -> int | None:
        """The verb of doing that a statement's main verb is or leads to: "plans to open"."""
        tree, lists = self.tree, self.lexicon.lists
        place = head
        for _ in range(_STEPS):
            is_verb = tree.tags[place].startswith("VB") and tree.child(place, _COPULA) is None
            if not is_verb or place in self.cues or self._is_negated(place):
                return None
            lemma = self.lexicon.tell_base(tree.lemmas[place], tree.lowers[place])
            onward = tree.child(place, _ONWARD)
            if onward is not None and lemma in lists["passing"]:
                place = onward
                continue
            is_still = lemma in lists["silent"] or lemma in lists["states"]
            is_still = is_still and not self._tells_measure(place, lemma)
            return None if is_still or place not in members else place
        return None

    def _tells_measure(self, place: int, lemma: str) -> bool:
        """Whether a verb of the past only tells how much something came to: "the stockpile stood at 182 kilograms"."""
        tree = self.tree
        if tree.tags[place] not in _PAST:
            return False
        beside = (kid for kid in tree.kids(place) if tree.deps[kid] in _MUCH and kid > place)
        numbered = any(tree.tags[one] == "CD" for kid in beside for one in (kid, *tree.kids(kid)))
        return numbered and lemma in self.lexicon.lists["measuring"]

    def _is_negated(self, place: int) -> bool:
        return any(self.tree.lowers[kid] in _NOT for kid in self.tree.kids(place))


def _leans_to_event(leaning: Leaning | None) -> bool:
    """Whether the encoder does not make much more of none than of any event."""
    return leaning is not None and max(leaning.types[1:]) - leaning.types[0] > _AHEAD
