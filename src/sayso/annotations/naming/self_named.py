"""Self-named: under which name somebody speaks who gives no more than that: "a farmer, who asked to be called only Vuthy"."""

from __future__ import annotations

from sayso.annotations.naming.name_edges import title_words
from sayso.annotations.naming.scene import Meant, Scene
from sayso.annotations.wordlists import read_words

_KINDS = frozenset({"person", "other", "organisation"})
"""What a first name or nickname may be taken for."""
_BEHIND = 4
"""Tokens behind a phrase: a comma, a call sign and its two words."""
_MOST_BETWEEN = 7
"""Tokens between the verb and the name."""


def find_self_named(scene: Scene, first: int, last: int) -> Meant | None:
    """The person whose name a phrase says to be given by himself or for his safety; None where it says no such thing.

    Args:
        scene: The text.
        first: First token of the phrase.
        last: The token after its last.
    """
    doc, words = scene.cast.doc, read_words("titles")["self_named"]
    for place in range(first + 1, last - 1):
        if doc[place].lemma_.lower() not in words["verbs"]:
            continue
        asks = _asks_so(scene, first, place)
        if asks and doc[place + 1].is_title and scene.cast.mention(place + 1) is None:
            return Meant(doc[place + 1].text)  # a nickname that no model knows
        for name in range(place + 1, min(place + 1 + _MOST_BETWEEN, last)):
            mention = scene.cast.starting(name)
            if mention is not None:
                between = {doc[at].lower_ for at in range(place + 1, name)}
                between -= title_words()
                told = not between.isdisjoint(words["telling"]) and between <= _allowed()
                told = told or (name == place + 1 and asks)
                may_be = mention.entity.kind in _KINDS and mention.entity.country is None
                return scene.mean(mention.entity) if told and may_be else None
    return _find_call_sign(scene, first, last)


def _find_call_sign(scene: Scene, first: int, last: int) -> Meant | None:
    """Who is known by a call sign alone: "the medic on shift, call sign Malva"; None without one."""
    doc = scene.cast.doc
    if doc[last : last + 1].text == ",":
        last = min(last + _BEHIND, len(doc))  # "said the medic on shift, call sign Malva"
    for place in range(first + 1, last - 1):
        words = {doc[place].lower_, doc[place - 1 : place + 1].text.lower()}
        mention = scene.cast.starting(place + 1)
        if mention is not None and not words.isdisjoint(
            read_words("titles")["self_named"]["signs"]
        ):
            return scene.mean(mention.entity)
    return None


def _asks_so(scene: Scene, first: int, verb: int) -> bool:
    """Whether somebody asked to be called so: "who asked to be called Efraín"."""
    doc = scene.cast.doc
    asked = any(doc[at].lemma_.lower() in {"ask", "prefer", "want"} for at in range(first, verb))
    return asked and doc[verb - 1].lower_ == "be"


def _allowed() -> frozenset[str]:
    words = read_words("titles")["self_named"]
    return frozenset((*words["telling"], *words["between"]))
