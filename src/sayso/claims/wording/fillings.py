"""Fillings: names for pronouns and dates for "Thursday", as the annotations give them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sayso.model.annotation import AnnotatedText, Attribution, Gloss, Proposition
from sayso.model.claim import OUTLET, UNNAMED
from sayso.model.span import Pieces, Span, hull, join_spans
from sayso.model.when import TimeExpression

_SINGULAR = frozenset({"i", "me", "my", "mine"})
_AGREEING = {"am": "is", "'m": "is", "’m": "is", "have": "has", "'ve": "has", "’ve": "has"}
"""Forms of the first person that follow "I", and those that follow a name."""
_VERB = re.compile(r"\s*(am|have|['’]m|['’]ve)\b")
_FITS_NAMES = re.compile(
    r"['’](?:d|ll)\b|\s+(?:(?:\w+ly|also|always|just|never|still)\s+)?(?:"
    r"(?:can|could|did|had|may|might|must|shall|should|was|will|would)(?:not)?\b|"
    r"(?:couldn|didn|hadn|shouldn|wasn|won|wouldn)['’]t\b|"
    r"(?!(?:bleed|breed|exceed|feed|heed|need|proceed|speed|succeed)\b)\w+ed\b)",
    re.IGNORECASE,
)
"""Behind "I": verbs that have the same form behind a name, past ones and modals."""
_SHORT_VERB = re.compile(r"['’](?:re|ve|ll|d|s)\b")
_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?(?=$|T)")
_YEAR = re.compile(r"\d{4}")
_LONGEST_SUBJECT = 80
"""Characters of a subject that is filled in."""
_UNCLEAR = re.compile(
    r"\b(?:he|she|it|they|we|i|you|him|her|them|us|his|its|their|our|my|who|which|that|"
    r"this|these|those|himself|herself|itself|themselves)\b",
    re.IGNORECASE,
)


class Speech(NamedTuple):
    """Whose "I" and "we" some words are.

    Attributes:
        speaker: Who speaks, several joined by "; "; None where that is not clear.
        own: Where these are the speaker's words.
    """

    speaker: str | None
    own: Pieces


class Filling(NamedTuple):
    """What is written in the place of some words of a text."""

    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class Material:
    """What the gists of one document are made from.

    Attributes:
        text: The document's text.
        glosses: In reading order.
        times: In reading order.
        quotations: From mark to mark, in reading order, none overlapping.
        bodies: Names of those who are named and no persons.
    """

    text: str
    glosses: Sequence[Gloss]
    times: Sequence[TimeExpression]
    quotations: Pieces
    bodies: frozenset[str]

    @classmethod
    def of(cls, text: str, annotated: AnnotatedText) -> Material:
        """The material of one document."""
        return cls(
            text,
            annotated.glosses,
            sorted(annotated.times, key=lambda time: time.span),
            join_spans(quotation.span for quotation in annotated.quotations),
            frozenset(one.name for one in annotated.entities if one.kind != "person"),
        )

    def quotations_around(self, pieces: Pieces) -> Pieces:
        """The quotations that have a character in common with some spans."""
        found: list[Span] = []
        for piece in pieces:
            place = max(bisect_right(self.quotations, piece.start, key=_start) - 1, 0)
            while place < len(self.quotations) and self.quotations[place].start < piece.end:
                if self.quotations[place].overlaps(piece):
                    found.append(self.quotations[place])
                place += 1
        return tuple(dict.fromkeys(found))


def clear_speaker(speaker: str) -> str | None:
    """The name under which a speaker is filled in; None for nobody's name and for a pronoun."""
    return None if speaker in {OUTLET, UNNAMED} or _UNCLEAR.fullmatch(speaker) else speaker


def find_fillings(
    material: Material, pieces: Pieces, speech: Speech, marks: Iterable[Filling] = ()
) -> tuple[Filling, ...]:
    """What is filled in within some words, in reading order, none overlapping.

    Args:
        material: The document.
        pieces: The words.
        speech: Whose "I" and "we" they are.
        marks: What else is set between the words.
    """
    found: list[Filling] = [*marks]
    named: set[str] = set()
    for piece in pieces:
        found.extend(_date(material, piece))
        for gloss in _slice(material.glosses, piece):
            if gloss.name:
                if not _is_named(material.text, pieces, gloss, named):
                    found.append(_name(gloss.span, gloss.name, possessive=gloss.possessive))
                named.add(gloss.name)
            elif speech.speaker and any(span.covers(gloss.span) for span in speech.own):
                is_told = speech.speaker in named
                found.extend(_name_speaker(material, piece, gloss, speech.speaker, is_told=is_told))
                named.add(speech.speaker)
    return tuple(_keep_apart(sorted(found)))


def _slice(glosses: Sequence[Gloss], piece: Span) -> Iterator[Gloss]:
    for place in range(bisect_left(glosses, piece.start, key=_begin), len(glosses)):
        if glosses[place].span.end > piece.end:
            return
        yield glosses[place]


def _date(material: Material, piece: Span) -> Iterator[Filling]:
    times = material.times
    for place in range(bisect_left(times, piece.start, key=_begin), len(times)):
        time = times[place]
        if time.span.end > piece.end:
            return
        told = _write_day(time, time.span.quote(material.text))
        if told:
            yield Filling(Span(time.span.end, time.span.end), f" [{told}]")


def _write_day(time: TimeExpression, words: str) -> str | None:
    """The days that a time stands for; None where its words say so, or they are not known."""
    if time.type not in {"DATE", "TIME"}:
        return None
    found = _DAY.match(time.value)
    if found:
        return None if found[0][:4] in _YEAR.findall(words) else found[0]
    if time.begin is None or time.end is None or not time.value[:4].isdigit():
        return None
    if time.begin[:4] in _YEAR.findall(words):
        return None
    return f"{time.begin[:10]} to {time.end[:10]}"


def _is_named(text: str, pieces: Pieces, gloss: Gloss, named: set[str]) -> bool:
    """Whether the same words name them already, before this place."""
    if gloss.name in named:
        return True
    before = (Span(piece.start, min(piece.end, gloss.span.start)) for piece in pieces)
    return any(gloss.name in part.quote(text) for part in before if part.start < part.end)


def _name(span: Span, name: str, *, possessive: bool) -> Filling:
    return Filling(span, f"[{_inflect(_bare(name), possessive=possessive)}]")


def _name_speaker(
    material: Material, piece: Span, gloss: Gloss, speaker: str, *, is_told: bool
) -> Iterator[Filling]:
    """A name for "I", with the verb that it needs; "we" of others than a body is explained once."""
    text, name = material.text, _bare(speaker)
    word = gloss.span.quote(text)
    if word.lower() in _SINGULAR and "; " in speaker:
        return
    if word.lower() not in _SINGULAR and speaker not in material.bodies:
        if is_told:
            return
        short = _SHORT_VERB.match(text, gloss.span.end, piece.end)
        end = gloss.span.end if short is None else short.end()
        yield Filling(Span(end, end), f" [{_inflect(name, possessive=gloss.possessive)}]")
        return
    verb = _VERB.match(text, gloss.span.end, piece.end) if word == "I" else None
    if word == "I" and verb is None and not _FITS_NAMES.match(text, gloss.span.end, piece.end):
        # "I [Ada] do not know": a name may need another form of the verb.
        yield Filling(Span(gloss.span.end, gloss.span.end), f" [{name}]")
        return
    if verb is not None:
        whole = Span(gloss.span.start, verb.end())
        yield Filling(whole, f"[{name} {_AGREEING[verb[1]]}]")
    else:
        yield _name(gloss.span, name, possessive=gloss.possessive)


def _keep_apart(fillings: Sequence[Filling]) -> Iterator[Filling]:
    end = 0
    for filling in fillings:
        if filling.span.start >= end:
            yield filling
            end = filling.span.end


def name_missing(
    material: Material,
    proposition: Proposition,
    attribution: Attribution | None,
    speaker: str | None,
) -> str | None:
    """Who does what a proposition without subject says; None where that is not clear.

    Args:
        material: The document.
        proposition: What is said.
        attribution: What credits it; None for the outlet's own words.
        speaker: Who says it; None where nobody is named.
    """
    missing = proposition.missing
    if missing is None:
        return None
    source = None if attribution is None else hull(attribution.source)
    if speaker is not None and source is not None and source.overlaps(missing):
        return _bare(speaker)
    return _take_words(material, missing)


def _take_words(material: Material, span: Span) -> str | None:
    """The words of a subject, or the name for them where they are a pronoun or a short name."""
    glosses = material.glosses
    place = bisect_left(glosses, span.start, key=_begin)
    if place < len(glosses) and glosses[place].span == span and glosses[place].name:
        return _bare(glosses[place].name)
    words = " ".join(span.quote(material.text).split())
    if not words or len(words) > _LONGEST_SUBJECT or _UNCLEAR.search(words):
        return None
    return _bare(words)


def _inflect(name: str, *, possessive: bool) -> str:
    ending = "’" if name.endswith("s") else "’s"
    return name + ending if possessive else name


def _bare(name: str) -> str:
    """A name without what would be taken for the mark of what is filled in."""
    return " ".join(name.replace("[", "(").replace("]", ")").split())


def _begin(item: Gloss | TimeExpression) -> int:
    return item.span.start


def _start(span: Span) -> int:
    return span.start
