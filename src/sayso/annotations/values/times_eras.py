"""Eras: decades and centuries."""

from __future__ import annotations

from collections.abc import Callable

from sayso.annotations.values.times_meaning import Anchor, Meaning, Parts, dated

_CENTURY_LIMIT = 21
_OWNERS = frozenset({"his", "her", "their", "my", "our", "your", "its"})


def meaning_of_decade(parts: Parts, anchor: Anchor) -> Meaning | None:
    """A decade: "the 1990s", "the early '90s", "the nineties"."""
    if _is_age(parts, anchor):
        return None  # "in his 30s"
    named = parts.number("decade")
    if named is not None:
        return dated(f"19{named}", parts)
    digits = "".join(c for c in parts.words("decade")[0] if c.isdecimal())[:-1]
    return dated(digits if len(digits) == 3 else f"19{digits}", parts)  # noqa: PLR2004


def meaning_of_century(parts: Parts, _: Anchor) -> Meaning | None:
    """A century, or a day by its number in a row ("eighth day", which is left out)."""
    number = parts.number("ordinal", "ordinal_numeral", "second") or 0
    if parts.letter("unit") != "CE" or not 1 <= number <= _CENTURY_LIMIT:
        return None
    return dated(f"{number - 1:02}", parts)


def _is_age(parts: Parts, anchor: Anchor) -> bool:
    """Whether it is somebody's age: "in her early 30s"."""
    return not _OWNERS.isdisjoint((anchor.before, *parts.words("the")))


ERAS: dict[str, Callable[[Parts, Anchor], Meaning | None]] = {
    "decade": meaning_of_decade,
    "century": meaning_of_century,
}
"""Rule of the grammar to what reads it."""
