"""Stances: what a speaker does with a proposition, by cue, negation and the words themselves."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from sayso.claims.attitudes.refusals import (
    calls_bad,
    calls_untrue,
    is_refutation,
    names_untrue,
    pleads_innocence,
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
from sayso.claims.statements.expectable import is_expectable
from sayso.claims.statements.futures import speaks_of_future
from sayso.claims.tellings import Told, name_form, tell_first
from sayso.claims.wordlists import list_words, read_words
from sayso.model.annotation import Attribution, Proposition
from sayso.model.claim import Certainty, Stance
from sayso.model.span import Pieces, Span, join_spans, quote_pieces

_MUST = frozenset({"must", "should", "ought"})
_ENDINGS = (("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"))
_WORD = re.compile(r"\w+")
_ADVERB = re.compile(r"\b(?:\w+ly|yet) ")
_MOST_CUE_WORDS = 8
_LONGEST_PREPOSITION = 12
"""Characters, with the blanks around it."""
_SEEMING = re.compile(r"(?:appear|seem)(?:s|ed)? to \w", re.IGNORECASE)
_UNEXCLUDED = re.compile(r"(?:\bnot|n['’]t|\bcannot) (?:be )?(?:rul\w+ out|exclud\w+)")
"""Cues by which something stays possible: "did not rule out that"."""
_OF_THE_WHOLE: frozenset[Stance] = frozenset(
    {"condemns", "praises", "requests", "promises", "denies", "accuses", "threatens"}
)
"""Stances to what a statement says as a whole, and not to what its relative clauses tell."""
_BARE_ADVERB = frozenset({"not", "never", "n't", "n’t"})


def tell_stance(
    text: str, proposition: Proposition, attribution: Attribution | None
) -> Told[Stance]:
    """What is done with a proposition by whoever says it; where the cue is neutral, the words may show it.

    Args:
        text: The document's text.
        proposition: What is said.
        attribution: What credits it; None for the outlet's own words.
    """
    by_cue = _weigh_for(text, proposition, attribution)
    if by_cue.value == "requests" and opens_question(text, proposition, attribution):
        return Told("asks", "question-that-is-asked", by_cue.words)
    if attribution is not None and pleads_innocence(text, attribution):
        return Told("denies", "plea", join_spans((*attribution.cue, *attribution.content)))
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
    by_words = _read_words(text, proposition, attribution)
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


def _is_taken_for_granted(proposition: Proposition) -> bool:
    """Whether a clause only tells more of what is judged or asked for: "condemned the raid, in which two died"."""
    predicate = proposition.predicate
    return not proposition.whole and proposition.relative and predicate is not None


def weigh_cue(text: str, attribution: Attribution) -> Told[Stance]:
    """What a cue alone says that the speaker does."""
    words = _plain(quote_pieces(text, attribution.cue))
    phrase = _find_phrase(words)
    if phrase is not None:
        return Told(phrase, "cue-phrase", attribution.cue)
    stance = _look_behind(text, attribution) or _look_up(
        attribution.lemma, words, attribution.cue_form
    )
    rule = f"cue-list: {attribution.lemma}"
    if stance == "asserts":
        stance = _look_beside(_stem(attribution.lemma), words)
        rule = "neutral-cue" if stance == "asserts" else "cue-list: word-beside"
    if not is_negated(text, attribution):
        return Told(stance, rule, attribution.cue)
    shown = _show_negation(attribution)
    if stance == "asserts" and _stem(attribution.lemma) in list_words("stances", "silent", "verbs"):
        return Told("doubts", "negated-cue: nothing-said", shown)
    flipped: Stance = read_words("stances")["negated"].get(stance, stance)
    return Told(flipped, f"negated-cue: {stance}", shown)


def _show_negation(attribution: Attribution) -> Pieces:
    predicate = attribution.predicate
    negations = () if predicate is None else predicate.negations
    return join_spans((*attribution.cue, *negations))


def is_negated(text: str, attribution: Attribution) -> bool:
    """Whether a cue is negated: "did not confirm"."""
    words = _plain(quote_pieces(text, attribution.cue))
    if any(word in _BARE_ADVERB for word in words.split()) or "n't" in words or "n’t" in words:
        return True
    return attribution.predicate is not None and bool(attribution.predicate.negations)


def raises_negation(attribution: Attribution) -> bool:
    """Whether a negated cue negates what is credited: "is not expected to rise"."""
    return _stem(attribution.lemma) in list_words("stances", "raising", "verbs")


def lower_by_cue(text: str, attribution: Attribution) -> Certainty | None:
    """The certainty that a cue leaves of what it credits; None if it leaves it as it is."""
    if attribution.cue and _SEEMING.match(text, attribution.cue[0].start):
        return "probable"
    cue = _plain(quote_pieces(text, attribution.cue))
    if _UNEXCLUDED.search(cue) is not None:
        return "possible"
    words = (attribution.lemma, _stem(attribution.lemma), cue)
    lowered = _lower_by_words(words)
    if lowered is not None:
        return lowered
    if not attribution.source and attribution.cue_form != "none":
        named = list_words("stances", "hedging", "possible_unnamed")
        if any(word in named for word in words):
            return "possible"
    return None


@lru_cache(maxsize=2048)
def _lower_by_words(words: tuple[str, ...]) -> Certainty | None:
    """The certainty that base form, main word and all words of a cue leave; None as above."""
    bare = f" {_ADVERB.sub('', words[-1])} "
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


# Cues are few and come again in every text: what hangs on their words alone is remembered.
@lru_cache(maxsize=2048)
def _plain(words: str) -> str:
    return " ".join(re.sub(r"[^\w\s'’-]", " ", words.lower()).split())


@cache
def _phrases() -> tuple[tuple[str, Stance], ...]:
    table = read_words("stances")["phrases"]
    return tuple((phrase, stance) for stance, phrases in table.items() for phrase in phrases)


@lru_cache(maxsize=2048)
def _find_phrase(words: str) -> Stance | None:
    """What a whole cue says, adverbs within it set aside: "not immediately clear"."""
    bare = _ADVERB.sub("", words)
    return next((stance for phrase, stance in _phrases() if f" {phrase} " in f" {bare} "), None)


@cache
def _table(kind: str) -> dict[str, Stance]:
    lists = read_words("stances")[kind]
    # The first stance that names a word keeps it: lists go from the usual to the special.
    found: dict[str, Stance] = {}
    for stance, words in lists.items():
        for word in words:
            found[word] = stance if stance != "asserts" else found.get(word, "asserts")
    return found


@lru_cache(maxsize=2048)
def _look_up(lemma: str, words: str, form: str) -> Stance:
    kinds = ("verbs",) if form == "verb" else ("nouns", "verbs")
    for kind in kinds:
        for word in (lemma, _stem(lemma), words, *_bare_forms(words)):
            if word in _table(kind):
                return _table(kind)[word]
    return "asserts"


def _look_behind(text: str, attribution: Attribution) -> Stance | None:
    """What a cue means with the preposition behind it that is not marked as part of it: "called on"."""
    if attribution.cue_form != "verb" or not attribution.cue or " " in attribution.lemma:
        return None
    end = attribution.cue[-1].end
    following = text[end : end + _LONGEST_PREPOSITION].split(maxsplit=1)
    if not following or not text[end : end + 1].isspace():
        return None
    return _table("verbs").get(f"{attribution.lemma} {following[0]}")


@lru_cache(maxsize=2048)
def _look_beside(main: str, words: str) -> Stance:
    """What another word of a long cue says: "reiterating his call for", "statement condemning"."""
    for word in words.split()[:_MOST_CUE_WORDS]:
        forms = (word, *_bare_forms(word))
        if main in forms:
            continue
        kind = "verbs" if word.endswith(("ing", "ed")) else "nouns"
        found = (_table(kind)[form] for form in forms if form in _table(kind))
        stance: Stance = next(found, "asserts")
        if stance != "asserts":
            return stance
    return "asserts"


def _bare_forms(words: str) -> tuple[str, ...]:
    """Guesses at the base form of a one-word cue, for where the tagger took it for another kind."""
    if " " in words:
        return ()
    return tuple(
        words.removesuffix(ending) + added
        for ending, added in _ENDINGS
        if words.endswith(ending) and len(words) > len(ending) + 2
    )


def _stem(lemma: str) -> str:
    return lemma.split(" ", 1)[0]


def _read_words(
    text: str, proposition: Proposition, attribution: Attribution | None
) -> Told[Stance]:
    """The stance that the words of a proposition show where the cue shows none."""
    predicate = proposition.predicate
    if proposition.certainty == "unknown":
        return Told("doubts", "hedge-of-doubt", proposition.hedges)
    if predicate is None:
        return Told("asserts", "plain-words")
    head, form = (predicate.head,), name_form(predicate)
    asked = predicate.modal in _MUST and not predicate.perfect and not is_expectable(predicate)
    if (predicate.imperative and not opens_talk(text, predicate)) or asked:
        rule = "command" if predicate.imperative else f"duty: {form}"
        return Told("requests", rule, head)
    if attribution is not None and is_refutation(text, proposition):
        return Told("denies", "nothing-in-it", predicate.negations)
    if speaks_of_future(proposition) and not _find_attitude(predicate.lemma):
        future = tell_undertaking(text, proposition, predicate, attribution)
        return Told(future, f"future: {form}", head)
    return tell_first(
        head,
        ("attitude-word", _find_attitude(predicate.head.quote(text).lower())),
        ("own-refusal", "denies" if refuses(text, predicate) else None),
        ("readiness", "promises" if is_ready(text, proposition, attribution) else None),
        ("called-untrue", "denies" if calls_untrue(text, predicate) else None),
        ("plain-words", "asserts"),
    )


@cache
def _find_attitude(word: str) -> Stance | None:
    """What the main word of a statement does by itself: "I am appalled by", "we welcome"."""
    return next(
        (stance for stance, words in read_words("stances")["attitudes"].items() if word in words),
        None,
    )
