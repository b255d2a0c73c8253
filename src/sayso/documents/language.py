"""The language of a text, told offline and the same on every machine."""

from __future__ import annotations

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

LOOKED_AT = 3000
"""Characters that are looked at; more do not make it surer."""

FEWEST_LETTERS = 40
LEAST_PROBABILITY = 0.8
LEAST_PROBABILITY_IF_SHORT = 0.5

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
    if len(_LETTERS.findall(sample)) < FEWEST_LETTERS:
        return declared
    language, probability = _identifier().classify(sample)
    return str(language) if probability >= LEAST_PROBABILITY else declared


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
