"""Issuing bodies: whose "we" a statement is that no person has signed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from sayso.annotations.layout.mastheads import Masthead
from sayso.annotations.naming.phrases import names_itself
from sayso.annotations.naming.signers import Voice, is_own
from sayso.annotations.tokens import list_tokens, read_text
from sayso.annotations.wordlists import read_words
from sayso.model.annotation import Signer
from sayso.model.entity import Entity
from sayso.model.span import Span

BODY_RULES = frozenset({"title-of-body", "issued-by", "we-the", "acts-for-itself", "letterhead"})
"""The rules of signers that are bodies."""
_FEWEST = 2
"""Sentences with "we" or "our" outside of quotations."""
_FEWEST_OF_ACTING = 3
"""The same where nothing but what a body does tells that the text is its own."""
_FEWEST_SHARE = 10
"""One in so many sentences says "we"."""
_EDGE = 6
"""Paragraphs at the head of a text that tell whose it is."""
_LONGEST = 120
"""Characters of a line that says who issued a text."""
_NAME = r"(?:the )?(?P<who>[^\W\d_a-z][^\n,;:.]{2,110}?)"
_ISSUED = re.compile(
    rf"(?:(?:Joint |Press |Media )?(?:[Ss]tatement|[Dd]eclaration|[Cc]ommuniqu[eé]|[Rr]elease) )?"
    rf"(?:[Ii]ssued|[Aa]dopted|[Rr]eleased|[Aa]greed) by {_NAME}"
    r"(?: (?:participating|meeting|attending|gathered|on|in|at)\b[^\n]*|,[^\n]*)?"
)
_WE_THE = re.compile(r"We, the (?P<who>[^\W\d_a-z][^\n,;:.]{2,110}), ")
_FORMED = re.compile(
    r"(?:(?:Joint|Press|Media|Public|Official|Urgent|Open) )?(?:[Ss]tatement|STATEMENT)\s*[:|–—-]\s*"
)


def find_issuing_body(
    voice: Voice, masthead: Masthead, entities: Sequence[Entity]
) -> Signer | None:
    """The body whose statement a text is, where it says "we" and nobody signed it; None for a report.

    Four signs are read: a line "Issued by the Council"; "We, the leaders of …,";
    a title "Media statement: Oxfam on …"; and a body that does in the present
    tense what only a statement does ("Oxfam condemns"), where "we" is frequent.

    Args:
        voice: The text and how it speaks.
        masthead: What is told beside it.
        entities: The entities of the text.
    """
    count = len(list_tokens(voice.doc).sentences)
    if voice.several < _FEWEST or voice.several * _FEWEST_SHARE < count:
        return None
    found = _read_lines(voice) or _read_body(voice, entities)
    if found is None or is_own(found.name, masthead.publisher):
        return None
    return found


def _read_lines(voice: Voice) -> Signer | None:
    """Whoever a line at the head says to have issued it, or who speaks as "We, the …"."""
    text = read_text(voice.doc)
    for paragraph in voice.paragraphs[:_EDGE]:
        short = paragraph.end - paragraph.start <= _LONGEST * 2
        issued = _ISSUED.fullmatch(text, *paragraph) if short else None
        if issued is not None:
            return Signer(issued["who"], None, paragraph, "issued-by")
        ours = _WE_THE.match(text, *paragraph)
        if ours is not None:
            return Signer(ours["who"], None, None, "we-the")
    return None


def _read_body(voice: Voice, entities: Sequence[Entity]) -> Signer | None:
    """A body named behind "Statement:" or doing in the present what a statement does."""
    text = read_text(voice.doc)
    named = sorted(
        (span, entity.name)
        for entity in entities
        if entity.kind == "organisation" and names_itself(entity.name)
        for span in entity.mentions[:_EDGE]
    )
    heads = voice.paragraphs[:_EDGE]
    for span, name in named:
        place = next((one for one in heads if one.start <= span.start < one.end), None)
        if place is None or span.quote(text).islower():
            continue
        form = _FORMED.match(text, *place)
        if form is not None and span.start - form.end() in {0, len("the ")}:
            return Signer(name, None, place, "issued-by")
        if voice.several >= _FEWEST_OF_ACTING and _acts(voice, span):
            return Signer(name, None, None, "acts-for-itself")
    return None


def _acts(voice: Voice, span: Span) -> bool:
    """Whether a name is followed by what only a statement of its own says: "condemns"."""
    if any(quoted.span.start <= span.start < quoted.span.end for quoted in voice.quotations):
        return False
    behind = read_text(voice.doc)[span.end : span.end + _LONGEST // 2]
    words = re.sub(r"^\s*\([^)]{1,20}\)", "", behind).split()[:2]
    acts = _list_acts()
    return bool(words) and (
        words[0] in acts
        or (words[0] in {"today", "strongly"} and words[1:2] != [] and words[1] in acts)
    )


@cache
def _list_acts() -> frozenset[str]:
    return frozenset(read_words("signers")["acts"])
