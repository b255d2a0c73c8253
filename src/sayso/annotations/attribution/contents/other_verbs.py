"""Other verbs: what a content runs into, and what somebody or something else does by it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Tie

if TYPE_CHECKING:
    from spacy.tokens import Token


def cut_own_verb(main: Token, tie: Tie) -> Tie:
    """The tie of a participle without the verb of its noun: "vessels believed to be tankers (collided)".

    Args:
        main: The main word of its cue.
        tie: The cue with its source and content.
    """
    verb, runs = main.head.head, tie.roles.content
    if main.dep_ != "acl" or not main.head.dep_.startswith("nsubj") or not runs:
        return tie
    first, last = runs[-1]
    if not first <= main.i + 1 < verb.i < last:
        return tie
    end = min([verb.i, *(child.i for child in verb.children if child.i > main.i)])
    return replace(tie, roles=replace(tie.roles, content=(*runs[:-1], (first, end))))


def cut_joined_verb(main: Token, grammar: Grammar, tie: Tie) -> Tie:
    """The tie of a thing without what its source does besides: "favor the president (and can not be trusted)".

    Args:
        main: The main word of its cue.
        grammar: The text.
        tie: The cue with its source and content.
    """
    runs, source = tie.roles.content, tie.roles.source
    if not runs or not source or not source[0][0] < main.i < runs[-1][0]:
        return tie
    first, last = runs[-1]
    for child in main.children:
        if child.dep_ != "conj" or not first < child.i < last:
            continue
        helpers = [word.i for word in child.lefts if word.dep_ in {"aux", "aux:pass", "cop"}]
        finite = bool(helpers) or grammar.tag[child.i] in {"VBD", "VBZ", "VBP"}
        own = any(word.dep_.startswith("nsubj") for word in child.children)
        cc = next((word.i for word in child.lefts if word.dep_ == "cc"), None)
        nominal = cc is not None and not any(
            grammar.tag[at].startswith(("VB", "MD")) for at in range(first, cc)
        )
        if finite and not own and nominal and cc is not None and first < cc:
            return replace(tie, roles=replace(tie.roles, content=(*runs[:-1], (first, cc))))
    return tie
