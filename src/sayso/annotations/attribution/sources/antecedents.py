"""Antecedents: what a relative pronoun stands for, where it is all that a cue credits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.annotations.attribution.sources.origins import span_of_phrase
from sayso.annotations.attribution.ties import Tie
from sayso.annotations.encoder.tying import Run
from sayso.annotations.wordlists import read_words
from sayso.model.span import Pieces, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_RELATIVE = frozenset(("WDT", "WP", "IN"))
_FARTHEST = 30
"""Steps up the tree."""


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
    return (_find_told(clause) or span_of_phrase(clause.head),)


def _find_told(clause: Token) -> Span | None:
    """All that was told before a ", which Oman denies" behind a name, which nobody can deny; else None."""
    noun, words = clause.head, read_words("cues")["relatives"]
    is_name = noun.tag_.startswith("NNP") or noun.text[0].isupper()  # "the M23"
    if clause.lemma_.lower() not in words["denying"] or not is_name:
        return None
    verb = next((above for above in noun.ancestors if above.tag_.startswith("VB")), None)
    while verb is not None and verb.dep_ in {"xcomp", "advcl", "acl"} and verb.head.i < verb.i:
        verb = verb.head
    if verb is None or verb.i > noun.i:
        return None
    begin = verb.left_edge.i
    told = next((kid for kid in verb.rights if kid.dep_ in {"obj", "ccomp"}), None)
    if told is not None and verb.lemma_.lower() in words["saying"]:
        begin = told.left_edge.i + (told.left_edge.lower_ == "that")
    end = clause.left_edge.i
    while end > begin and clause.doc[end - 1].text == ",":
        end -= 1
    doc = clause.doc
    return Span(doc[begin].idx, doc[end - 1].idx + len(doc[end - 1])) if end > begin else None


def keep_antecedent(main: Token, tie: Tie) -> Tie:
    """The tie of a relative clause without the sentence around it: "the sum (that) it asked for".

    Args:
        main: The cue's main word.
        tie: The cue with its source and content.
    """
    if main.dep_ != "acl:relcl":
        return tie
    if _speaks_itself(main) or _tells_of_antecedent(main, tie):
        return _keep_below(main, tie)
    noun = main.head
    above = noun
    blamed = _find_blamed(main, tie)
    if blamed is not None:
        return replace(tie, roles=replace(tie.roles, content=(*tie.roles.content, blamed)))
    for _ in range(_FARTHEST):
        if above.head.i == above.i:
            break
        above = above.head
        if any(first <= above.i < last for first, last in tie.roles.content):
            content = ((noun.left_edge.i, main.left_edge.i),)
            return replace(tie, roles=replace(tie.roles, content=content))
    return tie


def _speaks_itself(main: Token) -> bool:
    """Whether the antecedent, or somebody of it, is who speaks: "the army, whose leader vowed to stay,"."""
    return any(
        (child.dep_ == "nsubj" and child.tag_ in {"WP", "WDT"})
        or (child.dep_.startswith("nsubj") and child.left_edge.tag_ == "WP$")
        for child in main.children
    )


def _tells_of_antecedent(main: Token, tie: Tie) -> bool:
    """Whether a clause behind the cue says it of the antecedent: "the sailor, who the navy said had drowned,"."""
    runs = tie.roles.content
    told = next((child for child in main.rights if child.dep_ == "ccomp"), None)
    return told is not None and bool(runs) and main.i < runs[0][0] <= told.i < runs[0][1]


def _keep_below(main: Token, tie: Tie) -> Tie:
    """The tie with no more of its content than the clause of its cue: "vowed to stay(, could leave)"."""
    end = main.right_edge.i + 1
    kept = tuple((first, min(last, end)) for first, last in tie.roles.content if first < end)
    if not kept or kept[-1][1] <= main.i or kept == tie.roles.content:
        return tie
    return replace(tie, roles=replace(tie.roles, content=kept))


def _find_blamed(main: Token, tie: Tie) -> Run | None:
    """Whom a relative clause blames for its antecedent, where that alone is credited: "which Oman blamed on Iran"."""
    runs = tie.roles.content
    for child in main.children if main.lemma_.lower() in read_words("cues")["blaming"] else ():
        run = (child.left_edge.i, child.right_edge.i + 1)
        if child.dep_ == "obl" and child.left_edge.lower_ == "on" and runs[-1][1] <= main.i:
            return run[0] + 1, run[1]
    return None
