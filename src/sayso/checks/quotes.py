"""Quotes: the same words of somebody, quoted twice and not alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from sayso.checks.holding import list_ids
from sayso.model.claim import OUTLET, UNNAMED, Claim
from sayso.model.finding import Finding
from sayso.model.reading import Reading
from sayso.model.span import Span

CODE = "quote-differs"
_QUOTED = re.compile(
    r"“([^“”]{20,1500})”"
    r"|(?:^|(?<=[\s(—–]))\"([^\s\"][^\"]{18,1498}[^\s\"])\"(?![\w])"
    r"|«([^«»]{20,1500})»"
)
_TOKEN = re.compile(r"\[[^\]]*\]|…|\.\.\.+|[^\W_]+(?:[’'.,-][^\W_]+)*")
_FEWEST = 6
"""Words that a quotation must have, and that two must have in common."""
_EDGE = 2
"""Words in common before and after the difference."""
_ALIKE = 0.75
"""Share of the common stretch that must be the same."""
_COVERED = 0.7
"""Share of the shorter quotation that the common stretch must make up."""
_MOST_CHANGED = 3
"""More other words than this, and it is something else that was said."""
_RUN = 3
"""Words in a row that two quotations must share, twice, to be compared."""
_MOST_COMMON = 12
"""A run of words in more quotations than this joins none."""
_SHORT = {
    "n't": " not",
    "'re": " are",
    "'ve": " have",
    "'ll": " will",
    "'m": " am",
    "'d": " would",
    "'s": "s",
}
_FREE = re.compile(r"[^a-z0-9]")


@dataclass(frozen=True, slots=True)
class Quote:
    """Quoted words.

    Attributes:
        span: Where they stand, without their marks.
        tokens: Words in lower case, without endings that only spelling makes.
        claim: A claim that quotes them; None if there is none.
        paragraph: Number of the paragraph.
    """

    span: Span
    tokens: tuple[str, ...]
    claim: Claim | None
    paragraph: int


def compare_quotes(reading: Reading) -> Iterator[Finding]:
    """Quotations of one speaker that are the same but for some words in the middle.

    A shorter quotation that is part of a longer one is no difference, nor are
    omissions marked with dots, words in brackets, short forms and spellings.
    Words after the same beginning, or before the same end, are new words.

    Args:
        reading: The document's reading.
    """
    quotes = _find_quotes(reading)
    for left, right in _pair(quotes):
        one, other = quotes[left], quotes[right]
        if one.paragraph == other.paragraph or not _is_same_speaker(one.claim, other.claim):
            continue
        if _differ_inside(one.tokens, other.tokens):
            text = reading.document.text
            yield Finding(
                code=CODE,
                severity="warning",
                claims=list_ids([one.claim, other.claim]),
                spans=(one.span, other.span),
                message=(
                    f"The same words are quoted in two ways: “{one.span.quote(text)}” "
                    f"and “{other.span.quote(text)}”."
                ),
            )


def _find_quotes(reading: Reading) -> list[Quote]:
    text = reading.document.text
    spans = [
        Span(*match.span(match.lastindex or 0))
        for match in _QUOTED.finditer(text)
        if "\n\n" not in match.group()
    ]
    quoting = _find_quoting(reading.claims, spans)
    paragraph, last = 0, 0
    quotes: list[Quote] = []
    for span, claim in zip(spans, quoting, strict=True):
        paragraph, last = paragraph + text.count("\n", last, span.start), span.start
        tokens = _list_tokens(span.quote(text))
        if len(tokens) >= _FEWEST:
            quotes.append(Quote(span, tokens, claim, paragraph))
    return quotes


def _find_quoting(claims: Sequence[Claim], spans: Sequence[Span]) -> list[Claim | None]:
    """For each quotation the first claim that has words of it for its content."""
    pieces = sorted(
        ((piece, claim) for claim in claims if claim.mode != "narrated" for piece in claim.content),
        key=lambda item: (item[0].start, -item[0].end),
    )
    found: list[Claim | None] = []
    place = 0
    for span in spans:
        while place < len(pieces) and pieces[place][0].end <= span.start:
            place += 1
        meets = place < len(pieces) and pieces[place][0].overlaps(span)
        found.append(pieces[place][1] if meets else None)
    return found


def _list_tokens(words: str) -> tuple[str, ...]:
    plain = words.lower().replace("’", "'").replace("can't", "cannot").replace("won't", "will not")
    for short, full in _SHORT.items():
        plain = plain.replace(short, full)
    plain = plain.replace("can not", "cannot")
    return tuple(_settle_spelling(match.group()) for match in _TOKEN.finditer(plain))


def _settle_spelling(word: str) -> str:
    if word[0] in "[….":
        return "…"
    word = _FREE.sub("", word)
    for british, american in (
        ("isation", "ization"),
        ("ise", "ize"),
        ("our", "or"),
        ("centre", "center"),
    ):
        word = word.replace(british, american)
    return word.replace("defence", "defense")


def _pair(quotes: Sequence[Quote]) -> Iterator[tuple[int, int]]:
    """Pairs of quotations with a run of words in common, each once, in reading order."""
    holders: dict[tuple[str, ...], list[int]] = {}
    for number, quote in enumerate(quotes):
        for start in range(len(quote.tokens) - _RUN + 1):
            sharing = holders.setdefault(quote.tokens[start : start + _RUN], [])
            if not sharing or sharing[-1] != number:
                sharing.append(number)
    counts: dict[tuple[int, int], int] = {}
    for sharing in holders.values():
        if 1 < len(sharing) <= _MOST_COMMON:
            for place, left in enumerate(sharing):
                for right in sharing[place + 1 :]:
                    counts[left, right] = counts.get((left, right), 0) + 1
    yield from sorted(pair for pair, count in counts.items() if count > 1)


def _is_same_speaker(one: Claim | None, other: Claim | None) -> bool:
    if one is None or other is None:
        return False
    nobody = {OUTLET, UNNAMED}
    return one.speaker == other.speaker or bool({one.speaker, other.speaker} & nobody)


def _differ_inside(one: Sequence[str], other: Sequence[str]) -> bool:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    while blocks and blocks[0].size < _EDGE:
        blocks.pop(0)
    while blocks and blocks[-1].size < _EDGE:
        blocks.pop()
    if len(blocks) < 2:  # noqa: PLR2004  one before the difference and one after it
        return False
    first, last = blocks[0], blocks[-1]
    same = sum(block.size for block in blocks)
    left = one[first.a : last.a + last.size]
    right = other[first.b : last.b + last.size]
    changed = max(len(left), len(right)) - same
    if changed > 1 and min(first.size, last.size) <= _EDGE:
        return False  # many words begin with "I meant"
    if same < max(_FEWEST, _COVERED * min(len(one), len(other))) or "…" in left or "…" in right:
        return False
    return 0 < changed <= _MOST_CHANGED and same >= _ALIKE * max(len(left), len(right))
