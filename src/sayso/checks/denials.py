"""Denials: one party says what another says is not so."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache

from sayso.checks.wording import (
    Wording,
    differ_in_names,
    inclusion,
    likeness,
    order_stems,
    pair_claims,
    settle,
    stem,
)
from sayso.checks.wordlists import read_words
from sayso.model.claim import Claim
from sayso.model.finding import Finding
from sayso.model.reading import Reading
from sayso.model.span import quote_pieces

CODE = "claim-denied"
_DENIED = 0.75
"""Share of the shorter wording that a denial must repeat of what it denies."""
_DENIAL = 0.6
"""Share of the denial's own words that must be those of what it denies."""
_NEGATED = 0.7
"""Share of all words that a negated statement must have in common with the plain one."""
_LONGEST_PRONOUN = 4
"""Characters of "it", "this" or "that": no words to set against others."""
_FEWEST = 2
"""Words that both must share."""
_OPEN = frozenset({"opinion", "planned", "expected", "conditional"})
_POINTER = re.compile(
    r"(?:it|this|that|any (?:part|role|involvement|responsibility)(?: in (?:it|this|that))?"
    r"|(?:involvement|responsibility)(?: for it| in it)?"
    r"|(?:the|these|those|such|all|its|any) (?:\w+ )?(?:accusations?|allegations?|charges?|claims?)"
    r"(?: against (?:it|him|her|them))?)"
    r"(?:,? (?:through|in a|in an|on|via|at a|again|as) .{1,60})?",
    re.IGNORECASE,
)
"""All the words of a denial that only points at what was said before."""
_DENYING = re.compile(
    r"\b(?:den[iy]|reject|refut|dismiss|disput|contradict|rebut|debunk|disavow|repudiat|discount"
    r"|quash|rubbish|disprov|rul\w+ out|false|untrue)",
    re.IGNORECASE,
)
"""Cues by which somebody says that something is not so."""
_LATEST = 8
"""Claims before such a denial among which the accusation is looked for."""
_NEAR = 400
"""Characters before such a denial within which the accusation stands."""


def find_denials(reading: Reading, wordings: Mapping[str, Wording]) -> Iterator[Finding]:
    """Claims that another speaker of the document denies.

    A denial either has a cue that denies ("denied shelling the school") or is
    the same statement with a negation; both must share most of their words.

    Args:
        reading: The document's reading.
        wordings: Claim id to its words.
    """
    yield from _find_answers(reading)
    text = reading.document.text
    claims = {claim.id: claim for claim in reading.claims}
    for left, right in pair_claims(wordings, list(claims)):
        first, second = claims[left], claims[right]
        if _asks(text, first) or _asks(text, second):
            continue
        if _contradict(text, first, second, wordings) or _contradict(text, second, first, wordings):
            yield _make_finding(reading, first, second)


def _find_answers(reading: Reading) -> Iterator[Finding]:
    """Denials that only say "it" or "the accusation", with the accusation just before them.

    It must name the one who denies: as accused, or as the one who did what is told.
    """
    text = reading.document.text
    before: list[Claim] = []
    for claim in reading.claims:
        if not _points_back(text, claim):
            before = [*before[1 - _LATEST :], claim]
            continue
        named = order_stems(claim.speaker)
        accusation = next(
            (told for told in reversed(before) if _is_answered(text, told, named)), None
        )
        if accusation is None:
            continue
        near = claim.content[0].start - accusation.content[-1].end
        if 0 <= near <= _NEAR and accusation.speaker != claim.speaker:
            yield _make_finding(reading, accusation, claim)


def _is_answered(text: str, claim: Claim, named: Sequence[str]) -> bool:
    """Whether a claim accuses those named, or says what they have done."""
    if not named or not _can_be_denied(claim):
        return False
    words = order_stems(quote_pieces(text, claim.content))
    if claim.stance == "accuses":
        return set(named) <= set(words)
    return words[: len(named)] == list(named)


def _points_back(text: str, claim: Claim) -> bool:
    if claim.stance != "denies" or claim.polarity == "negative":
        return False
    return _POINTER.fullmatch(quote_pieces(text, claim.content).strip(" ,.")) is not None


def _make_finding(reading: Reading, first: Claim, second: Claim) -> Finding:
    return Finding(
        code=CODE,
        severity="warning",
        claims=(first.id, second.id),
        spans=(*first.content, *second.content),
        message=_describe(reading.document.text, first, second),
    )


def _contradict(text: str, denial: Claim, claim: Claim, wordings: Mapping[str, Wording]) -> bool:
    """Whether the first denies the second."""
    if denial.speaker == claim.speaker or not _can_be_denied(claim):
        return False
    if any(said.overlaps(told) for said in denial.content for told in claim.content):
        # What stands in the words denied is denied with them; it does not speak against them.
        return False
    one, other = wordings[denial.id], wordings[claim.id]
    shared = one.stems & other.stems
    if len(shared) < _FEWEST or shared <= (one.names | other.names):  # a name alone tells nothing
        return False
    if denial.stance == "denies" and denial.polarity == "positive":
        return _denies_outright(text, (denial, claim), (one, other))
    is_firm = denial.status not in _OPEN and denial.certainty in {"certain", "probable"}
    is_negation = denial.polarity == "negative" and is_firm
    if not is_negation or differ_in_names(one, other):
        return False
    return likeness(one, other) >= _NEGATED


def _denies_outright(
    text: str, claims: tuple[Claim, Claim], words: tuple[Wording, Wording]
) -> bool:
    """Whether a denial by its cue repeats the other claim, and mostly that."""
    denial, claim = claims
    one, other = words
    shared = one.stems & other.stems
    # Who opposes troops does not say that there are none.
    is_told = not denial.cue or _DENYING.search(quote_pieces(text, denial.cue)) is not None
    is_most = len(shared) >= _DENIAL * len(one.stems) and inclusion(one, other) >= _DENIED
    if not (is_told and is_most):
        return False
    return claim.stance == "accuses" or _is_deed(text, claims, shared)


def _is_deed(text: str, claims: Sequence[Claim], shared: Collection[str]) -> bool:
    """Whether two claims have a deed in common, and not only what somebody speaks of.

    Three common words, or one of two in the form of a verb: "shelling the
    school" against "shelled the school". Words for what is said do not count.
    """
    telling = {word for word in shared if word not in _speech()}
    if len(telling) != _FEWEST:
        return len(telling) > _FEWEST
    words = (
        word for claim in claims for word in re.findall(r"\w+", quote_pieces(text, claim.content))
    )
    return any(word.endswith(("ed", "ing")) and settle(word) in telling for word in words)


@cache
def _speech() -> frozenset[str]:
    """Stems of words for what somebody says."""
    return frozenset(stem(word) for word in read_words("speech")["nouns"])


def _asks(text: str, claim: Claim) -> bool:
    """Whether the words end in a question mark: what is asked is not said."""
    end = claim.content[-1].end
    return "?" in text[end - 1 : end + 2]


def _can_be_denied(claim: Claim) -> bool:
    if claim.status == "denied" or claim.status in _OPEN or claim.polarity == "negative":
        return False
    return claim.stance in {"asserts", "confirms", "accuses", "warns"}


def _describe(text: str, first: Claim, second: Claim) -> str:
    left, right = quote_pieces(text, first.content), quote_pieces(text, second.content)
    if len(right) <= _LONGEST_PRONOUN:
        return f"{first.speaker} says “{left}”, and {second.speaker} denies it."
    return (
        f"{first.speaker} and {second.speaker} contradict each other: “{left}” against “{right}”."
    )
