"""Groups: the plural nouns and the subjects before a pronoun that it may mean."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import islice

from spacy.tokens import Token

from sayso.annotations.naming.coarguments import find_coacting
from sayso.annotations.naming.scene import Scene
from sayso.annotations.wordlists import read_words

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
_PLURAL = frozenset({"NNS", "NNPS"})
_CLIMB = 12
_LONGEST = 60
"""Characters of a name that is made of a text's own words."""
_MOST_CHILDREN = 60
_LONGEST_SENTENCE = 400
"""Tokens of a sentence that are looked through: hostile text must not cost time."""
_AFTER_NOUN = frozenset({"acl", "acl:relcl", "appos", "punct", "parataxis", "cc"})


def list_children(token: Token) -> Iterable[Token]:
    """The dependents of a token, in reading order; of absurdly many the first."""
    return islice(token.children, _MOST_CHILDREN)


def find_ruling_subject(token: Token) -> Token | None:
    """The nearest subject to the left among the verbs above a token; None if there is none."""
    above = token
    for _ in range(_CLIMB):
        if above.head.i == above.i:
            return None
        above = above.head
        for kid in list_children(above):
            if kid.dep_ in _SUBJECTS and kid.i < token.left_edge.i:
                return kid
    return None


def find_group(scene: Scene, place: int) -> str | None:
    """The words for the group that "they" or "their" means; None unless only one can be meant.

    It must be the subject of the verb above, and the only group that the
    sentence names before the pronoun; or else the pronoun is the subject of
    its sentence, and the sentence before names one group only.
    """
    doc, cast = scene.cast.doc, scene.cast
    start = cast.sentences[cast.sentence(place)]
    here = _list_groups(scene, start, place)
    subject = find_ruling_subject(doc[place])
    if subject is not None and find_coacting(scene, place) == subject:
        return None  # "analysts put them at less": nobody who acts is "them"
    if subject is not None:
        return _name_group(scene, subject) if here == [subject.i] else None
    number = cast.sentence(place)
    if here or not number or doc[place].dep_ not in _SUBJECTS:
        return None
    before = _list_groups(scene, cast.sentences[number - 1], start)
    if len(before) != 1 or doc[before[0]].dep_ not in _SUBJECTS:
        return None
    return _name_group(scene, doc[before[0]])


def _list_groups(scene: Scene, start: int, end: int) -> list[int]:
    """The heads of plural nouns between two tokens, those of times and measures left out."""
    doc = scene.cast.doc
    return [
        place
        for place in range(max(start, end - _LONGEST_SENTENCE), end)
        if doc[place].tag_ in _PLURAL
        and doc[place].dep_ not in {"compound", "flat"}
        and doc[place].lemma_.lower() not in _measures()
        and scene.cast.at.get(place) is None
    ]


def _name_group(scene: Scene, noun: Token) -> str | None:
    """A noun with its modifiers, in the words of the text."""
    doc = scene.cast.doc
    first, last = noun.left_edge.i, noun.right_edge.i
    for kid in list_children(noun):
        if kid.i > noun.i and kid.dep_ in _AFTER_NOUN:
            last = kid.left_edge.i - 1
            break
    words = " ".join(doc[first : last + 1].text.split())
    unclear = any(token.tag_ in {"PRP", "PRP$", "WP", "WDT"} for token in doc[first : last + 1])
    return None if unclear or not words or len(words) > _LONGEST else words


@cache
def _measures() -> frozenset[str]:
    return frozenset(read_words("glosses")["measures"])
