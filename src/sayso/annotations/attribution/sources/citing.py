"""Citing: whom somebody cites beside what he says is a link of its chain, and no speaker of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.runs import subtract_runs
from sayso.annotations.attribution.ties import Roles, Tie
from sayso.annotations.encoder.tying import Run
from sayso.annotations.wordlists import read_words

if TYPE_CHECKING:
    from spacy.tokens import Token

_BESIDE = frozenset(("advcl", "acl", "conj", "xcomp"))
_LONGEST = 10
"""Tokens of who is behind an "according to"."""


def turn_citing(main: Token, grammar: Grammar, tie: Tie) -> Tie:
    """The tie of the verb before a "citing the ministry", where what is credited is that verb's.

    Args:
        main: The cue's main word.
        grammar: The text.
        tie: The cue with its source and content.
    """
    opened = _turn_according(main, grammar, tie)
    if opened is not None:
        return opened
    verb = main.head if main.head.tag_.startswith("VB") else main.head.head
    beside = main.dep_ in _BESIDE or main.dep_ == "case"  # "Citing two officials, the paper said"
    if not _is_citing(main) or not beside or not verb.tag_.startswith("VB"):
        return tie
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    roles = tie.roles
    cited = any(first == main.i + 1 for first, _ in (*roles.source, *roles.content))
    content = tuple(
        (verb.i + 1 if first <= verb.i < last else first, last)
        for first, last in roles.content
        if first != main.i + 1
    )
    if subject is None or not cited or not content:
        return tie
    roles = Roles((_run_of(subject),), content)
    return replace(tie, cue=replace(tie.cue, places=(verb.i,)), main=verb.i, roles=roles)


def _turn_according(main: Token, grammar: Grammar, tie: Tie) -> Tie | None:
    """The tie of an "according to" whose source cites somebody: "According to TASS, citing a pilot, the plane …"; None elsewhere."""
    citing = main.i
    if not _is_citing(main) or grammar.lower[citing - 1] != ",":
        return None
    near = range(citing - 2, max(citing - _LONGEST, 0), -1)
    to = next((place for place in near if grammar.lower[place - 1] == "according"), None)
    content = tuple(run for run in tie.roles.content if run[0] != citing + 1)
    if to is None or to + 1 >= citing - 1 or not content:
        return None
    if any(grammar.tag[place].startswith(("VB", "MD")) for place in range(to + 1, citing)):
        return None
    cue = replace(tie.cue, places=(to - 1, to))
    return replace(tie, cue=cue, main=to - 1, roles=Roles(((to + 1, citing - 1),), content))


def leave_cited(main: Token, tie: Tie) -> Tie:
    """The tie without whom a participle behind it cites: "had left, citing two people (with knowledge of it)".

    Args:
        main: The cue's main word.
        tie: The cue with its source and content.
    """
    cited = [
        (child.i, child.right_edge.i + 1)
        for child in main.rights
        if child.dep_ in _BESIDE and _is_citing(child)
    ]
    content = subtract_runs(tie.roles.content, cited) if cited else ()
    return replace(tie, roles=replace(tie.roles, content=content)) if content else tie


def _cites_beside(main: Token) -> bool:
    """Whether it is a ", which cited the ministry"."""
    verbs = read_words("origins")["cited"]["verbs"]
    return main.lemma_.lower() in verbs and opens_relative(main)


def opens_relative(verb: Token) -> bool:
    """Whether a verb is that of a relative clause with a "which" or "who" in front."""
    opening = next((word for word in verb.lefts if not word.is_punct), verb)
    return verb.dep_ == "acl:relcl" and opening.left_edge.tag_ in {"WDT", "WP"}


def _is_citing(main: Token) -> bool:
    words = read_words("origins")["cited"]
    known = main.lemma_.lower() in words["verbs"] or main.lower_ in words["participles"]
    return main.tag_ == "VBG" and known


def only_names_origin(main: Token, tie: Tie) -> bool:
    """Whether it is a "citing the ministry", which belongs to another attribution.

    Args:
        main: The cue's main word.
        tie: The cue with its source and content.
    """
    if not _is_citing(main) and not _cites_beside(main):
        return False
    cited = next((child for child in main.children if child.dep_ == "obj"), None)
    credited = [place for first, last in tie.roles.content for place in range(first, last)]
    if _cites_beside(main):
        # What follows the clause is credited by the cue of whoever cites.
        credited = credited[:1]
    if cited is not None and cited.lower_ == "what":
        return credited[:1] == [cited.i]  # "quoting what it called a source"
    return cited is not None and all(
        cited.left_edge.i <= place <= cited.right_edge.i for place in credited
    )


def _run_of(token: Token) -> Run:
    return token.left_edge.i, token.right_edge.i + 1
