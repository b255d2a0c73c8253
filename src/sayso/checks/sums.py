"""Sums: parts of a whole, told in one sentence, that are more than the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from sayso.checks.holding import find_holders, find_sentence, list_ids
from sayso.checks.wordlists import list_words, read_words
from sayso.model.finding import Finding
from sayso.model.quantity import Quantity
from sayso.model.reading import Reading

CODE = "parts-exceed-whole"
_OPENING = re.compile(
    r"\s*(?:[^\W\d_]+(?:[ ’'-]+[^\W\d_]+){0,5})?[,;(–—-]*\s*"
    r"(?:including|among them|among whom|of whom|of them|among the (?:dead|victims))[,:]?\s*",
    re.IGNORECASE,
)
"""Words between a whole and the first of its parts."""
_OPENING_ONLY = re.compile(r"[,;(–—-]*\s*(?:of whom|of them)[,:]?\s*", re.IGNORECASE)
_JOINT = re.compile(
    r"\s*[^\W\d_]+(?:[ -][^\W\d_]+){0,2}?(?:,| and|, and| as well as)\s*", re.IGNORECASE
)
"""Words between one part and the next: what the first counts, and a joining word."""
_NOUN = re.compile(r"\s*([^\W\d_]+)(?:[ -]([^\W\d_]+))?")


def compare_sums(reading: Reading) -> Iterator[Finding]:
    """Figures of one sentence whose parts are more than the whole that they are parts of.

    "40 killed, among them 12 children and 31 women". Only groups that share no
    member are added up: soldiers may be women. What is less than the whole may
    leave somebody out and is no finding.

    Args:
        reading: The document's reading.
    """
    text = reading.document.text
    figures = [quantity for quantity in reading.quantities if _lowest(quantity) is not None]
    found: list[tuple[Quantity, list[Quantity]]] = []
    for place, whole in enumerate(figures):
        parts = _list_parts(reading, figures[place : place + 8])
        if _exceed(text, whole, parts):
            found.append((whole, parts))
    holders = find_holders(reading.claims, [whole.span for whole, _ in found])
    for (whole, parts), holder in zip(found, holders, strict=True):
        spans = tuple(figure.span for figure in (whole, *parts))
        told = " and ".join(text[part.span.start : _end_of_noun(text, part)] for part in parts)
        yield Finding(
            code=CODE,
            severity="warning",
            claims=list_ids([holder]),
            spans=spans,
            message=f"{told} are more than the {whole.text} of whom they are a part.",
        )


def _list_parts(reading: Reading, figures: Sequence[Quantity]) -> list[Quantity]:
    """The figures that follow the first one as its parts."""
    text, whole = reading.document.text, figures[0]
    if not _is_of_people(text, whole):
        return []
    sentence = find_sentence(reading.sentences, whole.span.start)
    parts: list[Quantity] = []
    for last, figure in pairwise(figures):
        between = text[last.span.end : figure.span.start]
        opened = _JOINT if parts else _OPENING
        if find_sentence(reading.sentences, figure.span.start) != sentence:
            break
        if not opened.fullmatch(between) and (parts or not _OPENING_ONLY.fullmatch(between)):
            break
        if _group(text, figure) is None:
            break
        parts.append(figure)
    return parts


def _exceed(text: str, whole: Quantity, parts: Sequence[Quantity]) -> bool:
    most = whole.value if whole.approx == "exact" else whole.high
    if most is None or not parts or whole.approx not in {"exact", "at-most", "less-than", "range"}:
        return False
    if any(part.approx not in {"exact", "at-least", "more-than"} for part in parts):
        return False
    sizes = {_group(text, part): _lowest(part) or 0.0 for part in parts}
    if len(sizes) < len(parts):
        return False
    sums = [max(sizes.values())]
    sums += [
        sum(size for group, size in sizes.items() if group in apart)
        for apart in read_words("people")["apart"].values()
    ]
    return max(sums) > most


def _lowest(quantity: Quantity) -> float | None:
    return quantity.value if quantity.value is not None else quantity.low


def _is_of_people(text: str, whole: Quantity) -> bool:
    """Whether the whole counts everybody."""
    known = list_words("people", "whole", "words")
    words = {(whole.noun or whole.unit or "").lower(), *whole.measure.lower().split()}
    match = _NOUN.match(text, whole.span.end)
    if match is not None:
        words |= {word.lower() for word in match.groups() if word}
    return bool(words & known)


def _group(text: str, part: Quantity) -> str | None:
    """What a part counts; None for a group that is not known."""
    match = _NOUN.match(text, part.span.end)
    if match is None:
        return None
    words = [word.lower() for word in match.groups() if word]
    return next((group for word in words if (group := _groups().get(word))), None)


def _end_of_noun(text: str, part: Quantity) -> int:
    match = _NOUN.match(text, part.span.end)
    if match is None:
        return part.span.end
    first_is_known = match.group(1).lower() in _groups()
    return match.end(1) if first_is_known or match.group(2) is None else match.end(2)


@cache
def _groups() -> dict[str, str]:
    named = read_words("people")["nouns"]
    return {word: group for group, words in named.items() for word in words}
