"""Brought in: several who were told of with more words before: "the officers" of "a group of retired officers"."""

from __future__ import annotations

from functools import cache

from sayso.annotations.naming.phrases import DEFINITE, common_words, words_of
from sayso.annotations.naming.scene import Meant, Scene
from sayso.annotations.wordlists import read_words

_SENTENCES_NEAR = 2


def find_brought_in(scene: Scene, first: int, head: int, last: int) -> Meant | None:
    """Several who were brought in near before with more words; None where there are no such ones, or more than one.

    Args:
        scene: The text.
        first: First token of the words for them.
        head: Their main word.
        last: The token after the last.
    """
    cast, doc = scene.cast, scene.cast.doc
    wanted = common_words(doc, range(first, last))
    if head != last - 1 or doc[head].tag_ != "NNS" or doc[first].lower_ not in DEFINITE:
        return None
    number = cast.sentence(first)
    start = cast.sentences[max(number - _SENTENCES_NEAR, 0)]
    found: dict[str, Meant] = {}
    for place in range(start, cast.sentences[number]):
        token = doc[place]
        if token.lower_ != doc[head].lower_ or token.tag_ != "NNS" or cast.mention(place):
            continue
        is_of_group = token.dep_ == "nmod" and token.head.lemma_.lower() in _groups()
        top = token.head if is_of_group else token
        own = (child.left_edge.i for child in top.lefts if child.dep_ not in {"case", "cc"})
        begin, end = min(own, default=top.i), max(top.i, token.i) + 1
        telling = [at for at in range(begin, end) if doc[at].tag_ != "CD"]
        if wanted < common_words(doc, telling) and doc[begin].lower_ not in DEFINITE:
            name = words_of(cast, begin, end)
            found[name] = Meant(name, plural=True)
    return next(iter(found.values())) if len(found) == 1 else None


@cache
def _groups() -> frozenset[str]:
    return frozenset(read_words("titles")["bodies"]["of_persons"])
