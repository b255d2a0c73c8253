"""Stances: what a speaker does with a proposition, by cue, negation and the words themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache

from sayso.claims.attitudes.cue_words import (
    clean_words,
    drop_adverbs,
    find_phrase,
    find_stem,
    look_behind,
    look_beside,
    look_up,
)
from sayso.claims.attitudes.fears import fears_fate
from sayso.claims.attitudes.refusals import (
    calls_bad,
    calls_untrue,
    is_refutation,
    is_unwilling,
    keeps_silent,
    names_untrue,
    read_plea,
    refuses,
)
from sayso.claims.attitudes.undertakings import is_ready, tell_undertaking
from sayso.claims.statements.askings import (
    ends_in_question,
    only_assures,
    only_supposes,
    opens_question,
    opens_talk,
    tells_to,
    wants_to,
)
from sayso.claims.statements.exclusions import leaves_possible
from sayso.claims.statements.expectable import is_expectable
from sayso.claims.statements.futures import speaks_of_future
from sayso.claims.tellings import Told, name_form, tell_first
from sayso.claims.wordlists import list_words, read_words
from sayso.model.annotation import Attribution, Predicate, Proposition
from sayso.model.claim import Certainty, Stance
from sayso.model.span import Pieces, Span, join_spans, quote_pieces

_MUST = frozenset({"must", "should", "ought"})
_WORD = re.compile(r"\w+")
_SEEMING = re.compile(r"(?:appear|seem)(?:s|ed)? to \w", re.IGNORECASE)
_OF_THE_WHOLE: frozenset[Stance] = frozenset(
    {"condemns", "praises", "requests", "promises", "denies", "accuses", "threatens"}
)
"""Stances to what a statement says as a whole, and not to what its relative clauses tell."""
_BEHIND = 10
"""Characters behind a verb in which its preposition stands."""
_CALL = re.compile(r"(?:call (?:on|upon|for)|appeal (?:to|for))\b")
_RECEIVING = frozenset({"get", "hear", "receive"})
_BARE_ADVERB = frozenset({"not", "never", "n't", "n’t"})


def tell_stance(
    text: str, proposition: Proposition, attribution: Attribution | None, *, direct: bool = False
) -> Told[Stance]:
    """What is done with a proposition by whoever says it; where the cue is neutral, the words may show it.

    Args:
        text: The document's text.
        proposition: What is said.
        attribution: What credits it; None for the outlet's own words.
        direct: Whether it is in the speaker's own words.
    """
    by_cue = _weigh_for(text, proposition, attribution)
    if by_cue.value == "requests" and opens_question(text, proposition, attribution):
        return Told("asks", "question-that-is-asked", by_cue.words)
    plea = None if attribution is None else read_plea(text, attribution)
    if attribution is not None and plea is not None:
        return Told(plea, "plea", join_spans((*attribution.cue, *attribution.content)))
    if by_cue.value == "requests" and only_supposes(proposition, attribution):
        by_cue = Told("asserts", "suggestion-of-what-is", by_cue.words)
    elif by_cue.value == "promises" and only_assures(proposition):
        by_cue = Told("asserts", "assurance-of-what-is", by_cue.words)
    if by_cue.value == "asserts" and tells_to(text, proposition, attribution):
        return Told("requests", "told-to", by_cue.words)
    if by_cue.value != "asserts":
        return by_cue
    if ends_in_question(text, proposition):
        return Told("asks", "question", proposition.pieces)
    by_words = _read_words(text, proposition, attribution, direct=direct)
    return by_cue if by_words.value == "asserts" else by_words


def _weigh_for(
    text: str, proposition: Proposition, attribution: Attribution | None
) -> Told[Stance]:
    """What its cue says that the speaker does with it."""
    if attribution is None:
        return Told("asserts", "credited-to-nobody")
    by_cue = weigh_cue(text, attribution)
    if by_cue.value == "asserts" and proposition.whole and names_untrue(text, attribution):
        return Told("denies", "called-untrue", by_cue.words)
    if by_cue.value == "denies" and proposition.whole and calls_bad(text, attribution):
        return Told("condemns", "dismissed-as", by_cue.words)
    if by_cue.value == "requests" and wants_to(text, attribution):
        return Told("promises", "own-wish", by_cue.words)
    if by_cue.value in _OF_THE_WHOLE and _is_taken_for_granted(proposition):
        return Told("asserts", "relative-clause", by_cue.words)
    return by_cue


def give_voice(
    text: str, attributions: Sequence[Attribution], proposition: Proposition, *, quoted: bool
) -> Proposition:
    """A proposition with the attribution to whose speaker it is credited.

    What is taken for granted in what somebody asks for or judges is told by whoever tells
    that: in "they condemned the killing of a guard in Lagos" the outlet says that a guard
    was killed, in "he said they condemned it" he does. So are relative clauses in what
    somebody judges: "condemned the raid that killed two".

    Args:
        text: The document's text.
        attributions: All attributions of the document.
        proposition: What is said.
        quoted: Whether any of it stands between quotation marks: then it is the speaker's own.
    """
    number = proposition.attribution
    tells_more = not quoted and _is_taken_for_granted(proposition)
    while (proposition.presupposed or tells_more) and number is not None:
        if weigh_cue(text, attributions[number]).value not in _OF_THE_WHOLE:
            break
        number = attributions[number].within
    if number == proposition.attribution:
        return proposition
    return replace(proposition, attribution=number)


def _is_taken_for_granted(proposition: Proposition) -> bool:
    """Whether a clause only tells more of what is judged or asked for: "condemned the raid, in which two died"."""
    predicate = proposition.predicate
    return not proposition.whole and proposition.relative and predicate is not None


def weigh_cue(text: str, attribution: Attribution) -> Told[Stance]:
    """What a cue alone says that the speaker does."""
    words = clean_words(quote_pieces(text, attribution.cue))
    phrase = find_phrase(words)
    if phrase is not None:
        return Told(phrase, "cue-phrase", attribution.cue)
    if fears_fate(text, attribution):
        return Told("asserts", "feared-of-somebody", attribution.cue)
    if is_unwilling(text, attribution):
        stance: Stance = "denies"
    elif keeps_silent(text, attribution):
        stance = "doubts"
    else:
        stance = look_behind(text, attribution) or look_up(
            attribution.lemma, words, attribution.cue_form
        )
    rule = f"cue-list: {attribution.lemma}"
    if stance == "asserts":
        stance = look_beside(find_stem(attribution.lemma), words)
        rule = "neutral-cue" if stance == "asserts" else "cue-list: word-beside"
    if not is_negated(text, attribution):
        return Told(stance, rule, attribution.cue)
    shown = _show_negation(attribution)
    if stance == "asserts" and find_stem(attribution.lemma) in list_words(
        "stances", "silent", "verbs"
    ):
        return Told("doubts", "negated-cue: nothing-said", shown)
    flipped: Stance = read_words("stances")["negated"].get(stance, stance)
    return Told(flipped, f"negated-cue: {stance}", shown)


def _show_negation(attribution: Attribution) -> Pieces:
    predicate = attribution.predicate
    negations = () if predicate is None else predicate.negations
    return join_spans((*attribution.cue, *negations))


def is_negated(text: str, attribution: Attribution) -> bool:
    """Whether a cue is negated: "did not confirm", "has yet to confirm"."""
    words = clean_words(quote_pieces(text, attribution.cue))
    if " yet to " in f" {words} ":
        return True
    if any(word in _BARE_ADVERB for word in words.split()) or "n't" in words or "n’t" in words:
        return True
    return attribution.predicate is not None and bool(attribution.predicate.negations)


def raises_negation(attribution: Attribution) -> bool:
    """Whether a negated cue negates what is credited: "is not expected to rise"."""
    return find_stem(attribution.lemma) in list_words("stances", "raising", "verbs")


def lower_by_cue(text: str, attribution: Attribution) -> Certainty | None:
    """The certainty that a cue leaves of what it credits; None if it leaves it as it is."""
    if attribution.cue and _SEEMING.match(text, attribution.cue[0].start):
        return "probable"
    cue = clean_words(quote_pieces(text, attribution.cue))
    if leaves_possible(text, attribution) or _only_receives(attribution.lemma, cue):
        return "possible"
    words = (attribution.lemma, find_stem(attribution.lemma), cue)
    lowered = _lower_by_words(words)
    if lowered is not None:
        return lowered
    if not attribution.source and attribution.cue_form != "none":
        named = list_words("stances", "hedging", "possible_unnamed")
        if any(word in named for word in words):
            return "possible"
    return None


def _only_receives(lemma: str, cue: str) -> bool:
    """Whether somebody only has it from others: "have received troubling reports"."""
    told = cue.removesuffix(" of").endswith((" reports", " allegations"))
    return told and lemma.split(" ", 1)[0] in _RECEIVING


@lru_cache(maxsize=2048)
def _lower_by_words(words: tuple[str, ...]) -> Certainty | None:
    """The certainty that base form, main word and all words of a cue leave; None as above."""
    bare = drop_adverbs(words[-1])
    if any(f" {phrase} " in bare for phrase in list_words("stances", "hedging", "open")):
        return "unknown"
    levels: tuple[Certainty, ...] = ("unknown", "possible", "probable")
    for level in levels:
        if any(word in list_words("stances", "hedging", level) for word in words):
            return level
    return None


def find_unconfirmed(text: str, source: Pieces) -> Pieces:
    """The words by which a source says of itself that it is not certain: "unconfirmed reports"."""
    doubtful = list_words("stances", "hedging", "sources")
    return tuple(
        Span(*match.span())
        for piece in source
        for match in _WORD.finditer(text, piece.start, piece.end)
        if match.group().lower() in doubtful
    )


def _read_words(
    text: str, proposition: Proposition, attribution: Attribution | None, *, direct: bool
) -> Told[Stance]:
    """The stance that the words of a proposition show where the cue shows none."""
    predicate = proposition.predicate
    if proposition.certainty == "unknown":
        return Told("doubts", "hedge-of-doubt", proposition.hedges)
    if predicate is None:
        return Told("asserts", "plain-words")
    head, form = (predicate.head,), name_form(predicate)
    asked = predicate.modal in _MUST and not predicate.perfect and not is_expectable(predicate)
    is_shown = attribution is not None and attribution.lemma in list_words(
        "stances", "showing", "verbs"
    )  # in "shows burn scars" nobody is told to burn them
    commands = predicate.imperative and not is_shown and not opens_talk(text, predicate)
    if commands or asked:
        rule = "command" if predicate.imperative else f"duty: {form}"
        return Told("requests", rule, head)
    if attribution is not None and is_refutation(text, proposition):
        return Told("denies", "nothing-in-it", predicate.negations)
    if speaks_of_future(proposition) and not _find_attitude(predicate.lemma):
        future = tell_undertaking(text, proposition, predicate, attribution, direct=direct)
        return Told(future, f"future: {form}", head)
    return tell_first(
        head,
        ("attitude-word", _find_attitude(predicate.head.quote(text).lower())),
        ("own-call", "requests" if _calls_on(text, predicate) else None),
        ("own-refusal", "denies" if refuses(text, predicate) else None),
        ("readiness", "promises" if is_ready(text, proposition, attribution) else None),
        ("called-untrue", "denies" if calls_untrue(text, predicate) else None),
        ("plain-words", "asserts"),
    )


def _calls_on(text: str, predicate: Predicate) -> bool:
    """Whether somebody calls on others in his own words: "we call on both sides", "I appeal to them"."""
    subject = "" if predicate.subject is None else predicate.subject.quote(text).lower()
    head = predicate.head.quote(text).lower()
    return (
        subject in {"i", "we"}
        and _CALL.match(f"{head}{text[predicate.head.end : predicate.head.end + _BEHIND]}")
        is not None
    )


@cache
def _find_attitude(word: str) -> Stance | None:
    """What the main word of a statement does by itself: "I am appalled by", "we welcome"."""
    return next(
        (stance for stance, words in read_words("stances")["attitudes"].items() if word in words),
        None,
    )
