"""Unreal cues: what somebody may yet say, or would say if …, and has not said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sayso.annotations.attribution.ties import Tie
from sayso.annotations.wordlists import read_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_AHEAD = frozenset(("will", "'ll", "’ll", "may", "might", "could", "shall"))
_CONDITIONS = frozenset(("if", "unless", "whether", "lest"))
_NEGATING = frozenset(("not", "n't", "n’t", "never", "neither", "nor"))
_ONLY = frozenset(("only", "just"))
_NEAR = 3
"""Words from a verb of holding back to what is not done."""
_STOPS = frozenset((".", "?", "!", "\n\n"))
_FIRST = frozenset(("i", "we"))


def is_unreal(doc: Doc, tie: Tie) -> bool:
    """Whether a cue is none yet: "Hamas may reject it", "if Moscow denies it", "whether Kyiv plans to".

    Nor is what others only "likely" intend, what somebody holds back from ("stopped short of blaming"), is only asked about, or is wanted
    to say. Who says "I will say" says it; a negated "will" or "could" is of now: "will not comment", "could not confirm".

    Args:
        doc: The parsed text.
        tie: The cue with its source and content.
    """
    cue = " ".join(doc[place].lower_ for place in tie.cue.places)
    due = read_words("cues")["holding_back"]["due"]
    is_due = any(f" {phrase} " in f" {cue} " for phrase in due)
    return is_due or _is_silent(doc[tie.main]) or _is_unsaid(doc[tie.main], cue)


def _is_unsaid(main: Token, cue: str) -> bool:
    doc, kids = main.doc, list(main.children)
    if not main.tag_.startswith("VB") or _speaks_now(kids):
        return False
    phrases = read_words("cues")["holding_back"]["phrases"]
    if any(phrase in cue for phrase in phrases) or (
        main.tag_ == "VBG" and _is_held_back(doc, main)
    ):
        return True
    if any(child.dep_ == "mark" and child.lower_ in _CONDITIONS for child in kids):
        return True
    asked = _is_asked(doc, main, kids)
    if asked or _is_guessed(main) or _is_wished(main, kids) or _is_to_do(main):
        return True
    ahead = any(child.dep_ == "aux" and child.lower_ in _AHEAD for child in kids)
    before, behind = doc[max(main.i - 2, 0) : main.i], doc[main.i + 1 : main.i + 2]
    if ahead and ("could only" in before.text.lower() or behind.text.lower() in _ONLY):
        return False  # "could only say that it had begun", "could confirm only 13"
    return ahead and main.lemma_.lower() not in read_words("cues")["prospects"]


def _is_silent(main: Token) -> bool:
    """Whether somebody has not spoken about a thing."""
    kids = list(main.children)
    negated = any(child.lower_ in _NEGATING for child in kids)
    talks = main.lemma_.lower() in read_words("cues")["holding_back"]["talking"]
    return negated and talks and not any(child.dep_ in {"ccomp", "parataxis"} for child in kids)


def _is_guessed(main: Token) -> bool:
    """Whether the text only guesses what others want: "Russian forces likely intend to"."""
    words = read_words("cues")
    if main.lemma_.lower() not in words["guessed"]:
        return False
    guesses = frozenset(words["guesses"])
    return any(child.dep_ == "advmod" and child.lower_ in guesses for child in main.lefts)


def _is_held_back(doc: Doc, main: Token) -> bool:
    """Whether somebody does not do it: "stopped short of blaming", "refrained from accusing"."""
    words = read_words("cues")["holding_back"]
    before = doc[max(main.i - 2, 0) : main.i].text.lower()
    holds = main.head.lemma_.lower() in words["verbs"] and 0 < main.i - main.head.i <= _NEAR
    return holds or before in words["phrases"]


def _is_asked(doc: Doc, main: Token, kids: Sequence[Token]) -> bool:
    """Whether it is only asked about: "Do you deny it?", "Has Moscow admitted that?"."""
    subject = next((child for child in kids if child.dep_.startswith("nsubj")), None)
    if subject is not None and subject.tag_ == "WP" and main.dep_ == "ccomp":
        return True  # "could not say who had decided"
    helping = next((child for child in kids if child.dep_.startswith("aux")), None)
    if subject is None or helping is None or not helping.i < subject.left_edge.i < main.i:
        return False
    if any(word.tag_.startswith("W") for word in doc[max(helping.i - 2, 0) : helping.i]):
        return False  # "Why did he say that?": he did
    end = next((word.text for word in doc[main.i :] if word.text in _STOPS), "")
    return end == "?" and not any(child.lower_ in _NEGATING for child in kids)


def _is_wished(main: Token, kids: Sequence[Token]) -> bool:
    """Whether others want it said or done: "recommends that the council consider"."""
    subject = next((child for child in kids if child.dep_ == "nsubj"), None)
    bare = main.dep_ == "ccomp" and main.tag_ in {"VB", "VBP"} and subject is not None
    if not bare or subject is None or subject.tag_ not in {"NN", "NNP"}:
        return False
    if any(child.dep_ in {"conj", "aux"} for child in (*subject.children, *kids)):
        return False
    return main.head.lemma_.lower() in read_words("cues")["holding_back"]["wishing"]


def _is_to_do(main: Token) -> bool:
    """Whether somebody is told to say it: "are advised to keep away and report any sighting"."""
    first = main
    while first.dep_ == "conj" and first.head.i < first.i:
        first = first.head
    bare = main.tag_ in {"VB", "VBP"} and any(child.lower_ == "to" for child in first.lefts)
    wishing = read_words("cues")["holding_back"]["wishing"]
    return bare and first.dep_ in {"xcomp", "ccomp"} and first.head.lemma_.lower() in wishing


def _speaks_now(kids: Sequence[Token]) -> bool:
    subject = next((child for child in kids if child.dep_ == "nsubj"), None)
    if subject is not None and subject.lower_ in _FIRST:
        return True
    return any(child.lower_ in _NEGATING for child in kids)
