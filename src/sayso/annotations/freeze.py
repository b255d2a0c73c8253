"""Freezing: from a spaCy `Doc` to an `AnnotatedText` in the characters of the original."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from sayso.annotations.tokens import list_tokens
from sayso.model.annotation import (
    AnnotatedText,
    Attribution,
    Predicate,
    Proposition,
    Quotation,
    Reference,
    Signer,
)
from sayso.model.entity import Place
from sayso.model.quantity import Quantity
from sayso.model.span import Span
from sayso.model.text import NormalText
from sayso.model.when import TimeExpression

if TYPE_CHECKING:
    from spacy.tokens import Doc

Quoted = TypeVar("Quoted", Quantity, TimeExpression, Place)


def freeze_annotations(doc: Doc, normal: NormalText, original: str) -> AnnotatedText:
    """Everything that the pipeline found, free of spaCy.

    Args:
        doc: The annotated `normal.text`.
        normal: The cleaned text with its way back.
        original: The document's text, into which all spans will point.
    """
    back, many = normal.to_original, normal.pieces_to_original
    layers = doc._
    return AnnotatedText(
        sentences=tuple(back(span) for span in _cut_sentences(doc)),
        paragraphs=many(layers.paragraphs),
        quotations=tuple(_move_quotation(item, normal) for item in layers.quotations),
        attributions=tuple(_move_attribution(item, normal) for item in layers.attributions),
        propositions=tuple(_move_proposition(item, normal) for item in layers.propositions),
        entities=tuple(
            replace(item, mentions=tuple(map(back, item.mentions))) for item in layers.entities
        ),
        references=tuple(_move_reference(item, normal) for item in layers.references),
        quantities=_requote(layers.quantities, normal, original),
        times=_requote(layers.times, normal, original),
        places=_requote(layers.places, normal, original),
        posts=tuple(
            replace(item.post, span=back(item.post.span)) for item in layers.embedded_posts
        ),
        events=tuple(replace(item, trigger=back(item.trigger)) for item in layers.events),
        glosses=tuple(replace(item, span=back(item.span)) for item in layers.glosses),
        signer=_move_signer(layers.signer, normal),
    )


def _cut_sentences(doc: Doc) -> Iterable[Span]:
    tokens = list_tokens(doc)
    for first, end in pairwise((*tokens.sentences, len(tokens))):
        start, stop = tokens.starts[first], tokens.ends[end - 1]
        words = tokens.text[start:stop].lstrip()
        if words:
            start = stop - len(words)
            yield Span(start, start + len(words.rstrip()))


def _requote(items: Iterable[Quoted], normal: NormalText, original: str) -> tuple[Quoted, ...]:
    moved = ((item, normal.to_original(item.span)) for item in items)
    return tuple(replace(item, span=span, text=span.quote(original)) for item, span in moved)


def _move_quotation(quotation: Quotation, normal: NormalText) -> Quotation:
    return replace(quotation, span=normal.to_original(quotation.span))


def _move_attribution(attribution: Attribution, normal: NormalText) -> Attribution:
    many = normal.pieces_to_original
    return replace(
        attribution,
        cue=many(attribution.cue),
        predicate=_move_predicate(attribution.predicate, normal),
        source=many(attribution.source),
        content=many(attribution.content),
        origins=tuple(map(normal.to_original, attribution.origins)),
        relays=tuple(map(normal.to_original, attribution.relays)),
    )


def _move_proposition(proposition: Proposition, normal: NormalText) -> Proposition:
    condition, missing = proposition.condition, proposition.missing
    return replace(
        proposition,
        pieces=normal.pieces_to_original(proposition.pieces),
        predicate=_move_predicate(proposition.predicate, normal),
        complement=_move_predicate(proposition.complement, normal),
        hedges=normal.pieces_to_original(proposition.hedges),
        condition=None if condition is None else normal.to_original(condition),
        missing=None if missing is None else normal.to_original(missing),
    )


def _move_predicate(predicate: Predicate | None, normal: NormalText) -> Predicate | None:
    if predicate is None:
        return None
    subject = predicate.subject
    return replace(
        predicate,
        head=normal.to_original(predicate.head),
        negations=normal.pieces_to_original(predicate.negations),
        subject=None if subject is None else normal.to_original(subject),
    )


def _move_signer(signer: Signer | None, normal: NormalText) -> Signer | None:
    if signer is None or signer.span is None:
        return signer
    return replace(signer, span=normal.to_original(signer.span))


def _move_reference(reference: Reference, normal: NormalText) -> Reference:
    return replace(reference, span=normal.to_original(reference.span))
