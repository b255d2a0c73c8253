"""Pointers: the words by which somebody denies what was said before, without saying it again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from sayso.checks.wordlists import read_words

_TAIL = r"(?:,? (?:through|in an?|on|via|at a|again|as|outright|calling) .{1,60})?"
_GAP = " … "
_QUOTES = re.compile(r"[“”\"]|(?<!\w)['‘]|['’](?!\w)")


@dataclass(frozen=True, slots=True)
class Pointer:
    """How the words of a denial point at another claim.

    Attributes:
        kind: "pronoun", "relative" ("which"), "account" ("the claim"), "charge" ("the
            accusation"), "part" ("any role in it") or "deed" ("the attack").
        owner: The word before a noun that may say whose account it is; empty if there is none.
    """

    kind: str
    owner: str = ""


def read_pointer(words: str) -> Pointer | None:
    """How words that are denied point at what was said before; None if they do not."""
    bare = _QUOTES.sub("", words.replace(_GAP, " ")).strip(" ,.;")  # "a claim … as lies"
    for kind, pattern in _patterns():
        match = pattern.fullmatch(bare)
        if match is not None:
            return Pointer(kind, match.groupdict().get("owner") or "")
    return None


def list_words(name: str) -> frozenset[str]:
    """One of the lists of words for pointers."""
    return frozenset(read_words("pointers")[name])


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    words = read_words("pointers")
    accounts, charges, parts, deeds = (
        "|".join(words[name]) for name in ("accounts", "charges", "parts", "deeds")
    )
    against = r"(?: (?:against|about|of|to) (?:it|him|her|them|this|that|\w+sel(?:f|ves)))?"
    in_it = (
        rf"(?: (?:in|for|of|to|with) (?:it|this|that|(?:the|these|those) (?:[\w-]+ )?(?:{deeds})))?"
    )
    untrue = r"(?:is|was|were|are) (?:not true|false|untrue|a lie|lies|fabricated|baseless|groundless|nonsense|invented)"
    owned = r"(?:(?:the|this|that|these|those|such|all|any|an?|its|his|her|their) )?(?:(?P<owner>[\w-]+)(?:[’']s?)? ){0,2}"
    doing = rf"(?:(?:having )?(?:{'|'.join(words['doing'])}) )?"
    told = {
        "relative": r"which",
        "pronoun": rf"(?:it|this|that|so|something)(?: (?:all|outright|{untrue}))?{_TAIL}",
        "part": rf"(?:(?:any|all|a|its|his|her|their) )?(?:{parts}){in_it}{_TAIL}",
        "account": rf"{owned}(?:{accounts}){against}(?: {untrue})?{_TAIL}",
        "charge": rf"{owned}(?:{charges}){against}(?: {untrue})?{_TAIL}",
        "deed": rf"{doing}(?:the|this|that|these|those|(?:any )?such(?: an?)?) (?:[\w-]+ )?(?:{deeds}){_TAIL}",
    }
    return tuple((kind, re.compile(words, re.IGNORECASE)) for kind, words in told.items())
