"""Spelling: one form for all ways to write the name of a place, and the number it is found by."""

from __future__ import annotations

import re
import unicodedata
from hashlib import blake2b

_SINGLE = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ə": "a",
        **dict.fromkeys("’‘'`´ʼʻʿʾ.ʹ", ""),
    }
)  # fmt: skip
_BETWEEN = re.compile(r"[\W_]+")
_DOUBLED = re.compile(r"([a-z])\1+")
_UNSOUNDED = re.compile(
    r"(?<=[bdgkt])h|h\b|(?<=a)(?:o|y)(?=u)|(?<=o)[uw]|(?<=[ae])[iy](?=[a-z])|(?<!^)y\b"
)
_SHORT = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount"}


def fold_name(name: str) -> str:
    """A name in lower case without accents, apostrophes, hyphens and a leading "the".

    "Al-Bāb" and "al Bab" are then the same, and so are "St. Louis" and "Saint
    Louis". Letters of other scripts stay. Folding what is folded changes nothing.
    """
    plain = unicodedata.normalize("NFKD", name.casefold()).translate(_SINGLE)
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = _BETWEEN.sub(" ", bare.casefold()).split()
    while len(words) > 1 and words[0] == "the":
        del words[0]
    if len(words) > 1:
        words[0] = _SHORT.get(words[0], words[0])
    return " ".join(words)


def sound_name(folded: str) -> str:
    """A folded name as it sounds, roughly: "hiiraan" and "hiran" are then the same.

    Letters that are doubled count once, and those that transcriptions put in or
    leave out (an "h" after another consonant or at the end, "u" after "o") do not count.
    """
    return _UNSOUNDED.sub("", _DOUBLED.sub(r"\1", folded))


def number_name(folded: str) -> int:
    """The 44-bit number of a folded name.

    Of the names that are not in a gazetteer of a million, fewer than one in ten
    million has the number of one that is.
    """
    return int.from_bytes(blake2b(folded.encode("utf-8"), digest_size=8).digest(), "big") >> 20
