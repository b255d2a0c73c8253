"""Headings: what a headline tells has the day that the report below it tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.annotations.events.circumstances import climb
from sayso.annotations.statements.trees import Tree
from sayso.model.annotation import EventMention

_LONGEST = 160
"""Characters of a headline."""
_REACH = 1200
"""Characters below it within which the report must tell the day."""
_ASKING = ("how ", "why ", "what ", "who ", "where ", "when ")
"""Openings of headlines that tell a longer story than one day's."""
_TOLD = frozenset({"VBZ", "VBP", "VBD", "VBN"})
_AUXILIARIES = frozenset({"aux", "aux:pass", "auxpass", "cop"})


def date_headline(
    tree: Tree, places: Sequence[int], mentions: Sequence[EventMention]
) -> Iterator[EventMention]:
    """The mentions; those of the headline with the day of the first event of their type below it.

    "Lorry hits crowd in Nice", above "A lorry rammed into a crowd on Thursday night".

    Args:
        tree: The parsed text.
        places: Positions of the event words, in reading order.
        mentions: The mention of each.
    """
    end = tree.text.find("\n", 0, _LONGEST)
    told: dict[str, tuple[str | None, str | None]] = {}
    if end > 0 and not tree.text[:end].lower().startswith(_ASKING):
        for mention in mentions:
            if end < mention.trigger.start < end + _REACH:
                told.setdefault(mention.type, (mention.begin, mention.end))
    for place, mention in zip(places, mentions, strict=True):
        begin, last = told.get(mention.type, (None, None))
        is_bare = mention.trigger.start < end and not (mention.begin or mention.end)
        if is_bare and begin is not None and last is not None and _is_told(tree, place):
            yield replace(mention, begin=begin, end=last)
        else:
            yield mention


def _is_told(tree: Tree, place: int) -> bool:
    """Whether a headline's words tell it as done: "hits", "killed", not "to meet" and not "may hit"."""
    for word in climb(tree, place, ()):
        if tree.tags[word].startswith("VB"):
            return tree.tags[word] in _TOLD and tree.child(word, _AUXILIARIES) is None
    return True
