"""The tokenizer: spaCy's for English with a few additions of news and military writing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import spacy
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

if TYPE_CHECKING:
    from spacy.language import Language

ABBREVIATIONS = [
    "Lt.",
    "Col.",
    "Maj.",
    "Capt.",
    "Sgt.",
    "Cmdr.",
    "Brig.",
    "Cpl.",
    "Pfc.",
    "Gens.",
    "Sens.",
    "Reps.",
    "Govs.",
    "Sr.",
    "Hon.",
    "Amb.",
    "Atty.",
    "Mt.",
    "Ft.",
    "Supt.",
    "Pres.",
    "Fr.",
    "Msgr.",
    "Lt.Col.",
    "Ph.D.",
    "Dept.",
    "Sept.",
    "Nos.",
    "Vol.",
    "al.",
    "approx.",
]
INFIXES = [
    "—",
    "--",
    '–(?=[A-Za-z“"])',
    "(?<=[0-9])–(?=[0-9])",
    '[“”"]',
    r"(?<=[A-Z]\.)-(?=[A-Za-z])",
]


def make_language() -> Language:
    """Make an empty English pipeline with the tokenizer that training and reading share."""
    language = spacy.blank("en")
    add_tokens(language)
    return language


def add_tokens(language: Language) -> None:
    """Add the abbreviations and the dashes; the result is kept by `to_disk`.

    Args:
        language: A pipeline with spaCy's own tokenizer; changed in place.
    """
    defaults = language.Defaults
    infixes = [*(defaults.infixes or ()), *INFIXES]
    prefixes = [*(defaults.prefixes or ()), "—", "–", "--"]
    suffixes = [*(defaults.suffixes or ()), "—", "–", "--"]
    tokenizer: Any = language.tokenizer
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    tokenizer.prefix_search = compile_prefix_regex(prefixes).search
    tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    for abbreviation in ABBREVIATIONS:
        tokenizer.add_special_case(abbreviation, [{"ORTH": abbreviation}])
