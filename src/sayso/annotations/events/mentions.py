"""Mentions: every event that a text speaks of, with who, whom, where and when."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from sayso.annotations.encoder.kinds import Kinds
from sayso.annotations.events.attachments import (
    find_during,
    find_relative,
    list_happening,
    list_participles,
)
from sayso.annotations.events.circumstances import (
    Circumstances,
    climb,
    find_place,
    find_root,
    is_settled,
    name_place,
)
from sayso.annotations.events.comparisons import drop_compared
from sayso.annotations.events.deeds import Deeds
from sayso.annotations.events.figures import mark_foreign, share_quantities
from sayso.annotations.events.flights import add_flights
from sayso.annotations.events.guesses import guess_triggers
from sayso.annotations.events.headings import date_headline
from sayso.annotations.events.lexicon import Lexicon
from sayso.annotations.events.main_events import choose_main, list_tokens
from sayso.annotations.events.names import Namer
from sayso.annotations.events.narrative import Narrative
from sayso.annotations.events.participants import find_participants
from sayso.annotations.events.pronouns import resolve_pronouns
from sayso.annotations.events.revised_figures import carry_events
from sayso.annotations.events.roles import Participants
from sayso.annotations.events.selection import Chooser
from sayso.annotations.events.sharing import share_story, share_times
from sayso.annotations.events.timing import Timing
from sayso.annotations.events.triggers import Trigger, Triggers, find_triggers
from sayso.annotations.naming.cast import Cast, set_cast
from sayso.annotations.statements.trees import Tree, grow_tree
from sayso.annotations.values.times_sections import Sections
from sayso.annotations.values.token_places import TokenPlaces
from sayso.model.annotation import Attribution, EventMention, Proposition
from sayso.model.entity import Entity, Place
from sayso.model.quantity import Quantity
from sayso.model.span import Span
from sayso.model.when import TimeExpression

_PLACES = frozenset({"@place"})
_PERSONS = frozenset({"@people"})
_WEAPONS = frozenset({"@weapon"})
_NOTHING: frozenset[str] = frozenset()
_DEEPEST = 50
_JUDGED = frozenset({"obj", "nsubj:pass"})
_CASES = frozenset({"case"})
_MEASURES = frozenset(
    {
        "kilometer",
        "meter",
        "mile",
        "nautical_mile",
        "foot",
        "yard",
        "percent",
        "square kilometer",
        "square mile",
        "hectare",
        "acre",
    }
)
_DEEDS = frozenset({"xcomp"})
_OF_DEEDS = frozenset({"AGREE", "THREATEN", "REJECT"})
"""Types of words about deeds: whom the deed concerns is whom they concern."""
_ON_THE_SPOT = frozenset({"ASSAULT", "DISASTER", "MOBILIZE", "CONSULT"})
"""Types that take place where their object is: "they struck the town"."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """What is known of a text when its events are looked for.

    `sections` tell its days; `kinds` what the encoder sees, None if no encoder has read it.
    """

    entities: Sequence[Entity]
    places: Sequence[Place]
    times: Sequence[TimeExpression]
    quantities: Sequence[Quantity]
    attributions: Sequence[Attribution]
    propositions: Sequence[Proposition]
    sections: Sections = field(default_factory=lambda: Sections("", None, ()))
    kinds: Kinds | None = None


def find_events(doc: Doc, known: Annotated, lexicon: Lexicon) -> tuple[EventMention, ...]:
    """Every event that a text speaks of, in reading order.

    Args:
        doc: The parsed text.
        known: What was found in it before.
        lexicon: Which words name events.
    """
    tree = grow_tree(doc)
    cast = set_cast(doc, known.entities)
    triggers = find_triggers(tree, lexicon, lambda place: _tell_kinds(cast, place))
    triggers = add_flights(tree, lexicon, guess_triggers(tree, lexicon, triggers, known.kinds))
    chooser = Chooser(tree, lexicon, triggers)
    cues = frozenset(_list_cues(tree, known.attributions))
    nouns = frozenset(place for place in triggers if tree.tags[place].startswith("NN"))
    times = Circumstances(tree, drop_compared(tree.text, known.times), borders=nouns)
    timing = Timing(tree, times, known.times, triggers=triggers, cues=cues, lists=lexicon.lists)
    deeds = Deeds(tree, lexicon, timing, cues, known.kinds)
    main_of, done = choose_main(chooser, deeds, known.propositions, known.attributions)
    triggers = dict(sorted({**done, **triggers}.items()))
    timed = {place for time in known.times for place in list_tokens(tree, (time.span,))}
    timed.update(_list_measures(tree, known.quantities))
    participants = {
        place: find_participants(tree, lexicon, trigger).without(timed)
        for place, trigger in triggers.items()
    }
    pronouns = resolve_pronouns(doc, tree, known.entities, _list_named(tree, participants))
    maker = _Maker(
        tree,
        Namer(tree, cast, lexicon, triggers, pronouns),
        cues,
        Circumstances(tree, known.places, borders=nouns),
        known.sections,
        timing,
        triggers,
    )
    figures = share_quantities(tree, known.quantities, triggers)
    made = [
        maker.make(trigger, participants, figures.get(place, ()), tuple(main_of.get(place, ())))
        for place, trigger in triggers.items()
    ]
    mentions = mark_foreign(tree, known.quantities, triggers, made)
    told = share_story(tree, list(triggers), tuple(share_times(tree, list(triggers), mentions)))
    carried = tuple(Narrative(tree, known.times, cues).carry_days(list(triggers), told))
    dated = list(date_headline(tree, list(triggers), carried))
    words = TokenPlaces(doc, tree.text)
    return tuple(carry_events(words, known.quantities, known.propositions, dated))


def _list_named(tree: Tree, participants: Mapping[int, Participants]) -> Iterator[int]:
    """The heads that tell who takes part, and what numbers among them are of: "three of them"."""
    for one in participants.values():
        for head in (*one.actors, *one.targets):
            yield head
            inner = tree.child(head, {"nmod"})
            if inner is not None:
                yield inner


def _list_measures(tree: Tree, quantities: Sequence[Quantity]) -> Collection[int]:
    """The heads of lengths and shares, to which nothing is done: "hit 58 miles off the coast"."""
    return [find_root(tree, one.span) for one in quantities if one.unit in _MEASURES]


def _tell_kinds(cast: Cast, place: int) -> frozenset[str]:
    mention = cast.mention(place)
    if mention is None:
        return _NOTHING
    if mention.entity.kind in {"place", "state"}:
        return _PLACES
    if mention.entity.kind == "weapon":
        return _WEAPONS
    return _PERSONS if mention.entity.kind == "person" else _NOTHING


def _list_cues(tree: Tree, attributions: Sequence[Attribution]) -> Collection[int]:
    return {place for credited in attributions for place in list_tokens(tree, credited.cue)}


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes mentions of triggers."""

    tree: Tree
    namer: Namer
    cues: Collection[int]
    places: Circumstances[Place]
    sections: Sections
    timing: Timing
    triggers: Triggers

    def make(
        self,
        trigger: Trigger,
        participants: Mapping[int, Participants],
        quantities: tuple[int, ...],
        propositions: tuple[int, ...],
    ) -> EventMention:
        tree = self.tree
        chain = self._climb(trigger.place)
        actor, target = self.namer.name_both(participants[trigger.place], trigger)
        target = target or self._name_inner(participants, trigger)
        place = self._find_place(trigger, participants[trigger.place].targets, chain)
        begin, end = self.timing.find_days(trigger, chain)
        return EventMention(
            type=trigger.rule.type,
            trigger=Span(tree.starts[trigger.first], tree.ends[trigger.last]),
            speech=trigger.rule.speech,
            depth=self._measure_depth(trigger.place),
            actor=actor,
            target=target,
            place="" if place is None else place.name,
            begin=begin,
            end=end,
            settled=is_settled(tree, trigger.place),
            quantities=quantities,
            propositions=propositions,
            told=self.timing.find_telling(chain)
            or self.sections.tell_other(tree.starts[trigger.first]),
            judged=self._is_judged(trigger.place),
        )

    def _is_judged(self, place: int) -> bool:
        """Whether a verb only looks into an event: "are investigating the attack", "treat it as an attack"."""
        tree, above = self.tree, self.tree.heads[place]
        case = tree.child(place, _CASES) if tree.deps[place] == "obl" else None
        is_as = case is not None and tree.lowers[case] == "as"
        looks = tree.lemmas[above].lower() in self.namer.lexicon.lists["judging"]
        return looks and (is_as or tree.deps[place] in _JUDGED)

    def _climb(self, place: int) -> Sequence[int]:
        """The words that an event's word hangs on, but none that only judge it or deal with it."""
        tree, judging = self.tree, self.namer.lexicon.lists["judging"]
        chain = climb(tree, place, self.cues)
        for number, word in enumerate(chain[1:], start=1):
            is_object = tree.deps[chain[number - 1]] in _JUDGED
            if is_object and tree.lemmas[word].lower() in judging:
                return chain[:number]
        return chain

    def _name_inner(self, participants: Mapping[int, Participants], trigger: Trigger) -> str:
        """Whom a promise or a threat is to reach: "agreed to hand two men over to Britain"."""
        if trigger.rule.type not in _OF_DEEDS:
            return ""
        deed = self.tree.child(trigger.place, _DEEDS)
        inner = None if deed is None else self.triggers.get(deed)
        return "" if inner is None else self.namer.name_both(participants[inner.place], inner)[1]

    def _find_place(
        self, trigger: Trigger, targets: Sequence[int], chain: Sequence[int]
    ) -> Place | None:
        """Where it is: its own place, that of what it is done to or who does it, or its target.

        "The blast damaged three houses in Idlib" is in Idlib, "captured the town of Idlib" too.
        """
        lists = self.namer.lexicon.lists
        happening = list_happening(self.tree, trigger.place, lists)
        place = find_place(self.tree, self.places.list_near((*chain, *happening)))
        if place is not None:
            return place
        arguments, type_ = trigger.arguments, trigger.rule.type
        done_to = (*targets, *arguments.objects)
        for head in (*done_to, *arguments.subjects):
            if type_ in _ON_THE_SPOT and head in done_to:
                place = name_place(self.tree, self.places.list_at(head))
            told = list_happening(self.tree, head, lists) if head in self.triggers else ()
            near = (head, *list_participles(self.tree, head), *told)
            place = place or find_place(self.tree, self.places.list_near(near))
            if place is not None:
                return place
        verb = self.tree.heads[chain[-1]]
        if verb in self.cues and self.tree.lemmas[verb].lower() in lists["seeing"]:
            return find_place(self.tree, self.places.list_near((verb,)))
        other = find_relative(self.tree, trigger, self.triggers) or find_during(
            self.tree, trigger, self.triggers
        )
        if other is None:
            return None
        heads = (other.place, *other.arguments.objects, *other.arguments.after("over", "into"))
        return find_place(self.tree, self.places.list_near(heads))

    def _measure_depth(self, place: int) -> int:
        for depth in range(_DEEPEST):
            if self.tree.heads[place] == place:
                return depth
            place = self.tree.heads[place]
        return _DEEPEST
