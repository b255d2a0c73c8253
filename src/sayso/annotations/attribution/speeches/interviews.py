"""Interviews: who stands behind "Q:" and "A:" in a printed interview."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sayso.annotations.layout.turns import Turn
from sayso.annotations.wordlists import read_words
from sayso.model.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Name

_SPOKE = frozenset(("spoke", "speaks", "talked", "talks"))
_DESCRIBED = frozenset(("appos", "nmod:desc", "compound"))


@dataclass(frozen=True, slots=True)
class Interview:
    """The turns of a text by who speaks in them.

    Attributes:
        spoken: Turns under names, and answers under the name of who is interviewed.
        unnamed: Questions and answers where the text does not make clear who answers.
        asked: Questions of the outlet, where somebody is presented.
    """

    spoken: Sequence[Turn]
    unnamed: Sequence[Turn]
    asked: Sequence[Turn]


def sort_turns(doc: Doc, turns: Sequence[Turn]) -> Interview:
    """The turns, with those labelled as questions and answers told apart from those under names.

    Args:
        doc: The text, with its names.
        turns: Its turns in reading order.
    """
    words, text = read_words("labels"), doc.text
    labels = [turn.label.quote(text).strip(" .").lower() for turn in turns]
    labelled = list(zip(turns, labels, strict=True))
    asked = [turn for turn, label in labelled if label in words["asking"]]
    answers = [turn for turn, label in labelled if label in words["answering"]]
    apart = {*words["asking"], *words["answering"]}
    others = [turn for turn, label in labelled if label not in apart]
    if asked and not answers and others:
        return Interview(others, asked, ())  # Whoever answers has a name; who asks has none.
    if not asked or not answers:
        return Interview(turns, (), ())
    name = _find_interviewed(doc, turns)
    if name is None:
        unnamed = sorted([*asked, *answers], key=lambda turn: turn.label.start)
        return Interview(others, unnamed, ())
    span = Span(name.start_char, name.end_char)
    named = [replace(turn, speaker=span) for turn in answers]
    spoken = sorted([*others, *named], key=lambda turn: turn.label.start)
    return Interview(spoken, (), asked)


def sort_answers(doc: Doc, answers: Sequence[Turn]) -> Interview:
    """The answers of an interview without labels, under the name of who is interviewed if that is clear.

    Args:
        doc: The text, with its names.
        answers: See `sayso.annotations.layout.answers`.
    """
    name = _find_interviewed(doc, answers) if answers else None
    if name is None:
        return Interview((), answers, ())
    span = Span(name.start_char, name.end_char)
    return Interview([replace(turn, speaker=span) for turn in answers], (), ())


def _find_interviewed(doc: Doc, turns: Sequence[Turn]) -> Name | None:
    """The person whom the introduction presents; None where it presents several alike."""
    start = min(turn.label.start for turn in turns)
    named: dict[str, Name] = {}
    for name in doc.ents:
        if name.label_ == "PERSON" and name.end_char <= start and not _is_asking(name):
            known = named.get(name[-1].lower_)
            if known is None or len(name) > len(known):
                named[name[-1].lower_] = name
    if len(named) == 1:
        return next(iter(named.values()))
    after = _list_words_after(doc, turns)
    tests = (_is_interviewed, lambda name: name[-1].lower_ in after, _is_described)
    for test in tests:
        fitting = [name for name in named.values() if test(name)]
        if len(fitting) == 1:
            return fitting[0]
    return None


def _is_interviewed(name: Name) -> bool:
    """Whether it is whom an "interview with" is with."""
    before = [token.lower_ for token in name.doc[max(name.start - 6, 0) : name.start]]
    return "with" in before and "interview" in before


def _is_asking(name: Name) -> bool:
    """Whether it is to whom the one presented spoke, or who wrote it down: "She spoke to", "Interview by"."""
    doc = name.doc
    before = [token.lower_ for token in doc[max(name.start - 4, 0) : name.start] if token.is_alpha]
    if before[-1:] == ["by"]:
        return True
    spoke = before[-1:] in (["to"], ["with"]) and not _SPOKE.isdisjoint(before[-2:-1])
    return spoke and not {"he", "she", "who", "they"}.isdisjoint(before[:-2])


def _list_words_after(doc: Doc, turns: Sequence[Turn]) -> frozenset[str]:
    """The words behind the last turn: who is interviewed is often named again there."""
    last = max(turn.words[-1].end for turn in turns)
    return frozenset(token.lower_ for token in doc if token.idx >= last)


def _is_described(name: Name) -> bool:
    """Whether the text tells who it is: "the head of the service, Kaupo Rosin"."""
    root = name.root
    beside = {child.dep_ for child in root.children if child.i < name.start or child.i >= name.end}
    return root.dep_ == "appos" or not beside.isdisjoint(_DESCRIBED)
