"""Other ways in which the same passage could be typed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from training.passage import Passage

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator

STRAIGHT = {"“": '"', "”": '"', "‘": "'", "’": "'"}


def straighten_pairs(passage: Passage) -> Passage:
    """Write two apostrophes, or two backticks, as one straight double quote.

    The reader's normalisation does the same; words and names move with the text.

    Args:
        passage: With quotes as a corpus has them.
    """
    shift = [0] * (len(passage.text) + 1)
    text = ""
    at = 0
    while at < len(passage.text):
        shift[at] = len(text)
        if passage.text[at : at + 2] in {"''", "``"}:
            shift[at + 1] = len(text)
            text += '"'
            at += 2
        else:
            text += passage.text[at]
            at += 1
    shift[len(passage.text)] = len(text)
    names = passage.names
    return Passage(
        text,
        tuple(
            replace(word, start=shift[word.start], end=max(shift[word.end], shift[word.start] + 1))
            for word in passage.words
        ),
        None
        if names is None
        else tuple(replace(name, start=shift[name.start], end=shift[name.end]) for name in names),
    )


def curl_quotes(text: str) -> str:
    """Turn straight quotes into curly ones, one for one; opening ones stand after a blank."""
    curled = ""
    for letter in text:
        opens = not curled or curled[-1].isspace() or curled[-1] in "([—–"
        if letter == '"':
            curled += "“" if opens else "”"
        elif letter == "'":
            curled += "‘" if opens else "’"
        else:
            curled += letter
    return curled


def straighten_quotes(text: str) -> str:
    """Turn curly quotes into straight ones, one for one."""
    return "".join(STRAIGHT.get(letter, letter) for letter in text)


def vary(passages: Iterable[Passage], chance: random.Random) -> Iterator[Passage]:
    """Retype some passages: quotes curly or straight, rarely all in capitals or in lower case.

    Args:
        passages: As the corpora have them.
        chance: The source of chance; the same seed gives the same result.

    Yields:
        As many passages, with the same words and names in the same characters.
    """
    for passage in passages:
        yield _vary_case(_vary_quotes(passage, chance), chance)


def _vary_quotes(passage: Passage, chance: random.Random) -> Passage:
    draw = chance.random()
    if draw < 0.35:  # noqa: PLR2004
        return replace(passage, text=curl_quotes(passage.text))
    if draw < 0.5:  # noqa: PLR2004
        return replace(passage, text=straighten_quotes(passage.text))
    return passage


def _vary_case(passage: Passage, chance: random.Random) -> Passage:
    draw = chance.random()
    if draw >= 0.03 or not passage.text.isascii():  # noqa: PLR2004
        return passage
    text = passage.text.upper() if draw < 0.02 else passage.text.lower()  # noqa: PLR2004
    # An edit tree cannot lower a whole word; lemmas of such words would only clutter the model.
    words = tuple(replace(word, lemma="") for word in passage.words)
    return replace(passage, text=text, words=words)
