"""Lengths: long gists cut where a clause ends."""

from __future__ import annotations

import re

LONGEST = 300
"""Characters of a gist."""
_LEAST = 150
"""Characters that are kept at least, where a clause ends after them."""
_CLAUSE = re.compile(r"[,;:.!?…—–](?=\s)|\s(?=(?:and|but|while|which|who|because|after|before)\s)")
_SENTENCE = re.compile(r"(?<=[a-z\])”]{2})[.!?](?=\s)")
_MORE = " …"


def shorten_gist(words: str) -> str:
    """The words, or their beginning and an ellipsis where they are longer than `LONGEST`.

    They are cut at the end of a clause where there is one, never within
    brackets, and no quotation is left open.
    """
    if len(words) <= LONGEST:
        return _close(words)
    room = words[: LONGEST - len(_MORE)]
    if room.rfind("[") > room.rfind("]"):
        room = room[: room.rfind("[")]
    clauses = _list_ends(_CLAUSE, room)
    cut = (_list_ends(_SENTENCE, room) or clauses or [room.rfind(" ")])[-1]
    kept = room[: cut if cut > 0 else len(room)].rstrip(" ,;:.—–…")
    if kept.rfind("[") > kept.rfind("]"):
        kept = kept[: kept.rfind("[")].rstrip()
    return _close(kept) + _MORE


def _list_ends(pattern: re.Pattern[str], words: str) -> list[int]:
    """Where something ends, outside of brackets and not too soon."""
    ends = (found.start() for found in pattern.finditer(words, _LEAST))
    return [end for end in ends if _is_outside(words, end)]


def _is_outside(words: str, place: int) -> bool:
    return words.rfind("[", 0, place) <= words.rfind("]", 0, place)


def _close(words: str) -> str:
    """The words without an opening mark that nothing closes."""
    place = words.rfind("“")
    return words if place <= words.rfind("”") else words[:place] + words[place + 1 :]
