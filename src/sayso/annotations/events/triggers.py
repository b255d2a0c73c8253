"""Triggers: the words that name an event, and its type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from sayso.annotations.events.arguments import Arguments, find_arguments
from sayso.annotations.events.circumstances import is_settled
from sayso.annotations.events.lexicon import Lexicon, Rule, WordClass, list_singulars
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
        others: Positions of the other words that name it, wherever they stand.
    """

    place: int
    first: int
    last: int
    rule: Rule
    arguments: Arguments
    others: tuple[int, ...] = ()


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
    return dict(sorted(_settle_casualties(found).items()))


def _settle_casualties(found: Triggers) -> dict[int, Trigger]:
    """The triggers; who is killed where the text tells more of disasters died of one."""
    told = Counter(one.rule.type for one in found.values() if not one.rule.casualty)
    settled = dict(found)
    for place, trigger in found.items():
        if not trigger.rule.casualty:
            continue
        kind = "DISASTER" if told["DISASTER"] > told["ASSAULT"] else "ASSAULT"
        if told[kind] and kind != trigger.rule.type:
            settled[place] = replace(trigger, rule=replace(trigger.rule, type=kind))
    return settled


@dataclass(frozen=True, slots=True)
class _Match:
    tree: Tree
    lexicon: Lexicon
    kinds: Kinds

    def find_all(self) -> Iterator[Trigger]:
        tree, rules, forms = self.tree, self.lexicon.rules, self.lexicon.forms
        for place, tag in enumerate(tree.tags):
            part = _tell_part(tag)
            # "Ban" may be a man, "Strike" a town, and "March" is a month.
            if part is None or (tag.startswith("NNP") and self._is_name(place)):
                continue
            word, lemma = tree.lowers[place], tree.lemmas[place].lower()
            known = [*rules[part].get(lemma, ())] if _is_base(lemma, word, part) else []
            if part == "verbs" and not known:
                known += rules[part].get(forms.get(word, word), ())
            elif part == "nouns" and word != lemma:
                known += rules[part].get(word, ())
            # "attack helicopters", "wounded soldiers": what only modifies another word names no event.
            if not known or tree.deps[place] in _MODIFYING:
                continue
            arguments = find_arguments(tree, place)
            for rule in known:
                words = self._stand_with(place, part, rule)
                if words is not None and self._fits(place, part, rule, arguments):
                    near, others = words
                    yield Trigger(place, min(near), max(near), rule, arguments, others)
                    break

    def _is_name(self, place: int) -> bool:
        is_time = self.tree.lowers[place] in self.lexicon.lists["days"]
        return is_time or bool(self.kinds(place))

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

    def _stand_with(
        self, place: int, part: WordClass, rule: Rule
    ) -> tuple[list[int], tuple[int, ...]] | None:
        """The words of the trigger, and its other words; None if one that must be there is not."""
        found, others = [place], []
        tree = self.tree
        for word in rule.others:
            at = next((kid for kid in self._beside(place, part) if self._is(kid, word)), None)
            if at is None:
                return None
            others.append(at)
            if abs(at - place) == 1 or (part == "nouns" and at < place):
                found.append(at)
        if part == "verbs":
            particle = tree.child(place, {"compound:prt"})
            if particle == place + 1:
                found.append(particle)
        return found, tuple(others)

    def _beside(self, place: int, part: WordClass) -> Iterator[int]:
        tree = self.tree
        if part == "nouns":
            yield from (kid for kid in tree.kids(place) if kid < place)
            return
        if place + 1 < len(tree):
            yield place + 1
        for kid in tree.kids(place):
            if kid < place and tree.deps[kid] == "compound":
                yield kid  # "test-fired"
            if tree.deps[kid] in _BESIDE:
                yield kid
                case = tree.child(kid, {"case", "mark"})
                if case is not None and tree.lowers[kid] not in self.lexicon.lists["days"]:
                    yield case

    def _is(self, place: int, word: str) -> bool:
        return word in (self.tree.lemmas[place].lower(), self.tree.lowers[place])

    def _fits(self, place: int, part: WordClass, rule: Rule, arguments: Arguments) -> bool:
        if rule.exceptions and self._is_excepted(place, part, rule, arguments):
            return False
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

    def _is_excepted(self, place: int, part: WordClass, rule: Rule, arguments: Arguments) -> bool:
        heads = [*arguments.subjects, *arguments.objects]
        heads.extend(head for _, head in arguments.obliques)
        if part == "nouns":
            heads.extend(kid for kid in self.tree.kids(place) if kid < place)
        return any(self._is_one(head, rule.exceptions) for head in heads)

    def _is_about(self, place: int, part: WordClass, rule: Rule, arguments: Arguments) -> bool:
        tree = self.tree
        if part == "nouns":
            before = [kid for kid in tree.kids(place) if kid < place]
            heads = [*before, *arguments.after(*_OF)]
        else:
            heads = [*arguments.objects]
            if not heads:
                heads.extend(arguments.after(*_OF, "into", "through", "upon", "toward", "towards"))
        if _NOTHING in rule.objects and not arguments.objects:
            return True
        if _ANYTHING in rule.objects and arguments.objects:
            return True
        return any(self._is_one(head, rule.objects) for head in heads)

    def _is_one(self, head: int, wanted: frozenset[str]) -> bool:
        """Whether a phrase has one of the wanted words as its head or beside it."""
        tree = self.tree
        near = [head, *(kid for kid in tree.kids(head) if tree.deps[kid] in _MODIFYING)]
        near.extend(kid for kid in tree.kids(head) if tree.deps[kid] in {"appos", "nmod"})
        for place in near:
            words = list_singulars(tree.lemmas[place].lower(), tree.lowers[place])
            if words & wanted or (self.kinds(place) & wanted and place in near[:1]):
                return True
            if any(words & self.lexicon.classes.get(name, _NONE) for name in wanted):
                return True
        return False


def _is_base(lemma: str, word: str, part: WordClass) -> bool:
    """Whether a noun can be a form of its base form, for which "strike" may be given for "striker"."""
    if part != "nouns" or word == lemma or word.endswith("men"):
        return True
    return word in (lemma + "s", lemma + "es", lemma[:-1] + "ies", lemma[:-2] + "es")


def _tell_part(tag: str) -> WordClass | None:
    if tag.startswith("VB"):
        return "verbs"
    if tag.startswith("NN"):
        return "nouns"
    return "adjectives" if tag.startswith("JJ") else None
