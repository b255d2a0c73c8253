"""Mojibake: UTF-8 that was read as Windows-1252 and saved again ("â€œ" for “)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.documents.edits import Edit

_WINDOWS = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_FOLLOWING = f"[\x80-\xbf{_WINDOWS}]"
# Two characters are Latin letters ("Ã©"), three punctuation ("â€œ", "ï»¿"),
# four emoji ("ðŸ˜€"). Other first characters are left alone: they are
# letters of languages that are written with them.
_GARBLED = re.compile("[ÂÃÄÅâïð](?:(?<=[ÂÃÄÅ])F|(?<=[âï])F{2}|(?<=ð)F{3})".replace("F", _FOLLOWING))
_PUNCTUATION = frozenset("‚„…‘’“”•–—‹›«»")


def edit_mojibake(text: str) -> Iterator[Edit]:
    """The characters that were encoded twice, and the one that each sequence was.

    A capital that merely stands before a quotation mark or a dash ("CAFÃ”") is
    not touched: there, a letter must follow.
    """
    if text.isascii():
        return
    for match in _GARBLED.finditer(text):
        found = match.group()
        follower = text[match.end() : match.end() + 1]
        if found[-1] in _PUNCTUATION and len(found) == 2 and not follower.isalpha():  # noqa: PLR2004
            continue
        meant = _decode(found)
        if meant is not None:
            yield Edit(match.start(), match.end(), meant)


def _decode(garbled: str) -> str | None:
    octets = bytes(
        ord(character) if character <= "\xff" else character.encode("cp1252")[0]
        for character in garbled
    )
    try:
        return octets.decode("utf-8")
    except UnicodeDecodeError:
        return None
