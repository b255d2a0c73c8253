"""Opinions: what a speaker thinks of something, kept apart from what can be checked."""

from __future__ import annotations

import re

from sayso.claims.statements.expectable import is_expectable
from sayso.claims.statements.futures import speaks_of_future
from sayso.claims.statements.idioms import find_idiom
from sayso.claims.statements.tenses import is_infinitive
from sayso.claims.tellings import Told
from sayso.claims.wordlists import list_words, read_words
from sayso.model.annotation import Attribution, Predicate, Proposition
from sayso.model.claim import Stance, Status
from sayso.model.span import quote_pieces

_JUDGING = frozenset({"condemns", "praises", "accuses"})
_GATHERING_WORDS = 5
_AS = re.compile(r"\bas(?: |$)", re.IGNORECASE)
_CLEFT = re.compile(
    r"[\W_]*what (?:\w+ )?(?:alarms|amazes|angers|bothers|concerns|counts|disturbs|frightens|frustrates|hurts|matters"
    r"|scares|shocks|strikes|surprises|troubles|worries)\b",
    re.IGNORECASE,
)
"""How somebody says what is of weight to him: "what worries me is"."""
_EXCLAIMED = re.compile(r"[\W_]*what (?:an?|utter|complete|total) ", re.IGNORECASE)


def tell_opinion(
    text: str,
    proposition: Proposition,
    attribution: Attribution | None,
    stance: Stance,
    *,
    worded: bool,
) -> Told[Status] | None:
    """That a proposition says what somebody thinks; None where it tells what can be checked.

    Args:
        text: The document's text.
        proposition: What is said.
        attribution: What credits it; None for the outlet's own words.
        stance: What the speaker does with it.
        worded: Whether of all of it just the main word is quoted: "the law was 'a disgrace'".
    """
    predicate = proposition.predicate
    aside = (
        proposition.relative and not proposition.whole
    )  # "praised the deal, which ended the war"
    if attribution is not None and not aside and _is_naming(text, proposition, attribution):
        return Told("opinion", "named-as", attribution.cue)
    opening = _find_opening(text, proposition)
    if opening is not None:
        return Told("opinion", opening, proposition.pieces)
    if predicate is None:
        return None
    if _is_judged(text, proposition, stance):
        return Told("opinion", "judgement", (predicate.head,))
    idiom = find_idiom(text, proposition)
    quoted = worded and predicate.copular and predicate.modal is None
    if idiom is None and not quoted:
        return None
    rule = "quoted-word" if idiom is None else "idiom"
    return Told("opinion", rule, (idiom or predicate.head,))


def _find_opening(text: str, proposition: Proposition) -> str | None:
    """The rule by which its first words show an opinion; None if they show none."""
    if _CLEFT.match(text, proposition.pieces[0].start) is not None:
        return "what-matters"
    return "exclamation" if _is_exclaimed(text, proposition) else None


def _is_exclaimed(text: str, proposition: Proposition) -> bool:
    """Whether it is an exclamation over something: "What a disgrace"."""
    predicate = proposition.predicate
    if predicate is not None and predicate.tense != "none":
        return False
    words = quote_pieces(text, proposition.pieces)
    after = text[proposition.pieces[-1].end :][:1]
    return after != "?" and not words.endswith("?") and _EXCLAIMED.match(words) is not None


def _is_judged(text: str, proposition: Proposition, stance: Stance) -> bool:
    """Whether it is a judgement; one that takes a bare event has the status of the event."""
    predicate = proposition.predicate
    is_state = predicate is not None and (predicate.copular or predicate.passive)
    if predicate is not None and (_is_attitude(text, predicate) or is_expectable(predicate)):
        return True
    if (stance in _JUDGING and not is_state) or (
        stance == "predicts" and not speaks_of_future(proposition)
    ):
        return False
    return proposition.judgement


def _is_attitude(text: str, predicate: Predicate) -> bool:
    """Whether its main word says what the speaker thinks of something: "I welcome the report"."""
    if predicate.tense != "present" or predicate.modal is not None or predicate.subject is None:
        return False
    attitudes = read_words("stances")["attitudes"].values()
    word = predicate.head.quote(text).lower()
    is_own = predicate.subject.quote(text).lower() in {"i", "we"}
    return is_own and any(word in words for words in attitudes)


def _is_naming(text: str, proposition: Proposition, attribution: Attribution) -> bool:
    naming = list_words("stances", "naming", "verbs")
    if attribution.cue_form != "verb" or _is_deed(text, proposition, attribution):
        return False
    if not attribution.source:  # "is considered the best", but "was called the Caliphate"
        passive = attribution.predicate is not None and attribution.predicate.passive
        return passive and attribution.lemma in list_words("stances", "naming", "regarding")
    if attribution.lemma in naming:
        return not _is_gathering(text, proposition, attribution)
    words = quote_pieces(text, attribution.content).split()
    return f"{attribution.lemma} as" in naming and "as" in words


def _is_gathering(text: str, proposition: Proposition, attribution: Attribution) -> bool:
    """Whether a meeting is called, and nothing called something: "called an emergency session"."""
    words = quote_pieces(text, proposition.pieces).lower().split()[:_GATHERING_WORDS]
    nouns = list_words("stances", "naming", "gatherings")
    is_new = words[:1] in (["a"], ["an"])  # "Called the vote a farce" judges one that is known.
    return (
        attribution.lemma == "call" and is_new and any(word.strip(",.") in nouns for word in words)
    )


def _holds_as(text: str, attribution: Attribution) -> bool:
    """Whether something is held for something: "is seen as the turning point"."""
    starts = [piece.start for piece in attribution.content]
    return any(_AS.search(text[max(start - 4, 0) : start + 3]) is not None for start in starts)


def _is_deed(text: str, proposition: Proposition, attribution: Attribution) -> bool:
    """Whether a deed is seen or believed, and nobody held for something: "were seen to leave"."""
    predicate = proposition.predicate
    if predicate is None or predicate.copular:
        return False
    if attribution.lemma in list_words("statuses", "perception", "verbs"):
        return not _holds_as(text, attribution)
    is_raised = attribution.lemma in list_words("statuses", "raising", "verbs")
    return is_raised and is_infinitive(text, predicate)
