"""Narrative: the day that goes on where a text tells one thing after another.

"Gunmen entered the school before dawn on Tuesday. They shot three cadets." The second
sentence has no day of its own, and nobody would ask on which it was. A plain past
that follows closely on a dated one has its day; what a text tells in between from
before ("had withdrawn in November") holds only to the end of its paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sayso.annotations.events.circumstances import HIGHEST, climb, find_root
from sayso.annotations.events.days import Days
from sayso.annotations.statements.trees import RELATIVE, Tree
from sayso.annotations.values.times_entries import list_entries
from sayso.model.annotation import EventMention
from sayso.model.when import TimeExpression

_FAR = 4
"""Sentences without a dated event after which nothing goes on any more."""
_NIGHT, _MONTH = 2, 31
"""Days of the longest time that goes on in a report, and in what is told from before."""
_NEAREST = 3
"""Steps up the tree to the clause that a time stands in."""
_DAY = 10
"""Characters of an ISO 8601 day."""
_BE = frozenset({"was", "were"})
_HAVE = frozenset({"have", "has", "'ve", "’ve"})
_AUXILIARIES = frozenset({"aux", "aux:pass", "auxpass"})
_NEVER = frozenset({"not", "n't", "n’t", "never"})
_APART = frozenset({"after", "before", "since", "until", "till", "if", "once", "unless", "although", "though", "whereas"})  # fmt: skip
_PRONOUNS = frozenset({"WDT", "WP"})
_CLOSE = frozenset({"obj", "nsubj", "nsubj:pass", "conj", "compound"})
_PARTICIPLES = frozenset({"acl", "amod"})
_ACTING = frozenset({"nsubj"})
_TOLD = frozenset({"ccomp", "parataxis"})
_PAST_TAGS = frozenset({"VBD", "VBN"})
_MARKS = frozenset({"mark", "advmod", "case"})
_HOUR = re.compile(
    r"(?:about |around )?\d[\d:.]*(?: ?[ap]\.?m\.?)?(?: local time| GMT| UTC| [A-Z]{3,4})?"
    r"|(?:in )?the (?:morning|afternoon|evening|night)|(?:noon|midnight|dawn|dusk)",
    re.IGNORECASE,
)
"""A time of day without a day."""
_MORNING = re.compile(r"T(?:0\d|1[01])\b")
_NIGHTLY = re.compile(r"T(?:NI|2\d\b)")
_GROUND = frozenset({"ASSAULT", "COERCE", "DISASTER", "MOBILIZE", "PROTEST", "RETREAT", "TEST", "OTHER"})  # fmt: skip
_LINES = re.compile(r"\n")
_PAST, _BEFORE, _OTHER = "past", "before", "other"


@dataclass(frozen=True, slots=True)
class _Focus:
    """The day that a text tells of, what happened on it, and where it was told of last."""

    days: Days
    types: frozenset[str]
    sentence: int
    paragraph: int
    entry: int


class Narrative:
    """The days that go on in one text.

    Args:
        tree: The parsed text.
        times: Its times.
        cues: Words that credit somebody: their day is that of the saying.
    """

    def __init__(self, tree: Tree, times: Iterable[TimeExpression], cues: Collection[int]) -> None:
        self._tree = tree
        self._cues = cues
        self._lines = [match.start() for match in _LINES.finditer(tree.text)]
        self._entries = list_entries(tree.text)
        self._dated: set[int] = set()
        self._roots: set[int] = set()
        self._clocks: dict[int, Days] = {}
        self._mornings: set[int] = set()
        self._nights: dict[str | None, int] = {}
        self._sort_times(times)
        self._main: _Focus | None = None
        self._aside: _Focus | None = None

    def carry_days(
        self, places: Sequence[int], mentions: Sequence[EventMention]
    ) -> Iterator[EventMention]:
        """The mentions, with the day that goes on where none is told.

        Args:
            places: Positions of the event words, in reading order.
            mentions: The mention of each.
        """
        for place, mention in zip(places, mentions, strict=True):
            verb, tense = self._find_tense(place)
            told = (mention.begin, mention.end)
            is_open = told in ((None, None), self._clocks.get(self._tree.sentence(place)))
            days: Days = (None, None)
            is_past = tense == _PAST or (tense == _BEFORE and self._is_retold(verb))
            if is_open and is_past and self._is_close(place):
                days = self._find_day(verb, mention.type)
            is_next = self._tree.sentence(place) in self._mornings and _is_day_after(days, told)
            is_next = is_next and self._nights.get(days[1], place) < place
            if any(days) and not is_next:
                yield replace(mention, begin=days[0], end=days[1])
                continue
            if any(told) and not self._stands_apart(verb) and not self._is_aside(place):
                self._follow(place, tense, mention)
            yield mention

    def _follow(self, place: int, tense: str, mention: EventMention) -> None:
        """Remember the day that is told now."""
        days = (mention.begin, mention.end)
        length = _count_days(days)
        if tense == _OTHER or not 0 < length <= _MONTH:
            return
        tree = self._tree
        held = self._main
        types = frozenset({mention.type})
        if held is not None and held.days == days:
            types |= held.types
        where = (tree.sentence(place), self._find_paragraph(place), self._find_entry(place))
        focus = _Focus(days, types, *where)
        is_aside = tense == _BEFORE or length > _NIGHT
        self._aside = focus if is_aside else None
        if not is_aside:
            self._main = focus

    def _find_day(self, verb: int, type_: str) -> Days:
        """The day that goes on at a verb in the plain past; both None if none does."""
        tree = self._tree
        sentence, paragraph = tree.sentence(verb), self._find_paragraph(verb)
        if sentence in self._dated or self._stands_apart(verb):
            return (None, None)
        entry = self._find_entry(verb)  # an entry of a live blog begins anew
        aside, main = (
            one if one is not None and one.entry == entry else None
            for one in (self._aside, self._main)
        )
        if aside is not None and (aside.paragraph == paragraph or self._goes_on(verb, aside)):
            if sentence - aside.sentence > _FAR or not _go_together(type_, aside.types):
                return (None, None)
            self._aside = replace(aside, sentence=sentence)
            return aside.days
        if main is None or sentence - main.sentence > _FAR or not _go_together(type_, main.types):
            return (None, None)
        if any(between in self._dated for between in range(main.sentence + 1, sentence)):
            return (None, None)  # something of another day was told
        self._main = replace(main, sentence=sentence)
        return main.days

    def _goes_on(self, verb: int, aside: _Focus) -> bool:
        """Whether a new paragraph begins with what the last told: "It killed 612 people"."""
        tree = self._tree
        if tree.deps[verb] == "conj" and tree.child(verb, _ACTING) is None:
            verb = tree.heads[verb]
        subject = tree.child(verb, _ACTING)
        if subject is None or tree.lowers[subject] != "it":
            return False
        first = tree.edges(verb)[0] == subject
        return first and 0 <= tree.sentence(verb) - aside.sentence <= 1

    def _sort_times(self, times: Iterable[TimeExpression]) -> None:
        """Note the sentences that tell a day, and those that tell only a time of day.

        The time of a saying is not that of what is said.
        """
        tree = self._tree
        for time in times:
            root = find_root(tree, time.span)
            is_background = self._tells_since(root)
            if not (time.begin or time.end) or tree.heads[root] in self._cues or is_background:
                continue
            self._roots.add(root)
            if _NIGHTLY.search(time.value):
                self._nights.setdefault(time.begin, root)
            if time.type == "TIME" and _HOUR.fullmatch(time.text):
                self._clocks[tree.sentence(root)] = (time.begin, time.end)
                if _MORNING.search(time.value):
                    self._mornings.add(tree.sentence(root))
            else:
                self._dated.add(tree.sentence(root))

    def _tells_since(self, place: int) -> bool:
        """Whether a time only tells since when: "the first clash since the truce was extended in July"."""
        tree = self._tree
        for _ in range(_NEAREST):
            kids = (kid for kid in tree.kids(place) if tree.deps[kid] in _MARKS)
            if any(tree.lowers[kid] == "since" for kid in kids):
                return True
            place = tree.heads[place]
        return False

    def _find_paragraph(self, place: int) -> int:
        return bisect_right(self._lines, self._tree.starts[place])

    def _find_entry(self, place: int) -> int:
        return bisect_right(self._entries, self._tree.starts[place])

    def _find_tense(self, place: int) -> tuple[int, str]:
        """The finite verb of an event's clause, and whether it tells the plain past or what was before."""
        tree = self._tree
        for verb in climb(tree, place, self._cues):
            if not tree.tags[verb].startswith("VB"):
                copula = tree.child(verb, {"cop"})
                if verb in self._roots and copula is not None and tree.lowers[copula] in _BE:
                    return verb, _PAST  # "the last raid was in March"
                continue
            around = {tree.lowers[kid] for kid in tree.kids(verb) if tree.deps[kid] in _AUXILIARIES}
            if around & _HAVE or self._is_negated(verb):
                return verb, _OTHER
            if "had" in around:
                return verb, _BEFORE
            # "The blast killed 22 people" may be tagged as a participle.
            is_plain = tree.tags[verb] == "VBD" or tree.child(verb, _ACTING) is not None
            if (is_plain and tree.tags[verb] in _PAST_TAGS and not around) or around & _BE:
                return verb, _PAST
            if around:
                return verb, _OTHER
        return place, _OTHER

    def _is_retold(self, verb: int) -> bool:
        """Whether "had" only puts back what somebody told: "said it had targeted the police"."""
        tree = self._tree
        while tree.deps[verb] == "conj":
            verb = tree.heads[verb]
        return tree.deps[verb] in _TOLD and tree.heads[verb] in self._cues

    def _is_close(self, place: int) -> bool:
        """Whether a word is the verb of its clause, or who acts or is acted on in it."""
        tree = self._tree
        if tree.tags[place].startswith("VB"):
            return tree.deps[place] not in _PARTICIPLES
        return tree.deps[place] in _CLOSE and tree.tags[tree.heads[place]].startswith("VB")

    def _is_aside(self, place: int) -> bool:
        """Whether an event is only named with something else: "held near the site of the attack of 13 January"."""
        tree, noun = self._tree, self._tree.heads[place]
        first, last = tree.edges(place)
        return (
            tree.tags[place].startswith("NN")
            and tree.deps[place] in {"nmod", "nmod:poss", "compound"}
            and not tree.tags[noun].startswith("VB")
            and any(at in self._roots for at in range(first, last + 1))
        )

    def _is_negated(self, verb: int) -> bool:
        return any(self._tree.lowers[kid] in _NEVER for kid in self._tree.kids(verb))

    def _stands_apart(self, verb: int) -> bool:
        """Whether a verb tells in a clause that may be of another time: "who planned it", "after it fell"."""
        tree = self._tree
        for _ in range(HIGHEST):
            if tree.deps[verb] in RELATIVE or tree.deps[verb] == "acl":
                return True
            for kid in tree.kids(verb):
                is_mark = tree.deps[kid] in _MARKS and tree.lowers[kid] in _APART
                if is_mark or tree.tags[kid] in _PRONOUNS:
                    return True
            verb = tree.heads[verb]
        return False


def _is_day_after(days: Days, told: Days) -> bool:
    """Whether a clock time in the morning is of the day after: "around 11 p.m. on Tuesday … at 5 a.m."."""
    last, first = days[1], told[0]
    if last is None or first is None:
        return False
    return (date.fromisoformat(first[:_DAY]) - date.fromisoformat(last[:_DAY])).days == 1


def _go_together(type_: str, others: frozenset[str]) -> bool:
    """Whether events can be parts of one story: a raid and an arrest, not a raid and an election."""
    return type_ in others or (type_ in _GROUND and not others.isdisjoint(_GROUND))


def _count_days(days: Days) -> int:
    """How many days there are from the first to the last; 0 if an end is open."""
    begin, end = days
    if begin is None or end is None:
        return 0
    return (date.fromisoformat(end[:_DAY]) - date.fromisoformat(begin[:_DAY])).days + 1
