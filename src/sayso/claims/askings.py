"""Askings: whether something is asked for, asked about, or only supposed, where one cue may do each."""

from __future__ import annotations

from sayso.claims.tenses import is_infinitive
from sayso.model.annotation import Attribution, Proposition
from sayso.model.span import quote_pieces

_QUESTION_WORDS = frozenset(
    {"whether", "if", "why", "how", "what", "when", "where", "who", "whom", "whose", "which"}
)
_PLAIN_STATES = frozenset({"be", "have"})
_MUST = frozenset({"must", "should", "ought"})


def opens_question(text: str, proposition: Proposition, attribution: Attribution | None) -> bool:
    """Whether what is asked is a question and no favour: "asked why the talks had failed"."""
    if attribution is None or attribution.lemma.split(" ", 1)[0] != "ask":
        return False
    words = quote_pieces(text, proposition.pieces).lower().split()
    if words[:1] != [] and words[0].strip('“"') in _QUESTION_WORDS:
        return True
    return ends_in_question(text, proposition)  # "Did you order it?", he was asked.


def tells_to(text: str, proposition: Proposition, attribution: Attribution | None) -> bool:
    """Whether somebody is told to do something: "told us not to give numbers"."""
    if attribution is None or attribution.lemma != "tell" or not proposition.whole:
        return False
    predicate = proposition.predicate
    return predicate is not None and predicate.tense == "none" and is_infinitive(text, predicate)


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
    last = proposition.pieces[-1]
    return text[last.end : last.end + 1] == "?" or last.quote(text).endswith("?")


def begins_with_condition(proposition: Proposition) -> bool:
    """Whether its first word is an "if", which after "declined to say" opens a question and sets no condition."""
    condition = proposition.condition
    return condition is not None and condition.start == proposition.pieces[0].start
