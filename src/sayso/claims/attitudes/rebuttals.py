"""Rebuttals: negative statements by which somebody turns down what others say: "Not a single round was fired from our side"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.claims.attitudes.refusals import calls_untrue, names_untrue
from sayso.claims.attitudes.stances import weigh_cue
from sayso.claims.sources.speakers import Register, find_speaker
from sayso.claims.statements.futures import speaks_of_future
from sayso.claims.wordlists import list_words
from sayso.model.annotation import AnnotatedText, Attribution, Predicate, Proposition
from sayso.model.span import quote_pieces

_NO_SUCH = re.compile(
    r"\b(?:no|not|never|nobody|none|neither)\b[^.;]*\bsuch (?!as\b)|n['’]t\b[^.;]*\bsuch (?!as\b)",
    re.IGNORECASE,
)
_SWEEPING = re.compile(
    r"\b(?:no(?: one)?|nobody|none|nothing|never|neither|not (?:a single|one|a))\b", re.IGNORECASE
)
"""How nothing of the kind is left."""
_NONE_THERE = re.compile(
    r"there (?:is|are|was|were|has been|have been) (?:simply |just )?(?:no|not (?:a single|one|a))\b",
    re.IGNORECASE,
)
_NOT_ALL = re.compile(
    r"\bno matter\b|(?:\bnot|n['’]t)\b[^.;]*\buntil\b|\b(?:no|nobody|nothing|none|not)\b(?: \w+){0,3} (?:other|others|else|further|more|longer|yet|new|immediate)\b",
    re.IGNORECASE,
)
"""How only the rest is denied: "nobody else was hurt"."""
_OWN = re.compile(r"(?:we|our|ours|us|i|my)\b", re.IGNORECASE)
_OF_SOMEBODY = re.compile(r"\b(?:its|his|her|their|spokes\w+)\b", re.IGNORECASE)
_NEGATED_NOUN = re.compile(
    r"\b(?:no|not a single) (?:\w+ ){0,3}?(\w+)"
    r"(?=[^\w ’'-]|$| (?:in|of|on|at|from|to|for|by|near|inside|with|is|was|were|has|had|have)\b)",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_NAME = re.compile(r"\b[A-Z]\w{3,}")
_STEM = 4
"""Letters by which a country and its people are alike."""
_SENTENCES_NEAR = 2
"""Between a denial and the statement that goes on with it."""
_LACKING = frozenset({"have", "need"})
_DISPUTED = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "REJECT", "RETREAT", "TEST"})
"""Types of events of which one side tells and the other says that they were not."""
_VIOLENT = frozenset({"ASSAULT", "COERCE"})
_MOST = 40
"""Of one sentence that are looked at."""
_SENTENCES_BACK = 8
"""Between an accusation and the answer to it."""


@dataclass(frozen=True, slots=True)
class _Field:
    """What rebuttals are looked for in.

    Attributes:
        text: The document's text.
        annotated: Its annotations.
        register: Who is who in it.
        types: For each proposition the type of the event it is mainly about; none where it is none in particular.
        cues: Positions of the attributions by the sentence of their cue.
        stated: Positions of the propositions by their sentence.
        untrue: Positions of the attributions by which somebody calls something untrue.
    """

    text: str
    annotated: AnnotatedText
    register: Register
    types: Mapping[int, str]
    cues: Mapping[int, Sequence[int]]
    stated: Mapping[int, Sequence[int]]
    untrue: frozenset[int]

    def quote(self, proposition: Proposition) -> str:
        return quote_pieces(self.text, proposition.pieces)

    def name(self, attribution: Attribution) -> str:
        return find_speaker(self.register, attribution).name


def find_rebuttals(text: str, annotated: AnnotatedText, register: Register) -> frozenset[int]:
    """Positions of the propositions by which somebody turns down what others are reported to say.

    These are sweeping negative statements, or those of one's own side, of what is or was, that
    stand where somebody denies something or is accused, or that negate another's very words.

    Args:
        text: The document's text.
        annotated: Its annotations.
        register: Who is who in it.
    """
    types = {
        number: event.type
        for event in annotated.events
        if event.type in _DISPUTED and not event.speech
        for number in event.propositions
    }
    cues: dict[int, list[int]] = {}
    for number, attribution in enumerate(annotated.attributions):
        cues.setdefault(attribution.sentence, []).append(number)
    stated: dict[int, list[int]] = {}
    for number, proposition in enumerate(annotated.propositions):
        stated.setdefault(proposition.sentence, []).append(number)
    untrue = frozenset(_list_untrue(text, annotated))
    field = _Field(text, annotated, register, types, cues, stated, untrue)
    return frozenset(
        number
        for number, proposition in enumerate(annotated.propositions)
        if proposition.attribution is not None
        and proposition.predicate is not None
        and _is_flat(field, proposition, proposition.predicate)
        and _answers(field, number, annotated.attributions[proposition.attribution])
    )


def _list_untrue(text: str, annotated: AnnotatedText) -> Iterator[int]:
    for number, attribution in enumerate(annotated.attributions):
        if names_untrue(text, attribution):
            yield number
    for one in annotated.propositions:
        if one.attribution is not None and one.predicate and calls_untrue(text, one.predicate):
            yield one.attribution


def _is_flat(field: _Field, proposition: Proposition, predicate: Predicate) -> bool:
    """Whether a statement flatly says of what is or was that it is not so."""
    if not predicate.negations or predicate.tense not in {"past", "present"}:
        return False
    if predicate.question or predicate.imperative or speaks_of_future(proposition):
        return False
    knows = predicate.lemma in list_words("stances", "rebutting", "knowing")
    if knows or proposition.hedges or predicate.modal is not None:
        return False
    said = field.quote(proposition)
    known = list_words("stances", "rebutting", "known")
    return _NOT_ALL.search(said) is None and known.isdisjoint(_WORD.findall(said.lower()))


def _answers(field: _Field, number: int, own: Attribution) -> bool:
    """Whether it stands where somebody turns something down, or negates what another says."""
    proposition = field.annotated.propositions[number]
    if _NO_SUCH.search(field.quote(proposition)) is not None:
        return True
    if _disowns(field, number):
        return True
    sweeps = _sweeps(field, proposition)
    strong = sweeps and not _only_lacks(proposition)
    for place in _list_before(field, proposition.sentence):
        other = field.annotated.attributions[place]
        stance = weigh_cue(field.text, other).value
        denies = stance == "denies" or place in field.untrue
        is_near = proposition.sentence - other.sentence <= _SENTENCES_NEAR
        if denies and strong and is_near and _is_of_side(field, own, other):
            return True
        if stance == "accuses" and _is_accused(field, proposition, own, other, strong=strong):
            return True
    return sweeps and _negates_another(field, number, own)


def _disowns(field: _Field, number: int) -> bool:
    """Whether a side says that it has not done violence: nobody says so whom nobody blames."""
    predicate = field.annotated.propositions[number].predicate
    if predicate is None or predicate.passive or field.types.get(number) not in _VIOLENT:
        return False
    return predicate.tense == "past" and _OWN.match(_quote_subject(field, predicate)) is not None


def _only_lacks(proposition: Proposition) -> bool:
    """Whether somebody only says what is not to be had: "we have no power", "I have no guns"."""
    return proposition.predicate is not None and proposition.predicate.lemma in _LACKING


def _sweeps(field: _Field, proposition: Proposition) -> bool:
    """Whether a statement leaves nothing, or is of the speaker's own side: "nobody left the room", "we did not fire"."""
    predicate = proposition.predicate
    if predicate is None:
        return False
    subject = _quote_subject(field, predicate)
    negated = " ".join(span.quote(field.text) for span in predicate.negations)
    said = field.quote(proposition)
    sweeps = _SWEEPING.search(f"{subject} {negated}") or _SWEEPING.match(said)
    sweeps = sweeps or _NONE_THERE.match(said)
    return sweeps is not None or _OWN.match(subject) is not None


def _quote_subject(field: _Field, predicate: Predicate) -> str:
    return "" if predicate.subject is None else predicate.subject.quote(field.text)


def _list_before(field: _Field, sentence: int) -> Iterator[int]:
    """Positions of the attributions of the sentences before, and of the same one; of very many in one the first."""
    for number in range(sentence - _SENTENCES_BACK, sentence + 1):
        yield from field.cues.get(number, ())[:_MOST]


def _list_near(field: _Field, sentence: int) -> Iterator[int]:
    """Positions of the propositions of the sentences around; of very many in one the first."""
    for number in range(sentence - _SENTENCES_BACK, sentence + _SENTENCES_BACK + 1):
        yield from field.stated.get(number, ())[:_MOST]


def _is_of_side(field: _Field, own: Attribution, other: Attribution) -> bool:
    """Whether two speak for the same side: the same name, or one is told as the other's."""
    if field.name(own) == field.name(other):
        return True
    return _OF_SOMEBODY.search(quote_pieces(field.text, own.source)) is not None


def _is_accused(
    field: _Field, proposition: Proposition, own: Attribution, other: Attribution, *, strong: bool
) -> bool:
    """Whether somebody answers for whom another accuses: himself, his side, or whom he speaks of."""
    if field.name(own) == field.name(other) or proposition.predicate is None:
        return False
    accused = _list_stems(quote_pieces(field.text, other.content))
    subject = _list_stems(_quote_subject(field, proposition.predicate))
    if not subject.isdisjoint(accused):
        return True
    speaker = find_speaker(field.register, own)
    source = quote_pieces(field.text, own.source)
    answering = _list_stems(f"{speaker.name} {speaker.role or ''} {source}")
    return strong and not answering.isdisjoint(accused)


def _list_stems(words: str) -> frozenset[str]:
    """The beginnings of the names among words: "Thai" and "Thailand" begin alike."""
    return frozenset(name[:_STEM].lower() for name in _NAME.findall(words))


def _negates_another(field: _Field, number: int, own: Attribution) -> bool:
    """Whether another speaker tells near it what it negates, by the same words or of the same kind."""
    propositions = field.annotated.propositions
    negated = propositions[number]
    nouns = {match[1].lower() for match in _NEGATED_NOUN.finditer(field.quote(negated))}
    nouns -= list_words("stances", "rebutting", "empty")
    subject = "" if negated.predicate is None else _quote_subject(field, negated.predicate)
    picks = not {"who", "that", "which"}.isdisjoint(subject.lower().split())  # "no one who had"
    for place in _list_near(field, negated.sentence):
        other = propositions[place]
        if other.attribution is None or other.predicate is None or other.predicate.negations:
            continue
        if field.name(own) == field.name(field.annotated.attributions[other.attribution]):
            continue
        is_before = other.sentence <= negated.sentence
        if is_before and not picks and _is_same_deed(negated.predicate, other.predicate):
            return True
        if is_before and not nouns.isdisjoint(_WORD.findall(field.quote(other).lower())):
            return True
        if _is_of_kind(field, number, place):
            return True
    return False


def _is_same_deed(own: Predicate | None, other: Predicate) -> bool:
    light = list_words("stances", "rebutting", "light")
    return own is not None and own.lemma == other.lemma and own.lemma not in light


def _is_of_kind(field: _Field, number: int, other: int) -> bool:
    """Whether two statements are about events of one type, and the first not only about who was hurt."""
    if field.types.get(number, "") != field.types.get(other, "-"):
        return False
    proposition = field.annotated.propositions[number]
    lemma = "" if proposition.predicate is None else proposition.predicate.lemma
    harmed = list_words("stances", "rebutting", "harmed")
    counts = not harmed.isdisjoint(_WORD.findall(field.quote(proposition).lower()))
    return lemma not in list_words("stances", "rebutting", "harming") and not counts
