"""Standings: how a proposition stands in its document, as far as its status hangs on that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.claims.statements.carrying import find_carried
from sayso.claims.statements.schedules import find_ahead, lies_ahead
from sayso.claims.statements.statuses import Standing
from sayso.claims.wording.headlines import find_headlines, is_headline
from sayso.model.annotation import AnnotatedText, Attribution, Proposition
from sayso.model.document import Document
from sayso.model.span import Pieces


@dataclass(frozen=True, slots=True)
class Background:
    """What is looked up in a document for the standing of each of its propositions.

    Attributes:
        headlines: Its headlines.
        ahead: Times after the day of publication, in reading order.
        carried: Sentences that go on with what the one before them reports.
    """

    headlines: Pieces
    ahead: Pieces
    carried: frozenset[int]


def find_background(document: Document, annotated: AnnotatedText) -> Background:
    """The background of one document.

    Args:
        document: The document.
        annotated: Its annotations.
    """
    return Background(
        find_headlines(annotated),
        find_ahead(annotated.times, document.published),
        find_carried(document.text, annotated),
    )


def find_standing(
    text: str,
    annotated: AnnotatedText,
    background: Background,
    proposition: Proposition,
    inner: Sequence[int],
    *,
    direct: bool = False,
    rhetorical: bool = False,
    worded: bool = False,
) -> Standing:
    """How a proposition stands in its document.

    Args:
        text: The document's text.
        annotated: Its annotations.
        background: What is known of the document.
        proposition: The proposition.
        inner: Positions of the attributions nested in it.
        direct: Whether it is in the speaker's own words.
        rhetorical: Whether it is a question that states something.
        worded: Whether of all of it just the main word is quoted from somebody.
    """
    predicate = proposition.predicate
    head = None if predicate is None else predicate.head
    carried = proposition.attribution is None and proposition.sentence in background.carried
    return Standing(
        headline=is_headline(text, background.headlines, proposition),
        told=_tells(annotated.attributions, proposition, inner),
        ahead=lies_ahead(background.ahead, proposition.pieces, head),
        carried=carried,
        supposing=proposition.attribution is None and not carried,
        direct=direct,
        rhetorical=rhetorical,
        worded=worded,
    )


def _tells(
    attributions: Sequence[Attribution], proposition: Proposition, inner: Sequence[int]
) -> bool:
    """Whether the main verb of a proposition credits what is nested in it to somebody."""
    predicate = proposition.predicate
    return predicate is not None and any(
        piece.covers(predicate.head)
        for number in inner
        if attributions[number].source
        for piece in attributions[number].cue
    )
