"""Bare speech: clauses that only say that somebody spoke or knows, their words elsewhere."""

from __future__ import annotations

from sayso.annotations.statements.clauses import Clause
from sayso.annotations.statements.trees import Tree
from sayso.annotations.wordlists import read_words

_SAID = frozenset({"ccomp", "xcomp", "obj"})
_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_MOST_WORDS = 7
_SAID_TO = frozenset({"ccomp", "xcomp"})


def is_bare_speech(tree: Tree, clause: Clause) -> bool:
    """Whether a clause only says that somebody spoke: "the owner said", its words elsewhere."""
    lemma = tree.lemmas[clause.head].lower()
    is_thing = tree.child(clause.head, {"cop"}) is not None  # "the result is a long report"
    if lemma not in read_words("clauses")["speaking"] or is_thing:
        return False
    own = set(clause.tokens)
    said = _SAID_TO if lemma in {"tell", "quote"} else _SAID
    return not any(kid in own and tree.deps[kid] in said for kid in tree.kids(clause.head))


def is_filler(tree: Tree, clause: Clause) -> bool:
    """Whether a clause of what somebody says says nothing by itself: "as you know", "as the minister said last week"."""
    words = [tree.lowers[place] for place in clause.tokens if tree.words[place].isalpha()]
    if " ".join(words).removeprefix("as ") in read_words("clauses")["fillers"]:
        return True
    is_told = tree.tags[clause.head] in _FINITE and len(words) <= _MOST_WORDS
    return (
        is_told
        and ":" not in tree.quote(clause.tokens[0], clause.tokens[-1] + 1)
        and is_bare_speech(tree, clause)
    )
