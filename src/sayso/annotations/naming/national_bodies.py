"""National bodies: those of which a state has one, called by its name and a noun: "the Dutch navy"."""

from __future__ import annotations

from functools import cache

from sayso.annotations.naming.cast import Cast
from sayso.annotations.wordlists import read_words


@cache
def national_nouns() -> frozenset[str]:
    """Nouns in lower case for what a state has one of, each by its last word: "navy", "ministry"."""
    bodies = read_words("titles")["bodies"]
    nouns = (*bodies["arms_of_states"], *bodies["national"])
    return frozenset(noun.rsplit(" ", 1)[-1] for noun in nouns)


def find_national_names(cast: Cast) -> dict[str, set[str]]:
    """For each noun such as "military" or "foreign ministry" the names with a state before it."""
    found: dict[str, set[str]] = {}
    nouns = frozenset(read_words("titles")["bodies"]["national"])
    for mention in cast.mentions:
        if mention.entity.kind != "state":
            continue
        for length in (1, 2):
            behind = cast.doc[mention.last : mention.last + length]
            noun = behind.text.lower()
            # "A French government report" names no government that speaks.
            if noun in nouns and behind[-1].dep_ != "compound":
                words = cast.doc[mention.first : mention.last + length].text
                found.setdefault(noun, set()).add(" ".join(words.split()))
    return found
