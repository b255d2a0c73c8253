"""Blank records, of which a test fills in what it is about."""

from __future__ import annotations

from sayso.model.annotation import AnnotatedText, EventMention
from sayso.model.claim import OUTLET, Claim
from sayso.model.document import Document
from sayso.model.span import Span

DOCUMENT = Document(
    id="d1",
    url=None,
    title=None,
    publisher=None,
    author=None,
    language="en",
    published=None,
    published_basis=None,
    retrieved=None,
    sha256="",
    media_type="text/plain",
    text="",
)
"""A document of plain text, of which nothing is known but the language."""

CLAIM = Claim(
    id="c1",
    content=(),
    cue=(),
    source=(),
    hedges=(),
    speaker=OUTLET,
    role=None,
    chain=(OUTLET,),
    mode="narrated",
    stance="asserts",
    certainty="certain",
    polarity="positive",
    status="occurred",
    within=None,
    event=None,
)
"""What the outlet says itself, plainly."""

EVENT_MENTION = EventMention(
    type="OTHER",
    trigger=Span(0, 1),
    speech=False,
    depth=0,
    actor="",
    target="",
    place="",
    begin=None,
    end=None,
    settled=False,
    quantities=(),
    propositions=(),
)
"""An event of which only the word for it is told."""

ANNOTATED = AnnotatedText(
    sentences=(),
    paragraphs=(),
    quotations=(),
    attributions=(),
    propositions=(),
    entities=(),
    references=(),
    quantities=(),
    times=(),
    places=(),
    posts=(),
    events=(),
)
"""A text in which nothing was found."""
