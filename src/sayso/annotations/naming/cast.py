"""Cast: the entities of a text laid out by token, for everything that asks who stands where."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from spacy.tokens import Doc

from sayso.annotations.tokens import list_tokens
from sayso.model.entity import Entity
from sayso.model.span import Span


class Mention(NamedTuple):
    """One mention of an entity, in tokens.

    Attributes:
        first: The first token.
        last: The token after the last.
        entity: Who is named.
        span: The name's characters, where a token has more than them.
    """

    first: int
    last: int
    entity: Entity
    span: Span


@dataclass(frozen=True, slots=True)
class Cast:
    """The entities of a text by token.

    Attributes:
        doc: The parsed text.
        text: Its characters, which a `Doc` puts together anew each time.
        mentions: All mentions in reading order.
        at: For each token that is part of a name, the position of its mention in `mentions`.
        entities: The entities by their ids.
        sentences: First token of each sentence.
        starts: First character of each token.
    """

    doc: Doc
    text: str
    mentions: Sequence[Mention]
    at: Mapping[int, int]
    entities: Mapping[str, Entity]
    sentences: Sequence[int]
    starts: Sequence[int]

    def mention(self, place: int) -> Mention | None:
        """The mention that a token is part of; None outside names."""
        number = self.at.get(place)
        return None if number is None else self.mentions[number]

    def ending(self, last: int) -> Mention | None:
        """The mention whose last token is the one before this place; None if there is none."""
        found = self.mention(last - 1)
        return found if found and found.last == last else None

    def starting(self, first: int) -> Mention | None:
        """The mention whose first token this is; None if there is none."""
        found = self.mention(first)
        return found if found and found.first == first else None

    def sentence(self, place: int) -> int:
        """Number of the sentence in which a token stands."""
        return max(bisect_right(self.sentences, place) - 1, 0)

    def sentence_end(self, place: int) -> int:
        """The token after the last of the sentence in which a token stands."""
        number = self.sentence(place) + 1
        return self.sentences[number] if number < len(self.sentences) else len(self.doc)

    def tokens(self, span: Span) -> tuple[int, int]:
        """The tokens that have a character in a span: the first, and the one after the last."""
        first = max(bisect_right(self.starts, span.start) - 1, 0)
        return first, max(bisect_left(self.starts, span.end), first)

    def before(self, place: int) -> int:
        """How many mentions begin before a token."""
        return bisect_left(self.mentions, place, key=lambda mention: mention.first)


def set_cast(doc: Doc, entities: Sequence[Entity]) -> Cast:
    """The cast of a parsed text.

    Args:
        doc: The text.
        entities: Its entities, with mentions in its own characters.
    """
    return _set_cast(doc, tuple(entities))


@lru_cache(maxsize=2)
def _set_cast(doc: Doc, entities: tuple[Entity, ...]) -> Cast:
    # Places, references and events ask for the same one after the other.
    tokens = list_tokens(doc)
    starts = tokens.starts
    placed = sorted(
        ((span, entity) for entity in entities for span in entity.mentions),
        key=lambda pair: pair[0],
    )
    mentions: list[Mention] = []
    at: dict[int, int] = {}
    for span, entity in placed:
        first = max(bisect_right(starts, span.start) - 1, 0)
        last = max(bisect_left(starts, span.end), first)
        for place in range(first, last):
            at[place] = len(mentions)
        mentions.append(Mention(first, last, entity, span))
    return Cast(
        doc=doc,
        text=tokens.text,
        mentions=mentions,
        at=at,
        entities={entity.id: entity for entity in entities},
        sentences=tokens.sentences,
        starts=starts,
    )
