"""Characters that only layout or machines need: what each of them becomes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from sayso.documents.edits import Edit

_BLANKS = "\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_BREAKS = "\r\x0b\x0c\u2028\u2029"
_CONTROLS = "\x00-\x08\x0e-\x1f\x7f"
# Soft hyphen, joiners and zero-width blanks, writing directions, variation
# selectors, the byte order mark, interlinear notes, tags.
_UNSEEN = (
    "\xad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e01ef"
)
_WINDOWS = "\x80-\x9f"
_LIGATURES = "\ufb00-\ufb06"
_SURROGATES = "\ud800-\udfff"
_MARKS = "\u0300-\u034e\u0350-\u036f"

LONGEST_RUN = 30
"""Most combining marks that are composed with one letter.

Source:
    Unicode Standard Annex 15, "Stream-Safe Text Format": 30 are enough for any
    language, and more only serve to slow a program down.
"""

_RARE = re.compile(
    f"[{_BLANKS}{_BREAKS}{_CONTROLS}{_UNSEEN}{_WINDOWS}{_LIGATURES}{_SURROGATES}{_MARKS}]"
    f"(?:(?<=\r)\n|(?<=[{_MARKS}])[{_MARKS}]+)?"
)
_THIN = "\xa0\u2007\u2009\u202f"
_HEAD = re.compile(r"(?<![\w.,-])\d{1,3}$|(?<=[\xa0\u2007\u2009\u202f])\d{3}$")
_TAIL = re.compile(r"\d{3}(?![\w])")
_FEW = 5
_MARK = re.compile(f"[{_MARKS}]")
_GROUPS = (
    (_BLANKS, " "),
    (_BREAKS, "\n"),
    (_CONTROLS, " "),
    (_UNSEEN, ""),
    (_SURROGATES, "\ufffd"),
)


def edit_characters(text: str) -> Iterator[Edit]:
    r"""The characters that the annotations should not meet, and what stands for them.

    Line ends become "\n" and all other blanks a space; what is not seen is
    left out; control characters become a space, but those that are Windows
    punctuation in disguise become what they mean; ligatures become letters, a
    letter with its combining marks becomes one character, and half of a
    surrogate pair the replacement character. Blanks that do not break and part
    the thousands of a number become commas.
    """
    for match in _RARE.finditer(text):
        found = match.group()
        if _MARK.match(found):
            yield from _compose(text, match.start(), match.end())
        else:
            is_parting = found in _THIN and _parts_thousands(text, match.start())
            yield Edit(match.start(), match.end(), "," if is_parting else _translate(found))


def _parts_thousands(text: str, place: int) -> bool:
    """Whether a blank that does not break parts the thousands of a number: "1\N{NO-BREAK SPACE}200"."""
    is_head = _HEAD.search(text, max(0, place - _FEW), place) is not None
    return is_head and _TAIL.match(text, place + 1) is not None


@cache
def _translate(found: str) -> str:
    for members, new in _GROUPS:
        if re.match(f"[{members}]", found):
            return new
    if "\x80" <= found <= "\x9f":
        meant = found.encode("latin-1").decode("cp1252", "replace")
        return " " if meant == "\ufffd" else meant
    return unicodedata.normalize("NFKC", found)


def _compose(text: str, start: int, end: int) -> Iterator[Edit]:
    base = text[start - 1 : start]
    # A base that is itself rare is composed in the next round, when it is settled.
    if not base or end - start > LONGEST_RUN or unicodedata.combining(base) or _RARE.match(base):
        return
    cluster = text[start - 1 : end]
    composed = unicodedata.normalize("NFC", cluster)
    if composed != cluster:
        yield Edit(start - 1, end, composed)
