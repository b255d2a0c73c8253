"""Office names: a long office and its holder that a model took for one name.

"UN High Commissioner for Human Rights Volker Türk" is Volker Türk, if the text names Türk elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.annotations.naming.countries import find_country
from sayso.annotations.naming.name_edges import Range, role_nouns
from sayso.annotations.tokens import Tokens

_LINKS = frozenset({"for", "of", "on", "to"})
_NAME_LENGTH, _LONGEST = 2, 3
"""Words of a person's name where all words around are written large, and where they are not."""


def part_offices(tokens: Tokens, ranges: Sequence[Range]) -> list[Range]:
    """The names, those of offices with a holder parted: who holds one is a person, whom he serves a body.

    Args:
        tokens: The text.
        ranges: Its names.
    """
    return [part for one in ranges for part in _part(tokens, one)]


def _part(tokens: Tokens, found: Range) -> Iterator[Range]:
    first, last = found.first, found.last
    start = _find_holder(tokens, found)
    if start is None or not _stands_alone(tokens, found):
        yield found
        return
    if tokens.words[first].isupper() or find_country(tokens.words[first]) is not None:
        yield Range(first, first + 1, found.label)
    yield Range(start, last, "PERSON")


def _stands_alone(tokens: Tokens, found: Range) -> bool:
    """Whether the last word of a name stands elsewhere as a name of its own, without an article."""
    word, tags = tokens.words[found.last - 1], tokens.tags
    return any(
        tokens.words[place] == word
        and tags[place] == "NNP"
        and tags[place - 1] not in {"DT", "NNP"}
        and not tags[min(place + 1, len(tokens) - 1)].startswith("NNP")
        for place in (*range(1, found.first), *range(found.last, len(tokens)))
    )


def _find_holder(tokens: Tokens, found: Range) -> int | None:
    """Where the name of an office's holder begins; None if a name tells no office or no holder."""
    first, last = found.first, found.last
    offices = role_nouns()
    links = [
        place
        for place in range(max(first - 1, 1), last)  # "for" may stand before what was marked
        if tokens.lowers[place] in _LINKS and tokens.lowers[place - 1] in offices
    ]
    if found.label == "PERSON" or not links or find_country(tokens.words[last - 1]) is not None:
        return None
    topic = links[0] + 1
    small = [place for place in range(topic, last) if tokens.words[place].islower()]
    start = max(small) + 1 if small else last - _NAME_LENGTH
    is_name = _NAME_LENGTH <= last - start <= _LONGEST and start > topic
    return start if is_name and all(map(str.isalpha, tokens.words[start:last])) else None
