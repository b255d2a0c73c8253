"""What a number counts: the noun after it, and the whole phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FARTHEST = 8
"""A counted noun stands at most this many tokens after its number."""
_NOUNS = frozenset({"NOUN"})
_BETWEEN = frozenset({"ADJ", "PROPN", "NOUN", "X"})
_OPENING = frozenset(
    {
        "of",
        "the",
        "these",
        "those",
        "its",
        "his",
        "her",
        "their",
        "our",
        "my",
        "more",
        "other",
        "additional",
    }
)
_PARTICIPLES = frozenset({"VBG", "VBN", "JJ", "JJS", "JJR"})
_JOINED = frozenset({"HYPH"})


class Counted(NamedTuple):
    """The noun that a number counts.

    Attributes:
        unit: The noun with the common nouns that it is compounded of, as written.
        phrase: The noun with all its modifiers, without number and article.
        end: Position after the noun's last character.
    """

    unit: str
    phrase: str
    end: int


def counted_noun(doc: Doc, first: int) -> Counted | None:
    """The noun phrase that begins with a token, if it is one that a number can count.

    Args:
        doc: A text with parts of speech.
        first: Position of the token after the number.

    Returns:
        None where no noun follows closely.
    """
    start = _skip_opening(doc, first)
    nouns: list[Token] = []
    last = start
    for token in doc[start : start + _FARTHEST]:
        if not _goes_on(doc, token, start):
            break
        if token.pos_ in _NOUNS or (token.pos_ == "PROPN"):
            last = token.i + 1
        if token.tag_ in ("NNS", "NNPS") and not _is_followed_by_noun(doc, token):
            break
    head = doc[last - 1] if last > start else None
    if head is None:
        return None
    nouns = _compound(doc, start, head.i)
    phrase = doc[start:last].text
    unit = doc[nouns[0].i : last].text
    return Counted(" ".join(unit.split()), " ".join(phrase.split()), head.idx + len(head))


def _skip_opening(doc: Doc, first: int) -> int:
    start = first
    while start < min(len(doc), first + 3) and doc[start].lower_ in _OPENING:
        start += 1
    return start


def _goes_on(doc: Doc, token: Token, start: int) -> bool:
    """Whether the phrase may run over this token."""
    if token.is_space and "\n" in token.text:
        return False
    if token.pos_ in _BETWEEN or token.tag_ in _PARTICIPLES or token.tag_ in _JOINED:
        return token.lower_ not in ("old", "ago")
    if token.lower_ in ("and", "or", ",") and token.i > start:
        before = doc[token.i - 1].tag_
        after = doc[token.i + 1].tag_ if token.i + 1 < len(doc) else ""
        return before in ("JJ", "JJS", "JJR") and after in _PARTICIPLES
    return (
        token.tag_ in ("RB", "CD", "POS")
        and token.i > start - 1
        and token.i + 1 < len(doc)
        and doc[token.i + 1].tag_ in ("JJ", "VBN", "NN", "NNS", "HYPH")
    )


def _is_followed_by_noun(doc: Doc, token: Token) -> bool:
    following = doc[token.i + 1] if token.i + 1 < len(doc) else None
    return (
        following is not None
        and following.tag_ in ("NN", "NNS")
        and following.dep_ != "obj"
        and following.head.i >= token.i
        and token.dep_ == "compound"
    )


def _compound(doc: Doc, start: int, head: int) -> list[Token]:
    """The head and the common nouns directly before it."""
    first = head
    while first > start and doc[first - 1].pos_ in _NOUNS:
        first -= 1
    return [doc[i] for i in range(first, head + 1)]
