"""Refusals: by which words a speaker turns an allegation down, where no cue tells it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.claims.attitudes.cue_words import find_stem
from sayso.claims.wordlists import list_words
from sayso.model.annotation import Attribution, Predicate, Proposition
from sayso.model.claim import Stance
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
_POINTING = frozenset({"a", "an", "it", "that", "them", "these", "this", "those"})
"""How what somebody calls untrue opens where only a pointing word stands for it."""
_SUBJECTS = frozenset({"it", "this", "that", "these", "those", "they", "all", "everything"})
_INNOCENT = re.compile(r"\bplead\w*\s+(?:\w+\s+)?(?:not guilty|innocent)\b", re.IGNORECASE)
_GUILTY = re.compile(r"\bplead\w*\s+(?:\w+ly\s+)?guilty\b", re.IGNORECASE)
_LONGEST_PLEA = 60
"""Characters."""
_FAR = 40
"""Characters to the main word of "is not behind the recent attacks"."""
_NEAR_VERB = 6
"""Words from a verb on among which stands what it gives."""
_NEAR = 4
"""Words among which the noun stands for what others say."""


def is_refutation(text: str, proposition: Proposition) -> bool:
    """Whether it says that there is nothing in something: "there are no plans", "has no part in it"."""
    predicate = proposition.predicate
    if predicate is None:
        return False
    if _has_no_part(text, proposition, predicate):
        return True
    if predicate.tense == "none" or predicate.lemma in list_words("statuses", "refuted", "finders"):
        return False  # Who found no proof has not denied anything.
    return bool(predicate.negations) and _names_refuted(text, proposition)


def _has_no_part(text: str, proposition: Proposition, predicate: Predicate) -> bool:
    """Whether its own verb says so, and not only that of a clause behind it: "he did it and they had nothing to do with it"."""
    lower = quote_pieces(text, proposition.pieces).lower()
    return any(hint in lower for hint in _HINTS) and any(
        match.start() <= predicate.head.start < match.end() + _FAR
        for piece in proposition.pieces
        for match in _NO_PART.finditer(text, *piece)
    )


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
    if list_words("stances", "refusing", "naming").isdisjoint(_list_verbs(attribution)):
        return False
    if attribution.predicate is not None and attribution.predicate.negations:
        return False
    words = re.findall(r"\w+", quote_pieces(text, attribution.content).lower())
    nouns = list_words("stances", "refusing", "claims")
    untrue = list_words("stances", "refusing", "untrue")
    # "Called that a lie": the pointing word may be left out.
    is_bare = bool(words) and (words[0] in _POINTING or words[0] in untrue)
    is_told = is_bare or not nouns.isdisjoint(words[:_NEAR])
    return is_told and not untrue.isdisjoint(words[-_NEAR:])


def _list_verbs(attribution: Attribution) -> tuple[str, ...]:
    """A cue's base forms: of its name, which is the form itself for a lone participle ("calling"), and of its verb."""
    own = () if attribution.predicate is None else (attribution.predicate.lemma,)
    return (find_stem(attribution.lemma), *own)


def calls_bad(text: str, attribution: Attribution) -> bool:
    """Whether somebody turns down no report, but a deed by what it is: "dismissed the measures as illegal"."""
    words = re.findall(r"\w+", quote_pieces(text, attribution.content).lower())
    if (
        list_words("stances", "refusing", "dismissing").isdisjoint(_list_verbs(attribution))
        or "as" not in words
    ):
        return False
    others = list_words("stances", "refusing", "claims") | list_words(
        "stances", "refusing", "untrue"
    )
    return others.isdisjoint(words)


def is_unwilling(text: str, attribution: Attribution) -> bool:
    """Whether somebody is not willing to do something: "refused to sign", "declined to free them"."""
    words = _list_after(text, attribution)
    return words is not None and not _only_keeps_silent(words)


def keeps_silent(text: str, attribution: Attribution) -> bool:
    """Whether somebody is not willing to tell something: "refused to give details"."""
    words = _list_after(text, attribution)
    return words is not None and _only_keeps_silent(words)


def _list_after(text: str, attribution: Attribution) -> list[str] | None:
    """The words from the verb on for whose deed somebody is not willing; None without one."""
    if find_stem(attribution.lemma) not in list_words("stances", "unwilling", "cues"):
        return None
    cue = re.findall(r"\w+", quote_pieces(text, attribution.cue).lower())
    content = re.findall(r"\w+", quote_pieces(text, attribution.content).lower())
    words = [*cue, *content]
    verb = words.index("to") + 1 if "to" in words else len(words)
    while verb < len(words) - 1 and words[verb].endswith("ly"):
        verb += 1  # "declined to directly respond"
    return words[verb:] if verb < len(words) and verb <= len(cue) + 2 else None


def _only_keeps_silent(words: Sequence[str]) -> bool:
    told = list_words("stances", "unwilling", "told")
    gives = words[0] in list_words("stances", "unwilling", "giving")
    return words[0] in list_words("stances", "unwilling", "telling") or (
        gives and not told.isdisjoint(words[1:_NEAR_VERB])
    )


def _names_refuted(text: str, proposition: Proposition) -> bool:
    refuted = list_words("statuses", "refuted", "nouns")
    return any(
        match.group(1).lower() in refuted
        for piece in proposition.pieces
        for match in _NOTHING_IN_IT.finditer(text, *piece)
    )


def read_plea(text: str, attribution: Attribution) -> Stance | None:
    """What somebody pleads: "not guilty" denies, "guilty" confirms; None for any other plea."""
    if attribution.lemma.split(" ", 1)[0] != "plead" or not attribution.cue:
        return None
    span = (attribution.cue[0].start, attribution.cue[0].start + _LONGEST_PLEA)
    if _INNOCENT.search(text, *span) is not None:
        return "denies"
    return "confirms" if _GUILTY.search(text, *span) is not None else None


def refuses(text: str, predicate: Predicate) -> bool:
    """Whether somebody refuses an allegation in so many words: "we reject these claims"."""
    subject = "" if predicate.subject is None else predicate.subject.quote(text).lower()
    if subject not in {"i", "we"} or predicate.negations or predicate.tense != "present":
        return False
    return predicate.lemma in list_words("stances", "refusing", "verbs")
