"""Office names: a long office and its holder that a model took for one name.

"UN High Commissioner for Human Rights Volker Türk" is Volker Türk, if the text names Türk elsewhere; where a portfolio
stands before the name, as in "Secretary of the Treasury Ada Obi", also where it does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from sayso.annotations.naming.countries import find_country
from sayso.annotations.naming.name_edges import Range, role_nouns
from sayso.annotations.tokens import Tokens
from sayso.annotations.wordlists import read_words

_LINKS = frozenset({"for", "of", "on", "to"})
_NAME_LENGTH, _LONGEST = 2, 3
"""Words of a person's name where all words around are written large, and where they are not."""


def part_offices(tokens: Tokens, ranges: Sequence[Range]) -> list[Range]:
    """The names, those of offices with a holder parted: who holds one is a person, whom he serves a body.

    Args:
        tokens: The text.
        ranges: Its names.
    """
    starts = [_find_holder(tokens, one) for one in ranges]
    alone: frozenset[str] = _list_alone(tokens) if any(starts) else frozenset()
    parts: list[Range] = []
    for one, start in zip(ranges, starts, strict=True):
        known = start is not None and _is_in_charge(tokens, one, start)
        if start is None or not (known or tokens.words[one.last - 1] in alone):
            parts.append(one)
            continue
        opening = tokens.words[one.first]
        if opening.isupper() or find_country(opening) is not None:
            parts.append(Range(one.first, one.first + 1, one.label))
        parts.append(Range(start, one.last, "PERSON"))
    return parts


def _is_in_charge(tokens: Tokens, found: Range, start: int) -> bool:
    """Whether what somebody is in charge of stands before his name: "Secretary of the Treasury Ada Obi"."""
    office = tokens.lowers[max(found.first - 2, 0) : start]
    return "of" in office and office[-1] in _portfolios()


@cache
def _portfolios() -> frozenset[str]:
    """What somebody in office is in charge of: "Secretary of the (Treasury)"."""
    return frozenset(read_words("titles")["offices"]["portfolios"])


def _list_alone(tokens: Tokens) -> frozenset[str]:
    """The words that are somewhere a name of their own, without an article: "Türk said"."""
    tags = tokens.tags
    return frozenset(
        tokens.words[place]
        for place in range(1, len(tokens))
        if tags[place] == "NNP"
        and tags[place - 1] not in {"DT", "NNP"}
        and not tags[min(place + 1, len(tokens) - 1)].startswith("NNP")
    )


def _find_holder(tokens: Tokens, found: Range) -> int | None:
    """Where the name of an office's holder begins; None if a name tells no office or no holder."""
    first, last = found.first, found.last
    offices = role_nouns()
    links = [
        place
        # "For" or "of the" may stand before what was marked.
        for place in range(max(first - 2, 1), last)
        if tokens.lowers[place] in _LINKS and tokens.lowers[place - 1] in offices
    ]
    if found.label == "PERSON" or not links or find_country(tokens.words[last - 1]) is not None:
        return None
    topic = max(links[0] + 1, first)
    small = [place for place in range(topic, last) if tokens.words[place].islower()]
    start = max(small) + 1 if small else last - _NAME_LENGTH
    is_name = _NAME_LENGTH <= last - start <= _LONGEST and start > topic
    return start if is_name and all(map(str.isalpha, tokens.words[start:last])) else None
