"""Participants: who does it and to whom, under settled names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.annotations.events.arguments import Arguments
from sayso.annotations.events.lexicon import Lexicon
from sayso.annotations.events.triggers import Trigger, Triggers
from sayso.annotations.naming.cast import Cast
from sayso.annotations.naming.countries import find_country, settled_name
from sayso.annotations.statements.trees import RELATIVE, Tree

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
_LEFT_OUT = frozenset({"det", "nummod", "case", "cc", "punct", "advmod", "det:predet"})
_CLOSE = frozenset({"amod", "compound", "flat", "nmod:poss", "nmod:desc"})
_LONGEST = 80
"""Characters of a name that is made of a phrase's own words."""
_DEEPEST = 2
"""Events within events whose actor is taken over."""


@dataclass(frozen=True, slots=True)
class Namer:
    """Names the participants of events.

    Attributes:
        tree: The parsed text.
        cast: The entities in it.
        lexicon: Whose lists of roles are used.
        triggers: The event words of the text.
    """

    tree: Tree
    cast: Cast
    lexicon: Lexicon
    triggers: Triggers

    def name_both(self, trigger: Trigger, light: int | None) -> tuple[str, str]:
        """Names of actor and target; empty where the text does not tell.

        Args:
            trigger: The event.
            light: Position of the verb that carries out an event noun; None if there is none.
        """
        actors, targets = self._find_heads(trigger, trigger.arguments)
        if light is not None and not actors:
            actors = self._find_doers(trigger, light)
        return self._name_all(actors, trigger), self._name_all(targets, trigger)

    def _find_heads(
        self, trigger: Trigger, arguments: Arguments
    ) -> tuple[Sequence[int], Sequence[int]]:
        lists, kind = self.lexicon.lists, trigger.rule.type
        lemma = self.tree.lemmas[trigger.place].lower()
        actors, targets = arguments.subjects, arguments.objects
        prepositions = _PREPOSITIONS.get(kind, _AT)
        if lemma in lists["suffering"] and not arguments.passive:
            return arguments.after("from", "by"), actors
        if kind in lists["alone"]:
            return actors, ()
        if kind in lists["moved"]:
            # Who is sent is who acts: "8,000 troops have been moved".
            return actors or targets or arguments.after("of", "by"), ()
        if not targets or kind == "AID":
            targets = arguments.after(*prepositions) or targets
        return actors, targets

    def _find_doers(self, trigger: Trigger, light: int) -> Sequence[int]:
        from sayso.annotations.events.arguments import find_arguments  # noqa: PLC0415

        arguments = find_arguments(self.tree, light)
        return tuple(place for place in arguments.subjects if place != trigger.place)

    def _name_all(self, heads: Sequence[int], trigger: Trigger, depth: int = 0) -> str:
        names: list[str] = []
        for head in heads:
            inner = self.triggers.get(head)
            if head == trigger.place:
                continue
            if inner is not None and inner.rule.type == trigger.rule.type and depth < _DEEPEST:
                names.append(self._name_all(inner.arguments.subjects, inner, depth + 1))
            else:
                names.append(self.name(head))
        return "; ".join(dict.fromkeys(name for name in names if name))

    def name(self, head: int) -> str:
        """The settled name of a phrase; empty for pronouns and for what only measures."""
        tree = self.tree
        mention = self.cast.mention(head)
        if mention is not None and mention.last > head and head <= mention.last - 1:
            return mention.entity.name
        if tree.tags[head].startswith("JJ"):
            country = find_country(tree.words[head])
            return settled_name(country.code) if country and country.code else ""
        if not tree.tags[head].startswith("NN"):
            return ""
        return self._join_words(head)

    def _join_words(self, head: int) -> str:
        """The words of a phrase with its close modifiers and its "of", without number and article."""
        tree = self.tree
        out = {
            kid
            for kid in tree.kids(head)
            if tree.deps[kid] in _LEFT_OUT
            or (kid < head and tree.deps[kid] not in _CLOSE)
            or (kid > head and not self._is_of(kid))
            or tree.deps[kid] in RELATIVE
        }
        places = tree.below(head, without=out, most=20)
        if tree.tags[places[0]] == "PRP$":
            places = places[1:]
        if not places:
            return ""
        words = " ".join(tree.quote(places[0], places[-1] + 1).split())
        return words[:_LONGEST].rstrip()

    def _is_of(self, place: int) -> bool:
        case = self.tree.child(place, {"case"})
        return self.tree.deps[place] == "nmod" and case is not None and (
            self.tree.lowers[case] == "of"
        )
