"""Grounds: what a speaker rests on himself: "police said two men had fled, according to preliminary information"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Roles, Tie
from sayso.annotations.wordlists import read_words

_LONGEST = 3
"""Tokens of what is called nobody's: "initial investigation results"."""
_GAP = 3
"""Most tokens from the end of what somebody says to the "according to": a comma or a mark."""


def take_grounds(grammar: Grammar, ties: Sequence[Tie]) -> list[Tie]:
    """The ties, with "according to preliminary information" as words of who speaks, and no source over him.

    Nobody issues such information of his own: who is said to speak has it.

    Args:
        grammar: The text.
        ties: In text order.
    """
    kept: list[Tie | None] = list(ties)
    for position, tie in enumerate(ties):
        speaking = _find_speaking(ties, tie) if _rests_on_nobody(grammar, tie) else None
        if speaking is None:
            continue
        said = ties[speaking]
        whole = (said.roles.content[0][0], tie.roles.source[0][1])
        kept[position] = None
        kept[speaking] = replace(said, roles=Roles(said.roles.source, (whole,)))
    return [tie for tie in kept if tie is not None]


def _rests_on_nobody(grammar: Grammar, tie: Tie) -> bool:
    """Whether it is an "according to" behind its content that names information without whose it is."""
    if grammar.lower[tie.main] != "according" or len(tie.roles.source) != 1:
        return False
    (first, last), words = tie.roles.source[0], read_words("cues")["grounds"]
    is_short = last - first <= _LONGEST and first > tie.main
    opens = any(grammar.lower[place] in words["early"] for place in range(first, last))
    return is_short and opens and grammar.lemma[last - 1] in words["information"]


def _find_speaking(ties: Sequence[Tie], tie: Tie) -> int | None:
    """The one tie whose source, cue and content make up what an "according to" credits."""
    if len(tie.roles.content) != 1:
        return None
    begin, end = tie.roles.content[0]
    for position, other in enumerate(ties):
        source, content = other.roles.source, other.roles.content
        if other is tie or len(source) != 1 or len(content) != 1:
            continue
        leads = begin <= source[0][0] < other.main < content[0][0] < end
        if leads and abs(tie.main - content[0][1]) <= _GAP:
            return position
    return None
