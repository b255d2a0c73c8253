"""Askings: whether something is asked for, asked about, or only supposed, where one cue may do each."""

from __future__ import annotations

import re

from sayso.claims.statements.tenses import is_infinitive
from sayso.model.annotation import Attribution, Predicate, Proposition
from sayso.model.span import quote_pieces

_QUESTION_WORDS = frozenset(
    {"whether", "if", "why", "how", "what", "when", "where", "who", "whom", "whose", "which"}
)
_AFTER_WHOM = frozenset({"whether", "if", "why", "how", "what", "when", "where"})
"""What opens a question behind whoever is asked."""
_ASKING = frozenset({"ask", "asks", "asked", "asking"})
_OPENING_WORDS = 8
_SENTENCE_END = re.compile(r"[.!?](?=[\s\"'”’»)]|$)")
_ROOM = 12
"""Characters before a question in which its conjunction stands."""
_LONGEST_QUESTION = 400
"""Characters from a question's verb to its mark."""
_PLAIN_STATES = frozenset({"be", "have"})
_WISHING = frozenset({"seek", "want", "wish"})
_MUST = frozenset({"must", "should", "ought"})


def opens_question(text: str, proposition: Proposition, attribution: Attribution | None) -> bool:
    """Whether what is asked is a question and no favour: "asked why the talks had failed"."""
    if attribution is None:
        return False
    if ends_in_question(text, proposition):
        return True  # "Did you order it?", he was asked.
    if _ASKING.isdisjoint(quote_pieces(text, attribution.cue).lower().split()):
        return False
    if asks_whether(text, proposition):
        return True
    words = quote_pieces(text, proposition.pieces).lower().split()[:_OPENING_WORDS]
    if words and words[0].strip('“"') in _QUESTION_WORDS:
        return True
    # "The general when the troops would leave", but "the men who had fled to return".
    opening = next((word for word in words if word in _AFTER_WHOM or word == "to"), "to")
    return opening != "to"


def tells_to(text: str, proposition: Proposition, attribution: Attribution | None) -> bool:
    """Whether somebody is told to do something: "told us not to give numbers"."""
    if attribution is None or attribution.lemma != "tell" or not proposition.whole:
        return False
    predicate = proposition.predicate
    return predicate is not None and predicate.tense == "none" and is_infinitive(text, predicate)


def wants_to(text: str, attribution: Attribution) -> bool:
    """Whether somebody wants or seeks to do something himself, and asks it of nobody: "wants to close the camp"."""
    if attribution.lemma not in _WISHING or not attribution.content:
        return False
    start = attribution.content[0].start
    words = text[max(start - 4, 0) : start].lower().split()[-1:], text[start : start + 3].lower()
    return words[0] == ["to"] or words[1] == "to "


def opens_talk(text: str, predicate: Predicate) -> bool:
    """Whether a command only opens what somebody has to say: "Let me be clear", "Look, we are tired"."""
    word, end = predicate.head.quote(text).lower(), predicate.head.end
    if word == "let":
        return text[end : end + 4].lower() in {" me ", " me,"}
    return word in {"listen", "look"} and text[end : end + 1] == ","


def only_supposes(proposition: Proposition, attribution: Attribution | None) -> bool:
    """Whether "suggested that" brings what may be so, and no proposal: "that he had been hit"."""
    predicate = proposition.predicate
    if attribution is None or predicate is None or attribution.lemma.split(" ", 1)[0] != "suggest":
        return False
    known = predicate.tense == "past" or predicate.perfect or predicate.lemma in _PLAIN_STATES
    return predicate.modal not in _MUST and (known or predicate.modal is not None)


def only_assures(proposition: Proposition) -> bool:
    """Whether what is assured or promised is so already: "assurances that the road was open"."""
    predicate = proposition.predicate
    if predicate is None or predicate.modal is not None:
        return False
    lasting = predicate.copular or predicate.progressive
    return predicate.tense == "past" or (predicate.tense == "present" and lasting)


def ends_in_question(text: str, proposition: Proposition) -> bool:
    """Whether it is put as a question: a mark ends its sentence, or its words, which the tree may have cut off."""
    predicate = proposition.predicate
    if predicate is not None and predicate.question and not predicate.imperative:
        return True
    if predicate is not None:
        head, pieces = predicate.head, proposition.pieces
        own = next((piece for piece in pieces if piece.covers(head)), pieces[-1])
        end = min(own.end + 1, head.end + _LONGEST_QUESTION)
        mark = _SENTENCE_END.search(text, head.end, end)
        if mark is not None:
            return mark.group() == "?"
    last = proposition.pieces[-1]
    return text[last.end : last.end + 1] == "?" or last.quote(text).endswith("?")


def asks_whether(text: str, proposition: Proposition) -> bool:
    """Whether a "whether" or an "if" stands before the words, so that all of them are open.

    Args:
        text: The document's text.
        proposition: The words.
    """
    first = proposition.pieces[0]
    words = (text[max(first.start - _ROOM, 0) : first.start].lower().split() or [""])[-1:]
    return bool({"whether", "if"} & {*words, *first.quote(text).lower().split()[:1]})


def begins_with_condition(proposition: Proposition) -> bool:
    """Whether its first word is an "if", which after "declined to say" opens a question and sets no condition."""
    condition = proposition.condition
    return condition is not None and condition.start == proposition.pieces[0].start
