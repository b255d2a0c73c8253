"""Mastheads: what stands over and under a text, and says whose own words it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from sayso.annotations.wordlists import read_words
from sayso.model.span import Pieces, Span

_LONGEST_TITLE = 250
_LONGEST_LINE = 120
_EDGE = 3
"""Paragraphs at each end of a text that may be a byline or a signature."""
_NAME = r"[^\W\d_a-z][\w.'’-]*(?: (?:(?:al|bin|de|del|der|di|dos|ibn|la|van|von|y) )*[^\W\d_a-z][\w.'’-]*){1,4}"
_BYLINE = re.compile(
    rf"(?:[Bb]y|BY) (?P<names>{_NAME}(?:(?:, | and | & ){_NAME})*)(?:, (?P<role>.+))?"
)
_SIGNATURE = re.compile(rf"[-—–*\s]*(?P<names>{_NAME})(?:, (?P<role>.+))?")
_LABELLED = re.compile(
    rf"(?:The )?(?P<role>[^\W\d_a-z][^\n():]{{3,100}}?) "
    rf"\((?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Baroness) )?(?P<names>{_NAME})\): ?(?=\S)"
)
_BRIEFING = re.compile(
    rf"(?P<role>(?:[^\W\d_a-z]\w+ )?[Ss]pokes(?:person|man|woman)(?: (?:for|of) [^\n:]{{3,100}})?): (?P<names>{_NAME})"
)
_JOINT = re.compile(r"\s*(?:;|,| and | & )\s*")
_WRITER = re.compile(
    r"(?P<who>.{3,60}?) (?:is|was|serves as) (?:the |an? )?(?P<role>[^.;]+?)(?: and | who |[.;,]|$)"
)


@dataclass(frozen=True, slots=True)
class Masthead:
    """What is told of a document beside its text.

    Attributes:
        title: Its headline; None if not known.
        author: Who signed it, several joined by "; "; None if not known.
        publisher: Who published it; None if not known.
    """

    title: str | None = None
    author: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Signature:
    """Names that sign a text.

    Attributes:
        names: The names, joined by "; ".
        role: What the words with them say that they are; None if nothing.
        span: The paragraph of the text that signs it; None where the text does not.
    """

    names: str
    role: str | None
    span: Span | None


def find_signed_title(title: str) -> Span | None:
    """The words of a title from the signer's on: "Statement by the Foreign Minister …"; None if no such title.

    Args:
        title: A headline, or the first paragraph of a text.
    """
    if len(title) > _LONGEST_TITLE:
        return None
    for pattern in _title_patterns():
        found = pattern.match(title)
        if found is not None:
            return Span(*found.span("who"))
    return None


@cache
def _title_patterns() -> tuple[re.Pattern[str], ...]:
    words = read_words("signers")
    forms = "|".join(words["forms"])
    before = "|".join(words["before"])
    behind = "|".join(words["behind"])
    lead = rf"(?:[^:|\n]{{1,60}}[:|–—-]\s+)?(?:(?:{before})\s+){{0,6}}(?:{forms})"
    return (
        re.compile(rf"(?i){lead}\s+(?:by|from|of)\s+(?:the\s+)?(?P<who>\S.+)"),
        re.compile(
            rf"(?i){lead}\s+(?:at|in|on|to|during|before)\s[^.:]{{3,90}}?\s(?:by|from)\s+(?:the\s+)?(?P<who>\S.+)"
        ),
        re.compile(
            rf"(?i)(?:the\s+)?(?P<who>[^\W\d_][^:|\n]{{2,90}}?)(?:[’']s?)?\s+(?:(?:{before})\s+){{0,3}}(?:{forms})\s+(?:{behind})\s"
        ),
    )


def list_bylines(text: str, paragraphs: Pieces) -> Iterator[Signature]:
    """The bylines at the head of a text and the signatures at its end."""
    for span in paragraphs[:_EDGE]:
        found = _match_line(_BYLINE, text, span)
        if found is not None:
            yield Signature(join_names(found["names"]), found["role"], span)
    for number, span in enumerate(paragraphs[-_EDGE:], start=max(len(paragraphs) - _EDGE, 0)):
        found = _match_line(_SIGNATURE, text, span)
        if number and found is not None:
            role = found["role"] or _find_role_below(text, paragraphs[number + 1 :])
            yield Signature(found["names"], role, span)


def find_labelled(text: str, paragraphs: Pieces) -> Signature | None:
    """Whoever makes a statement under a label: "The Foreign Secretary (David Lammy): …", "Spokesperson: Ada Kern".

    None where no paragraph near the head has one, or where several have.
    """
    found = [match for span in paragraphs if (match := _LABELLED.match(text, *span)) is not None]
    near = paragraphs[_EDGE].end if len(paragraphs) > _EDGE else len(text)
    found = found or _find_briefers(text, near)
    if len(found) != 1 or found[0].start() > near:
        return None
    return Signature(found[0]["names"], found[0]["role"], Span(*found[0].span()))


def _find_briefers(text: str, near: int) -> list[re.Match[str]]:
    """The lines at the head of a text that are nothing but a spokesperson's label and name."""
    matches, start = [], 0
    for line in text[:near].splitlines(keepends=True):
        bare = line.rstrip()
        found = _BRIEFING.fullmatch(text, start, start + len(bare))
        matches += [found] if found is not None else []
        start += len(line)
    return matches


def find_writer(text: str, paragraphs: Pieces, names: str) -> Signature | None:
    """The last line that says what a writer is: "The writer is a former ambassador"; None if none does."""
    for span in paragraphs[-_EDGE:]:
        found = _WRITER.match(text, span.start, span.end)
        if found is not None and found["who"].lower() in {
            names.lower(),
            "the writer",
            "the author",
        }:
            return Signature(names, found["role"], span)
    return None


def join_names(names: str) -> str:
    """Names as they are joined everywhere: by "; "."""
    return "; ".join(part for part in _JOINT.split(names) if part)


def _match_line(pattern: re.Pattern[str], text: str, span: Span) -> re.Match[str] | None:
    if span.end - span.start > _LONGEST_LINE:
        return None
    return pattern.fullmatch(text, span.start, span.end)


def _find_role_below(text: str, paragraphs: Pieces) -> str | None:
    """The line under a signature, which says what the signer is."""
    words = paragraphs[0].quote(text) if paragraphs else ""
    return words if 0 < len(words) <= _LONGEST_LINE and words[-1] not in ".!?" else None
