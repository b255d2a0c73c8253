"""The tokenizer: spaCy's for English with a few additions of news and military writing."""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any

from spacy import attrs
from spacy.lang.en import English, EnglishDefaults
from spacy.lang.lex_attrs import LEX_ATTRS, word_shape
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

from sayso.annotations.tokens import keep_text

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

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
    "Const.",
    "Cst.",
    "Insp.",
    "Det.",
    "Pte.",
    "Adm.",
    "Asst.",
    "Dep.",
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


_REMEMBERED = 30_000
"""Words whose tokens are kept at hand."""
_LONGEST = 40
"""Characters of a word that is kept."""
_AROUND = string.punctuation + "“”‘’«»…—–"
"""Signs that may stand around a word."""
_OF_SIGNS = (
    attrs.IS_BRACKET,
    attrs.IS_CURRENCY,
    attrs.IS_LEFT_PUNCT,
    attrs.IS_PUNCT,
    attrs.IS_QUOTE,
    attrs.IS_RIGHT_PUNCT,
    attrs.LIKE_EMAIL,
    attrs.LIKE_URL,
)
"""What a word of letters alone never is; spaCy asks of each new word whether it is."""
_LONG, _SHAPE = 100, 4
"""Letters from which spaCy gives a word no shape, and the most of one kind that it shows."""
_EXCEPTIONS = {abbreviation: [{"ORTH": abbreviation}] for abbreviation in ABBREVIATIONS}


def _tell_of_signs(tell: Callable[[str], object], word: str) -> bool:
    return not word.isalpha() and bool(tell(word))


def _tell_shape(word: str) -> str:
    """A word's shape as spaCy tells it, sooner for words of small letters."""
    is_plain = word.isalpha() and word.islower() and len(word) < _LONG
    return "x" * min(len(word), _SHAPE) if is_plain else word_shape(word)


class _Defaults(EnglishDefaults):
    # spaCy declares these on the instance, and reads them from the class.
    tokenizer_exceptions = {**EnglishDefaults.tokenizer_exceptions, **_EXCEPTIONS}  # noqa: RUF012
    # An agency's headline ends in "-sources".
    prefixes = [*(EnglishDefaults.prefixes or ()), "—", "–", "--", "-(?=[a-z]{3})"]  # noqa: RUF012
    suffixes = [*(EnglishDefaults.suffixes or ()), "—", "–", "--"]  # noqa: RUF012
    infixes = [*(EnglishDefaults.infixes or ()), *INFIXES]  # noqa: RUF012
    lex_attr_getters = {  # noqa: RUF012
        **EnglishDefaults.lex_attr_getters,
        **{flag: partial(_tell_of_signs, LEX_ATTRS[flag]) for flag in _OF_SIGNS},
        attrs.IS_ASCII: str.isascii,
        attrs.SHAPE: _tell_shape,
    }


class _Signs:
    """A pattern of signs, as far as spaCy asks for it; a word of letters alone has none, and is not searched.

    Attributes:
        pattern: How it is written.
    """

    def __init__(self, compiled: re.Pattern[str]) -> None:
        self.pattern = compiled.pattern
        self._compiled = compiled

    def search(self, word: str) -> re.Match[str] | None:
        """The first place in a word where signs stand; None if there is none."""
        return None if word.isalpha() else self._compiled.search(word)

    def finditer(self, word: str) -> Iterable[re.Match[str]]:
        """All such places in reading order."""
        return () if word.isalpha() else self._compiled.finditer(word)


def _make_tokenizer(language: Language) -> Tokenizer:
    """The tokenizer as spaCy makes it, but for the words that are not searched."""
    defaults = language.Defaults
    return Tokenizer(
        language.vocab,
        rules=defaults.tokenizer_exceptions,
        prefix_search=_Signs(compile_prefix_regex(defaults.prefixes or ())).search,
        suffix_search=_Signs(compile_suffix_regex(defaults.suffixes or ())).search,
        infix_finditer=_Signs(compile_infix_regex(defaults.infixes or ())).finditer,
        token_match=defaults.token_match,
        url_match=defaults.url_match,
    )


class NewsEnglish(English):
    """English as spaCy has it, with the abbreviations, dashes and quotation marks of news.

    Set as defaults, since a tokenizer that is changed afterwards takes all its
    exceptions in again with each change.
    """

    Defaults = _Defaults

    def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401  spaCy's own options
        options["create_tokenizer"] = options.get("create_tokenizer") or _make_tokenizer
        super().__init__(*args, **options)
        if hasattr(self.tokenizer, "max_cache_size"):
            self.tokenizer.max_cache_size = _REMEMBERED
        rules = getattr(self.tokenizer, "rules", None) or ()
        self._exceptions = frozenset(word.strip(_AROUND) for word in rules)
        self._known: set[str] = set()

    def make_doc(self, text: str) -> Doc:
        """The tokens of a text.

        spaCy remembers how it cut a word, but in no text any more after the first exception
        there, such as "Mr."; so new words are cut once by themselves, and together those that
        hold none.
        """
        if len(self._known) < _REMEMBERED:
            unknown = set(text.split()).difference(self._known)
            new = {word for word in unknown if len(word) <= _LONGEST}
            plain = {word for word in new if self._is_plain(word)}
            for words in (" ".join(sorted(plain)), *sorted(new - plain)):
                self.tokenizer(words)
            self._known |= new
        doc = super().make_doc(text)
        keep_text(doc, text)
        return doc

    def _is_plain(self, word: str) -> bool:
        """Whether a word is but letters and signs around them, and none of spaCy's exceptions."""
        core = word.strip(_AROUND)
        return core.replace("-", "").isalpha() and core not in self._exceptions


def make_language() -> Language:
    """Make an empty English pipeline with the tokenizer that training and reading share."""
    return NewsEnglish()
