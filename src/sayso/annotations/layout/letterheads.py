"""Letterheads: lines above a text that say that it is an official statement, and whose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sayso.annotations.wordlists import read_words
from sayso.model.span import Span

_HEAD = 700
"""Characters of a text in which its letterhead stands."""
_MOST_LINES = 7
_LONGEST = 110
"""Characters of a line that may belong to it."""
_MONTHS = (
    r"(?:jan|febr?|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ch|il|ust|ember|ober)?\.?"
)
_SMALL = frozenset({"of", "the", "for", "and", "&", "on", "to", "in"})


def find_letterhead(text: str) -> Span | None:
    """The line that names the body whose statement a text is; None without such a letterhead.

    Two lines make one: the form ("Press release", "For immediate release"), and
    the name of a body, in either order, above the first sentence.

    Args:
        text: The text from its beginning.
    """
    form, body = False, None
    for span in _list_head(text):
        line = span.quote(text)
        if _form_pattern().fullmatch(line):
            form = True
        elif body is None and names_body(line):
            body = span
    return body if form else None


def _list_head(text: str) -> Iterator[Span]:
    start = 0
    for count, line in enumerate(text[:_HEAD].splitlines(keepends=True)):
        bare = line.strip()
        if count > 2 * _MOST_LINES or len(bare) > _LONGEST or bare.endswith((".", "!", "?")):
            return
        if bare:
            first = start + line.index(bare)
            yield Span(first, first + len(bare))
        start += len(line)


def names_body(line: str) -> bool:
    """Whether a line is nothing but the name of an office or force.

    Args:
        line: The line, without a date.
    """
    words = re.findall(r"[\w.&'’-]+", line)
    bodies = read_words("signers")["bodies"]
    known = any(word.lower().rstrip(".") in bodies for word in words)
    proper = all(word[0].isupper() or word.lower() in _SMALL for word in words)
    return known and proper and len(words) > 1 and not any(map(str.isdigit, line))


@cache
def _form_pattern() -> re.Pattern[str]:
    forms = "|".join(read_words("signers")["headings"])
    number = r"\s*[:|–—-]?\s*(?:no\.?|nr\.?|number)?\s*[\d./-]+"
    # Digits are taken whole, so that no row of them can be parted in many ways.
    words = "as of|as at|at|for|of|on|hours|hrs|local time|utc|gmt"
    when = rf"(?:[,:|–—-]|\s|\d[\d:./-]*+(?:st|nd|rd|th)?|{words}|{_MONTHS})"
    return re.compile(rf"(?i)(?:{forms})(?:{number}|{when}{{2,16}})?:?")
