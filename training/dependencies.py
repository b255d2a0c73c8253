"""CoreNLP's dependencies of 2014 to 2017 (Universal Dependencies 1) as today's treebank has them.

Source: the changes from version 1 to 2 listed on universaldependencies.org ("v2 summary"), and the
subtypes in use in UD English EWT.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    Tree = list["Arc"]

RENAMED = {
    "dobj": "obj",
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "auxpass": "aux:pass",
    "mwe": "fixed",
    "name": "flat",
    "root": "ROOT",
}
BY_TAG = {
    "CC": "cc",
    "DT": "det",
    "IN": "case",
    "JJ": "amod",
    "MD": "aux",
    "POS": "case",
    "RB": "advmod",
    "RP": "compound:prt",
    "TO": "mark",
    "UH": "discourse",
    "WRB": "advmod",
}
PREDICATES = ("VB", "JJ", "RB", "MD")
COORDINATORS = (",", ";", "--", "—", "–")


@dataclass(frozen=True, slots=True)
class Arc:
    """A word with its place in the tree.

    Attributes:
        form: The word as written.
        tag: Penn Treebank tag.
        head: Index of the governing word; its own index for the root.
        dep: Relation.
        is_person: Whether the word is part of a person's name.
    """

    form: str
    tag: str
    head: int
    dep: str
    is_person: bool = False


def modernise(arcs: Sequence[Arc], titles: frozenset[str]) -> list[Arc]:
    """Rewrite one sentence's tree from version 1 to version 2.

    Args:
        arcs: The tree with version 1 relations, one arc a word.
        titles: Words that stand before a person's name and are not part of it ("president"), in
            lower case.

    Returns:
        The same words; where CoreNLP saw no relation ("dep"), the likeliest one for the tags.
    """
    tree = list(arcs)
    _move_coordinators(tree)
    _rename_modifiers(tree)
    tree = [
        replace(arc, dep=_guess(arc, tree[arc.head], is_left=index < arc.head))
        if arc.dep == "dep"
        else replace(arc, dep=RENAMED.get(arc.dep, arc.dep))
        for index, arc in enumerate(tree)
    ]
    _turn_names(tree, titles)
    return tree


def _guess(arc: Arc, head: Arc, *, is_left: bool) -> str:
    """Choose a relation by the tags, since the parser takes no gaps in a tree."""
    is_nominal = head.tag.startswith(("NN", "CD", "PRP", "$"))
    if arc.tag.startswith("VB"):
        return "acl" if is_nominal and arc.tag in {"VBG", "VBN"} else "parataxis"
    if arc.tag.startswith(("NN", "CD", "PRP", "$")):
        if is_nominal:
            return "compound" if is_left else "appos"
        return "obl:unmarked" if head.tag.startswith("VB") else "parataxis"
    return BY_TAG.get(arc.tag, "parataxis")


def _move_coordinators(tree: Tree) -> None:
    """Hang "and" and the commas between conjuncts on the conjunct that follows them."""
    for index, arc in enumerate(tree):
        is_comma = arc.dep == "punct" and arc.form in COORDINATORS
        if arc.dep != "cc" and not is_comma:
            continue
        later = [
            other
            for other in range(index + 1, len(tree))
            if tree[other].dep == "conj" and tree[other].head == arc.head
        ]
        if index > arc.head and later and (not is_comma or _opens(tree, index, later[0])):
            tree[index] = replace(arc, head=later[0])


def _opens(tree: Tree, comma: int, conjunct: int) -> bool:
    """Whether the comma stands right before the conjunct's words or before its "and"."""
    first = conjunct
    for index in range(comma + 1, conjunct):
        if _is_under(tree, index, conjunct):
            first = index
            break
    between = range(comma + 1, first)
    return all(tree[index].dep in {"cc", "punct"} for index in between)


def _is_under(tree: Tree, index: int, top: int) -> bool:
    for _ in tree:
        if index == top:
            return True
        if tree[index].head == index:
            return False
        index = tree[index].head
    return False


def _rename_modifiers(tree: Tree) -> None:
    """Part `nmod` into `nmod` (under nouns) and `obl` (under predicates); resolve `neg`."""
    for index, arc in enumerate(tree):
        if arc.dep == "neg":
            tree[index] = replace(arc, dep="det" if arc.tag == "DT" else "advmod")
        elif arc.dep in {"nmod:tmod", "nmod:npmod"}:
            kind = "obl" if _is_predicate(tree, arc.head, index) else "nmod"
            tree[index] = replace(arc, dep=f"{kind}:unmarked")
        elif arc.dep == "nmod" and _is_predicate(tree, arc.head, index):
            agent = _is_agent(tree, index)
            tree[index] = replace(arc, dep="obl:agent" if agent else "obl")


def _is_predicate(tree: Tree, head: int, modifier: int) -> bool:
    """Whether a modifier of this head belongs to a clause.

    A noun with a copula is both; what stands before its subject or copula belongs to the clause.
    """
    if tree[head].tag.startswith(PREDICATES):
        return True
    return any(
        arc.head == head and arc.dep == "cop" and modifier < index for index, arc in enumerate(tree)
    )


def _is_agent(tree: Tree, index: int) -> bool:
    by = any(arc.head == index and arc.dep == "case" and arc.form.lower() == "by" for arc in tree)
    return by and tree[tree[index].head].tag == "VBN"


def _turn_names(tree: Tree, titles: frozenset[str]) -> None:
    """Let the first word of a person's name govern it, and titles describe it."""
    for last in range(len(tree)):
        parts = [
            index
            for index in range(last)
            if tree[index].head == last and tree[index].dep == "compound"
        ]
        if not tree[last].is_person:
            continue
        first = last
        while (
            first - 1 in parts
            and tree[first - 1].is_person
            and not _is_title(tree[first - 1], titles)
        ):
            first -= 1
        for index in parts:
            if index < first and _is_title(tree[index], titles):
                tree[index] = replace(tree[index], dep="nmod:desc")
        if first < last:
            _rehang(tree, first, last)


def _is_title(arc: Arc, titles: frozenset[str]) -> bool:
    return arc.form.lower() in titles


def _rehang(tree: Tree, first: int, last: int) -> None:
    top = tree[last]
    for index, arc in enumerate(tree):
        if arc.head == last and index != last:
            tree[index] = replace(arc, head=first)
    is_root = top.head == last
    tree[first] = replace(tree[first], head=first if is_root else top.head, dep=top.dep)
    for index in range(first + 1, last + 1):
        tree[index] = replace(tree[index], head=first, dep="flat")
