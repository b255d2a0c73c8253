"""Quoted headlines: whose words stand before a colon: "'We had minutes to leave': survivors describe the flood"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.phrases.shorthand import list_lines
from sayso.annotations.attribution.ties import Cue, Roles, Tie

_FINITE = frozenset(("VBP", "VBZ", "VBD"))
_NOMINAL = ("DT", "JJ", "NN", "POS", "CD", "HYPH")
_LONGEST = 8
"""Tokens of who is quoted."""


def add_quoted_headlines(grammar: Grammar, ties: Sequence[Tie]) -> list[Tie]:
    """The ties with those of headlines that quote before a colon whoever does something behind it.

    Args:
        grammar: The text.
        ties: In text order.
    """
    held = {at for tie in ties for first, last in tie.roles.content for at in range(first, last)}
    added = [tie for tie in _list_quoted(grammar) if tie.roles.content[0][0] not in held]
    return sorted([*ties, *added], key=lambda tie: tie.cue.places[0]) if added else list(ties)


def _list_quoted(grammar: Grammar) -> Iterable[Tie]:
    for first, last in list_lines(grammar):
        if grammar.quoting[first] != "(":
            continue
        closing = next((at for at in range(first + 1, last) if grammar.quoting[at] == ")"), last)
        colon = closing + 1
        if colon >= last or grammar.lower[colon] != ":" or closing - first < _LONGEST // 4:
            continue
        near = range(colon + 1, min(colon + _LONGEST, last))
        verb = next((at for at in near if grammar.tag[at] in _FINITE), None)
        if verb is None or verb == colon + 1:
            continue
        named = all(grammar.tag[at].startswith(_NOMINAL) for at in range(colon + 1, verb))
        if named and grammar.tag[verb - 1].startswith(("NNS", "NNP")):
            roles = Roles(((colon + 1, verb),), ((first + 1, closing),))
            yield Tie(Cue((colon,), 1.0), colon, roles)
