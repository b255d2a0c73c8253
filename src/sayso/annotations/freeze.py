"""Freezing: from a spaCy `Doc` to an `AnnotatedText` in the characters of the original."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import Field, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, TypeVar

from sayso.annotations.tokens import list_tokens
from sayso.model.annotation import (
    NO_SAYINGS,
    AnnotatedText,
    Attribution,
    Predicate,
    Proposition,
    Quotation,
    Reference,
    Sayings,
    Signer,
)
from sayso.model.entity import Place
from sayso.model.quantity import Quantity
from sayso.model.said import Said
from sayso.model.span import Pieces, Span, join_spans
from sayso.model.text import NormalText
from sayso.model.when import TimeExpression

if TYPE_CHECKING:
    from spacy.tokens import Doc

Quoted = TypeVar("Quoted", Quantity, TimeExpression, Place)


class _Fielded(Protocol):
    """Any dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


Record = TypeVar("Record", bound=_Fielded)


class Way(Protocol):
    """The way from the cleaned text back to the original."""

    def to_original(self, span: Span) -> Span:
        """The characters of the original that a span stands for."""
        ...

    def pieces_to_original(self, pieces: Pieces) -> Pieces:
        """The same for several spans; pieces that touch become one."""
        ...


class _Unmoved:
    """The way where every character has stayed in its place, as in most texts."""

    def to_original(self, span: Span) -> Span:
        return span

    def pieces_to_original(self, pieces: Pieces) -> Pieces:
        is_joined = len(pieces) == 1 and pieces[0].start < pieces[0].end
        return pieces if is_joined else join_spans(pieces)


def freeze_annotations(doc: Doc, normal: NormalText, original: str) -> AnnotatedText:
    """Everything that the pipeline found, free of spaCy.

    Args:
        doc: The annotated `normal.text`.
        normal: The cleaned text with its way back.
        original: The document's text, into which all spans will point.
    """
    way: Way = _Unmoved() if normal.keeps_places() else normal
    back, many = way.to_original, way.pieces_to_original
    layers = doc._
    return AnnotatedText(
        sentences=tuple(back(span) for span in _cut_sentences(doc)),
        paragraphs=many(layers.paragraphs),
        quotations=tuple(_move_quotation(item, way) for item in layers.quotations),
        attributions=tuple(_move_attribution(item, way) for item in layers.attributions),
        propositions=tuple(_move_proposition(item, way) for item in layers.propositions),
        entities=tuple(
            _alter(item, mentions=tuple(map(back, item.mentions))) for item in layers.entities
        ),
        references=tuple(_move_reference(item, way) for item in layers.references),
        quantities=_requote(layers.quantities, way, original),
        times=_requote(layers.times, way, original),
        places=_requote(layers.places, way, original),
        posts=tuple(_alter(item.post, span=back(item.post.span)) for item in layers.embedded_posts),
        events=tuple(_alter(item, trigger=back(item.trigger)) for item in layers.events),
        glosses=tuple(_alter(item, span=back(item.span)) for item in layers.glosses),
        signer=_move_signer(layers.signer, way),
        sayings=_move_sayings(layers.sayings or NO_SAYINGS, way),
    )


def _cut_sentences(doc: Doc) -> Iterable[Span]:
    tokens = list_tokens(doc)
    for first, end in pairwise((*tokens.sentences, len(tokens))):
        start, stop = tokens.starts[first], tokens.ends[end - 1]
        words = tokens.text[start:stop].lstrip()
        if words:
            start = stop - len(words)
            yield Span(start, start + len(words.rstrip()))


def _requote(items: Iterable[Quoted], way: Way, original: str) -> tuple[Quoted, ...]:
    moved = ((item, way.to_original(item.span)) for item in items)
    return tuple(_alter(item, span=span, text=span.quote(original)) for item, span in moved)


def _move_quotation(quotation: Quotation, way: Way) -> Quotation:
    return _alter(quotation, span=way.to_original(quotation.span))


def _move_attribution(attribution: Attribution, way: Way) -> Attribution:
    many = way.pieces_to_original
    return _alter(
        attribution,
        cue=many(attribution.cue),
        predicate=_move_predicate(attribution.predicate, way),
        source=many(attribution.source),
        content=many(attribution.content),
        origins=tuple(map(way.to_original, attribution.origins)),
        relays=tuple(map(way.to_original, attribution.relays)),
    )


def _move_proposition(proposition: Proposition, way: Way) -> Proposition:
    condition, missing = proposition.condition, proposition.missing
    return _alter(
        proposition,
        pieces=way.pieces_to_original(proposition.pieces),
        predicate=_move_predicate(proposition.predicate, way),
        complement=_move_predicate(proposition.complement, way),
        hedges=way.pieces_to_original(proposition.hedges),
        condition=None if condition is None else way.to_original(condition),
        missing=None if missing is None else way.to_original(missing),
    )


def _move_predicate(predicate: Predicate | None, way: Way) -> Predicate | None:
    if predicate is None:
        return None
    subject = predicate.subject
    return _alter(
        predicate,
        head=way.to_original(predicate.head),
        negations=way.pieces_to_original(predicate.negations),
        subject=None if subject is None else way.to_original(subject),
    )


def _move_signer(signer: Signer | None, way: Way) -> Signer | None:
    if signer is None or signer.span is None:
        return signer
    return _alter(signer, span=way.to_original(signer.span))


def _move_sayings(sayings: Sayings, way: Way) -> Sayings:
    entries = (_move_said(said, way) for said in sayings.entries)
    return _alter(
        sayings,
        told=tuple(_move_said(said, way) for said in sayings.told),
        posts=tuple(_move_said(said, way) for said in sayings.posts),
        entries=tuple(said for said in entries if said is not None),
        statement=_move_said(sayings.statement, way),
    )


def _move_said(said: Said | None, way: Way) -> Said | None:
    if said is None or said.span is None:
        return said
    return _alter(said, span=way.to_original(said.span))


def _move_reference(reference: Reference, way: Way) -> Reference:
    return _alter(reference, span=way.to_original(reference.span))


def _alter(record: Record, **fields: Any) -> Record:  # noqa: ANN401  of any field
    """`replace`, and the record itself where nothing changes, which is quicker."""
    for name, value in fields.items():
        known = getattr(record, name)
        if known is not value and known != value:
            return replace(record, **fields)
    return record
