"""Numbers that name, order or date something instead of counting it: "Hwasong-19", "Article 5", "2-1"."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sayso.annotations.values.numbers import Number
from sayso.annotations.wordlists import read_words
from sayso.model.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Words

_NOT_COUNTED = re.compile(
    r"""
    (?=[\d\[+(\#,\nJFMASONDG]|^)(?:                       # tried only where one of them can begin
    \[\d{1,3}\]                                        # footnote marks
    | \+\d[\d\ ()-]{7,20}\d                            # telephone numbers
    | \(?\d{3}\)?[-.\ ]\d{3}[-.\ ]\d{4}(?!\d)
    | (?<![\w.])(?!\d{1,3}\.\d{3}\.\d{3}(?![.\d]))\d{1,4}(?:[./:-]\d{1,4}){2,8}(?![\w])  # dates, versions, addresses of machines
    | (?:^|\n)\s{0,8}\(?\d{1,3}[.)]\s(?!(?:[a-z]{3,12}ed|dead|hurt|missing|people)\b)  # numbered lists
    | \d{1,3}°\s?\d{1,2}['′’](?:\s?\d{1,2}(?:\.\d{1,4})?["″”])?\s?[NSEW]\b    # where on the globe
    | (?<![\w.])[-−]?\d{1,3}\.\d{1,8}\s?°\s?[NSEW]\b | (?<![\w.])[-−]?\d{1,3}\.\d{4,8},\s?[-−]?\d{1,3}\.\d{4,8}(?![\w.]\w)
    | \bGroup[ ]of[ ](?:\d{1,2}|Seven|Eight|Ten|Twenty)\b
    | (?<![\w(.,$-])(?<!\([ ])\d{1,2}[ ]\)(?=\s)           # numbered lists within a line: "1 ) …"
    | (?<=\.[ ])\d{1,2}(?=,[ ](?:1[89]|20)\d\d\b)          # dec. 12, 1994
    | \#\d{1,9}\b
    | (?<![\d,.])\d{1,3}(?:,\d{1,2}){2,40}(?![\d,])       # 1,2,3,4
    | (?<![\d,.])\d{1,3}(?:,[ ]\d{1,3}){3,40}(?=[.;]?(?:\n|$))   # 1, 2, 3, 4 with nothing that they count
    | (?<=[a-zIV.]),[ ]1?\d{1,2}(?=[,;](?!\d))              # ages after names: "Ivan Petrov III, 45,"
    | (?<![\w.,$€£-])\d{3,5}(?=[ ]block[ ]of[ ])             # houses: "the 500 block of Lou Lane"
    | (?<!dead[ ])(?<!killed[ ])(?<!injured[ ])(?<!wounded[ ])(?<!missing[ ])\(\d{1,3}\)(?!\s(?:[a-z]{3,12}ed|dead|hurt|missing|people)\b)    # (4) after a name, but not "(12) killed"
    | (?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,8}\.?[ ]\d{1,2}\s?[-–]\s?\d{1,2}(?!\d)   # days from to
    | (?:January|February|March|April|May|June|July)[ ]\d{1,2}\s?[-–]\s?\d{1,2}(?!\d)
    | (?<![\d,.])\d{5}(?:-\d{4})?(?=[ ](?:ZIP|zip|postal)\b)           # codes of post offices
    | (?<![\w.,$€£])(?:1[89]|20)\d\d[-–/]\d{1,2}(?![\w.,]\w|[-–/%\w])   # 2008-9, 2014/15
    | \d{2,12}(?:-\d{2,12}){2,6}                        # accounts
    | (?<=[A-Za-z]-)\d{1,4}-\d{1,4}(?![\w-])             # models: Haeil-5-23
    | (?<![\w.,'’])(?<!\d,[ ])(?<!\d[ ])0\d{1,8}(?![\w.,])                     # 0401 GMT, 007
    )
    """,
    re.VERBOSE,
)
_GLUED = re.compile(r"(?:[^\W\d_]|[^\W\d_][-‑–]|[@/_.]|\d[:,.])$")
_SMALL_PREFIX = re.compile(
    r"(?<![\w-])(?:sub|pre|post|mid|over|under|near|plus|minus|negative)[-‑]$", re.IGNORECASE
)
_LONGEST_PREFIX = 12
_TAIL = re.compile(r"[A-Za-z_]{1,3}\d|[A-Za-z]{1,2}(?!\w)|:\d|[@_]")
_WORD_BEFORE = re.compile(r"([^\W\d_][\w.]{0,20})[ \u00a0-]$")
_ACRONYM = re.compile(r"[A-Z]{1,5}")
_SMALL_TAGS = frozenset({"DT", "PDT", "IN", "TO", "CC", "RB", "VB", "VBD", "VBZ", "VBP"})
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


@functools.cache
def _labels() -> tuple[frozenset[str], frozenset[str]]:
    words = read_words("number_names")
    return frozenset(words["labels"]), frozenset(words["calendar"])


def spans_not_counted(text: str) -> list[Span]:
    """Stretches whose digits count nothing: footnotes, telephone numbers, versions, numbered lists."""
    return [Span(*match.span()) for match in _NOT_COUNTED.finditer(text)]


def is_year(text: str, number: Number) -> bool:
    """Whether the number has the form of a year of our era from 1500 on."""
    return _YEAR.fullmatch(text, number.start, number.end) is not None


def is_glued_before(text: str, number: Number) -> bool:
    """Whether the numeral ends a longer word: "Hwasong-19", "S8". A sign of money does not count."""
    if number.form != "digits":
        return False
    window = max(0, number.start - _LONGEST_PREFIX)
    is_glued = _GLUED.search(text, window, number.start) is not None
    return is_glued and _SMALL_PREFIX.search(text, window, number.start) is None


def is_glued_after(text: str, number: Number) -> bool:
    """Whether the numeral begins a longer word: "4x4", "9AB8". A unit does not count."""
    return number.form == "digits" and _TAIL.match(text, number.end) is not None


def is_label(doc: Doc, text: str, number: Number, following: Sequence[str]) -> bool:
    """Whether the numeral belongs to the name before it: "Article 5", "Game 7", "Boeing 737".

    Args:
        doc: The text, read.
        text: The text itself; asking `doc` for it each time is slow.
        number: A number in it without unit.
        following: Fine parts of speech of the words after it, as far as they are at hand.
    """
    match = _WORD_BEFORE.search(text, max(0, number.start - 24), number.start)
    if match is None:
        return False
    labels, calendar = _labels()
    word = match.group(1)
    plain = word.lower().rstrip(".")
    is_plain = number.form == "digits" and number.scale == 1
    if is_plain and _ACRONYM.fullmatch(word) and _tag_at(doc, match.start(1)) not in _SMALL_TAGS:
        return True
    if plain in labels and (word[0].isupper() or number.form == "digits"):
        return not (following[:1] == ["NNS"] and not word[0].isupper())
    if not is_plain or plain in calendar or not word[0].isupper():
        return False
    token = doc.char_span(match.start(1), match.end(1), alignment_mode="expand")
    is_name = (
        token is not None and token[-1].tag_ in ("NNP", "NNPS") and not token[-1].is_sent_start
    )
    if token is None or not is_name or "NNS" in following[:2]:
        return False
    return not _tells_place(doc, token, number)


def _tells_place(doc: Doc, name: Words, number: Number) -> bool:
    """Whether the name only says where: "In Aleppo 20 were killed"."""
    counted = doc.char_span(number.start, number.end, alignment_mode="expand")
    before = doc[name.start - 1].lower_ if name.start else ""
    is_subject = counted is not None and counted[-1].dep_.startswith("nsubj")
    return is_subject and before in ("in", "at", "near", "around", "across", "from")


def _tag_at(doc: Doc, start: int) -> str:
    span = doc.char_span(start, start + 1, alignment_mode="expand")
    return span[0].tag_ if span else ""
