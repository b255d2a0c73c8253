"""Negations: the words that turn a clause into its contrary."""

from __future__ import annotations

from sayso.annotations.statements.joined import chooses, list_joined, shares_helpers
from sayso.annotations.statements.trees import Tree
from sayso.model.span import Pieces, Span

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubjpass", "csubj", "csubj:pass", "nsubj:outer"})
_NEGATORS = frozenset({"not", "n't", "n’t", "never", "neither", "nor"})
_OBJECTS = frozenset({"obj", "dobj", *_SUBJECTS})
_NEGATIVE_PRONOUNS = frozenset({"nobody", "nothing", "none", "nowhere"})
_CHOICES = frozenset({"alternative", "choice", "option"})
"""Having no other than to do something is doing it."""
_MORE = frozenset({"further", "more", "other"})
_NEGATIVE_DETERMINERS = frozenset({"no", "neither"})
_AT_NO_TIME = frozenset(
    {
        ("at", "point"),
        ("at", "stage"),
        ("at", "time"),
        ("in", "way"),
        ("on", "account"),
        ("to", "one"),
    }
)


def find_negations(tree: Tree, place: int) -> Pieces:
    """The words that negate a clause, told from its predicate.

    Args:
        tree: The parsed text.
        place: The verb, or the predicate noun or adjective.
    """
    # "This was no accident": the noun that a form of "be" joins to its subject.
    # So does "(reports) no rise in radiation", where the noun is all there is.
    joined = tree.child(place, {"cop"}) is not None or tree.is_nominal(place)
    found: list[Span] = _find_negative_words(tree, place) if joined else []
    for kid in tree.kids(place):
        if tree.lowers[kid] in _NEGATORS and not _is_only(tree, kid):
            found.append(tree.span(kid))
        if tree.deps[kid] in _SUBJECTS and tree.lowers[tree.edges(kid)[0]] == "not":
            found.append(tree.span(tree.edges(kid)[0]))  # "not a single soldier"
        if tree.deps[kid] in _OBJECTS or (
            tree.deps[kid].startswith("obl") and _is_of_none(tree, kid)
        ):
            found.extend(_find_negative_words(tree, kid))
        elif tree.lowers[kid] == "longer" and tree.deps[kid] == "advmod":
            found.extend(
                tree.span(word) for word in tree.children[kid] if tree.lowers[word] == "no"
            )
    found += _find_yet(tree, place)
    return tuple(sorted(found or _find_shared(tree, place)))


def _find_yet(tree: Tree, place: int) -> list[Span]:
    """The "yet" that leaves something undone: "has yet to comment"."""
    if place + 2 >= len(tree) or tree.lemmas[place].lower() != "have":
        return []
    is_open = tree.lowers[place + 1 : place + 3] == ["yet", "to"]
    return [tree.span(place + 1)] if is_open and tree.child(place, {"xcomp"}) is not None else []


def _find_shared(tree: Tree, place: int) -> list[Span]:
    """What negates the verb that one goes on from, and this one with it: "did not attack the town or shell the port"."""
    found: list[Span] = []
    for first in list_joined(tree, place):
        nobody = tree.child(first, _SUBJECTS)
        if nobody is not None and tree.child(place, _SUBJECTS) is None:
            found += _find_negative_words(tree, nobody)
        for kid in tree.kids(first):
            negates = tree.lowers[kid] in _NEGATORS and kid < first and not _is_only(tree, kid)
            if negates and (shares_helpers(tree, first, place) or chooses(tree, place)):
                found.append(tree.span(kid))
    return found


def _is_of_none(tree: Tree, noun: int) -> bool:
    """Whether it is nobody's doing, or so in no case: "recognised by no state", "at no point"."""
    case = tree.child(noun, {"case"})
    if case is None:
        return False
    word = tree.lowers[case]
    return word in {"by", "under"} or (word, tree.lowers[noun]) in _AT_NO_TIME


def _find_negative_words(tree: Tree, noun: int) -> list[Span]:
    if tree.lowers[noun] in _NEGATIVE_PRONOUNS:
        return [tree.span(noun)]
    if tree.lemmas[noun] in _CHOICES and "but" in tree.lowers[noun + 1 : noun + 3]:
        return []
    owner = tree.child(noun, {"nmod:poss"})  # "neither side's account"
    kids = [*tree.kids(noun), *(() if owner is None else tree.kids(owner))]
    more = [kid for kid in kids if tree.lowers[kid] in _MORE]
    words = [*kids, *(below for kid in more for below in tree.kids(kid))]
    return [
        tree.span(word)
        for word in words
        if tree.lowers[word] in _NEGATIVE_DETERMINERS and not _compares(tree, word)
    ]


def _compares(tree: Tree, place: int) -> bool:
    """Whether a "no" only counts: "no more than ten", "no fewer than ten"."""
    return tree.lowers[place + 2 : place + 3] == ["than"]


def _is_only(tree: Tree, negator: int) -> bool:
    """Whether "not" belongs to "not only", which denies nothing."""
    return tree.lowers[negator + 1 : negator + 2] in (["only"], ["just"], ["merely"])
