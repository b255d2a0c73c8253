"""Selection: which event a statement is mainly about."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sayso.annotations.events.lexicon import Lexicon
from sayso.annotations.events.triggers import Trigger, Triggers
from sayso.annotations.statements.trees import RELATIVE, SUBJECTS, Tree

_ORDER = (
    *("xcomp", "obj", "iobj", "nsubj:pass", "nsubj", "csubj", "csubj:pass", "obl", "obl:agent"),
    *("nmod", "advcl", "acl", "conj", "ccomp", "appos", "nmod:poss", "parataxis"),
)
_RANKS = {label: rank for rank, label in enumerate(_ORDER)}
_OBJECTS = frozenset({"obj", "nsubj:pass"})
_VERBAL = frozenset({"xcomp", "ccomp", "advcl"})
_TAKEN = frozenset({"xcomp", "ccomp"})
_CAN = frozenset({"can"})
_COPULA = frozenset({"cop"})
_PRESENT = frozenset({"VBP", "VBZ"})
_PASSIVE = frozenset({"aux:pass", "nsubj:pass"})
_THERE = frozenset({"expl"})
_LEADING_ON = frozenset({"COERCE", "AID"})
_MARKS = frozenset({"case", "mark", "advmod"})
_ADDED = frozenset({"obl", "nmod", "advcl"})
_APART = frozenset({"xcomp", "ccomp", "advcl", "acl"})
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
        if self._defines(head):
            return None
        deed = self._find_judged(head)
        if deed is not None:
            return self._look_ahead(deed, members)
        for start in self._list_starts(head, members):
            found = self._look_ahead(start, members)
            if found is None and (self._is_telling(start) or not self._is_silent(start)):
                found = self._search(start, members)
            if found is not None:
                return found
        found = self._take_antecedent(head, members) or self._take_relative(head, members)
        return found or self._take_itself(head, members)

    def _defines(self, head: int) -> bool:
        """Whether a statement only tells what something is, can do, or is short of: "they need aid"."""
        tree, lists = self.tree, self.lexicon.lists
        lemma = tree.lemmas[head].lower()
        if tree.tags[head] not in _PRESENT:
            return self._is_able(head, lemma)
        subject = tree.child(head, SUBJECTS)
        if subject is not None and tree.lemmas[subject].lower() in lists["rulings"]:
            return True
        return lemma in lists["defining"] and tree.child(head, _VERBAL) is None

    def _find_judged(self, head: int) -> int | None:
        """The deed that a statement judges: "the use of gas is a violation of the treaty"; None if none.

        A "threat" or "danger" that is no deed's is no event either: "you are a threat to us".
        """
        tree, lists = self.tree, self.lexicon.lists
        subject, lemma = tree.subject(head), tree.lemmas[head].lower()
        if subject is None:
            return None
        joined = tree.child(head, _COPULA) is not None and lemma in lists["judged"]
        active = tree.tags[head].startswith("VB") and tree.child(head, _PASSIVE) is None
        broken = active and lemma in lists["breaking_law"]
        if not (joined or broken):
            return None
        return subject if self._is_told(subject) else None

    def _is_able(self, head: int, lemma: str) -> bool:
        """Whether it is only said what can be done: "the missile can reach", "is able to"."""
        tree = self.tree
        subject = tree.child(head, SUBJECTS)
        if subject is not None and self.lexicon.is_among(
            tree.lemmas[subject], tree.lowers[subject], "instruments"
        ):
            return any(tree.lowers[kid] in _CAN for kid in tree.kids(head))
        be = tree.child(head, _COPULA)
        is_now = be is not None and tree.tags[be] in _PRESENT
        return is_now and lemma in self.lexicon.lists["able"]

    def choose_cue(self, cue: Collection[int]) -> Trigger | None:
        """The event that crediting words name themselves: "discussed"; None if they only credit."""
        found = (self.triggers.get(place) for place in sorted(cue))
        return next((one for one in found if one is not None and not one.rule.speech), None)

    def choose_stray(self, head: int, members: Collection[int]) -> Trigger | None:
        """The event that the tree hangs on the cue: "claimed responsibility for the attack".

        Args:
            head: Position of the statement's main word.
            members: The tokens of the statement.
        """
        tree = self.tree
        if tree.is_predicate(head):
            return None
        for place in sorted(members)[:MOST_LOOKED_AT]:
            trigger = self.triggers.get(place)
            strays = place > head and tree.heads[place] not in members
            if strays and trigger is not None and not trigger.rule.speech:
                return trigger
        return None

    def _list_starts(self, head: int, members: Collection[int]) -> list[int]:
        """The main word, after the verb that is said of it where a cue parts the two.

        In "urged them to leave" both hang on the cue; the noun is no more than the subject.
        """
        tree = self.tree
        if tree.is_predicate(head):
            return [head]
        apart = [
            place
            for place in sorted(members)[:MOST_LOOKED_AT]
            if tree.tags[place].startswith("VB")
            and tree.deps[place] in _APART
            and tree.heads[place] not in members
        ]
        return [*apart[:1], head]

    def _take_antecedent(self, head: int, members: Collection[int]) -> Trigger | None:
        """The event that a relative clause tells more of: "the test that it conducted"."""
        tree = self.tree
        above = tree.heads[head]
        if tree.deps[head] not in RELATIVE or above not in members:
            return None
        trigger = self.triggers.get(above)
        return None if trigger is None or trigger.rule.speech else trigger

    def _take_itself(self, head: int, members: Collection[int]) -> Trigger | None:
        """Force or help that leads to no event, "forced detainees to sleep", and what is only said."""
        trigger = self.triggers.get(head)
        if trigger is not None and trigger.rule.type in _LEADING_ON:
            return trigger
        is_said = trigger is not None and trigger.rule.speech and head in members
        if not is_said or not self.tree.tags[head].startswith("VB"):
            return None
        return trigger if self.tree.child(head, _TAKEN) is None else None

    def _take_relative(self, head: int, members: Collection[int]) -> Trigger | None:
        """The event that a noun is described by: "It was the ship that they seized"."""
        tree = self.tree
        if tree.tags[head].startswith("VB"):
            return None
        for noun in (head, tree.child(head, SUBJECTS)):
            clause = None if noun is None else tree.child(noun, RELATIVE)
            if clause is not None and clause in members:
                found = self._look_ahead(clause, members)
                if found is not None:
                    return found
        return None

    def _search(self, head: int, members: Collection[int]) -> Trigger | None:
        """The nearest event below a word; of several as near that of the closest relation."""
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
        lists = self.lexicon.lists
        for _ in range(DEEPEST):
            lemma = self.lexicon.tell_base(self.tree.lemmas[place], self.tree.lowers[place])
            trigger = self.triggers.get(place)
            onward = self._find_event_object(place) if self._is_light(place, lemma) else None
            if trigger is not None and onward in (*trigger.others, *trigger.arguments.subjects):
                onward = None  # "the truce has held"
            if lemma in lists["yielding_on"]:
                onward = onward or self._find_forced(place)
            if onward is None and trigger is not None and place in members:
                return None if trigger.rule.speech or self._is_averted(trigger) else trigger
            if onward is None and self._passes_on(place, lemma):
                onward = self.tree.child(place, self._list_passed(place))
            if onward is None:
                return None
            place = onward
        return None

    def _is_light(self, place: int, lemma: str) -> bool:
        light = self.lexicon.lists["light"]
        if lemma in light:
            return True
        particle = self.tree.child(place, {"compound:prt"})
        return particle is not None and f"{lemma} {self.tree.lowers[particle]}" in light

    def _passes_on(self, place: int, lemma: str) -> bool:
        """Whether a verb's verb is the event: "began to leave", "is feared dead"."""
        lists = self.lexicon.lists
        return lemma in lists["passing"] or (
            lemma in lists["silent"] and self.tree.child(place, _PASSIVE) is not None
        )

    def _is_averted(self, trigger: Trigger) -> bool:
        """Whether it is harm that somebody only keeps off: "to avoid civilian casualties"."""
        above = self.tree.lemmas[self.tree.heads[trigger.place]].lower()
        return trigger.rule.casualty and above in self.lexicon.lists["averting"]

    def _find_forced(self, place: int) -> int | None:
        """What somebody is forced to or helped with, where it is an event of a type: not "forced to flee"."""
        onward = self.tree.child(place, _VERBAL)
        trigger = None if onward is None else self.triggers.get(onward)
        return None if trigger is not None and trigger.rule.type == "OTHER" else onward

    def _list_passed(self, place: int) -> Collection[str]:
        """Relations of the verb that is the event; with an event as its subject none that only says when.

        "The assault began when two battalions crossed the line" tells of the assault.
        """
        subject = self.tree.child(place, SUBJECTS)
        return _TAKEN if subject is not None and self._is_told(subject) else _VERBAL

    def _find_event_object(self, place: int) -> int | None:
        return next(
            (
                kid
                for kid in self.tree.kids(place)
                if self.tree.deps[kid] in _OBJECTS and self._is_told(kid)
            ),
            None,
        )

    def _is_told(self, place: int) -> bool:
        trigger = self.triggers.get(place)
        return trigger is not None and not trigger.rule.speech

    def _is_telling(self, place: int) -> bool:
        """Whether a noun only says that what hangs on it is told: "reports of killings"."""
        return self.tree.lemmas[place].lower() in self.lexicon.lists["telling"]

    def _is_silent(self, place: int) -> bool:
        """Whether what a word governs is said or perceived, a claim of its own."""
        tree, lists = self.tree, self.lexicon.lists
        lemma = tree.lemmas[place].lower()
        if tree.tags[place].startswith("VB"):
            trigger = self.triggers.get(place)
            said = tree.child(place, {"ccomp", "xcomp"})
            is_speech = trigger is not None and trigger.rule.speech
            return is_speech or (said is not None and lemma in lists["silent"])
        if tree.child(place, {"cop"}) is not None:
            return False
        if any(tree.lemmas[kid].lower() in lists["owning"] for kid in tree.kids(place)):
            return False  # "no assertion of responsibility for the attack"
        if lemma in lists["telling"] and tree.child(tree.heads[place], _THERE) is not None:
            return False  # "There were reports of fighting"
        return lemma in lists["silent_nouns"]

    def _is_aside(self, place: int) -> bool:
        """Whether a phrase or clause tells only when, or in spite of what: "after the attack"."""
        tree = self.tree
        if tree.deps[place] not in _ADDED:
            return False
        mark = tree.child(place, _MARKS)
        return mark is not None and tree.lowers[mark] in self.lexicon.lists["aside"]

    def _list_governed(self, place: int, members: Collection[int]) -> Iterator[int]:
        tree = self.tree
        kids = [
            kid
            for kid in tree.kids(place)
            if kid in members and tree.deps[kid] in _RANKS and not self._is_aside(kid)
        ]
        yield from sorted(kids, key=lambda kid: _RANKS[tree.deps[kid]])
