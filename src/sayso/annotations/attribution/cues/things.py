"""Things: sources that cannot speak, such as the missile that set a record."""

from __future__ import annotations

from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from sayso.annotations.attribution.ties import Tie
from sayso.annotations.wordlists import read_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FARTHEST = 12
"""Steps up the tree."""
_LANDS = frozenset(("GPE", "LOC", "FAC"))
_SEEING = frozenset(("see", "witness", "experience"))
_RELATIVE = frozenset(("WDT", "WP"))
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))


def is_of_thing(doc: Doc, tie: Tie) -> bool:
    """Whether all of its source is a thing that cannot speak: "the missile, which"."""
    if not tie.roles.source:
        return False
    first, last = tie.roles.source[0]
    head = doc[first]
    if head.lower_ == "what" and last - first > 1:
        return True  # "What our teams see contradicts this"
    for _ in range(_FARTHEST):
        if not first <= head.head.i < last or head.head.i == head.i:
            break
        head = head.head
    if head.tag_ in _RELATIVE:
        head = _find_antecedent(head)
    if head.ent_type_ in _LANDS and doc[tie.main].lemma_.lower() in _SEEING:
        return True  # "Paris also witnessed a robbery"
    if head.tag_ not in _NOUNS or head.lemma_.lower() not in _things() or head.ent_type_ == "ORG":
        return False
    compounds = (f"{child.lower_} {head.lemma_.lower()}" for child in head.lefts)
    return not any(name in read_words("cues")["speaking_things"] for name in compounds)


def _find_antecedent(relative: Token) -> Token:
    """The noun that a relative pronoun stands for; the pronoun itself where the tree has none."""
    for above in (relative, *islice(relative.ancestors, _FARTHEST)):
        if above.dep_ == "acl:relcl":
            return above.head
    return relative


@cache
def _things() -> frozenset[str]:
    return frozenset(read_words("cues")["things"])
