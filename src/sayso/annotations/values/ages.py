"""Ages: the number between commas after a person, "Ivan Petrov, 45, was …", "a sailor, 29, …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from sayso.annotations.values.noun_phrases import read_phrase
from sayso.annotations.wordlists import read_words
from sayso.model.quantity import Quantity
from sayso.model.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

_AFTER_NAME = re.compile(r"(?<=[a-zIV.]),[ ](1?\d{1,2})(?=[,;](?!\d)|\.(?:\s|$))")
_AFTER_PERSONS = re.compile(
    r"(?<=[a-z]),[ ](?:both )?(?P<first>1?\d{1,2})(?: and |, (?P<second>1?\d{1,2}),? and )(?P<last>1?\d{1,2})(?=[,;]\s[a-z])"
)
"""After several persons: "Two teenagers, 15 and 17, were shot"."""
_YOUNGEST, _OLDEST = 4, 119
_PLACES = ("first", "second", "last")
_MANY = frozenset(
    {
        "total",
        "hundred",
        "thousand",
        "dozen",
        "million",
        "score",
        "public",
        "population",
        "crowd",
        "community",
    }
)
_LISTED = re.compile(r"\s(?:\w+\s)?\d")
"""After the comma this opens another number, as in lists and dates."""


@cache
def _persons() -> frozenset[str]:
    return frozenset(read_words("events")["classes"]["people"]) - _MANY


def find_ages(doc: Doc, text: str) -> list[Quantity]:
    """The ages that stand between commas after names.

    Args:
        doc: A text with fine parts of speech; without them no name is known.
        text: The text itself.
    """
    found: list[Quantity] = []
    for match in _AFTER_NAME.finditer(text):
        years, span = float(match.group(1)), Span(*match.span(1))
        words = doc.char_span(match.start() - 1, match.start(), alignment_mode="expand")
        is_other = not _YOUNGEST <= years <= _OLDEST or _LISTED.match(text, match.end() + 1)
        if words is None or is_other or not _names_person(doc, words.start):
            continue
        who = read_phrase(doc, words[0]) if doc.has_annotation("DEP") else words[0].text
        found.append(
            Quantity(span, match.group(1), years, years, years, "year", "exact", f"age of {who}")
        )
    return [*found, *_find_several(doc, text)]


def _find_several(doc: Doc, text: str) -> Iterator[Quantity]:
    """The ages of several persons, who are named together before them."""
    for match in _AFTER_PERSONS.finditer(text):
        words = doc.char_span(match.start() - 1, match.start(), alignment_mode="expand")
        ages = [(name, float(match[name])) for name in _PLACES if match[name]]
        is_old = all(_YOUNGEST <= years <= _OLDEST for _, years in ages)
        if words is None or not is_old or words[0].tag_ != "NNS":
            continue
        if _persons().isdisjoint({words[0].lemma_.lower(), words[0].lower_.removesuffix("s")}):
            continue
        for name, years in ages:
            who = f"age of {words[0].text}"
            yield Quantity(
                Span(*match.span(name)), match[name], years, years, years, "year", "exact", who
            )


def _names_person(doc: Doc, place: int) -> bool:
    """Whether a name of two or more words ends here, or one that stands alone as a person's would."""
    token = doc[place]
    if token.tag_ == "NN" and token.lower_ in _persons():  # "A sailor, 29, is missing"
        return True
    if token.tag_ != "NNP" or token.ent_type_ not in ("", "PERSON"):
        return False
    before = doc[place - 1] if place else None
    return before is None or before.tag_ != "CD"
