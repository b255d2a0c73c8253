"""Bare acts: what is done, or how something is always called, where a cue only looks as if somebody spoke."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Tie
from sayso.annotations.wordlists import read_words

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NEGATING = frozenset({"not", "n't", "n’t", "never"})
_DOUBTS = frozenset({"doubt", "question"})
_PERSONS = frozenset({"him", "her", "them", "me", "us", "you"})
_PERSONAL = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP"})
_GIVEN = frozenset({"obj", "nsubj:pass", "xcomp"})
_PRESENT = frozenset(("VBZ", "VBP"))


def is_bare_act(doc: Doc, grammar: Grammar, tie: Tie) -> bool:
    """Whether a cue is an act ("abandoned their plan", "called off"), or tells what a term or a thing is for.

    "What it calls a 'special operation'" only keeps away from a word, in the
    present; what somebody "called" something once was said.

    Args:
        doc: The parsed text.
        grammar: The same as plain lists.
        tie: The cue with its source and content.
    """
    main, words = tie.main, read_words("cues")
    lemma = grammar.lemma[main]
    if not grammar.tag[main].startswith("VB"):
        return lemma in words["acts"] or _assures(grammar, tie)
    behind = grammar.lower[main + 1 : main + 2]
    acts = words["acts"]
    if lemma in acts or (behind and f"{lemma} {behind[0]}" in words["acts_of_two"]):
        return True
    return (
        _is_done(grammar, tie)
        or _is_guilty(grammar, tie)
        or _has_duty(grammar, main)
        or _passes_over(grammar, main)
        or _withholds(doc, main)
        or (lemma == "refer" and behind != ["to"])  # "I refer you to the ministry"
        or _only_terms(doc, main)
        or _tells_manner(doc, main)
        or _hands_over(doc, tie)
        or _asks_person(doc, tie)
        or _explains_term(grammar, tie)
        or _tells_purpose(grammar, tie, behind)
        or _is_watched(doc, grammar, tie)
    )


def is_bare_copula(grammar: Grammar, tie: Tie) -> bool:
    """Whether a cue is but a form of "be": "the firm is to cut jobs"."""
    return all(grammar.lemma[place] == "be" for place in tie.cue.places)


def _passes_over(grammar: Grammar, main: int) -> bool:
    """Whether somebody leaves something unsaid: "did not address the claim"."""
    if grammar.lemma[main] not in read_words("cues")["leaving_unsaid"]["verbs"]:
        return False
    before = range(grammar.left[main], main)
    return any(grammar.head[at] == main and grammar.lower[at] in _NEGATING for at in before)


def _withholds(doc: Doc, main: int) -> bool:
    """Whether somebody does not give something, and denies nothing: "denied the monitors access"."""
    words = read_words("cues")["withholding"]
    if doc[main].lemma_.lower() not in words["verbs"]:
        return False
    things = (kid for kid in doc[main].children if kid.dep_ in _GIVEN)
    return any(kid.lemma_.lower() in words["things"] for kid in things)


def _is_guilty(grammar: Grammar, tie: Tie) -> bool:
    """Whether somebody is said to be guilty, and says nothing: "both sides are to blame"."""
    main = tie.main
    above = grammar.lemma[grammar.head[main]]
    before = grammar.lemma[max(main - 2, 0) : main]
    return grammar.lemma[main] == "blame" and before[-1:] == ["to"] and "be" in {above, *before}


def _has_duty(grammar: Grammar, main: int) -> bool:
    """Whether somebody is charged with a task, not with a crime: "charged with securing the capital"."""
    if grammar.lemma[main] != "charge" or grammar.lower[main + 1 : main + 2] != ["with"]:
        return False
    tags, lemmas = grammar.tag[main + 2 : main + 3], grammar.lemma[main + 2 : main + 3]
    return list(tags) == ["VBG"] and lemmas[0] in read_words("cues")["duties"]


def _assures(grammar: Grammar, tie: Tie) -> bool:
    """Whether a noun only assures what the writer says himself: "there is no doubt that"."""
    before = grammar.lower[max(tie.main - 1, 0) : tie.main]
    return not tie.roles.source and before == ["no"] and grammar.lemma[tie.main] in _DOUBTS


def _is_done(grammar: Grammar, tie: Tie) -> bool:
    """Whether a thing is told to be done, with no word said: "the book was banned"."""
    content = tie.roles.content
    if grammar.tag[tie.main] != "VBN" or not content or content[-1][1] > tie.main:
        return False
    if grammar.lemma[tie.main] not in read_words("cues")["doing"]:
        return False
    tags = (grammar.tag[place] for first, last in content for place in range(first, last))
    return not any(tag.startswith(("VB", "MD")) for tag in tags)


def _tells_purpose(grammar: Grammar, tie: Tie, behind: Sequence[str]) -> bool:
    """Whether it tells what a thing is for: "the offensive was intended to cut the road"."""
    if tie.roles.source or grammar.tag[tie.main] != "VBN" or list(behind) != ["to"]:
        return False
    return grammar.lemma[tie.main] in read_words("cues")["purposing"]


def _is_watched(doc: Doc, grammar: Grammar, tie: Tie) -> bool:
    """Whether somebody is seen at something, or is to be asked: "was seen visiting", "is to be questioned about it"."""
    words = read_words("cues")["watched"]
    main = next((place for place in tie.cue.places if grammar.tag[place] == "VBN"), tie.main)
    if tie.roles.source or grammar.tag[main] != "VBN":
        return False
    if not any(child.dep_ == "aux:pass" for child in doc[main].children):
        return False
    if grammar.lemma[main] in words["asking"]:
        return not any(child.dep_ == "ccomp" for child in doc[main].children)
    seen = grammar.lemma[main] in words["seeing"]
    return seen and any(child.tag_ == "VBG" and child.i > main for child in doc[main].children)


def _only_terms(doc: Doc, main: int) -> bool:
    verb = doc[main]
    if verb.tag_ not in _PRESENT or verb.lemma_.lower() not in read_words("cues")["terming"]:
        return False
    kids = list(verb.children)
    negated = any(kid.dep_ in {"aux", "neg"} for kid in kids)
    return not negated and any(kid.lower_ == "what" and kid.i < main for kid in kids)


def _hands_over(doc: Doc, tie: Tie) -> bool:
    """Whether somebody gives a person something to see: "showed photographs to an expert", "shown him a letter"."""
    main = doc[tie.main]
    if main.lemma_.lower() not in read_words("cues")["handing"]:
        return False
    kids = list(main.rights)
    if any(kid.dep_ in {"ccomp", "xcomp"} for kid in kids):
        return False
    if not any(kid.dep_ == "obj" and not kid.tag_.startswith("PRP") for kid in kids):
        return False
    return any(
        kid.tag_ in _PERSONAL
        and (kid.dep_ == "iobj" or (kid.dep_ == "obl" and kid.left_edge.lower_ == "to"))
        for kid in kids
    )


def _asks_person(doc: Doc, tie: Tie) -> bool:
    """Whether somebody is asked, and nothing told of what: "questioned him twice"."""
    main = doc[tie.main]
    if main.lemma_.lower() not in read_words("cues")["watched"]["asking"]:
        return False
    kids = list(main.rights)
    clause = any(
        kid.dep_ in {"ccomp", "advcl", "obl"} and kid.tag_.startswith("VB") for kid in kids
    )
    return not clause and any(kid.dep_ == "obj" and kid.lower_ in _PERSONS for kid in kids)


def _tells_manner(doc: Doc, main: int) -> bool:
    """Whether only how somebody thinks of it is told: "Kyiv sees it differently"."""
    kids = list(doc[main].children)
    manners = read_words("cues")["manners"]
    told = any(kid.dep_ in {"ccomp", "xcomp"} for kid in kids)
    return not told and any(kid.dep_ == "advmod" and kid.lower_ in manners for kid in kids)


def _explains_term(grammar: Grammar, tie: Tie) -> bool:
    """Whether it tells what a word means: "the term refers to screening"."""
    if grammar.lemma[tie.main] not in {"refer", "mean", "describe", "denote", "signify"}:
        return False
    words = [
        grammar.lower[place] for first, last in tie.roles.source for place in range(first, last)
    ]
    return any(word in read_words("cues")["word_nouns"] for word in words[:2])
