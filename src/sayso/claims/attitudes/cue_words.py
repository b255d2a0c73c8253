"""Cue words: what the words of a cue alone say that a speaker does, by the lists of stances."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from sayso.claims.wordlists import read_words
from sayso.model.annotation import Attribution
from sayso.model.claim import Stance

_ENDINGS = (("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"))
_ADVERB = re.compile(r"\b(?:\w+ly|yet) ")
_MOST_CUE_WORDS = 8
_LONGEST_PREPOSITION = 12
"""Characters, with the blanks around it."""


# Cues are few and come again in every text: what hangs on their words alone is remembered.
@lru_cache(maxsize=2048)
def clean_words(words: str) -> str:
    """Words in lower case, single blanks between them, without marks."""
    return " ".join(re.sub(r"[^\w\s'’-]", " ", words.lower()).split())


@cache
def _phrases() -> tuple[tuple[str, Stance], ...]:
    table = read_words("stances")["phrases"]
    return tuple((phrase, stance) for stance, phrases in table.items() for phrase in phrases)


@lru_cache(maxsize=2048)
def find_phrase(words: str) -> Stance | None:
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
def look_up(lemma: str, words: str, form: str) -> Stance:
    """What a cue says by its base form, its main word or all its words."""
    kinds = ("verbs",) if form == "verb" else ("nouns", "verbs")
    for kind in kinds:
        for word in (lemma, find_stem(lemma), words, *_bare_forms(words)):
            if word in _table(kind):
                return _table(kind)[word]
    return "asserts"


def look_behind(text: str, attribution: Attribution) -> Stance | None:
    """What a cue means with the preposition behind it that is not marked as part of it: "called on"."""
    if attribution.cue_form != "verb" or not attribution.cue or " " in attribution.lemma:
        return None
    end = attribution.cue[-1].end
    following = text[end : end + _LONGEST_PREPOSITION].split(maxsplit=1)
    if not following or not text[end : end + 1].isspace():
        return None
    return _table("verbs").get(f"{attribution.lemma} {following[0]}")


@lru_cache(maxsize=2048)
def look_beside(main: str, words: str) -> Stance:
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


def find_stem(lemma: str) -> str:
    """The main word of a cue's base form, without its particle."""
    return lemma.split(" ", 1)[0]


def drop_adverbs(words: str) -> str:
    """The words of a cue without adverbs, a blank at either end."""
    return f" {_ADVERB.sub('', words)} "
