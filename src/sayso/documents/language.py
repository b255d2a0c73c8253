"""The language of a text, told offline and the same on every machine."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

LOOKED_AT = 1000
"""Characters that are looked at; more do not make it surer."""

FEW_LETTERS = 60
LEAST_PROBABILITY = 0.5
LEAST_PROBABILITY_OF_FEW = 0.85
"""How sure the identifier must be, and how sure with fewer than 60 letters, so
that an English headline full of names is not taken for Dutch.

Source:
    8,700 English sentences and headlines of news: none of those with 60 letters
    or more was given another language with 0.5, and none of the shorter ones with 0.85.
"""

ENGLISH = frozenset(
    (
        "the",
        "of",
        "and",
        "to",
        "that",
        "with",
        "for",
        "from",
        "by",
        "were",
        "has",
        "have",
        "which",
        "who",
        "their",
        "been",
        "this",
        "they",
        "would",
        "said",
    )
)
"""Frequent words of English that no other language shares, or not so often."""
PLAIN_SHARE = 0.13
"""Share of such words from which a text is English without asking the identifier, which takes
half a second to load; in English news they are about a sixth of all words."""
LIKELY_SHARE = 0.08
"""Share from which a beginning is rather English; a longer stretch of the text then settles it."""
LONGER, FEWEST_WORDS = 5000, 250
"""Characters of that longer stretch, and the words that it must have at least."""

_NEAR_ENGLISH: Mapping[str, frozenset[str]] = {
    "pcm": frozenset(("dey", "di", "dem", "don", "na", "una", "wey")),
    "sco": frozenset(("an", "frae", "hae", "nae", "o", "tae", "wis")),
}
"""Languages for which short English sentences are taken, with words by which they are told from it:
Nigerian Pidgin, Scots."""

_WORDS = re.compile(r"[^\W\d_]+")
_LETTERS = re.compile(r"[^\W\d_]")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|@\w+")


def identify_language(text: str, *, declared: str | None = None) -> str | None:
    """The ISO 639-1 code of the language of a text; None where it cannot be told.

    Languages without such a code are given by their ISO 639-3 code. A text of names and
    figures, or of a few words, is rather not told than told wrongly.

    Args:
        text: Any text; its beginning decides.
        declared: What the page says it is written in, which counts where the words do not tell.
    """
    sample = " ".join(_ADDRESS.sub(" ", text[: 2 * LOOKED_AT]).split())[:LOOKED_AT]
    n_letters = len(_LETTERS.findall(sample))
    if not n_letters:
        return declared
    if n_letters >= FEW_LETTERS and _is_plainly_english(sample, text):
        return "en"
    least = LEAST_PROBABILITY_OF_FEW if n_letters < FEW_LETTERS else LEAST_PROBABILITY
    language, probability = _identifier().classify(sample)
    if language in _NEAR_ENGLISH and _NEAR_ENGLISH[language].isdisjoint(sample.lower().split()):
        return declared
    return str(language) if probability >= least else declared


def _is_plainly_english(sample: str, text: str) -> bool:
    share, _ = _count_english(sample)
    if share >= PLAIN_SHARE or share < LIKELY_SHARE:
        return share >= PLAIN_SHARE
    share, n_words = _count_english(_ADDRESS.sub(" ", text[:LONGER]))
    return share >= PLAIN_SHARE and n_words >= FEWEST_WORDS


def _count_english(text: str) -> tuple[float, int]:
    """The share of frequent English words among all words, and the number of these."""
    words = _WORDS.findall(text.lower())
    return sum(word in ENGLISH for word in words) / max(len(words), 1), len(words)


@cache
def _identifier() -> LanguageIdentifier:
    # Imported here: few texts need it.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
