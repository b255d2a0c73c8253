"""Posts: social posts embedded in a document, told by their signature."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateutil import parser

from sayso.model.entity import Post
from sayso.model.span import Pieces, Span, hull

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DATE = rf"(?:{_MONTH}\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\s+{_MONTH}\s+\d{{4}}|\d{{4}}-\d\d-\d\d)"
_SIGNATURE = re.compile(
    rf"(?:[—–]|--|(?<!\w)-)\s*(?P<author>[^\n@]{{1,80}}?)\s*\((?P<handle>@\w{{1,30}})\)"
    rf"(?:\s*,?\s*(?P<date>{_DATE}))?"
)
_LINK = re.compile(
    r"(?:https?://)?(?:pic\.twitter\.com|t\.co|x\.com|twitter\.com)/\S+?(?=[\s—–]|$)"
)
_CLOCK = r"\d{1,2}[:.]\d\d(?:\s?[AaPp]\.?[Mm]\.?)?"
_CARD = re.compile(
    rf"^[ \t]*(?P<author>[^\s@][^\n@]{{0,79}}?)[ \t]*(?:\n[ \t]*|\s)(?P<handle>@\w{{1,30}})[ \t]*\n"
    rf"(?P<body>(?:[^\n]*\n){{1,12}}?)"
    rf"[ \t]*(?P<stamp>(?:{_CLOCK}[ \t]*[·•|,–-]?[ \t]*)?(?P<date>{_DATE})"
    rf"(?:[ \t]*[·•|,–-]?[ \t]*{_CLOCK})?[^\n.!?]{{0,40}})$",
    re.MULTILINE,
)
"""A post as it is shown: name, account, words, and the time on a line of its own."""
_QUOTED = re.compile(r"\s*[“\"„«‘].*[”\"»’]\s*", re.DOTALL)
_WORDS = re.compile(r"\w+\W+\w+\W+\w")
_LONGEST = 280
"""Characters of a post on the platform that embeds in this form."""
_LINK_LENGTH = 23
"""What any link counts for there."""


@dataclass(frozen=True, slots=True)
class EmbeddedPost:
    """A post and its parts.

    Attributes:
        post: The post; its span takes in the signature.
        body: The words that are posted, without links and signature.
        signature: The words that name the account, with its handle.
    """

    post: Post
    body: Pieces
    signature: Span


def find_posts(text: str, paragraphs: Pieces) -> tuple[EmbeddedPost, ...]:
    """The embedded posts of a text, in reading order.

    A post ends with its signature, "— Name (@handle) October 23, 2024". Its
    words are the paragraph that the signature stands in, or the one before it,
    and the lines before that as long as all fit into one post and do not
    introduce it with a colon. What a blank line parts from the words beside a
    signature is no part of the post, and what stands in quotation marks is all of it. Or it is shown as a card: name, account, words and
    time on lines of their own.
    """
    if "@" not in text:
        return ()
    found: list[EmbeddedPost] = []
    taken = 0
    for number, paragraph in enumerate(paragraphs):
        taken = max(taken, found[-1].post.span.end if found else 0)
        for match in _SIGNATURE.finditer(text, paragraph.start, paragraph.end):
            first = _first_paragraph(text, paragraphs, number, match.start(), taken)
            found.append(_make_post(text, paragraphs[first : number + 1], match, taken))
            taken = match.end()
    cards = [_read_card(text, match) for match in _CARD.finditer(text)]
    free = [card for card in cards if not any(card.post.span.overlaps(o.post.span) for o in found)]
    return tuple(sorted([*found, *free], key=lambda embedded: embedded.post.span))


def _read_card(text: str, match: re.Match[str]) -> EmbeddedPost:
    """The post of a card, its words line by line."""
    start = match.start("body")
    lines = [Span(*line.span()) for line in re.finditer(r"\S[^\n]*", match["body"])]
    body = tuple(_trim(text, start + line.start, start + line.end) for line in lines)
    signature = Span(match.start("author"), match.end("handle"))
    post = Post(
        span=Span(signature.start, match.end("stamp")),
        platform=None,
        handle=match["handle"],
        author=match["author"].strip(),
        posted=_iso_date(match["date"]),
        url=None,
    )
    return EmbeddedPost(post, body, signature)


def _first_paragraph(text: str, paragraphs: Pieces, number: int, end: int, taken: int) -> int:
    first = number
    own = text[max(paragraphs[number].start, taken) : end]
    length = _length(own)
    if _QUOTED.fullmatch(own):
        return first
    while first > 0 and paragraphs[first - 1].start >= taken:
        gap = text.count("\n", paragraphs[first - 1].end, paragraphs[first].start)
        before = paragraphs[first - 1].quote(text)
        length += _length(before)
        is_apart = gap > 1 and _WORDS.search(text, paragraphs[first].start, end) is not None
        if length > _LONGEST or before.endswith(":") or is_apart:
            break
        first -= 1
    return first


def _length(words: str) -> int:
    return len(_LINK.sub("x" * _LINK_LENGTH, words))


def _make_post(text: str, paragraphs: Pieces, match: re.Match[str], taken: int) -> EmbeddedPost:
    start = max(paragraphs[0].start, taken)
    links = [Span(link.start(), link.end()) for link in _LINK.finditer(text, start, match.start())]
    body = tuple(
        piece
        for paragraph in paragraphs
        for piece in _without_links(text, paragraph, links, Span(start, match.start()))
    )
    signature = Span(match.start("author"), match.end("handle") + 1)
    whole = hull((*body, Span(match.start(), match.end())))
    post = Post(
        span=whole or signature,
        platform="twitter",
        handle=match["handle"],
        author=match["author"].strip(),
        posted=_iso_date(match["date"]),
        url=links[-1].quote(text) if links else None,
    )
    return EmbeddedPost(post, body, signature)


def _without_links(text: str, paragraph: Span, links: list[Span], limit: Span) -> list[Span]:
    start, end = max(paragraph.start, limit.start), min(paragraph.end, limit.end)
    inside = [link for link in links if start <= link.start < end]
    stops = [*(link.start for link in inside), end]
    starts = [start, *(link.end for link in inside)]
    return [
        _trim(text, first, last)
        for first, last in zip(starts, stops, strict=True)
        if text[first:last].strip()
    ]


def _trim(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))


def _iso_date(words: str | None) -> str | None:
    if words is None:
        return None
    try:
        return parser.parse(words).date().isoformat()
    except (ValueError, OverflowError):
        return None
