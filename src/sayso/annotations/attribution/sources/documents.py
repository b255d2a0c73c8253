"""Documents: what is told by a thing that somebody only obtained or saw: "obtained papers showing that"."""

from __future__ import annotations

from dataclasses import replace

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Tie
from sayso.annotations.wordlists import read_words

_OBJECTS = frozenset({"obj", "obl"})


def give_document(grammar: Grammar, tie: Tie) -> Tie:
    """The tie of a participle on a document with the document as source, and not whoever has it.

    Args:
        grammar: The text.
        tie: The cue with its source and content.
    """
    main, words = tie.main, read_words("cues")
    noun = grammar.head[main]
    shows = grammar.tag[main] == "VBG" and grammar.lemma[main] in words["showing"]
    if not shows or tie.cue.places != (main,) or grammar.dep[main] != "acl" or noun > main:
        return tie
    documents = {*words["findings"]["documents"], *read_words("origins")["carriers"]}
    held = grammar.dep[noun] in _OBJECTS and grammar.lemma[noun] in documents
    before = any(first < grammar.left[noun] for first, _ in tie.roles.source)
    if not held or not (before or not tie.roles.source):
        return tie
    first = grammar.left[noun] + (grammar.tag[grammar.left[noun]] == "IN")
    return replace(tie, roles=replace(tie.roles, source=((first, main),)))
