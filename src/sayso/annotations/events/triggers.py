"""Triggers: the words that name an event, and its type."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from sayso.annotations.events.arguments import Arguments, find_arguments
from sayso.annotations.events.circumstances import is_settled
from sayso.annotations.events.lexicon import Lexicon, Rule, WordClass
from sayso.annotations.statements.trees import Tree

_MODIFYING = frozenset({"compound", "amod", "flat", "nmod:desc"})
_BESIDE = frozenset(
    {"compound:prt", "advmod", "obj", "iobj", "obl", "xcomp", "nsubj:pass", "ccomp"}
)
_OF = ("of", "for", "against", "on", "in", "with", "to", "between", "by", "'s", "from", "at", "")
Kinds = Callable[[int], frozenset[str]]
"""Gives the classes of a token that are no lists: "@place", "@people"."""


_ANYTHING, _NOTHING = "@any", "@none"
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that names an event.

    Attributes:
        place: Position of the word.
        first: First token of the words that name it.
        last: Last of them.
        rule: The rule that tells its type.
        arguments: What stands with it.
    """

    place: int
    first: int
    last: int
    rule: Rule
    arguments: Arguments


Triggers = Mapping[int, Trigger]
"""The triggers of a text by their positions."""


def find_triggers(tree: Tree, lexicon: Lexicon, kinds: Kinds) -> dict[int, Trigger]:
    """The event words of a text by their positions, in reading order.

    Args:
        tree: The parsed text.
        lexicon: Which words name events.
        kinds: Gives the classes of a token that no list can hold.
    """
    match = _Match(tree, lexicon, kinds)
    found = {trigger.place: trigger for trigger in match.find_all()}
    found.update({trigger.place: trigger for trigger in match.find_resumed(found)})
    return dict(sorted(found.items()))


@dataclass(frozen=True, slots=True)
class _Match:
    tree: Tree
    lexicon: Lexicon
    kinds: Kinds

    def find_all(self) -> Iterator[Trigger]:
        tree, rules, forms = self.tree, self.lexicon.rules, self.lexicon.forms
        for place, tag in enumerate(tree.tags):
            part = _tell_part(tag)
            if part is None:
                continue
            known = rules[part].get(tree.lemmas[place].lower())
            if known is None:
                word = tree.lowers[place]
                known = rules[part].get(word if part != "verbs" else forms.get(word, word))
            # "attack helicopters", "wounded soldiers": what only modifies another word names no event.
            if known is None or tree.deps[place] in _MODIFYING:
                continue
            arguments = find_arguments(tree, place)
            for rule in known:
                words = self._stand_with(place, part, rule)
                if words is not None and self._fits(place, part, rule, arguments):
                    yield Trigger(place, min(words), max(words), rule, arguments)
                    break

    def find_resumed(self, found: Triggers) -> Iterator[Trigger]:
        """Nouns that take up what the text has told: "the launch", after a missile was launched."""
        tree, nouns = self.tree, self.lexicon.rules["nouns"]
        told: dict[str, Rule] = {}
        for place, trigger in found.items():
            told.setdefault(tree.lemmas[place].lower(), trigger.rule)
        for place, tag in enumerate(tree.tags):
            lemma = tree.lemmas[place].lower()
            if place in found or lemma not in told or not tag.startswith("NN"):
                continue
            known = {rule.type for rule in nouns.get(lemma, ())}
            rule = told[lemma]
            if (
                rule.type in known
                and tree.deps[place] not in _MODIFYING
                and is_settled(tree, place)
            ):
                yield Trigger(place, place, place, rule, find_arguments(tree, place))

    def _stand_with(self, place: int, part: WordClass, rule: Rule) -> list[int] | None:
        """The words of the trigger; None if one that must be there is not."""
        found = [place]
        tree = self.tree
        for word in rule.others:
            at = next((kid for kid in self._beside(place, part) if self._is(kid, word)), None)
            if at is None:
                return None
            if abs(at - place) == 1 or (part == "nouns" and at < place):
                found.append(at)
        if part == "verbs":
            particle = tree.child(place, {"compound:prt"})
            if particle == place + 1:
                found.append(particle)
        return found

    def _beside(self, place: int, part: WordClass) -> Iterator[int]:
        tree = self.tree
        if part == "nouns":
            yield from (kid for kid in tree.kids(place) if kid < place)
            return
        if place + 1 < len(tree):
            yield place + 1
        for kid in tree.kids(place):
            if tree.deps[kid] in _BESIDE:
                yield kid
                case = tree.child(kid, {"case", "mark"})
                if case is not None:
                    yield case

    def _is(self, place: int, word: str) -> bool:
        return word in (self.tree.lemmas[place].lower(), self.tree.lowers[place])

    def _fits(self, place: int, part: WordClass, rule: Rule, arguments: Arguments) -> bool:
        if rule.complement and self.tree.child(place, {"xcomp", "ccomp"}) is None:
            return False
        if rule.objects and not self._is_about(place, part, rule, arguments):
            return False
        if rule.company and not any(
            self._is_one(head, rule.company) for _, head in arguments.obliques
        ):
            return False
        return not rule.subjects or any(
            self._is_one(head, rule.subjects) for head in arguments.subjects
        )

    def _is_about(self, place: int, part: WordClass, rule: Rule, arguments: Arguments) -> bool:
        tree = self.tree
        if part == "nouns":
            before = [kid for kid in tree.kids(place) if kid < place]
            heads = [*before, *arguments.after(*_OF)]
        else:
            heads = [*arguments.objects]
            if not heads:
                heads.extend(arguments.after(*_OF, "into", "through", "upon", "toward", "towards"))
        if _NOTHING in rule.objects:
            return not arguments.objects
        if _ANYTHING in rule.objects and arguments.objects:
            return True
        return any(self._is_one(head, rule.objects) for head in heads)

    def _is_one(self, head: int, wanted: frozenset[str]) -> bool:
        """Whether a phrase has one of the wanted words as its head or beside it."""
        tree = self.tree
        near = [head, *(kid for kid in tree.kids(head) if tree.deps[kid] in _MODIFYING)]
        near.extend(kid for kid in tree.kids(head) if tree.deps[kid] in {"appos", "nmod"})
        for place in near:
            words = {tree.lemmas[place].lower(), tree.lowers[place]}
            if words & wanted or (self.kinds(place) & wanted and place in near[:1]):
                return True
            if any(words & self.lexicon.classes.get(name, _NONE) for name in wanted):
                return True
        return False


def _tell_part(tag: str) -> WordClass | None:
    if tag.startswith("VB"):
        return "verbs"
    if tag.startswith("NN"):
        return "nouns"
    return "adjectives" if tag.startswith("JJ") else None
