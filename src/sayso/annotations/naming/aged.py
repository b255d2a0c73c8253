"""Aged: whom "the 34-year-old" means."""

from __future__ import annotations

import re

from sayso.annotations.naming.cast import Mention
from sayso.annotations.naming.scene import Meant, Scene, is_subject_mention

_SENTENCES_BACK = 3
_AGED = re.compile(
    r"(?:the|this|that) (?:\w+ )?\d{1,3}[ -]{1,3}year[ -]{1,3}old(?: \w+){0,2}$", re.IGNORECASE
)


def find_aged(scene: Scene, first: int, last: int) -> Meant | None:
    """The person that words for an age mean: who spoke last near before, or else did something last; None where nobody did.

    Args:
        scene: The text.
        first: First token of the words: "the 34-year-old", "the 70-year-old farmer".
        last: The token after the last.
    """
    doc, cast = scene.cast.doc, scene.cast
    if _AGED.match(doc[first:last].text) is None:
        return None
    start = cast.sentences[max(cast.sentence(first) - _SENTENCES_BACK, 0)]
    spoken = [meant for _, meant in scene.spoken_in(start, first)]
    for meant in reversed(spoken):
        if len(meant.entities) == 1 and cast.entities[meant.entities[0]].kind == "person":
            return meant

    def fits(mention: Mention) -> bool:
        is_near = mention.first >= start
        return is_near and mention.entity.kind == "person" and is_subject_mention(cast, mention)

    latest = scene.latest_before(first, fits)
    return scene.mean(latest.entity) if latest else None
