"""Timing: when an event is, by what stands with it and by the clauses around it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from sayso.annotations.events.attachments import (
    find_relative,
    gather_stray,
    leave_between,
    list_conducted,
    list_participles,
    list_trailing,
    shift_day,
)
from sayso.annotations.events.circumstances import (
    Circumstances,
    climb,
    is_settled,
)
from sayso.annotations.events.days import Days, find_days, find_own_days
from sayso.annotations.events.triggers import Trigger, Triggers
from sayso.annotations.statements.trees import RELATIVE, Tree
from sayso.model.when import TimeExpression

_DURING = ("in", "during", "by", "at")
_SAME = frozenset({"when", "as", "while"})
_WITHIN = frozenset({"in", "during", "at"})
_SHIFTS = {"after": -1, "before": 1}
"""By how much of the length an event lies off another: "a day after the raid" tells of the raid's day."""
_NEAREST = 3
"""Steps up the tree within which somebody says it."""
_OPENING = frozenset({"mark", "advmod"})
_CLAUSES = frozenset({"advcl", "advcl:relcl", "parataxis"})
_LINKED = frozenset({"advcl", "obl", "nmod"})
_OBJECTS = frozenset({"obj", "obl", "nsubj:pass"})
_PERFORMED = frozenset({"AGREE", "ASSAULT", "COERCE", "DISASTER", "MOBILIZE", "SANCTION", "TEST"})
_PRONOUNS = frozenset({"WDT", "WP"})
_UNTOLD: Days = (None, None)


class Timing:
    """When the events of a text are.

    Args:
        tree: The parsed text.
        times: Its times, by what they hang on.
        known: The same times in reading order.
        triggers: Its event words.
        cues: Words that credit somebody: their day is that of the saying.
        lists: The lists of words of the lexicon.
    """

    def __init__(
        self,
        tree: Tree,
        times: Circumstances[TimeExpression],
        known: Iterable[TimeExpression],
        *,
        triggers: Triggers,
        cues: Collection[int],
        lists: Mapping[str, frozenset[str]],
    ) -> None:
        self._tree = tree
        self._times = times
        self._ending = {time.span.end: time for time in known}
        self._triggers = triggers
        self._stray = gather_stray(tree, self._ending.values(), triggers, cues)
        self._cues = cues
        self._lists = lists

    def find_days(self, trigger: Trigger, chain: Sequence[int]) -> Days:
        """First and last day of an event; both None where nothing tells them.

        Args:
            trigger: The words that name it.
            chain: Those words and what they hang on within their clause, from near to far.
        """
        days = self._find_own(trigger, chain)
        days = days if any(days) else self._find_linked(trigger, chain)
        stray = (self._stray[place] for place in chain if place in self._stray)
        return days if any(days) else find_days(self._tree, next(stray, ()))

    def find_telling(self, chain: Sequence[int]) -> str | None:
        """The last day on which an event was told: "police said on Tuesday"; None if it is not said.

        Args:
            chain: As in `find_days`.
        """
        tree, place = self._tree, chain[-1]
        for _ in range(_NEAREST):
            beside = tree.child(place, {"parataxis"})
            verb = beside if beside in self._cues else tree.heads[place]
            if verb is not None and verb in self._cues:
                above = (tree.heads[verb],) if tree.deps[verb] == "conj" else ()
                told = self._times.list_near((verb, *above))
                begin, end = find_days(tree, (one for one in told if not one[0] < chain[0] < verb))
                return end if begin is not None else None
            place = tree.heads[place]
        return None

    def _find_own(self, trigger: Trigger, chain: Sequence[int]) -> Days:
        """Its own time, or that of an event which stands with it as who acts or where.

        "The strike on 2 May destroyed the bridge" tells when the bridge was destroyed.
        """
        days = self._find_plain(chain)
        if any(days):
            return days
        arguments = trigger.arguments
        for head in (*arguments.subjects, *arguments.objects, *arguments.after(*_DURING)):
            if head in self._triggers:
                days = find_days(self._tree, self._times.list_near((head,)))
                told = list_conducted(self._tree, head, trigger.place, self._lists)
                days = days if any(days) else find_days(self._tree, self._times.list_near(told))
                if any(days):
                    return days
        acting_on = [
            one for head in arguments.objects for one in list_participles(self._tree, head)
        ]
        days = find_days(self._tree, self._times.list_near(acting_on))
        if any(days):
            return days
        other = find_relative(self._tree, trigger, self._triggers)
        days = self._find_plain((other.place,)) if other is not None else _UNTOLD
        if any(days):
            return days
        trailing = list_trailing(self._tree, self._times, trigger, self._triggers)
        days = find_days(self._tree, trailing)
        return days if any(days) else find_days(self._tree, self._list_fronted(chain))

    def _list_fronted(self, chain: Sequence[int]) -> Iterator[tuple[int, TimeExpression]]:
        """Times before a content that the tree hangs on the saying behind it, or the plan before it.

        "On Thursday, a strike killed 14, he said", "By Thursday, the army plans to take it".
        """
        tree, verb = self._tree, self._tree.heads[chain[-1]]
        if verb in self._cues:
            for place, time in self._times.list_near((verb,)):
                case = tree.child(place, {"case"})
                is_limit = case is not None and tree.lowers[case] == "by"
                if place < chain[0] < verb or (is_limit and place < verb < chain[0]):
                    yield place, time

    def _find_plain(self, chain: Sequence[int]) -> Days:
        near = self._times.list_near(chain)
        days = find_days(
            self._tree, leave_between(self._tree, near, verb=chain[0], triggers=self._triggers)
        )
        return days if any(days) else find_days(self._tree, self._list_around(chain))

    def _list_around(self, chain: Sequence[int]) -> Iterator[tuple[int, TimeExpression]]:
        """Times that say that it was then, or that tell of it in a clause of their own.

        "The attack was in 2014", "the meeting that begins on 3 June", "the test that
        they conducted last night".
        """
        tree, lists = self._tree, self._lists
        for place in chain:
            yield from self._times.list_at(place)
        clause = tree.child(chain[0], RELATIVE)
        if clause is not None:
            lemma = tree.lemmas[clause].lower()
            if lemma in lists["happening"] or lemma in lists["light"]:
                yield from self._times.list_near((clause,))

    def _find_linked(self, trigger: Trigger, chain: Sequence[int]) -> Days:
        """The day of the clause or event that it hangs on, or that hangs on it, off by what is told."""
        for place in chain:
            for days in (self._find_above(place), self._find_below(place)):
                if any(days):
                    return days
        days = self._find_performed(trigger, chain[-1])
        return days if any(days) else self._find_related(trigger, chain[-1])

    def _find_above(self, place: int) -> Days:
        """By what it hangs on: "killed on Monday when a bomb went off", "a day after the raid"."""
        tree = self._tree
        label, head = tree.deps[place], tree.heads[place]
        if label in RELATIVE:
            days = find_own_days(self._times.list_at(head))
            if any(days):
                return days  # "in 2014, when rebels took the town"
        mark = self._find_mark(place) if label in _LINKED | _CLAUSES else None
        if mark is None:
            return _UNTOLD
        word = tree.lowers[mark]
        if word in _SAME and head not in self._cues:
            return self._find_before(mark) or self._find_plain(self._climb(head))
        if word in _SHIFTS:
            return self._shift(mark, self._find_plain(self._climb(head)), _SHIFTS[word])
        return _UNTOLD

    def _find_below(self, place: int) -> Days:
        """By what hangs on it: "were killed when gunmen stormed the school on Tuesday"."""
        tree = self._tree
        for kid in tree.kids(place):
            mark = self._find_mark(kid) if tree.deps[kid] in _LINKED else None
            if mark is None or kid in self._cues:
                continue  # "as the minister said on Monday" tells when he said it
            word, is_clause = tree.lowers[mark], tree.deps[kid] in _CLAUSES
            days = _UNTOLD
            if word in _SAME and is_clause and tree.tags[kid].startswith("VBD"):
                days = find_days(tree, self._times.list_near((kid,)))
            elif word in _SHIFTS:
                days = self._shift(mark, self._find_plain((kid,)), -_SHIFTS[word])
            elif word == "since" and self._tells_since(place, kid, is_clause=is_clause):
                days = (self._find_plain((kid,))[0], None)
            if any(days):
                return days
        return self._find_joined(place)

    def _tells_since(self, place: int, kid: int, *, is_clause: bool) -> bool:
        """Whether what hangs on a word with "since" tells when it began: "since the kidnapping in 2014"."""
        is_state = self._tree.child(place, {"cop"}) is not None
        return (is_clause and not is_state) or (not is_clause and kid in self._triggers)

    def _find_joined(self, place: int) -> Days:
        """By the second of two that are told in one breath: "40 were killed and 90 injured on Monday"."""
        tree, trigger = self._tree, self._triggers.get(place)
        for kid in tree.kids(place) if trigger is not None else ():
            other = self._triggers.get(kid) if tree.deps[kid] == "conj" else None
            if other is not None and trigger is not None and other.rule.type == trigger.rule.type:
                days = find_days(tree, self._times.list_near((kid,)))
                return days if any(days) else self._find_below(kid)
        return _UNTOLD

    def _find_performed(self, trigger: Trigger, top: int) -> Days:
        """By the saying that brings it about or sees it: "declared war on Friday", "detected a blast"."""
        tree, verb = self._tree, self._tree.heads[top]
        if verb not in self._cues or tree.deps[top] not in _OBJECTS:
            return _UNTOLD
        lemma = tree.lemmas[verb].lower()
        is_seen = lemma in self._lists["seeing"]
        is_done = lemma in self._lists["performing"] and trigger.rule.type in _PERFORMED
        if is_seen or (is_done and not is_settled(tree, trigger.place)):
            return self._find_plain((verb,))
        return _UNTOLD

    def _find_related(self, trigger: Trigger, top: int) -> Days:
        """By the event that its clause tells more of: "the strike on 1 April, in which seven died"."""
        tree = self._tree
        if tree.deps[top] not in RELATIVE:
            return _UNTOLD
        noun = tree.heads[top]
        heads = [head for head in trigger.arguments.subjects if tree.tags[head] in _PRONOUNS]
        is_subject, is_who = bool(heads), any(tree.lowers[head] != "which" for head in heads)
        is_within = any(
            tree.tags[head] in _PRONOUNS and word in _WITHIN
            for word, head in trigger.arguments.obliques
        )
        if is_within or is_subject:
            for place in (noun, tree.heads[noun], tree.heads[tree.heads[noun]]):
                if place in self._triggers and tree.tags[place].startswith("NN"):
                    return self._find_plain((place,))
                if is_who or tree.tags[place].startswith("VB"):
                    break
        return _UNTOLD

    def _climb(self, place: int) -> Sequence[int]:
        return climb(self._tree, place, self._cues)

    def _find_mark(self, place: int) -> int | None:
        """The word that opens a clause or phrase: "when", "after"."""
        tree = self._tree
        if tree.deps[place] not in _CLAUSES:
            return tree.child(place, {"case"})
        first = tree.edges(place)[0]
        for kid in tree.kids(place):
            is_opening = tree.deps[kid] in _OPENING
            if is_opening and (tree.lowers[kid] in _SHIFTS or (kid == first and is_opening)):
                return kid
        return None

    def _find_before(self, mark: int) -> Days | None:
        """The days of a time that stands right before "when": "since 19 November, when they seized it"."""
        text, tree = self._tree.text, self._tree
        end = tree.starts[mark]
        while end and text[end - 1] in " ,":
            end -= 1
        time = self._ending.get(end)
        if time is None or time.type == "DURATION" or tree.lowers[mark] != "when":
            return None
        days = (time.begin, time.end)
        return days if any(days) else None

    def _shift(self, mark: int, days: Days, direction: int) -> Days:
        """A day off by the length that stands before "after" or "before"."""
        time = self._ending.get(self._tree.ends[mark - 1]) if mark else None
        return _UNTOLD if time is None else shift_day(days, time, direction)
