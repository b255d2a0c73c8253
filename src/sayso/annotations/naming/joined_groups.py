"""Joined groups: two groups that speak together, each told by words of its own: "Kenyan police and FBI agents"."""

from __future__ import annotations

from sayso.annotations.naming.named import read_named
from sayso.annotations.naming.phrases import first_part_end, head_noun, skip_article, words_of
from sayso.annotations.naming.scene import Meant, Scene
from sayso.annotations.naming.several import collectives
from sayso.annotations.naming.unnamed import names_person


def join_groups(scene: Scene, first: int, last: int) -> Meant | None:
    """Two groups that speak together, each told by words of its own: "Kenyan police and FBI agents"; None for others."""
    doc = scene.cast.doc
    marks = [place for place in range(first, last) if doc[place].tag_ == "CC"]
    if len(marks) != 1 or doc[marks[0]].lower_ != "and":
        return None
    middle, end = marks[0], first_part_end(doc, first, last)
    left = head_noun(doc, first, middle)
    right = head_noun(doc, middle + 1, end)
    if left is None or right is None:
        return None
    # "Police" and "army" are groups by themselves: "police and hospital officials".
    alone = skip_article(doc, first, middle) == middle - 1 and doc[left].lower_ in collectives()
    if not alone and (doc[right].dep_ != "conj" or doc[right].head.i != left):
        return None  # "intelligence and defence officials"
    joined = [_read_group(scene, first, middle), _read_group(scene, middle + 1, end)]
    both = [meant for meant in joined if meant is not None]
    if len(both) < len(joined):
        return None
    return Meant(
        "; ".join(one.name for one in both),
        tuple(identifier for one in both for identifier in one.entities),
        plural=True,
    )


def _read_group(scene: Scene, first: int, last: int) -> Meant | None:
    """One of two groups: named, or told by a noun in the plural or by a name in it: "Israel radio"."""
    doc = scene.cast.doc
    named = read_named(scene, first, last, whole=True)
    start = skip_article(doc, first, last)
    head = head_noun(doc, start, last)
    if named is not None or head is None:
        return named
    several = doc[head].tag_ in {"NNS", "NNPS"} or doc[head].lower_ in collectives()
    several = several or (start > first and names_person(doc[head].lower_))  # "a local chief"
    called = any(doc[place].tag_ == "NNP" for place in range(start, head))
    return Meant(words_of(scene.cast, first, last), plural=True) if several or called else None
