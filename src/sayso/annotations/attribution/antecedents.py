"""Antecedents: what a relative pronoun stands for, where it is all that a cue credits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.annotations.attribution.origins import span_of_phrase
from sayso.model.span import Pieces

if TYPE_CHECKING:
    from spacy.tokens import Doc

_RELATIVE = frozenset(("WDT", "WP", "IN"))


def replace_relative(doc: Doc, places: tuple[int, ...], content: Pieces) -> Pieces:
    """The content, or the noun phrase before it if the content is only a relative pronoun.

    "A charge that Moscow denies" credits Moscow with a denial of "a charge".

    Args:
        doc: The parsed text.
        places: Tokens of the content.
        content: Its characters.
    """
    if len(places) != 1 or doc[places[0]].tag_ not in _RELATIVE:
        return content
    clause = doc[places[0]].head
    while clause.dep_ in {"xcomp", "ccomp"}:
        clause = clause.head
    if clause.dep_ != "acl:relcl":
        return content
    return (span_of_phrase(clause.head),)
