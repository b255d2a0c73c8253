"""Askers: by whom somebody is asked, who is not the one that answers."""

from __future__ import annotations

from sayso.annotations.naming.scene import Scene
from sayso.annotations.wordlists import read_words

_NEAR = 60


def list_askers(scene: Scene, place: int) -> frozenset[int]:
    """The tokens of those by whom somebody is asked before a place: "Asked by the judge, he replied".

    Args:
        scene: The text.
        place: A token; only its own sentence is looked at, or the one that ends there.
    """
    doc, cast = scene.cast.doc, scene.cast
    asking = frozenset(read_words("cues")["watched"]["asked"])
    start = cast.sentences[cast.sentence(max(place - 1, 0))]
    found: set[int] = set()
    for token in doc[max(start, place - _NEAR) : place]:
        if token.tag_ not in {"VBN", "VBD"} or token.lemma_.lower() not in asking:
            continue
        for child in token.rights:
            first = child.left_edge
            if child.dep_.startswith("obl") and first.lower_ == "by":
                found.update(range(first.i + 1, child.right_edge.i + 1))
    return frozenset(found)
