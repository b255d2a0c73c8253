"""Silences: clauses that only say that somebody stays unnamed, or says nothing."""

from __future__ import annotations

from sayso.annotations.statements.clauses import Clause
from sayso.annotations.statements.trees import Tree
from sayso.annotations.wordlists import read_words


def tells_silence(tree: Tree, clause: Clause) -> bool:
    """Whether a clause only says that somebody stays unnamed, or does not comment.

    Args:
        tree: The parsed text.
        clause: One of its clauses.
    """
    lemma = tree.lemmas[clause.head].lower()
    words = {tree.lowers[place] for place in clause.tokens}
    unnamed, refusal = read_words("cues")["anonymity"], read_words("cues")["refusal"]
    if {"no", "there", "comment"} <= words:
        return True
    if lemma in unnamed["grants"]:
        denied = not words.isdisjoint({"not", "n't", "n’t", "unable"})
        return denied and not words.isdisjoint(unnamed["talks"])
    drawn = lemma == "draw" and "on" in words  # "would not be drawn on it"
    if (drawn and not words.isdisjoint({"not", "n't", "n’t", "neither"})) or (
        lemma == "fear" and any(set(phrase.split()) <= words for phrase in unnamed["if_told"])
    ):
        return True
    if lemma in read_words("cues")["silence"]:
        return not words.isdisjoint({"not", "n't", "n’t", "declined"})
    if _only_names(lemma, words):
        return True
    behind = {tree.lowers[place] for place in clause.tokens if place != clause.head}
    return lemma in refusal["cues"] and not behind.isdisjoint(refusal["contents"])


def _only_names(lemma: str, words: set[str]) -> bool:
    """Whether somebody only says how to be named, or not to: "gave his name only as Sow", "asked that her surname not be used"."""
    unnamed = read_words("cues")["anonymity"]
    named = not words.isdisjoint(unnamed["names"])
    if lemma == "give":
        return named and "as" in words
    withheld = named and not words.isdisjoint(unnamed["withheld"])
    return lemma in unnamed["cues"] and (withheld or not words.isdisjoint(unnamed["contents"]))
