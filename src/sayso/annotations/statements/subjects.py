"""Subjects: who does what a statement without a subject of its own says."""

from __future__ import annotations

from functools import cache

from sayso.annotations.statements.trees import RELATIVE, Tree
from sayso.annotations.wordlists import read_words
from sayso.model.span import Pieces, Span

_DEEPEST = 6
"""How many verbs up a subject is looked for: "hopes to begin to export"."""
_OWN = frozenset({"VB", "VBG", "VBN"})
_OBJECTS = frozenset({"obj", "iobj"})
_COMPLEMENTS = frozenset({"xcomp", "ccomp", "advcl", "obl"})


def find_missing_subject(tree: Tree, head: int, pieces: Pieces) -> Span | None:
    """The words for who does it, where they stand outside of the statement.

    An infinitive takes the object of the verb before it as its subject
    ("ordered them to leave"), or else that verb's subject ("promised to leave").
    One that hangs on a noun takes its possessor ("their plan to leave").

    Args:
        tree: The parsed text.
        head: The head of the statement.
        pieces: The words of the statement.

    Returns:
        None where it has a subject of its own, or where none is clear.
    """
    if tree.subject(head) is not None:
        return None
    found = _find_bearer(tree, head)
    if found is None and tree.tags[head] in _OWN:
        found = _find_controller(tree, head)
    if found is None or any(piece.overlaps(found) for piece in pieces):
        return None
    return found


def _find_bearer(tree: Tree, head: int) -> Span | None:
    """Of whom a participle tells it: "a general believed to have ordered it", "two men accused of killing him"."""
    mark = tree.child(head, {"mark", "case"})
    above = tree.heads[head]
    word = "" if mark is None else tree.lowers[mark]
    is_of = word == "to" or (word == "of" and tree.tags[head] == "VBG")
    clause = tree.deps[above] in {"acl", *RELATIVE} and tree.subject(above) is None
    told = clause and tree.lemmas[above].lower() in _list("telling")
    if not is_of or not told or tree.deps[head] not in _COMPLEMENTS:
        return None
    return _cover(tree, tree.heads[above], above)


def _find_controller(tree: Tree, head: int) -> Span | None:
    place = head
    for _ in range(_DEEPEST):
        above, label = tree.heads[place], tree.deps[place]
        if label == "acl" and tree.child(place, {"mark"}) is not None:
            return _find_possessor(tree, above)
        if label not in {"conj", "xcomp"} or _is_unclear(tree, place):
            return None
        subject = _find_subject(tree, place)
        if subject is not None and tree.tags[subject] in {"WP", "WDT"}:
            return _cover(tree, tree.heads[above]) if tree.deps[above] in RELATIVE else None
        if subject is not None:
            return _cover(tree, subject)
        place = above
    return None


def _find_subject(tree: Tree, place: int) -> int | None:
    """What is subject of a verb by the one that it hangs on; None if that has none either."""
    above = tree.heads[place]
    steers = tree.deps[place] == "xcomp" and tree.lemmas[above].lower() in _list("steering")
    thing = tree.child(above, _OBJECTS) if steers else None
    return tree.subject(above) if thing is None else thing


def _is_unclear(tree: Tree, place: int) -> bool:
    """Whether the verb above has somebody beside its subject, and either may be meant."""
    above = tree.heads[place]
    if tree.deps[place] != "xcomp":
        return False
    lemma = tree.lemmas[above].lower()
    if tree.child(above, _OBJECTS) is None:
        return lemma in _list("appealing")
    return lemma not in _list("steering") and lemma not in _list("promising")


def _find_possessor(tree: Tree, noun: int) -> Span | None:
    owner = tree.child(noun, {"nmod:poss"})
    if owner is None:
        return None
    ending = tree.child(owner, {"case"})
    first, last = tree.edges(owner)
    last = last if ending is None else max(first, ending - 1)
    return Span(tree.starts[first], tree.ends[last])


def _cover(tree: Tree, noun: int, participle: int | None = None) -> Span:
    """A noun with its modifiers, without a preposition, a relative clause, an apposition or this participle."""
    first, last = tree.edges(noun)
    while first < noun and tree.deps[first] in {"case", "punct", "cc"}:
        first += 1
    for kid in tree.kids(noun):
        if kid > noun and (kid == participle or tree.deps[kid] in {*RELATIVE, "punct", "appos"}):
            last = max(noun, tree.edges(kid)[0] - 1)
            break
    return Span(tree.starts[first], tree.ends[last])


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(read_words("glosses")[name])
