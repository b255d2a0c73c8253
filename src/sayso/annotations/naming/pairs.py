"""Pairs: whom "the former" and "the latter" mean."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.annotations.naming.cast import Mention
from sayso.annotations.naming.phrases import skip_article
from sayso.annotations.naming.scene import Meant, Scene

_PLACES = {"former": 0, "latter": -1}
_PARTIES = frozenset({"person", "state", "organisation", "media", "unit"})
_FARTHEST = 2
"""Sentences back."""


def find_of_pair(scene: Scene, first: int, last: int) -> Meant | None:
    """The first or last of the two that were named before; None where there are no such two.

    Args:
        scene: The text, with who has spoken before.
        first: First token of the phrase.
        last: The token after its last.
    """
    doc = scene.cast.doc
    start = skip_article(doc, first, last)
    if last - start != 1 or start == first or doc[start].lower_ not in _PLACES:
        return None
    number = scene.cast.sentence(first)
    for back in range(_FARTHEST + 1):
        named = list(_list_parties(scene, number - back, first)) if back <= number else []
        if len(named) == 2:  # noqa: PLR2004
            return scene.mean(named[_PLACES[doc[start].lower_]].entity)
        if named:
            return None
    return None


def _list_parties(scene: Scene, number: int, place: int) -> Iterator[Mention]:
    """The persons and bodies that a sentence names before a place, each once."""
    seen: set[str] = set()
    for mention in scene.cast.mentions:
        within = mention.first < place and scene.cast.sentence(mention.first) == number
        if within and mention.entity.kind in _PARTIES and mention.entity.id not in seen:
            seen.add(mention.entity.id)
            yield mention
