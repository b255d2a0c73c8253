"""Reading: everything that was read from one document."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.claim import Claim
from sayso.model.document import Document
from sayso.model.entity import Entity, Place, Post
from sayso.model.finding import Finding
from sayso.model.quantity import Quantity
from sayso.model.span import Span
from sayso.model.when import TimeExpression

SCHEMA = "sayso/1"
"""Name and version of the record's shape."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one document says, and who stands behind it.

    Attributes:
        document: The document that was read.
        sentences: Its sentences in reading order, for references.
        entities: Who and what it names.
        quantities: Numbers, in reading order.
        times: Time expressions, in reading order.
        places: Place names, in reading order.
        posts: Embedded social posts, in reading order.
        claims: Claims, in reading order.
        findings: What does not fit together within the document.
    """

    document: Document
    sentences: tuple[Span, ...]
    entities: tuple[Entity, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[TimeExpression, ...]
    places: tuple[Place, ...]
    posts: tuple[Post, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
