"""Rhetoric: questions that state something, told from those that want to know it.

"Do they really think we will surrender?" says that they are wrong to. Such a question is
an opinion, and what it states is its own answer: no, nobody, none; or yes, where it is put
in the negative ("Isn't it time to stop?") or names the answer ("Who else but Moscow?").
"Why would we bomb our own people?" refuses an allegation. The data give no rule for
questions; these are ours.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from sayso.claims.statements.askings import asks_whether, ends_in_question
from sayso.claims.tellings import Told
from sayso.claims.wordlists import list_words, read_words
from sayso.model.annotation import Attribution, Proposition
from sayso.model.claim import Certainty, Polarity, Stance
from sayso.model.span import quote_pieces

Answer = Literal["yes", "no"]

_OPENING = re.compile(
    r"^(?:(?:and|but|or|so|then|well|oh|now|yet|again|seriously|honestly)\b[\W_]*)*"
)
_YES_OR_NO = re.compile(
    r"(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|must)(?:n't)?\b"
    r"|(?:wo|ca|sha)n't\b"
)
_WHY = re.compile(r"why (?:on earth )?(?:would|should) ")
_DOUBLE = str.maketrans("", "", '"“”„«»')
_ROOM = 40
"""Characters around a cue in which it may be said how somebody asked."""


@dataclass(frozen=True, slots=True)
class Rhetoric:
    """What a question that is none states.

    Attributes:
        answer: Whether it states its words, or that they are not so.
        refuses: Whether it turns down an allegation.
        rule: What told it, in kebab case.
    """

    answer: Answer
    refuses: bool
    rule: str


def find_rhetoric(
    text: str, proposition: Proposition, attribution: Attribution | None
) -> Rhetoric | None:
    """What a question states; None for a question that wants to know, and for all else.

    Args:
        text: The document's text.
        proposition: The words.
        attribution: What credits them; None for the outlet's own.
    """
    if not ends_in_question(text, proposition) or _is_asked_in_earnest(text, attribution):
        return None
    words = _plain(quote_pieces(text, proposition.pieces))
    if attribution is not None and _is_believed_by_nobody(text, attribution):
        return Rhetoric("no", refuses=False, rule="rhetorical-question: who-believes")
    if attribution is not None and _refuses(text, words, attribution):
        return Rhetoric("yes", refuses=True, rule="rhetorical-question: why-would-we")
    for rule, answer, pattern in _patterns():
        if pattern.match(words):
            return Rhetoric(answer, refuses=False, rule=f"rhetorical-question: {rule}")
    if attribution is not None and _is_for_show(text, attribution):
        answer = "no" if _YES_OR_NO.match(words) else "yes"
        return Rhetoric(answer, refuses=False, rule="rhetorical-question: said-to-be")
    return None


def judge_rhetoric(
    rhetoric: Rhetoric | None, proposition: Proposition, by_cue: Told[Stance]
) -> Told[Stance]:
    """What the speaker does with such a question; a cue that judges by itself keeps its own.

    Args:
        rhetoric: What it states; None where it is no such question.
        proposition: Its words.
        by_cue: The stance that is told without looking at what it states.
    """
    if rhetoric is None:
        return by_cue
    if rhetoric.refuses:
        return Told("denies", rhetoric.rule, proposition.pieces)
    if by_cue.value in {"asks", "requests", "predicts", "promises", "doubts", "denies", "asserts"}:
        return Told("asserts", rhetoric.rule, proposition.pieces)
    return by_cue


def turn_polarity(rhetoric: Rhetoric, told: Told[Polarity]) -> Told[Polarity]:
    """The polarity of what such a question states: "Is this peace?" says that it is not.

    Args:
        rhetoric: What it states.
        told: The polarity of its words.
    """
    if rhetoric.answer == "yes":
        return Told("positive", rhetoric.rule, told.words)
    turned: Polarity = "positive" if told.value == "negative" else "negative"
    return Told(turned, rhetoric.rule, told.words)


def leaves_open(text: str, proposition: Proposition, stance: Stance) -> Told[Certainty] | None:
    """That a question to be answered with yes or no leaves all of it open; None for all else.

    Args:
        text: The document's text.
        proposition: Its words.
        stance: What is done with them.
    """
    if stance != "asks":
        return None
    if asks_whether(text, proposition):
        return Told("unknown", "asked-whether")
    if not ends_in_question(text, proposition):
        return None
    words = _plain(quote_pieces(text, proposition.pieces))
    return Told("unknown", "yes-or-no-question") if _YES_OR_NO.match(words) else None


def _plain(words: str) -> str:
    """A question in lower case from its first telling word on, without marks at its ends."""
    lowered = " ".join(words.lower().replace("’", "'").translate(_DOUBLE).split())
    bare = lowered.strip(" '?!.…")
    return _OPENING.sub("", bare, count=1)


def _is_asked_in_earnest(text: str, attribution: Attribution | None) -> bool:
    if attribution is None:
        return False
    if not attribution.cue and not attribution.source:
        return True  # The one who asks in a transcript has no name.
    words = re.findall(r"\w+", quote_pieces(text, attribution.source).lower())
    return not list_words("rhetoric", "askers", "nouns").isdisjoint(words)


def _is_believed_by_nobody(text: str, attribution: Attribution) -> bool:
    """Whether it is asked who holds it: "who really believes that they will leave"."""
    source = quote_pieces(text, attribution.source).lower()
    if source not in {"who", "anyone", "anybody"}:
        return False
    lists = read_words("rhetoric")["lists"]
    main, cue = attribution.lemma.split()[-1], attribution.predicate
    unreal = cue is not None and cue.modal in {"would", "could", "can"}
    return main in lists["mocked"] or (unreal and main in lists["incredible"])


def _is_for_show(text: str, attribution: Attribution) -> bool:
    """Whether it is said that somebody asked without wanting to know: "she asked rhetorically"."""
    if not attribution.cue:
        return False
    start, end = attribution.cue[0].start, attribution.cue[-1].end
    around = text[max(start - _ROOM, 0) : end + _ROOM].lower()
    return any(word in around for word in list_words("rhetoric", "askers", "shows"))


def _refuses(text: str, words: str, attribution: Attribution) -> bool:
    """Whether it asks why "we", "our army" or whoever is credited would do something."""
    opening = _WHY.match(words)
    if opening is None:
        return False
    subject = re.findall(r"[\w-]+", words[opening.end() :])[:2]
    if "not" in subject or not subject:
        return False
    names = re.findall(r"\b[A-Z]\w+", quote_pieces(text, attribution.source))
    return subject[0] in {"i", "we", "our", "my", *(name.lower() for name in names)}


@cache
def _patterns() -> tuple[tuple[str, Answer, re.Pattern[str]], ...]:
    """The forms of the word list, their lists put in, in its order."""
    lists = read_words("rhetoric")["lists"]
    return tuple(
        (form["rule"], form["answer"], re.compile(_fill(pattern, lists)))
        for form in read_words("rhetoric")["forms"]
        for pattern in form["patterns"]
    )


def _fill(pattern: str, lists: Mapping[str, Sequence[str]]) -> str:
    for name, words in lists.items():
        longest_first = sorted(words, key=lambda word: (-len(word), word))
        pattern = pattern.replace(f"<{name}>", f"(?:{'|'.join(map(re.escape, longest_first))})")
    return pattern
