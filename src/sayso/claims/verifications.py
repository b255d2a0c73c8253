"""Verifications: what the text says could not be verified, and the claims that this means.

"Aid workers said 40 had died. The figure could not be verified." The words stand
behind the claim, in its sentence or the next, and name it by what it is: a claim,
a figure, a video.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sayso.claims.wordlists import list_words
from sayso.model.annotation import AnnotatedText, Proposition
from sayso.model.claim import Stance
from sayso.model.span import Pieces, Span

_ADVERBS = r"(?:\w+ly |yet |be |been ){0,4}"
_MOST_BEFORE = 60
"""Characters before the verb in which what could not be verified is named."""
_MOST_BEHIND = 40
"""Characters behind an active verb in which it is named."""
_MOST_BACK = 8
"""Sentences of a paragraph, all of whose claims may be meant."""
_SEVERAL = re.compile(
    r"\b(?:these|those|the (?:[\w-]+ )?(?:accounts|claims|reports))\b", re.IGNORECASE
)
"""What names several that were told before, of whomever."""
_RELATED = re.compile(r"\b(?:which|that) [\w. ]{0,40}$")
"""Before "could not verify": what it means stands before it ("footage that the agency could not verify")."""
_APPOSED = re.compile(r",\s(?:[\w-]+ ){1,3}(?:that|which) $")
"""Before "could not be verified": words for what stands before them ("…, figures that could not be verified")."""
_OWN = re.compile(r"\b(?:I|[Ww]e|[Hh]e|[Ss]he|[Ii]t|[Tt]hey)\b[\w ]{0,12}$")
_EITHER = re.compile(r" (?:either|both)\b")
_WORD = re.compile(r"\w+")
_MARKS = ("erif", "onfirm", "orroborat", "uthenticat", "ubstantiat", "to date", "eolocat")
"""Parts of the verbs: sentences without one are not looked at twice."""


@dataclass(frozen=True, slots=True)
class Verifications:
    """Where a document says that something could not be verified.

    Attributes:
        by_sentence: The words that say so, by the position of their sentence.
        meant: The same, by the sentences of the paragraph whose claims several are named for.
        counts: Those of them that speak of a number.
        shows: Those of them that speak of pictures.
    """

    by_sentence: Mapping[int, Span]
    meant: Mapping[int, Span]
    counts: frozenset[Span]
    shows: frozenset[Span]


def find_verifications(text: str, annotated: AnnotatedText) -> Verifications:
    """The sentences of a document that say that something could not be verified."""
    found, meant = dict[int, Span](), dict[int, Span]()
    counts, shows = set(), set()
    for number, sentence in enumerate(annotated.sentences):
        words = sentence.quote(text)
        match = _pattern().search(words) if any(mark in words for mark in _MARKS) else None
        topic = None if match is None else _find_topic(words, match)
        if match is None or topic is None or _is_own(annotated, sentence, words, match):
            continue
        of_two = bool(match["neither"]) or _EITHER.search(words, match.end()) is not None
        if of_two and _opens_paragraph(text, annotated, number):
            continue  # Of all that was said above; the last claims may be a third one's.
        span = Span(sentence.start + match.start(), sentence.start + match.end())
        meant.update(dict.fromkeys(_list_meant(text, annotated, number, match), span))
        if not _is_related(match):
            found[number] = span
        if of_two:
            # Of two accounts the first stands a sentence further off.
            found.setdefault(number - 1, span)
        if topic in list_words("verifications", "topics", "counts"):
            counts.add(span)
        if topic in list_words("verifications", "topics", "shows"):
            shows.add(span)
    return Verifications(found, meant, frozenset(counts), frozenset(shows))


def find_unverified(
    annotated: AnnotatedText,
    verifications: Verifications,
    proposition: Proposition,
    stance: Stance,
) -> Pieces:
    """The words that say that a proposition could not be verified; empty if none do.

    Only what is credited to somebody is meant: an outlet does not say of its own
    words that it could not verify them. What is asked for cannot be verified, and
    the "reports" of the next sentence are not a denial that stands between.

    Args:
        annotated: The annotations of the document.
        verifications: What the document says could not be verified.
        proposition: The proposition.
        stance: How it is said.
    """
    known = verifications.by_sentence or verifications.meant
    if not known or proposition.attribution is None:
        return ()
    number, last = proposition.sentence, proposition.pieces[-1]
    own = verifications.by_sentence.get(number)
    if stance == "requests" or proposition.judgement or (stance == "denies" and own is None):
        return ()
    source = annotated.attributions[proposition.attribution].source
    behind = verifications.by_sentence.get(number + 1), verifications.meant.get(number)
    for span in (own, *behind):
        if span is None or span.start < last.end:
            continue  # what stands behind it is not meant
        if span in verifications.counts and not _has_quantity(annotated, proposition.pieces):
            continue
        if source or span in verifications.shows:
            return (span,)
    return ()


def _is_own(annotated: AnnotatedText, sentence: Span, words: str, match: re.Match[str]) -> bool:
    """Whether somebody who is quoted says that he cannot confirm it: he doubts nothing that he said before."""
    if not _OWN.search(words, 0, match.start()):
        return False
    contents = (piece for one in annotated.attributions for piece in one.content)
    said = Span(sentence.start + match.start(), sentence.start + match.end())
    return any(piece.covers(said) for piece in contents)


def _list_meant(
    text: str, annotated: AnnotatedText, number: int, match: re.Match[str]
) -> Iterator[int]:
    """The sentences all of whose claims are meant.

    That is its own for "a version that police could not confirm"; for "these claims" those before it in
    its paragraph, or those of the paragraph before where it opens one.
    """
    if _is_related(match):
        yield number
        return
    if not _SEVERAL.search(match.string[: match.end() + _MOST_BEHIND]):
        return
    last = number - 1
    for before in range(last, max(last - _MOST_BACK, -1), -1):
        yield before
        if _opens_paragraph(text, annotated, before):
            return


def _is_related(match: re.Match[str]) -> bool:
    """Whether it tells in a relative clause what of its own sentence it means."""
    before = _RELATED if match["active"] else _APPOSED
    return before.search(match.string, 0, match.start()) is not None


def _opens_paragraph(text: str, annotated: AnnotatedText, number: int) -> bool:
    end = annotated.sentences[number - 1].end if number else 0
    return not number or "\n" in text[end : annotated.sentences[number].start]


@cache
def _pattern() -> re.Pattern[str]:
    passive = "|".join(sorted(list_words("verifications", "verbs", "participles")))
    active = "|".join(sorted(list_words("verifications", "verbs", "base")))
    nouns = "|".join(sorted(list_words("verifications", "verbs", "nouns")))
    able = r"(?:could not|couldn['’]t|cannot|can not|can['’]t)"
    return re.compile(
        rf"{able} {_ADVERBS}(?:{passive})\b"
        rf"|(?:has|have|had) (?:not|yet to) {_ADVERBS}(?:{passive})\b"
        rf"|(?:was|were|is|are) not {_ADVERBS}(?:{passive})\b"
        rf"|(?P<neither>\b(?:neither|none)\b[^.;]{{0,40}}? could be {_ADVERBS}(?:{passive})\b)"
        rf"|(?P<active>(?:{able}|unable to|not (?:been |yet )?able to|no way to|had no way of) "
        rf"(?:\w+ly )?(?:{active})\b)"
        rf"|(?P<noun>no independent (?:{nouns})\b)",
        re.IGNORECASE,
    )


def _find_topic(words: str, match: re.Match[str]) -> str | None:
    """The word that names what could not be verified."""
    if (match["active"] and not _is_related(match)) or match["noun"]:
        room: Sequence[str] = _WORD.findall(words[match.end() : match.end() + _MOST_BEHIND])
    else:
        end = match.end() if match["neither"] else match.start()
        before = words[max(end - _MOST_BEFORE, 0) : end]
        room = _WORD.findall(before)[::-1]
    topics = list_words("verifications", "topics", "claims") | list_words(
        "verifications", "topics", "counts"
    )
    known = topics | list_words("verifications", "topics", "shows")
    return next((word.lower() for word in room if word.lower() in known), None)


def _has_quantity(annotated: AnnotatedText, pieces: Pieces) -> bool:
    for piece in pieces:
        place = bisect_left(annotated.quantities, piece.start, key=lambda one: one.span.start)
        if place < len(annotated.quantities) and piece.covers(annotated.quantities[place].span):
            return True
    return False
