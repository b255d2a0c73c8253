"""Refusals: by which words a speaker turns an allegation down, where no cue tells it."""

from __future__ import annotations

import re

from sayso.claims.wordlists import list_words
from sayso.model.annotation import Attribution, Predicate, Proposition
from sayso.model.span import quote_pieces

_NOTHING_IN_IT = re.compile(r"\bno (\w+)\b(?! [a-z]\b)", re.IGNORECASE)  # not "no Plan B"
_NO_PART = re.compile(
    r"\b(?:ha[sd]|have|having|with) nothing (?:whatsoever |at all )?to do with\b"
    r"|\b(?:kn[eo]ws?) nothing (?:of|about)\b"
    r"|\b(?:ha[sd]|have|play(?:s|ed)?|took|takes?) no (?:\w+ )?"
    r"(?:part|role|hand|knowledge|connection|ties|involvement) (?:in|with|to|of)\b"
    r"|\b(?:is|are|was|were|been|be|am)(?:n['’]t| not)(?: \w+ly| in any way)? "
    r"(?:responsible for|involved in|behind|to blame|complicit in|(?:a )?party to|connected (?:to|with)|linked to)\b",
    re.IGNORECASE,
)
"""How somebody says to have no part in something."""
_HINTS = ("nothing", " no ", " not", "n't", "n’t")
"""One of them stands in whatever says so; they are found much sooner."""
_SUBJECTS = frozenset({"it", "this", "that", "these", "those", "they", "all", "everything"})
_INNOCENT = re.compile(r"\bplead\w*\s+(?:\w+\s+)?(?:not guilty|innocent)\b", re.IGNORECASE)
_LONGEST_PLEA = 60
"""Characters."""
_NEAR = 4
"""Words among which the noun stands for what others say."""


def is_refutation(text: str, proposition: Proposition) -> bool:
    """Whether it says that there is nothing in something: "there are no plans", "has no part in it"."""
    predicate = proposition.predicate
    if predicate is None:
        return False
    if _has_no_part(quote_pieces(text, proposition.pieces)):
        return True
    if predicate.tense == "none" or predicate.lemma in list_words("statuses", "refuted", "finders"):
        return False  # Who found no proof has not denied anything.
    return bool(predicate.negations) and _names_refuted(text, proposition)


def _has_no_part(words: str) -> bool:
    lower = words.lower()
    return any(hint in lower for hint in _HINTS) and _NO_PART.search(words) is not None


def calls_untrue(text: str, predicate: Predicate) -> bool:
    """Whether it says of what others say that it is not so: "the reports are false", "it is a lie"."""
    if predicate.subject is None or predicate.tense == "none" or predicate.modal is not None:
        return False
    subject = predicate.subject.quote(text).lower().split()
    nouns = list_words("stances", "refusing", "claims")
    if subject[:1] == [] or not (subject[0] in _SUBJECTS or nouns.intersection(subject[:_NEAR])):
        return False
    word = predicate.head.quote(text).lower()
    if predicate.negations:
        return word in list_words("stances", "refusing", "true")
    return word in list_words("stances", "refusing", "untrue")


def names_untrue(text: str, attribution: Attribution) -> bool:
    """Whether somebody calls what others say untrue: "called the accusation baseless"."""
    if attribution.lemma.split(" ", 1)[0] not in list_words("stances", "refusing", "naming"):
        return False
    if attribution.predicate is not None and attribution.predicate.negations:
        return False
    words = re.findall(r"\w+", quote_pieces(text, attribution.content).lower())
    nouns = list_words("stances", "refusing", "claims")
    untrue = list_words("stances", "refusing", "untrue")
    return bool(words) and not nouns.isdisjoint(words[:_NEAR]) and words[-1] in untrue


def calls_bad(text: str, attribution: Attribution) -> bool:
    """Whether somebody turns down no report, but a deed by what it is: "dismissed the measures as illegal"."""
    words = re.findall(r"\w+", quote_pieces(text, attribution.content).lower())
    if (
        attribution.lemma not in list_words("stances", "refusing", "dismissing")
        or "as" not in words
    ):
        return False
    others = list_words("stances", "refusing", "claims") | list_words(
        "stances", "refusing", "untrue"
    )
    return others.isdisjoint(words)


def _names_refuted(text: str, proposition: Proposition) -> bool:
    refuted = list_words("statuses", "refuted", "nouns")
    return any(
        match.group(1).lower() in refuted
        for piece in proposition.pieces
        for match in _NOTHING_IN_IT.finditer(text, *piece)
    )


def pleads_innocence(text: str, attribution: Attribution) -> bool:
    """Whether somebody "pleaded not guilty"."""
    if attribution.lemma.split(" ", 1)[0] != "plead" or not attribution.cue:
        return False
    start = attribution.cue[0].start
    return _INNOCENT.search(text, start, start + _LONGEST_PLEA) is not None


def refuses(text: str, predicate: Predicate) -> bool:
    """Whether somebody refuses an allegation in so many words: "we reject these claims"."""
    subject = "" if predicate.subject is None else predicate.subject.quote(text).lower()
    if subject not in {"i", "we"} or predicate.negations or predicate.tense != "present":
        return False
    return predicate.lemma in list_words("stances", "refusing", "verbs")
