"""Hedges: the words that lower how firmly a text puts a statement."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice

from spacy.tokens import Doc, Token

from sayso.annotations.statements.trees import MOST_KIDS
from sayso.annotations.wordlists import read_words
from sayso.model.claim import Certainty
from sayso.model.span import Pieces, Span, join_spans

CERTAINTIES: tuple[Certainty, ...] = ("certain", "probable", "possible", "unknown")
"""From firm to open."""

_CLAUSES = frozenset({"ccomp", "xcomp", "csubj", "csubj:pass", "acl", "advcl", "nmod"})
_NEGATORS = frozenset({"not", "n't", "n’t", "never", "no"})
_PHRASE_WORDS = 5


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word, or words, that lower a statement.

    Attributes:
        token: Position of the word that the statement hangs on, or that hangs on it.
        span: The words.
        certainty: What they leave of it.
        hearsay: Whether they pass on what somebody unnamed says.
    """

    token: int
    span: Span
    certainty: Certainty
    hearsay: bool


def find_hedges(doc: Doc, pieces: Pieces) -> Pieces:
    """The words within some pieces of a text that lower the certainty of what they say.

    Args:
        doc: The parsed text.
        pieces: Where to look.
    """
    return join_spans(hedge.span for hedge in weigh_hedges(_tokens_in(doc, pieces)))


def weigh_hedges(tokens: Iterable[Token]) -> tuple[Hedge, ...]:
    """The hedges among tokens, with what they leave of a statement, in reading order."""
    return tuple(hedge for token in tokens if (hedge := _weigh(token)) is not None)


def lowest(certainties: Iterable[Certainty]) -> Certainty:
    """The least firm of several; "certain" of none."""
    return max(certainties, key=CERTAINTIES.index, default="certain")


def _tokens_in(doc: Doc, pieces: Pieces) -> Iterator[Token]:
    for piece in pieces:
        span = doc.char_span(piece.start, piece.end, alignment_mode="expand")
        yield from span or ()


@cache
def _strengths(kind: str) -> dict[str, Certainty]:
    """Word to what it leaves, of one kind of hedges."""
    table = read_words("hedges")[kind]
    return {word: level for level in CERTAINTIES for word in table.get(level, ())}


@cache
def _phrase_starts() -> dict[str, tuple[tuple[tuple[str, ...], Certainty], ...]]:
    starts: dict[str, list[tuple[tuple[str, ...], Certainty]]] = {}
    for phrase, level in _strengths("phrases").items():
        words = tuple(phrase.split())
        starts.setdefault(words[0], []).append((words, level))
    return {first: tuple(phrases) for first, phrases in starts.items()}


@cache
def _hearsay() -> frozenset[str]:
    return frozenset(read_words("hedges")["hearsay"]["words"])


def _weigh(token: Token) -> Hedge | None:
    word = token.lower_
    for words, strength in _phrase_starts().get(word, ()):
        doc, end = token.doc, token.i + len(words)
        if tuple(other.lower_ for other in doc[token.i : end]) == words:
            span = Span(token.idx, doc[end - 1].idx + len(doc[end - 1]))
            return Hedge(token.i, span, strength, hearsay=False)
    level = _find_level(token)
    if level is None:
        return None
    hearsay = word in _hearsay() or (
        token.lemma_.lower() in _hearsay()
        and (token.tag_.startswith("NN") or (token.tag_.startswith("VB") and _is_passive(token)))
    )
    return Hedge(token.i, Span(token.idx, token.idx + len(token)), level, hearsay=hearsay)


def _find_level(token: Token) -> Certainty | None:
    """What a word alone leaves of its statement; None if it is no hedge."""
    word, lemma, tag = token.lower_, token.lemma_.lower(), token.tag_
    if tag == "MD":
        return (
            None
            if _is_negated(token.head) or _is_seen(token.head)
            else _strengths("modals").get(word)
        )
    if tag.startswith("VB"):
        return _find_verb_level(token, lemma)
    if tag.startswith("NN"):
        holds = any(kid.dep_ in _CLAUSES for kid in _near(token))
        return _strengths("nouns").get(lemma) if holds else None
    if token.dep_ in {"amod", "compound"} or tag.startswith("JJ"):
        return _strengths("adjectives").get(word)
    return _strengths("adverbs").get(word)


def _find_verb_level(token: Token, lemma: str) -> Certainty | None:
    takes_clause = any(
        kid.dep_ in {"xcomp", "ccomp", "csubj:pass", "csubj"} for kid in _near(token)
    )
    if not takes_clause:
        return _strengths("adjectives").get(token.lower_) if token.dep_ == "amod" else None
    if _is_passive(token):
        return _strengths("passive").get(lemma)
    if lemma in _strengths("raising"):
        return _strengths("raising")[lemma]
    if any(kid.dep_ == "ccomp" for kid in _near(token)) and _speaks_of_self(token):
        return _strengths("minds").get(lemma)
    return None


def _is_passive(token: Token) -> bool:
    return token.tag_ == "VBN" and (
        token.dep_ in {"acl", "amod", "advcl"}
        or any(kid.dep_ in {"aux:pass", "auxpass", "nsubj:pass"} for kid in _near(token))
    )


def _speaks_of_self(token: Token) -> bool:
    return any(kid.dep_ == "nsubj" and kid.lower_ in {"i", "we"} for kid in _near(token))


def _near(token: Token) -> Iterator[Token]:
    return islice(token.children, MOST_KIDS)


def _is_negated(verb: Token) -> bool:
    return any(kid.lower_ in _NEGATORS and kid.dep_ != "det" for kid in _near(verb)) or any(
        kid.lower_ == "longer" for kid in _near(verb)
    )


def _is_seen(verb: Token) -> bool:
    """Whether something "could be seen": it was there."""
    return verb.lemma_.lower() in {"see", "hear"} and _is_passive(verb)


def is_question_word(word: str, kind: str) -> bool:
    """Whether a word leaves nothing but a question.

    Args:
        word: In lower case.
        kind: "predicates" (with a negation), "alone", "nouns" (with "no") or "markers".
    """
    return word in _questions(kind)


@cache
def _questions(kind: str) -> Collection[str]:
    return frozenset(read_words("hedges")["questions"][kind])
