"""Verbs of headlines that the tagger takes for nouns: "Bomb hits market"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.annotations.encoder.words import Words

_CLAUSES = frozenset({"ROOT", "ccomp", "conj", "parataxis"})
_COMPLEMENTS = frozenset({"obj", "iobj", "ccomp", "xcomp", "obl", "compound:prt"})
_NOMINAL = frozenset({"det", "case", "cop", "nmod:poss", "nummod", "amod", "compound"})
"""How words hang on a noun: what has one of these is one."""


def tag_headline_verbs(
    words: Words, tags: Sequence[str], heads: Sequence[int], deps: Sequence[str]
) -> list[str]:
    """The tags; a "noun" of a clause that has a subject before it and an object behind it is its verb: "Bomb hits market".

    Args:
        words: The words of the text.
        tags: Parts of speech of the words.
        heads: Head of each word; a root's is its own.
        deps: Relation of each word to its head.
    """
    named = list(tags)
    kids: dict[int, list[int]] = {}
    for place, head in enumerate(heads):
        if head != place:
            kids.setdefault(head, []).append(place)
    for place, tag in enumerate(tags):
        own = kids.get(place, ()) if tag in {"NN", "NNS"} and deps[place] in _CLAUSES else ()
        acts = any(deps[kid].startswith("nsubj") and kid < place for kid in own)
        done = any(deps[kid] in _COMPLEMENTS and kid > place for kid in own)
        if acts and done and not any(deps[kid] in _NOMINAL for kid in own):
            named[place] = "VBZ" if words.forms[place].endswith("s") else "VBP"
    return named
