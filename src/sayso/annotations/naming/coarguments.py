"""Coarguments: whom a pronoun beside a verb cannot mean, since he is the verb's subject ("Bassett stabbed him").

Source of the rule: condition B of the binding theory (N. Chomsky, Lectures on Government and
Binding, 1981): a pronoun that is no reflexive means nobody else of its own clause.
"""

from __future__ import annotations

from spacy.tokens import Token

from sayso.annotations.naming.cast import Mention
from sayso.annotations.naming.scene import Scene
from sayso.annotations.naming.subjects import find_mention

_BESIDE = frozenset({"obj", "iobj", "obl"})
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
_MOST_JOINED = 6
"""Verbs that share a subject."""


def find_coargument(scene: Scene, place: int) -> str | None:
    """The identifier of the entity that is subject of the verb whose object a pronoun is; None if none is named.

    Args:
        scene: The text.
        place: The pronoun's token.
    """
    subject = find_coacting(scene, place)
    mention = None if subject is None else find_mention(scene, subject)
    return None if mention is None else mention.entity.id


def find_coacting(scene: Scene, place: int) -> Token | None:
    """The main word of the subject of the verb whose object a pronoun is, for "which" the noun; None if there is none.

    Args:
        scene: The text.
        place: The pronoun's token.
    """
    token = scene.cast.doc[place]
    top = token.head if token.dep_ == "nmod" and token.head.tag_ == "CD" else token
    if top.dep_ not in _BESIDE or token.tag_ != "PRP" or token.lower_ in _REFLEXIVE:
        return None
    verb = top.head
    for _ in range(_MOST_JOINED):
        subject = next((child for child in verb.lefts if child.dep_ in _SUBJECTS), None)
        if subject is not None:
            is_related = subject.tag_ in {"WDT", "WP"} and verb.dep_ == "acl:relcl"
            return verb.head if is_related else subject
        is_beside = verb.dep_ == "advcl" and verb.tag_ == "VBG"  # "fired, killing three of them"
        if verb.dep_ not in {"conj", "xcomp"} and not is_beside:
            return None
        verb = verb.head
    return None


def find_parallel(scene: Scene, place: int) -> Mention | None:
    """Who is the object of the verb before, where a pronoun is that of the next: "arrested Tamm and shot him".

    Args:
        scene: The text.
        place: The pronoun's token.
    """
    token = scene.cast.doc[place]
    if token.dep_ != "obj" or token.head.dep_ != "conj":
        return None
    thing = next((child for child in token.head.head.rights if child.dep_ == "obj"), None)
    return None if thing is None or thing.i > place else find_mention(scene, thing)
