"""Issuers: who stands behind "the statement", "a Pentagon readout" or "the report"."""

from __future__ import annotations

from functools import cache

from sayso.annotations.naming.cast import Mention
from sayso.annotations.naming.phrases import names_itself
from sayso.annotations.naming.scene import Meant, Scene, is_subject_mention
from sayso.annotations.wordlists import read_words

_BACK_TOKENS = 500


@cache
def issued_nouns() -> frozenset[str]:
    """Nouns in lower case for what somebody issues: "statement", "report"."""
    return frozenset(read_words("titles")["issued"]["nouns"])


def find_issuer(scene: Scene, first: int, head: int, last: int) -> Meant | None:
    """Whoever issued a statement or report; None where that is not clear.

    It is the name in the phrase ("a Pentagon readout"), or whoever spoke where
    a statement of that kind was named last.
    """
    doc, cast = scene.cast.doc, scene.cast
    for place in range(first, last):
        mention = cast.starting(place)
        if mention and _may_issue(scene, mention, head):
            return scene.mean(mention.entity)
    for place in range(first - 1, max(first - _BACK_TOKENS, -1), -1):
        if doc[place].lower_ in issued_nouns() and doc[place].tag_.startswith("NN"):
            return _issuer_near(scene, place)
    return None


def _may_issue(scene: Scene, mention: Mention, head: int) -> bool:
    if mention.entity.kind not in {"organisation", "person", "state", "media", "unit"}:
        return False
    doc = scene.cast.doc
    if not names_itself(doc[mention.first : mention.last].text):
        return False  # A British report need not be of the United Kingdom.
    if mention.first > head:
        return doc[mention.first - 1].lower_ in {"by", "from", "of"} or doc[
            mention.first - 2
        ].lower_ in {"by", "from", "of"}
    return True


def _issuer_near(scene: Scene, place: int) -> Meant | None:
    """Who speaks in the sentence in which a statement is named."""
    cast = scene.cast
    number = cast.sentence(place)
    start, end = cast.sentences[number], cast.sentence_end(place)
    spoken = scene.spoken_in(start, end)
    if spoken:
        return spoken[-1][1]
    named = [
        mention
        for mention in cast.mentions[cast.before(start) : cast.before(end)]
        if is_subject_mention(cast, mention) and _may_issue(scene, mention, mention.last)
    ]
    return (
        scene.mean(named[0].entity) if len({mention.entity.id for mention in named}) == 1 else None
    )
