"""Participants: who does it and to whom, under settled names."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from sayso.annotations.events.arguments import find_arguments
from sayso.annotations.events.lexicon import Lexicon
from sayso.annotations.events.triggers import Trigger, Triggers
from sayso.annotations.naming.cast import Cast
from sayso.annotations.naming.countries import find_country, settled_name
from sayso.annotations.naming.references import resolve_references
from sayso.annotations.statements.trees import Tree
from sayso.model.entity import Entity

_AT = ("against", "on", "upon", "at", "of")
_WITH = ("with",)
_TO = ("to", "for")
_PREPOSITIONS = {
    "CONSULT": _WITH,
    "COOPERATE": (*_WITH, "to"),
    "AGREE": _WITH,
    "AID": _TO,
    "SUPPORT": (*_TO, "with"),
    "TRAIN": ("of",),
    "INFLUENCE": ("at", "to", "against", "on"),
    "SANCTION": ("against", "on", "of"),
}
_CLOSE = frozenset({"amod", "compound", "flat", "nmod:poss", "nmod:desc"})
_PEOPLE = frozenset({"NNS", "NNPS"})
"""Tags of "Palestinians", who are not Palestine."""
_SOMEBODY = ("@people", "@armed", "@fighters", "@outlaw", "@protesters")
_PRONOUNS = frozenset({"PRP", "PRP$"})
_MOST_WORDS = 20
_LONGEST = 80
"""Characters of a name that is made of a phrase's own words."""
_DEEPEST = 2
"""Events within events whose actor is taken over."""


@dataclass(frozen=True, slots=True)
class Participants:
    """Heads of the phrases that tell who acts and to whom it is done."""

    actors: Sequence[int]
    targets: Sequence[int]

    def without(self, places: Collection[int]) -> Participants:
        """Those whose heads are none of some tokens, as the days of "clashes on Friday"."""
        return Participants(
            [head for head in self.actors if head not in places],
            [head for head in self.targets if head not in places],
        )


def find_participants(tree: Tree, lexicon: Lexicon, trigger: Trigger) -> Participants:
    """Who acts and to whom it is done, by grammar and the type's own ways.

    Args:
        tree: The parsed text.
        lexicon: Whose lists of roles are used.
        trigger: The event.
    """
    found = _find_own(tree, lexicon, trigger)
    light = _find_light(tree, lexicon, trigger.place)
    if found.actors or light is None:
        return found
    doers = find_arguments(tree, light).subjects
    if tree.lemmas[light].lower() in lexicon.lists["suffering"]:
        return Participants(trigger.arguments.after("from", "by"), doers)
    return Participants([place for place in doers if place != trigger.place], found.targets)


def _find_own(tree: Tree, lexicon: Lexicon, trigger: Trigger) -> Participants:
    lists, kind, arguments = lexicon.lists, trigger.rule.type, trigger.arguments
    lemma = tree.lemmas[trigger.place].lower()
    actors, targets = arguments.subjects, arguments.objects
    if lemma in lists["suffering"] and not arguments.passive:
        return Participants(arguments.after("from", "by"), actors)
    if kind in lists["alone"]:
        return Participants(actors, ())
    if kind in lists["moved"]:
        # Who is sent is who acts: "8,000 troops have been moved".
        return Participants(actors or targets or arguments.after("of", "by"), ())
    if not targets or kind == "AID":
        targets = arguments.after(*_PREPOSITIONS.get(kind, _AT)) or targets
    return Participants(actors, targets)


def _find_light(tree: Tree, lexicon: Lexicon, place: int) -> int | None:
    """The verb that carries an event noun out: "conducted 10 airstrikes"; None if there is none."""
    if tree.tags[place].startswith("VB") or tree.deps[place] not in {"obj", "nsubj:pass", "obl"}:
        return None
    head = tree.heads[place]
    return head if tree.lemmas[head].lower() in lexicon.lists["light"] else None


def resolve_pronouns(
    doc: Doc, tree: Tree, entities: Sequence[Entity], heads: Iterable[int]
) -> Mapping[int, str]:
    """Whom pronouns among some heads mean; "" for those of whom the text does not make it clear."""
    places = sorted(
        {head for head in heads if tree.tags[head] in _PRONOUNS and "sel" not in tree.lowers[head]}
    )
    if not places:
        return {}
    found = resolve_references(doc, entities, [(tree.span(place),) for place in places])
    names = {one.span.start: one.name if one.entities else "" for one in found}
    return {place: names.get(tree.starts[place], "") for place in places}


@dataclass(frozen=True, slots=True)
class Namer:
    """Names the participants of events.

    Attributes:
        tree: The parsed text.
        cast: The entities in it.
        lexicon: Whose lists of roles are used.
        triggers: The event words of the text.
        pronouns: Whom pronouns mean, by their positions.
    """

    tree: Tree
    cast: Cast
    lexicon: Lexicon
    triggers: Triggers
    pronouns: Mapping[int, str]

    def name_both(self, heads: Participants, trigger: Trigger) -> tuple[str, str]:
        """Names of actor and target; empty where the text does not tell."""
        targets = heads.targets
        if trigger.rule.type in self.lexicon.lists["social"]:
            # What is discussed, asked for or given is not to whom it is done.
            targets = [head for head in targets if self._is_somebody(head)]
        return self._name_all(heads.actors, trigger), self._name_all(targets, trigger)

    def _is_somebody(self, head: int) -> bool:
        lemma = self.tree.lemmas[head].lower()
        if head in self.pronouns or self.cast.mention(head) is not None:
            return True
        return any(lemma in self.lexicon.classes.get(name, ()) for name in _SOMEBODY)

    def _name_all(self, heads: Sequence[int], trigger: Trigger, depth: int = 0) -> str:
        names: list[str] = []
        for given in heads:
            head = self._open(given)
            inner = self.triggers.get(head)
            mention = self.cast.mention(head)
            if head == trigger.place or (
                mention is not None and mention.first <= trigger.place < mention.last
            ):
                continue
            if inner is None:
                names.append(self.name(head))
            elif inner.rule.type == trigger.rule.type and depth < _DEEPEST:
                # "Israeli air strikes killed 30": who struck has killed.
                names.append(self._name_all(inner.arguments.subjects, inner, depth + 1))
        return "; ".join(dict.fromkeys(name for name in names if name))

    def _open(self, head: int) -> int:
        """What a noun of number is of: "a series of strikes"."""
        if self.tree.lemmas[head].lower() not in self.lexicon.lists["container"]:
            return head
        inner = self.tree.child(head, {"nmod"})
        return head if inner is None else inner

    def name(self, head: int) -> str:
        """The settled name of a phrase; empty for instruments and for what only points."""
        tree = self.tree
        if head in self.pronouns:
            return self.pronouns[head]
        mention = self.cast.mention(head)
        if mention is not None and tree.tags[head] not in _PEOPLE:
            return mention.entity.name
        if tree.tags[head].startswith("JJ"):
            country = find_country(tree.words[head])
            return settled_name(country.code) if country and country.code else ""
        if not tree.tags[head].startswith("NN") or self._is_instrument(head):
            return ""
        return self._join_words(head)

    def _is_instrument(self, head: int) -> bool:
        lemma, classes = self.tree.lemmas[head].lower(), self.lexicon.classes
        return any(lemma in classes.get(name, ()) for name in self.lexicon.lists["instruments"])

    def _join_words(self, head: int) -> str:
        """The words of a phrase with close modifiers and its "of", without number and article."""
        tree = self.tree
        out = {
            kid
            for kid in tree.kids(head)
            if (kid < head and tree.deps[kid] not in _CLOSE)
            or (kid > head and not self._is_of(kid))
            or tree.tags[kid] in {"PRP$", "CD", "DT"}
        }
        places = tree.below(head, without=out, most=_MOST_WORDS)
        words = " ".join(tree.quote(places[0], places[-1] + 1).replace('"', "").split())
        return words.removeprefix("the ")[:_LONGEST].rstrip()

    def _is_of(self, place: int) -> bool:
        case = self.tree.child(place, {"case"})
        is_of = case is not None and self.tree.lowers[case] == "of"
        return self.tree.deps[place] == "nmod" and is_of
