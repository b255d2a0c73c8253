"""Outlets: whether a name is that of an outlet, by what is known of it and by the words around it."""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.annotations.naming.capitals import is_capital
from sayso.annotations.naming.cast import Cast, Mention
from sayso.annotations.naming.name_edges import POSSESSIVE
from sayso.annotations.wordlists import read_words

_SORT_TAGS = ("JJ", "HYPH", "NN", "AFX", "VBN")
"""Parts of speech of what stands before an outlet's name: "state-owned"."""


def is_outlet(cast: Cast, mention: Mention) -> bool:
    """Whether a name is that of an outlet, as it is known or by the sort behind it: "Anadolu" news agency."""
    kind, country = mention.entity.kind, mention.entity.country
    if kind == "media":
        return True
    sorts, end = read_words("media")["sorts"], mention.last
    is_told = any(cast.doc[end : end + length].text.lower() in sorts for length in (1, 2))
    return is_told and (kind == "organisation" or (kind in {"place", "other"} and country is None))


def only_sorts(doc: Doc, start: int, first: int) -> bool:
    """Whether whose it is and what sort of outlet stands before a name: "the North's official" KCNA."""
    mark = next((at for at in range(start, first) if doc[at].text in POSSESSIVE), first)
    sorts = range(mark + 1, first)
    return bool(sorts) and all(doc[at].tag_.startswith(_SORT_TAGS) for at in sorts)


def is_of_state(cast: Cast, mention: Mention) -> bool:
    """Whether only whose it is stands before an outlet: "South Korea's Yonhap", "Pyongyang's KCNA"."""
    mark = mention.first - 1
    owner = cast.ending(mark) if mark > 0 and cast.doc[mark].text in POSSESSIVE else None
    return owner is not None and (owner.entity.kind == "state" or is_capital(owner.entity))
