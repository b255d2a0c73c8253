"""Others: who is meant where the noun stands only before: "one of them", "two others", "a third"."""

from __future__ import annotations

from sayso.annotations.naming.phrases import ARTICLES, first_part_end
from sayso.annotations.naming.scene import Meant, Scene
from sayso.annotations.naming.unnamed import names_person

_SENTENCES_BACK = 2
_OF_THEM = ("of", "them")
_ONE_MORE = frozenset({"another", "fifth", "fourth", "other", "second", "third"})
_MORE = "others"
_PARTED = _ONE_MORE | {"one", "several", "some", "two", "three"}
_PRONOMINAL = frozenset({"them", "these", "those", "others"})
_ENDS_NOUN = frozenset(
    {"at", "briefed", "close", "familiar", "for", "from", "in", "of", "on", "who", "with"}
)
"""Words that end the noun of a name such as "two diplomats briefed on the talks"."""


def find_other(scene: Scene, first: int, last: int) -> Meant | None:
    """Who is told apart from others who spoke just before; None for words of another kind.

    Their noun is taken from those others: "two others" behind "a diplomat" are "two other
    diplomats", "one of them" behind "two diplomats" is "one of two diplomats".

    Args:
        scene: The text.
        first: First token of the words.
        last: The token after their last.
    """
    doc = scene.cast.doc
    words = [doc[place].lower_ for place in range(first, first_part_end(doc, first, last))]
    bare = [word for word in words if word not in ARTICLES]
    sort = _tell_sort(bare)
    if sort is None:
        return None
    number = scene.cast.sentence(first)
    start = scene.cast.sentences[max(number - _SENTENCES_BACK, 0)]
    for _, meant in reversed(scene.spoken_in(start, first)):
        noun = None if meant.entities else _find_noun(meant.name)
        if noun is None:
            continue
        if sort == "of-them":
            whole = meant.name[:1].lower() + meant.name[1:]  # it opened a sentence: "Two diplomats"
            return Meant(f"{bare[0]} of {whole}", noun=noun[0]) if meant.plural else None
        if sort == "one-more":
            return Meant(f"{bare[0]} {noun[0]}", noun=noun[0])
        return Meant(" ".join([*bare[:-1], "other", noun[1]]), plural=True)
    return None


def _tell_sort(bare: list[str]) -> str | None:
    """How others are told apart: as one of them, as one more, or as several more."""
    if len(bare) == len(_OF_THEM) + 1 and tuple(bare[1:]) == _OF_THEM:
        return "of-them"
    if len(bare) == 1 and bare[0] in _ONE_MORE:
        return "one-more"
    return "several-more" if bare[-1:] == [_MORE] and len(bare) <= 2 else None  # noqa: PLR2004


def _find_noun(name: str) -> tuple[str, str] | None:
    """The noun for a person in a description, in the singular and in the plural; None if there is none."""
    words = name.lower().split()
    if words[0] in _PARTED and words[1:2] == ["of"]:
        words = words[2:]  # "another of the experts"
    if not words or words[0] in _PRONOMINAL:
        return None
    end = next((at for at, word in enumerate(words) if at and word in _ENDS_NOUN), len(words))
    noun = words[end - 1]
    single = noun.removesuffix("s")
    if not names_person(single) or noun.endswith("ss"):
        return None
    return single, f"{single}s"
