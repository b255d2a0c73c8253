"""Headlines: a headline that says more than the text below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.checks.holding import list_ids
from sayso.checks.wording import Wording, list_stems
from sayso.checks.wordlists import list_words
from sayso.model.claim import OUTLET, Claim
from sayso.model.finding import Finding
from sayso.model.reading import Reading
from sayso.model.span import Pieces, Span, quote_pieces

SURER = "headline-surer"
UNATTRIBUTED = "headline-unattributed"
_LONGEST = 150
"""Characters of a headline."""
_FEWEST = 3
"""Words that a part of a headline must have."""
_FOUND = 0.75
"""Share of them that a sentence must repeat to be about the same."""
_SENTENCE = re.compile(r"\s*[;|]\s*|\.\s+")
"""Between statements of a headline that stand on their own."""
_CUT = re.compile(r"\s+[–—-]\s+|,\s+(?=[a-z])|\s+(?:as|after|amid)\s+")
_ATTRIBUTES = re.compile(r":|\?|[“”\"«»‘]|(?<!\w)'|'(?!\w)")
"""Marks with which a headline names a speaker, asks or quotes."""
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline.

    Attributes:
        text: Its words.
        span: Where it stands in the text; None if it only stands beside it.
    """

    text: str
    span: Span | None


def find_headline(reading: Reading) -> Headline | None:
    """The document's title, or a short first line without a full stop."""
    text, title = reading.document.text, reading.document.title
    first = re.match(r"\s*(\S[^\n]*)\n", text)
    line = first.group(1).strip() if first else ""
    span = None if first is None else Span(first.start(1), first.start(1) + len(line))
    if title and title.strip():
        words = " ".join(title.split())
        return Headline(words, span if _is_line(line, words) else None)
    if span is None or len(line) > _LONGEST or line.endswith((".", "!", ":", ",", "”")):
        return None
    return Headline(line, span)


def compare_headline(reading: Reading, wordings: Mapping[str, Wording]) -> Iterator[Finding]:
    """Parts of the headline that state as a fact what the text does not.

    Every sentence of the text that repeats the words must hedge them
    (`headline-surer`), or leave them to somebody who accuses or claims
    (`headline-unattributed`). A single sentence that states them plainly, or
    that nothing is known of, is enough for no finding.

    Args:
        reading: The document's reading.
        wordings: Claim id to its words.
    """
    headline = find_headline(reading)
    if headline is None:
        return
    body = Body.of(reading, headline)
    for part in _list_parts(headline.text):
        stems = list_stems(part)
        if len(stems) < _FEWEST:
            continue
        evidence = body.find_claims(stems, wordings)
        code = _judge(reading, evidence)
        if code is not None:
            yield _make_finding(code, reading, (headline, part), evidence)


@dataclass(frozen=True, slots=True)
class Body:
    """The text below a headline: its sentences, each with the claims that begin in it."""

    reading: Reading
    sentences: Pieces
    claims: tuple[tuple[Claim, ...], ...]

    @classmethod
    def of(cls, reading: Reading, headline: Headline) -> Body:
        """The sentences after the headline, with their claims."""
        begin = 0 if headline.span is None else headline.span.end
        sentences = tuple(span for span in reading.sentences if span.start >= begin)
        claims: list[list[Claim]] = [[] for _ in sentences]
        place = 0
        for claim in reading.claims:  # in reading order, as the sentences are
            start = claim.content[0].start
            while place < len(sentences) and sentences[place].end <= start:
                place += 1
            if place < len(sentences) and sentences[place].start <= start:
                claims[place].append(claim)
        return cls(reading, sentences, tuple(map(tuple, claims)))

    def find_claims(self, stems: frozenset[str], wordings: Mapping[str, Wording]) -> list[Claim]:
        """The claims that repeat the words; none where a sentence that does has no such claim."""
        found: list[Claim] = []
        for sentence, claims in zip(self.sentences, self.claims, strict=True):
            words = list_stems(sentence.quote(self.reading.document.text))
            if len(stems & words) < _FOUND * len(stems):
                continue
            same = [
                claim
                for claim in claims
                if len(stems & wordings[claim.id].stems) >= _FOUND * len(stems)
            ]
            if not same:
                return []
            found.extend(same)
        return found


def _judge(reading: Reading, evidence: Sequence[Claim]) -> str | None:
    if not evidence or any(claim.polarity == "negative" for claim in evidence):
        return None
    if any(claim.status not in {"occurred", "ongoing"} for claim in evidence):
        return None
    if all(claim.certainty != "certain" and claim.hedges for claim in evidence):
        return SURER
    text = reading.document.text
    if all(claim.speaker != OUTLET and _is_unvouched(text, claim) for claim in evidence):
        return UNATTRIBUTED
    return None


def _is_unvouched(text: str, claim: Claim) -> bool:
    cue = {match.group().lower() for match in _WORD.finditer(quote_pieces(text, claim.cue))}
    return bool(cue & list_words("headlines", "unvouched", "words"))


def _is_line(line: str, title: str) -> bool:
    return bool(line) and list_stems(line) <= list_stems(title) and len(line) <= _LONGEST


def _list_parts(headline: str) -> list[str]:
    """The parts of a headline that stand without a hedge, a speaker or a question mark."""
    if _ATTRIBUTES.search(headline):
        return []
    guards = list_words("headlines", "guarded", "words")
    return [
        part
        for statement in _SENTENCE.split(headline)
        if not guards & {match.group().lower() for match in _WORD.finditer(statement)}
        for part in _CUT.split(statement)
    ]


def _make_finding(
    code: str, reading: Reading, told: tuple[Headline, str], evidence: Sequence[Claim]
) -> Finding:
    headline, part = told
    text, claim = reading.document.text, evidence[0]
    above = () if headline.span is None else (headline.span,)
    is_weak = any(item.certainty in {"possible", "unknown"} for item in evidence)
    why = (
        f"the text only says so with “{quote_pieces(text, claim.hedges)}”"
        if code == SURER
        else f"in the text it is the word of {claim.speaker} (“{quote_pieces(text, claim.cue)}”)"
    )
    return Finding(
        code=code,
        severity="warning" if code == SURER and is_weak else "info",
        claims=list_ids(evidence),
        spans=(*above, *claim.content, *(claim.hedges if code == SURER else claim.cue)),
        message=f"The headline states “{part}”; {why}: “{quote_pieces(text, claim.content)}”.",
    )
