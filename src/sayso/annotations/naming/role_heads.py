"""Role heads: the nouns of a role that say what somebody is himself, and not whom he serves."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from spacy.tokens import Doc

from sayso.annotations.naming.name_edges import POSSESSIVE, role_nouns, title_words
from sayso.annotations.wordlists import read_words

_SERVING = frozenset({"for", "of", "to", "with", "under"})
_JOINING = frozenset({"and", "&", ","})


def list_role_heads(doc: Doc, first: int, last: int) -> list[str]:
    """The nouns of a role that tell what somebody is, in reading order.

    "The president's spokesman" is no president, nor is an "adviser to the
    defence minister" a minister. A secretary-general is no secretary, and a
    deputy minister no minister. A title straight before a name is the holder's
    own: "Chief of Staff General".

    Args:
        doc: The text.
        first: First token of the words.
        last: The token after their last.
    """
    heads: list[str] = []
    own, serving, told = 0, False, False
    for place in range(first, last):
        word = full_title(doc[place].lower_)
        if doc[place].text in POSSESSIVE:
            del heads[own:]  # Whose he is says nothing of him.
        elif word in _JOINING and not told:
            own, serving = len(heads), False
        elif word in _SERVING and heads:
            serving = True
        elif word in role_nouns():
            told = told or serving
            if not serving or (place == last - 1 and _is_title(doc, place)):
                _add_head(doc, first, place, heads)
    return heads


def _is_title(doc: Doc, place: int) -> bool:
    """Whether a word is the title of the name right behind it."""
    behind = doc[place + 1].text if place + 1 < len(doc) else ""
    return doc[place].lower_ in title_words() and doc[place].text[0].isupper() and behind.isalpha()


def _add_head(doc: Doc, first: int, place: int, heads: list[str]) -> None:
    """Puts a noun to the heads, as one with a grade before it that makes another office of it."""
    word = full_title(doc[place].lower_)
    before = place - 1 - (doc[place - 1].text == "-")
    grade = full_title(doc[before].lower_) if before >= first else ""
    if word == "general" and grade in read_words("titles")["of_general"]:
        if heads and heads[-1] == grade:
            heads.pop()
        heads.append(f"{grade}-{word}")
    elif _find_grade(doc, first, place):
        heads.append(f"{_find_grade(doc, first, place)}-{word}")
    else:
        heads.append(word)


def _find_grade(doc: Doc, first: int, place: int) -> str:
    """The "deputy" or "vice" in the words right before a noun; empty where none is."""
    grades = read_words("titles")["deputies"]
    for before in range(place - 1, first - 1, -1):
        token = doc[before]
        if token.lower_ in grades:
            return token.lower_
        if token.lower_ in _SERVING | _JOINING or token.text in POSSESSIVE:
            break
    return ""


def full_title(word: str) -> str:
    """The whole word of a title that is shortened before names: "general" for "gen."."""
    return _short().get(word, word)


@cache
def _short() -> Mapping[str, str]:
    short: Mapping[str, str] = read_words("titles")["short"]
    return short
