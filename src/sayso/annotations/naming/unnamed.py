"""Unnamed: persons without a name, whom a noun brings in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from sayso.annotations.naming.body_nouns import body_nouns
from sayso.annotations.naming.descriptions import find_described
from sayso.annotations.naming.genders import Gender, tell_gender
from sayso.annotations.naming.name_edges import role_nouns, title_words
from sayso.annotations.naming.phrases import words_of
from sayso.annotations.naming.scene import Meant, Scene
from sayso.annotations.naming.subjects import find_mention
from sayso.annotations.tokens import list_tokens
from sayso.annotations.wordlists import read_words

PRONOUNS: Mapping[str, Gender] = {
    "he": "male",
    "him": "male",
    "his": "male",
    "himself": "male",
    "she": "female",
    "her": "female",
    "hers": "female",
    "herself": "female",
}
"""Pronouns of the third person for one person, with the gender that they tell."""
_DOERS = ("er", "ist", "ian", "man", "or", "woman")
"""How nouns end for who does something: one of them who has spoken is a person."""
_OPENING = 16
"""Tokens at the head of a sentence among which its subject is brought in."""
_INTRODUCING = frozenset({"a", "an", "another", "one"})
_ORDINALS = frozenset({"second", "third", "fourth", "fifth"})
_PRONOMINAL = frozenset({"another", "one"})


def find_introduced(scene: Scene, start: int, end: int, gender: Gender) -> Meant | None:
    """The person without a name whom a sentence brings in as its subject: "An aid worker laughed"."""
    doc, tokens = scene.cast.doc, list_tokens(scene.cast.doc)
    for place in range(start, min(end - 1, start + _OPENING)):
        definite, tag = tokens.lowers[place] == "the", tokens.tags[place]
        if not (definite or tokens.lowers[place] in _INTRODUCING or tag in {"PRP$", "POS"}):
            continue
        noun = doc[place].head.head if tag == "POS" else doc[place].head
        other = _find_other(scene, place)
        if other is not None:
            return other
        is_subject = noun.dep_ in {"nsubj", "nsubj:pass"} and noun.head.dep_ == "ROOT"
        titled = noun.tag_ == "NNP" and noun.lower_ in role_nouns()  # "The Secretary-General"
        common = noun.tag_ == "NN" or titled
        if not is_subject or not common or find_mention(scene, noun):
            continue
        begin = noun.left_edge.i if tag == "POS" else place + 1
        name = words_of(scene.cast, begin, noun.i + 1)
        if definite:
            told = find_described(scene, place, noun.i + 1)
            if told is not None:
                return told if is_fitting(scene, told, gender) else None
        if tag == "PRP$":
            name = _name_owner(scene, place) + name
        meant = Meant(name, rule="own-words", noun=noun.lower_)
        return meant if is_unnamed(meant, gender) else None
    return None


def _find_other(scene: Scene, place: int) -> Meant | None:
    """One more of several: "Another laughed", "A third would not talk"; None elsewhere."""
    doc = scene.cast.doc
    nth = doc[place + 1] if doc[place].lower_ == "a" else doc[place]
    known = _ORDINALS if nth.i > place else _PRONOMINAL
    if nth.lower_ not in known or nth.dep_ != "nsubj":
        return None
    return Meant(nth.lower_, rule="own-words", noun="person")


def is_fitting(scene: Scene, meant: Meant, gender: Gender) -> bool:
    """Whether one person is meant who may be of a gender."""
    if not meant.entities:
        return is_unnamed(meant, gender)
    entity = scene.cast.entities[meant.entities[0]]
    known = scene.genders.get(entity.id, gender) == gender
    return len(meant.entities) == 1 and entity.kind == "person" and known


def _name_owner(scene: Scene, place: int) -> str:
    """Whose a "his wife" is, if a person spoke in the sentence before: "Tom Ardrey’s "."""
    cast = scene.cast
    number = cast.sentence(place)
    gender = PRONOUNS.get(cast.doc[place].lower_)
    start = cast.sentences[max(number - 1, 0)]
    for _, meant in reversed(scene.spoken_in(start, cast.sentences[number])):
        entity = cast.entities[meant.entities[0]] if len(meant.entities) == 1 else None
        if entity is not None and entity.kind == "person":
            known = scene.genders.get(entity.id, gender) == gender
            return f"{meant.possessive} " if known and gender else ""
    return ""


def is_unnamed(meant: Meant, gender: Gender) -> bool:
    """Whether one person without a name is meant, who may be of a gender."""
    known = tell_gender(meant.noun) in {None, gender}
    noun = meant.noun
    # "Iran's Revolutionary Guard" is no guard.
    proper = meant.name.split()[-1:] == [noun.capitalize()] and len(meant.name.split()) > 1
    return not meant.entities and known and names_person(noun) and not proper


def names_person(noun: str) -> bool:
    """Whether a noun in the singular and in lower case is for a person, by a list or by how it ends."""
    doer = noun.endswith(_DOERS) and noun not in read_words("titles")["no_doers"]
    return noun in person_nouns() or (doer and noun not in body_nouns())


@cache
def person_nouns() -> frozenset[str]:
    """Nouns in lower case for one person: "soldier", "wife"."""
    return role_nouns() | title_words() | frozenset(read_words("glosses")["persons"])
