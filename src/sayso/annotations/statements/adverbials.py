"""Adverbial clauses: which of them tell something of their own, and which only say when or on what terms."""

from __future__ import annotations

from functools import cache

from sayso.annotations.statements.trees import Tree, is_inverted
from sayso.annotations.wordlists import read_words

_COMMAS = frozenset({",", "—", "–", "--", "("})
SHORTEST = 3
"""Words below which a participle is left in the clause that it hangs on."""


def tells_apart(tree: Tree, place: int, main: int) -> bool:
    """Whether an adverbial clause makes a statement beside the one that it hangs on.

    Args:
        tree: The parsed text.
        place: Its predicate.
        main: The predicate of the clause that it hangs on.
    """
    word = _find_conjunction(tree, place)
    if (
        word in _list("conditions")
        or is_inverted(tree, tree.edges(place)[0])
        or _sets_time_ahead(tree, place, word, main)
    ):
        return False
    first, comma = find_start(tree, place)
    fronted = place < tree.heads[place]
    subject = tree.subject(place)
    if subject is not None:
        is_pronoun = tree.tags[subject] == "PRP"
        return fronted or (not is_pronoun and (word in _list("reporting") or not word))
    if tree.tags[place] != "VBG" or tree.child(place, {"aux"}) is not None:
        return False
    if not word and _is_charge(tree, place):
        return False
    after = not fronted and comma and tree.edges(place)[1] - first + 1 >= SHORTEST
    return after or word in _list("sequence")


def find_start(tree: Tree, place: int) -> tuple[int, bool]:
    """The first word of a clause, and whether a comma or dash sets it off."""
    first, _ = tree.edges(place)
    # Parsers hang the comma on the clause before or on the one after it.
    inside = tree.words[first] in _COMMAS
    before = first > 0 and tree.words[first - 1] in _COMMAS
    return (first + 1 if inside and first < place else first), inside or before


def _is_charge(tree: Tree, place: int) -> bool:
    """Whether it is one more of what somebody is charged with: "charged with fraud, leaving the scene and speeding"."""
    verb = tree.heads[place]
    charges = read_words("cues")["charging"]
    behind = tree.lowers[verb + 1 : verb + 2]
    return tree.lemmas[verb].lower() in charges and behind in (["with"], ["of"])


def _find_conjunction(tree: Tree, place: int) -> str:
    mark = tree.child(place, {"mark", "case"})
    if mark is not None:
        fixed = [kid for kid in tree.kids(mark) if tree.deps[kid] == "fixed"]
        return " ".join(tree.lowers[one] for one in (mark, *fixed))  # "as though"
    first, _ = find_start(tree, place)
    known = tree.tags[first] == "WRB" or tree.lowers[first] == "once"
    return tree.lowers[first] if known else ""


def _sets_time_ahead(tree: Tree, place: int, word: str, main: int) -> bool:
    """Whether a clause only says when something yet to come will be: "will leave as soon as it can"."""
    if tree.tags[tree.heads[place]].startswith("RB"):
        return True
    helpers = {tree.lowers[kid] for kid in tree.kids(main) if tree.deps[kid] == "aux"}
    return word in _list("times") and not helpers.isdisjoint(_list("ahead"))


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(read_words("clauses")[name])
