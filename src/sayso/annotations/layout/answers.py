"""Answers: what is said in an interview that is printed without labels."""

from __future__ import annotations

import re
from itertools import pairwise

from sayso.annotations.layout.turns import Turn
from sayso.model.span import Pieces, Span

_LONGEST_QUESTION = 400
"""Characters."""
_LONGEST_STATED = 200
_TWO_TURNS = 4
"""Paragraphs from a question to the next but one."""
_FEWEST_QUESTIONS = 3
_MOST_INTRODUCTION = 4
"""Paragraphs before the first question."""
_ASKS = re.compile(r"\?[”\"'’)]?$")
_QUOTES = re.compile(r"[“”\"„«‘]")
_ADDRESSED = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:I|we|my|our|me|us)\b")
_ON = re.compile(r"(?:And |But )?(?:[Oo]n|[Aa]bout|[Ww]hat about) (?:\S+ ){0,7}\S+")
"""All of a paragraph that only names what is asked about."""
_SHARE = 3
"""One in so many questions speaks to somebody, and one in so many answers in the first person."""


def find_answers(text: str, paragraphs: Pieces) -> tuple[Turn, ...]:
    """The answers of an interview in which questions and answers only alternate; none elsewhere.

    A question is a short paragraph that ends in a question mark, speaks to "you"
    at times and quotes nobody at its beginning; now and then it is put as a statement. What follows up to the next
    question is the answer, if it speaks as "I" or "we" often enough. The last
    answer ends where nobody speaks of himself any more.

    Args:
        text: The text.
        paragraphs: Its paragraphs.

    Returns:
        One turn for each answer; its label is empty and stands where the answer begins.
    """
    asked = [number for number, span in enumerate(paragraphs) if _is_question(text, span)]
    if len(asked) < _FEWEST_QUESTIONS or asked[0] > _MOST_INTRODUCTION:
        return ()
    asked = _add_stated(text, paragraphs, asked)
    edges = [*asked, len(paragraphs)]
    answers = [paragraphs[first + 1 : last] for first, last in zip(asked, edges[1:], strict=True)]
    answers[-1] = _end_answer(text, answers[-1])
    given = [words for words in answers if words]
    addressed = sum(_ADDRESSED.search(text, *paragraphs[number]) is not None for number in asked)
    own = sum(_is_own(text, words) for words in given)
    if len(given) < _FEWEST_QUESTIONS or addressed * _SHARE < len(asked):
        return ()
    if own * _SHARE < len(given) or any(_QUOTES.match(text, words[0].start) for words in given):
        return ()
    return tuple(Turn(Span(words[0].start, words[0].start), words) for words in given)


def _add_stated(text: str, paragraphs: Pieces, asked: list[int]) -> list[int]:
    """The questions, those among them that are put as a statement: "Tehran calls your report biased".

    Where questions and answers take turns, such a one stands in the middle
    between two questions, is short, and speaks to "you" or only names what is
    asked about: "On the ceasefire."
    """
    stated = []
    for first, second in pairwise(asked):
        middle = first + 2
        if second - first != _TWO_TURNS:
            continue
        span = paragraphs[middle]
        short = span.end - span.start <= _LONGEST_STATED
        plain = _QUOTES.match(text, span.start) is None and _OWN.search(text, *span) is None
        named = _ON.fullmatch(text, *span) is not None
        if short and plain and (named or _ADDRESSED.search(text, *span) is not None):
            stated.append(middle)
    return sorted([*asked, *stated])


def _is_question(text: str, paragraph: Span) -> bool:
    if paragraph.end - paragraph.start > _LONGEST_QUESTION:
        return False
    asks = _ASKS.search(text, max(paragraph.end - 2, paragraph.start), paragraph.end)
    return asks is not None and _QUOTES.match(text, paragraph.start) is None


def _is_own(text: str, words: Pieces) -> bool:
    return any(_OWN.search(text, *span) is not None for span in words)


def _end_answer(text: str, words: Pieces) -> Pieces:
    """The last answer without the outlet's words below it."""
    last = max((number for number, span in enumerate(words) if _OWN.search(text, *span)), default=0)
    return words[: last + 1]
