"""A small real reader for tests: every sentence with the word "said" is a claim."""

from __future__ import annotations

import os
import re
import signal
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace

from sayso.desk.own_files import NONE, OwnFiles
from sayso.model.claim import OUTLET, Claim
from sayso.model.document import Capture, Document
from sayso.model.entity import Entity
from sayso.model.finding import Finding
from sayso.model.identity import hash_bytes, make_claim_id, make_document_id
from sayso.model.reading import Reading
from sayso.model.reason import Reason
from sayso.model.span import Span
from sayso.model.when import TimeExpression
from tests.blanks import CLAIM, DOCUMENT

SENTENCE = re.compile(r"[^.!?]+[.!?]?")
SAYING = re.compile(r"(?P<source>\w[^.]*?) (?P<cue>said) (?:that )?(?P<content>[^.]+)")
NAME = re.compile(r"\b[A-Z][a-z]+\b")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class SayingReader:
    """Reads by one rule; counts how many documents it was given."""

    def __init__(self, own: OwnFiles = NONE) -> None:
        self.n_documents = 0
        self.own = own

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """One reading for each document."""
        for document in documents:
            self.n_documents += 1
            if "stumbling block" in document.text:
                raise ZeroDivisionError("stumbled")
            yield make_reading(document)


def make_document(text: str, **facts: str | None) -> Document:
    """A document of these words."""
    document = replace(
        DOCUMENT,
        id=make_document_id(text, url=None, publisher=facts.get("publisher")),
        sha256=hash_bytes(text.encode()),
        text=text,
    )
    return replace(document, **facts)  # type: ignore[arg-type]


def make_capture(text: str, name: str = "story.txt") -> Capture:
    """The bytes of a plain text."""
    data = text.encode()
    return Capture(name, data, hash_bytes(data), "text/plain")


def make_reading(document: Document, *findings: Finding) -> Reading:
    """What the one rule finds: names, days, and who said what; other sentences are the outlet's."""
    text = document.text
    sentences = tuple(_trim(text, Span(*match.span())) for match in SENTENCE.finditer(text))
    sentences = tuple(span for span in sentences if span.start < span.end)
    return Reading(
        document=document,
        sentences=sentences,
        entities=tuple(_find_names(text)),
        quantities=(),
        times=tuple(
            TimeExpression(Span(*m.span()), m[0], "DATE", m[0], m[0], m[0])
            for m in DAY.finditer(text)
        ),
        places=(),
        posts=(),
        claims=tuple(_claim(document, sentence) for sentence in sentences),
        findings=findings,
    )


def _trim(text: str, span: Span) -> Span:
    words = span.quote(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.end - (len(words) - len(words.rstrip()))))


def _find_names(text: str) -> Iterator[Entity]:
    for name in sorted({match[0] for match in NAME.finditer(text)}):
        mentions = tuple(Span(*match.span()) for match in re.finditer(rf"\b{name}\b", text))
        yield Entity(name, name, "person", None, mentions)


def _claim(document: Document, sentence: Span) -> Claim:
    found = SAYING.search(document.text, sentence.start, sentence.end)
    content = Span(*found.span("content")) if found else sentence
    cue = (Span(*found.span("cue")),) if found else ()
    source = (Span(*found.span("source")),) if found else ()
    speaker = found["source"] if found else OUTLET
    return replace(
        CLAIM,
        id=make_claim_id(document.id, content=(content,), cue=cue, source=source, within=None),
        content=(content,),
        cue=cue,
        source=source,
        speaker=speaker,
        chain=(speaker,),
        mode="indirect" if found else "narrated",
    )


class ExplainingReader(SayingReader):
    """As a reader that knows why, and what a claim says when it stands alone."""

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """One reading for each document, with gists."""
        for reading in super().read(documents):
            text = reading.document.text
            claims = (
                replace(claim, gist=f"[{claim.speaker}:] {claim.content[0].quote(text)}")
                for claim in reading.claims
            )
            yield replace(reading, claims=tuple(claims))

    def explain(self, document: Document, claim_id: str) -> tuple[Reason, ...] | None:
        """One reason for each claim: its cue."""
        for claim in make_reading(document).claims:
            if claim.id == claim_id:
                return (Reason("stance", claim.stance, claim.cue, "cue-list: say", 0.75),)
        return None


class DeadlyReader(SayingReader):
    """As a reader whose process is killed by some documents."""

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """One reading for each document, unless it is deadly."""
        for document in documents:
            if "deadly" in document.text:
                os.kill(os.getpid(), signal.SIGKILL)
            yield from super().read([document])


class SlowReader(SayingReader):
    """As a reader that needs a while for each document."""

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """One reading for each document, after a while."""
        for document in documents:
            time.sleep(0.05)
            yield from super().read([document])


def load_slow() -> SlowReader:
    """A slow reader, as worker processes make it."""
    return SlowReader()


def load_deadly() -> DeadlyReader:
    """A deadly reader, as worker processes make it."""
    return DeadlyReader()


def load_explaining() -> ExplainingReader:
    """A reader that knows why, as a desk makes it."""
    return ExplainingReader()


def load(own: OwnFiles = NONE) -> SayingReader:
    """A reader, as worker processes make it."""
    return SayingReader(own)
