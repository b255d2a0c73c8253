"""Triggers: the words that name an event, and its type."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.annotations.events.arguments import Arguments, find_arguments
from sayso.annotations.events.casualties import settle_casualties
from sayso.annotations.events.circumstances import is_settled
from sayso.annotations.events.lexicon import (
    ANY_VERB,
    Lexicon,
    Rule,
    WordClass,
    is_base,
)
from sayso.annotations.events.phrases import MODIFYING, Kinds, Phrases
from sayso.annotations.statements.trees import Tree

_BESIDE = frozenset(
    {"compound:prt", "advmod", "obj", "iobj", "obl", "obl:unmarked", "xcomp", "nsubj:pass", "ccomp"}
)
_OF = ("of", "for", "against", "on", "in", "with", "to", "between", "by", "'s", "from", "at", "")
_ANYTHING, _NOTHING = "@any", "@none"
_INTO = (
    "into",
    "through",
    "upon",
    "toward",
    "towards",
    "aboard",
    "onto",
    "across",
    "along",
    "over",
)
_NOBODY: Mapping[str, int] = {}
_IT = frozenset({"it", "this", "that"})
_PARTICLE = frozenset({"compound:prt"})
_CASES = frozenset({"case", "mark"})
_COMPLEMENTS = frozenset({"xcomp", "ccomp"})
_TAKEN = frozenset({"obj", "xcomp", "ccomp"})
_NOUN_ROLES = frozenset({"nsubj", "nsubj:pass", "obj"})
_PARTS: Mapping[str, WordClass] = {"VB": "verbs", "NN": "nouns", "JJ": "adjectives"}


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
    match = _Match(tree, lexicon, Phrases(tree, lexicon, kinds))
    found = {trigger.place: trigger for trigger in match.find_all()}
    found.update({trigger.place: trigger for trigger in match.find_resumed(found)})
    return dict(sorted(settle_casualties(found).items()))


@dataclass(frozen=True, slots=True)
class _Match:
    tree: Tree
    lexicon: Lexicon
    phrases: Phrases

    def find_all(self) -> Iterator[Trigger]:
        for place, tag in enumerate(self.tree.tags):
            part = self._find_part(place, tag) if tag[:2] in _PARTS else None
            # "attack helicopters", "wounded soldiers": what only modifies another word names no event.
            if part is None or self.tree.deps[place] in MODIFYING:
                continue
            known = self._list_rules(place, part)
            if known and not (tag.startswith("NNP") and self._is_name(place)):
                trigger = self._try_rules(place, part, known)
                if trigger is not None:
                    yield trigger

    def _find_part(self, place: int, tag: str) -> WordClass | None:
        """The class of a word; a verbal noun that acts or is acted on is a noun: "fighting has continued"."""
        is_noun = tag == "VBG" and self.tree.deps[place] in _NOUN_ROLES
        if is_noun and self.tree.lowers[place] in self.lexicon.rules["nouns"]:
            return "nouns"
        if tag == "VBG" and self.tree.lowers[place] in self.lexicon.rules["adjectives"]:
            return "adjectives"  # "three are missing"
        return _PARTS.get(tag[:2])

    def _list_rules(self, place: int, part: WordClass) -> Sequence[Rule]:
        rules, word = self.lexicon.rules[part], self.tree.lowers[place]
        lemma = self.tree.lemmas[place].lower()
        if part == "verbs":
            base = self.lexicon.tell_base(lemma, word)
            known = rules.get(base, ())
            # Where no rule of its own fits, who acts on what may still tell the type.
            return known if self.lexicon.is_still(base) else [*known, *rules.get(ANY_VERB, ())]
        known = rules.get(lemma, ()) or (rules.get(word, ()) if part == "adjectives" else ())
        if known and part == "nouns" and not is_base(lemma, word):
            known = ()
        more = rules.get(word, ()) if part == "nouns" and word != lemma else ()
        return [*known, *more] if more else known

    def _is_name(self, place: int) -> bool:
        """Whether a name is no event word: "Ban" may be a man, "Strike" a town, "March" a month."""
        is_time = self.tree.lowers[place] in self.lexicon.lists["days"]
        return is_time or bool(self.phrases.kinds(place))

    def _try_rules(self, place: int, part: WordClass, known: Sequence[Rule]) -> Trigger | None:
        wants = any(rule.others for rule in known)
        beside = self._find_beside(place, part) if wants else _NOBODY
        words = frozenset(beside)
        left = [one for one in known if one.others <= words] if wants else known
        if not left:
            return None
        arguments = find_arguments(self.tree, place)
        for rule in left:
            others = tuple(sorted(beside[word] for word in rule.others))
            if self._fits(place, part, rule, arguments, others):
                first, last = self._find_edges(place, part, others)
                return Trigger(place, first, last, rule, arguments, others)
        return None

    def _find_edges(self, place: int, part: WordClass, others: Sequence[int]) -> tuple[int, int]:
        """First and last token of a trigger's words that stand together."""
        near = [at for at in others if abs(at - place) == 1 or (part == "nouns" and at < place)]
        if part == "verbs" and self.tree.child(place, _PARTICLE) == place + 1:
            near.append(place + 1)
        return min((place, *near)), max((place, *near))

    def find_resumed(self, found: Triggers) -> Iterator[Trigger]:
        """Nouns that take up what the text has told: "the launch", after a missile was launched."""
        tree = self.tree
        told: dict[str, Rule] = {}
        types: dict[str, Rule] = {}
        last: Rule | None = None
        for place, tag in enumerate(tree.tags):
            if tag[:2] not in _PARTS:
                continue
            lemma = tree.lemmas[place].lower()
            trigger = found.get(place)
            if trigger is not None:
                told.setdefault(lemma, trigger.rule)
                types.setdefault(trigger.rule.type, trigger.rule)
                last = last if trigger.rule.speech else trigger.rule
                continue
            if last is not None and self._says_when(place, lemma):
                yield Trigger(place, place, place, last, find_arguments(tree, place))
                continue
            rule = told.get(lemma) if tag.startswith("NN") else None
            if rule is None and lemma in self.lexicon.lists["resuming"]:
                rule = self._find_told(place, lemma, types)
            if rule is not None and self._resumes(place, lemma, rule):
                yield Trigger(place, place, place, rule, find_arguments(tree, place))

    def _says_when(self, place: int, lemma: str) -> bool:
        """Whether a verb says of "it" only that it took place: the event is the one told last."""
        tree = self.tree
        if lemma not in self.lexicon.lists["occurring"] or not tree.tags[place].startswith("VB"):
            return False
        subject = tree.subject(place)
        goes_on = tree.child(place, _TAKEN) is not None  # "it began to withdraw"
        return subject is not None and tree.lowers[subject] in _IT and not goes_on

    def _find_told(self, place: int, lemma: str, types: Mapping[str, Rule]) -> Rule | None:
        """A rule of a type that was told, among those that the word may name."""
        part = _PARTS.get(self.tree.tags[place][:2])
        known = () if part is None else self.lexicon.rules[part].get(lemma, ())
        own = (rule.type for rule in known if not rule.others)
        return next((types[type_] for type_ in own if type_ in types), None)

    def _resumes(self, place: int, lemma: str, rule: Rule) -> bool:
        """Whether a noun tells something known, or a verb is of a pronoun: "it was launched"."""
        tree = self.tree
        if tree.tags[place].startswith("VB"):
            objects = find_arguments(tree, place).objects
            return any(tree.tags[head] == "PRP" for head in objects)
        known = {one.type for one in self.lexicon.rules["nouns"].get(lemma, ())}
        modifies = tree.deps[place] in MODIFYING
        return rule.type in known and not modifies and is_settled(tree, place)

    def _find_beside(self, place: int, part: WordClass) -> Mapping[str, int]:
        """The words that may belong to the trigger, in base and written form, with their positions."""
        tree, found = self.tree, dict[str, int]()
        for at in self._list_beside(place, part):
            found.setdefault(tree.lemmas[at].lower(), at)
            found.setdefault(tree.lowers[at], at)
        return found

    def _list_beside(self, place: int, part: WordClass) -> Iterator[int]:
        tree = self.tree
        if part == "nouns":
            yield from (kid for kid in tree.kids(place) if kid < place)
            return
        if place + 1 < len(tree):
            yield place + 1
        for kid in tree.kids(place):
            is_hyphened = kid == place - 2 and tree.tags[place - 1] == "HYPH"
            if kid < place and (is_hyphened or tree.deps[kid] == "compound"):
                yield kid  # "test-fired"
            if tree.deps[kid] in _BESIDE:
                yield kid
                if tree.lemmas[kid].lower() in self.lexicon.lists["container"]:
                    # "claimed dozens of lives"
                    yield from (one for one in tree.kids(kid) if tree.deps[one] == "nmod")
                case = tree.child(kid, _CASES)
                if case is not None and tree.lowers[kid] not in self.lexicon.lists["days"]:
                    yield case

    def _fits(
        self,
        place: int,
        part: WordClass,
        rule: Rule,
        arguments: Arguments,
        others: Sequence[int],
    ) -> bool:
        if rule.complement and self.tree.child(place, _COMPLEMENTS) is None:
            return False
        if rule.objects and not self._is_about(place, part, rule, arguments, others):
            return False
        if rule.company and not any(
            self.phrases.have(head, rule.company) for _, head in arguments.obliques
        ):
            return False
        if rule.subjects and not any(
            self.phrases.have(head, rule.subjects) for head in arguments.subjects
        ):
            return False
        return not rule.exceptions or not self._is_excepted(place, part, rule, arguments)

    def _is_excepted(self, place: int, part: WordClass, rule: Rule, arguments: Arguments) -> bool:
        heads = [*arguments.subjects, *arguments.objects]
        heads.extend(head for _, head in arguments.obliques)
        if part == "nouns":
            heads.extend(kid for kid in self.tree.kids(place) if kid < place)
        return any(self.phrases.have(head, rule.exceptions) for head in heads)

    def _is_about(
        self,
        place: int,
        part: WordClass,
        rule: Rule,
        arguments: Arguments,
        others: Sequence[int],
    ) -> bool:
        if part == "nouns":
            before = [kid for kid in self.tree.kids(place) if kid < place]
            heads = [*before, *arguments.after(*_OF)]
        else:
            # "took control of the town" is about the town.
            heads = [head for head in arguments.objects if head not in others]
            heads += [
                kid for at in others for kid in self.tree.kids(at) if self.tree.deps[kid] == "nmod"
            ]
            heads = heads or [*arguments.after(*_OF, *_INTO)]
        if _NOTHING in rule.objects and not arguments.objects:
            return True
        if _ANYTHING in rule.objects and arguments.objects:
            return True
        return any(self.phrases.have(head, rule.objects) for head in heads)
