"""Subjects: which names stand as subject over a pronoun, or in a sentence before it."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from sayso.annotations.naming.cast import Mention
from sayso.annotations.naming.relatives import find_antecedent
from sayso.annotations.naming.scene import Meant, Scene

_CLIMB = 12
_NEAR = 60


def mean_only_one(scene: Scene, mentions: Sequence[Mention]) -> Meant | None:
    """Who is named, if all mentions are of one."""
    one = len({mention.entity.id for mention in mentions}) == 1
    return scene.mean(mentions[0].entity) if one else None


def find_subject_above(scene: Scene, place: int, *, coming: bool = False) -> Mention | None:
    """The name that is subject of a verb under which a pronoun stands ("Ohman said he …").

    Args:
        scene: The text.
        place: The pronoun's token.
        coming: Look for a subject after the pronoun ("In her statement, Clinton …").
    """
    token = scene.cast.doc[place]
    for _ in range(_CLIMB):
        if token.head.i == token.i:
            return None
        token = token.head
        subject = _subject_of(token)
        if subject is not None and (subject.i > place) == coming:
            mention = find_mention(scene, subject) or find_antecedent(scene.cast, subject)
            if mention and (mention.first > place) == coming:
                return mention
    return None


def _subject_of(verb: Token) -> Token | None:
    for child in verb.lefts:
        if child.dep_ in {"nsubj", "nsubj:pass", "nsubj:outer"}:
            return child
    return None


def find_mention(scene: Scene, token: Token) -> Mention | None:
    """The person or body that a noun phrase names, its head being given."""
    cast = scene.cast
    mention = cast.mention(token.i)
    if mention:
        return mention
    # "President Obama": the title is the head, the name hangs on it.
    # "His lawyer in Piraeus, Eleni Markou,": taken for two places.
    places = [child for child in token.children if child.dep_ == "nmod"]
    beside = (kid for place in places for kid in place.children if _stands_apart(kid))
    for child in (*token.children, *beside):
        joined = child.dep_ == "conj" and not any(kid.dep_ == "cc" for kid in child.children)
        if child.dep_ in {"flat", "flat:name", "appos"} or joined:
            # "The president, Marshal Deby": the name hangs on the title once more.
            parts = [child, *(below for below in child.children if below.dep_ == "flat")]
            mention = next(filter(None, (cast.mention(part.i) for part in parts)), None)
            if mention:
                return mention
    return None


def _stands_apart(token: Token) -> bool:
    """Whether a name behind a place and a comma is rather of the one who is there: "his lawyer in Piraeus, Eleni Markou,"."""
    if token.dep_ != "appos" or token.ent_type_ != "PERSON":
        return token.dep_ == "conj"
    first = next((word.i for word in token.subtree if not word.is_punct), token.i)
    return token.doc[first - 1].text == ","


def list_named(scene: Scene, number: int, end: int) -> list[Mention]:
    """The mentions of a sentence that begin before a token; of very many the last."""
    cast = scene.cast
    last = cast.before(end)
    return list(cast.mentions[max(cast.before(cast.sentences[number]), last - _NEAR) : last])
