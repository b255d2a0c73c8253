"""Material help: "supports", "backs", "assists", where somebody is helped and no opinion is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Tie
from sayso.annotations.wordlists import read_words

if TYPE_CHECKING:
    from spacy.tokens import Doc

_PRONOUNS = frozenset(("it", "them", "him", "her", "us", "me", "you"))


def is_material(doc: Doc, grammar: Grammar, tie: Tie) -> bool:
    """Whether a verb of helping has those for its object who are helped: "companies supporting the militias".

    Who "supports the ceasefire" takes a stand; who supports troops, an
    operation or "them" does something for them.

    Args:
        doc: The parsed text.
        grammar: The same as plain lists.
        tie: The cue with its source and content.
    """
    words: Mapping[str, Sequence[str]] = read_words("cues")["material"]
    main = doc[tie.main]
    if grammar.lemma[tie.main] not in words["verbs"] or not main.tag_.startswith("VB"):
        return False
    helped = next((child for child in main.children if child.dep_ == "obj"), None)
    if helped is None or grammar.quotation[helped.i] != grammar.quotation[tie.main]:
        return False
    if any(child.dep_ in {"ccomp", "xcomp"} for child in main.children):
        return False  # "helps them see that it is lost" may tell what somebody says
    return helped.lower_ in _PRONOUNS or grammar.lemma[helped.i] in words["helped"]
