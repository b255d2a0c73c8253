"""Sayings: when things were said, from the words that credit them to the date of the whole text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from sayso.annotations.layout.posts import EmbeddedPost
from sayso.annotations.sayings.dating import find_statement_date
from sayso.annotations.sayings.entries import find_entries
from sayso.annotations.sayings.telling import find_told
from sayso.annotations.statements.trees import grow_tree
from sayso.model.annotation import Sayings
from sayso.model.said import Said
from sayso.model.span import Span
from sayso.model.when import TimeExpression

if TYPE_CHECKING:
    from spacy.tokens import Doc

_MOST = 30
"""Times of a post that are looked at."""


def find_sayings(doc: Doc) -> Sayings:
    """When things were said, as far as the annotated text tells.

    Args:
        doc: The text with its times, posts, signer and attributions.
    """
    layers, tree = doc._, grow_tree(doc)
    text, published = tree.text, layers.published
    statement = None
    if layers.signer is not None:
        statement = find_statement_date(
            text, layers.paragraphs, layers.dateline, layers.times, published
        )
    return Sayings(
        told=find_told(tree, layers.attributions, layers.times, published),
        posts=tuple(_date_posts(layers.embedded_posts, layers.times)),
        entries=find_entries(text, layers.paragraphs, layers.times, published),
        statement=statement,
    )


def _date_posts(
    posts: Sequence[EmbeddedPost], times: Sequence[TimeExpression]
) -> Iterator[Said | None]:
    """When each post was written, by the date in its signature."""
    for embedded in posts:
        day = embedded.post.posted
        yield None if day is None else Said(day, day, "post", _find_date(embedded, day, times))


def _find_date(embedded: EmbeddedPost, day: str, times: Sequence[TimeExpression]) -> Span | None:
    """The words of a post's date; None where they were not found to be a time."""
    span, bodies = embedded.post.span, (*embedded.body, embedded.signature)
    first = bisect_left(times, span.start, key=lambda time: time.span.start)
    for time in times[first : first + _MOST]:
        is_apart = not any(piece.overlaps(time.span) for piece in bodies)
        if span.covers(time.span) and time.begin == day and is_apart:
            return time.span
    return None
