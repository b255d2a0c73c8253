"""Phrases: which words a rule may ask for stand in a phrase, and of which classes it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from sayso.annotations.events.lexicon import Lexicon, list_singulars
from sayso.annotations.statements.trees import Tree
from sayso.annotations.values.counting import PEOPLE, name_people

Kinds = Callable[[int], frozenset[str]]
"""Gives the classes of a token that are no lists: "@place", "@people"."""
MODIFYING = frozenset({"compound", "amod", "flat", "nmod:desc"})
"""Relations of words that only say more of a noun."""
_NEAR = MODIFYING | {"appos", "nmod"}
_CASES = frozenset({"case", "mark"})
_NO_KINDS: frozenset[str] = frozenset()
_SOMEBODY = frozenset({"person", "people"})
"""What a bare number stands for: "fifteen are still held"."""
_ANYBODY = frozenset({"person", "people", "@people"})
_COMMON = frozenset({"NN", "NNS"})


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of a text, each described once.

    Attributes:
        tree: The parsed text.
        lexicon: Which words name events, and of which classes words are.
        kinds: Gives the classes of a token that no list can hold.
    """

    tree: Tree
    lexicon: Lexicon
    kinds: Kinds
    _described: dict[int, frozenset[str]] = field(default_factory=dict, repr=False, compare=False)

    def have(self, head: int, wanted: frozenset[str]) -> bool:
        """Whether a phrase has one of the wanted words as its head or beside it.

        Args:
            head: Position of its main word.
            wanted: Base forms, and names of classes that are no lists.
        """
        phrase = self._described.get(head)
        if phrase is None:
            phrase = self._described[head] = self._describe(head)
        return not wanted.isdisjoint(phrase)

    def _is_near(self, kid: int) -> bool:
        """Whether a word tells what its head is: "a series of strikes", not "premiums for ships"."""
        tree = self.tree
        case = tree.child(kid, _CASES) if tree.deps[kid] == "nmod" else None
        return tree.deps[kid] in _NEAR and (case is None or tree.lowers[case] in {"of", "as"})

    def _is_somebody(self, head: int) -> bool:
        """Whether a word stands for people: a bare number, or "Russians"."""
        tag = self.tree.tags[head]
        return tag == "CD" or (tag == "NNPS" and name_people(self.tree.doc[head].text) == PEOPLE)

    def _describe(self, head: int) -> frozenset[str]:
        """The words of a phrase's head and of what stands close to it, and the head's kinds."""
        tree = self.tree
        near = [head, *(kid for kid in tree.kids(head) if self._is_near(kid))]
        words = (list_singulars(tree.lemmas[one].lower(), tree.lowers[one]) for one in near)
        kinds = self.kinds(head) | (_SOMEBODY if self._is_somebody(head) else _NO_KINDS)
        if tree.tags[head] in _COMMON and self.lexicon.is_person(tree.lowers[head]):
            kinds |= _ANYBODY
        return kinds.union(*words)
