"""Wording: what two claims have in common, word by word, without a language model."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import combinations

from sayso.checks.wordlists import read_words
from sayso.model.claim import Claim

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_ENDING = re.compile(r"(?:[’']s?|ings?|ed|es|s|e|d|n)$")
_SHORTEST_STEM = 3
_LONGEST_DOUBTFUL = 4
"""Letters of a word such as "lies" or "died" that is not of "ly" or "dy"."""
_MOST_COMMON = 40
"""A word in more claims than this joins none: it says too little, and pairs cost time."""


_REMEMBERED = 8192
"""Words that are kept at hand: claims share most of theirs."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a claim that carry meaning.

    Attributes:
        stems: All of them, without endings.
        names: Those written with a capital inside a sentence, or anywhere in several claims.
    """

    stems: frozenset[str]
    names: frozenset[str]


def read_wording(text: str, claim: Claim) -> Wording:
    """The words of a claim's content."""
    words: list[str] = []
    for piece in claim.content:
        words += _WORD.findall(text, *piece)
    # The capital of a first word says nothing.
    begins = bool(words) and _WORD.match(text, *claim.content[0]) is not None
    named = [word for word in words[begins:] if word[0].isupper()]
    return Wording(_weigh_words(words), _weigh_words(named))


def list_stems(text: str) -> frozenset[str]:
    """The words of a text that carry meaning, as `read_wording` gives them for a claim."""
    return _weigh_words(_WORD.findall(text))


def order_stems(text: str) -> list[str]:
    """The same in the order of the text, with repetitions."""
    return list(filter(None, map(_weigh_word, _WORD.findall(text))))


def _weigh_words(words: Iterable[str]) -> frozenset[str]:
    return frozenset(filter(None, map(_weigh_word, words)))


@lru_cache(maxsize=_REMEMBERED)
def _weigh_word(word: str) -> str | None:
    """What a word says, as `settle` gives it; None of one that says nothing by itself."""
    return None if word.lower() in _stop_words() else settle(word)


def settle(word: str) -> str:
    """The stem of a word, or of the word that stands for all that say the same."""
    return _synonyms().get(word.lower()) or stem(word)


@lru_cache(maxsize=_REMEMBERED)
def stem(word: str) -> str:
    """A word in lower case without its ending: "killed", "killing" and "kills" are one."""
    lower = word.lower()
    if lower.endswith(("ied", "ies")) and len(lower) > _LONGEST_DOUBTFUL:
        return lower[:-3] + "y"
    cut = _ENDING.sub("", lower)
    return cut if len(cut) >= _SHORTEST_STEM else lower


def likeness(left: Wording, right: Wording) -> float:
    """Words in both over words in either, 0 to 1."""
    either = left.stems | right.stems
    return len(left.stems & right.stems) / len(either) if either else 0.0


def inclusion(left: Wording, right: Wording) -> float:
    """Words in both over the words of the shorter one, 0 to 1."""
    fewer = min(len(left.stems), len(right.stems))
    return len(left.stems & right.stems) / fewer if fewer else 0.0


def differ_in_names(left: Wording, right: Wording) -> bool:
    """Whether each names something that the other does not: another place, another party."""
    return bool(left.names - right.stems) and bool(right.names - left.stems)


def pair_claims(
    wordings: Mapping[str, Wording], order: Sequence[str], *, among: Collection[str] | None = None
) -> Iterator[tuple[str, str]]:
    """Pairs of claims, each once and in reading order, that share a word that not all have.

    Args:
        wordings: Claim id to its words.
        order: Claim ids in reading order.
        among: Claim ids of which one must be in each pair; None for all pairs.
    """
    wanted = frozenset(place for place, one in enumerate(order) if among and one in among)
    if among is not None and not wanted:
        return
    holders: dict[str, list[int]] = {}
    for place, identifier in enumerate(order):
        for word in wordings[identifier].stems:
            holders.setdefault(word, []).append(place)
    pairs: set[tuple[int, int]] = set()
    for sharing in holders.values():
        if len(sharing) > _MOST_COMMON:
            continue
        if among is None:
            pairs.update(combinations(sharing, 2))
        else:
            pairs.update(_pair_some(sharing, wanted))
    for left, right in sorted(pairs):
        yield order[left], order[right]


def _pair_some(sharing: Sequence[int], wanted: frozenset[int]) -> Iterator[tuple[int, int]]:
    """The pairs of some places that have a wanted one in them, the earlier place first."""
    for one in wanted.intersection(sharing):
        yield from ((one, other) for other in sharing if one < other)
        yield from ((other, one) for other in sharing if other < one)


@cache
def _synonyms() -> dict[str, str]:
    return {word: stem(group[0]) for group in read_words("synonyms")["groups"] for word in group}


@cache
def _stop_words() -> frozenset[str]:
    source = files("sayso.checks") / "words" / "stop_words.txt"
    return frozenset(source.read_text(encoding="utf-8").split())
