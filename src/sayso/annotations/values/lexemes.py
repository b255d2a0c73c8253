"""Lexemes: words, numerals and signs of a text, cut the same way for numbers and for times.

A language model cuts words for its own ends ("10-year" is one token, "U.S. $5"
three or four), so the grammars of numbers and times read the text themselves.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

LexemeKind = Literal["word", "numeral", "ordinal", "day", "decade", "clock", "sign", "break"]

_LEXEME = re.compile(
    r"""
    (?P<word>(?![½⅓⅔¼¾⅛])[^\W\d_](?:\.(?:[^\W\d_]\.){1,8}|[^\W\d_]*))
    | (?P<break>\n\s*\n)
    | (?=[\d.'’½⅓⅔¼¾⅛])(?:
      (?P<day>(?=\d)(?<![\d./-])(?:
          \d{4}-\d{1,2}-\d{1,2}|\d{4}/\d{1,2}/\d{1,2}|\d{4}\.\d{1,2}\.\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日
          |\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})|\d{1,2}-\d{1,2}-\d{4}|\d{1,2}\.\d{1,2}\.\d{4}|\d\d\.\d\d\.\d\d
        )(?![\d/]|[.-]\d))
      | (?P<decade>(?<![\w'’])(?:(?:1\d|20)\d0['’]?(?i:s)|['’]?[1-9]0['’]?(?i:s))\b)
      | (?P<clock>(?=\d)(?:
          (?<![\d:.])\d{1,2}:\d{2}(?::\d{2})?(?![\d:])
          |(?<![\d:.,$€£-])(?:[01]\d|2[0-3])[0-5]\d(?=\ (?:
              GMT|UTC|Zulu|local\ time|[A-Z][a-z]{2,12}\ time|[A-Z]{1,3}[DS]T)\b|(?:GMT|UTC)\b)
          |(?<![\d:.,])(?:1?\d|2[0-3])\ o['’]clock\b
          |(?<![\d:.,$€£-])(?:[01]?\d|2[0-3])\.[0-5]\d(?=\ ?[ap](?:m\b|\.m\.)|\ (?:hours|hrs|local\ time|GMT|UTC)\b)
          |(?:(?<=\bat\ )(?:[01]\d|2[0-3])|(?<![\d:.,])0\d)[0-5]\d(?=\ (?:hours|hrs)\b)
        ))
      | (?P<ordinal>\d{1,4}(?i:st|nd|rd|th)\b)
      | (?P<numeral>(?<![\d,.])\d{1,3}(?:\.\d{3}){1,4},\d{1,2}(?![\d,.])|(?<![\d,.])\d{1,3}(?:\.\d{3}){2}(?![\d.])|\d{1,3}(?:['’]\d{3}){1,4}(?![\d'’])|(?<![\d,.])\d{1,4},\d{1,2}(?![\d,])|\d{1,3}(?:\ \d{3}){2,5}(?![\d.,]\d)|\d{1,3}\ 000(?!\d)|\d{1,3}(?:,\d{3}|,\ 0\d\d(?!\d)){1,6}(?:\.\d+)?|\d{1,2}(?:,\d\d){1,4},\d{3}(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|(?<!\w)\.\d+|[½⅓⅔¼¾⅛])
    )
    | (?P<sign>[^\s\w]|_)
    """,
    re.VERBOSE,
)
"""Words stand first, since most lexemes are words; fractions are numerals, though letters to `re`.

What begins with none of the characters that numbers begin with is a sign, without a look at them all.
"""


class Lexeme(NamedTuple):
    """One word, numeral or sign.

    Attributes:
        start: Position of its first character in the text.
        end: Position after its last character.
        word: Its characters in lower case.
        kind: What it is; "break" is the blank line between two paragraphs.
    """

    start: int
    end: int
    word: str
    kind: LexemeKind


def cut_lexemes(text: str) -> list[Lexeme]:
    """The lexemes of a text in reading order. Blanks belong to none; time is linear in the text."""
    return [
        Lexeme._make((*match.span(), match.group().lower(), match.lastgroup))
        for match in _LEXEME.finditer(text)
    ]
