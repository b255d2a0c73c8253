"""Parted clauses: all of a clause into which somebody's name and verb are put, where a piece of it was found."""

from __future__ import annotations

from dataclasses import replace

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Roles, Tie
from sayso.annotations.encoder.tying import Run

_NEAR = 6
"""Tokens from a clause's verb to the comma that parts it."""
_LONGEST_SOURCE = 8
"""Tokens between an inverted verb and its colon."""
_PREPOSITIONS = frozenset(("IN", "TO"))
_NOMINAL = ("DT", "JJ", "NN", "PRP$", "POS", "CD")
_HELPERS = frozenset(("mark", "aux", "aux:pass"))
_FINITE = ("VBD", "VBZ", "VBP", "MD")


def join_parted(grammar: Grammar, tie: Tie) -> Tie:
    """The tie with the rest of the clause that its words part.

    "It was hit, officials said, (by a shell)" lacks its beginning, "the envoy,
    according to two aides, (had left)" its end; "Money, say the cynics: …" its source.

    Args:
        grammar: The text.
        tie: The cue with its source and content.
    """
    runs, source = tie.roles.content, tie.roles.source
    if not source:
        return _find_inverted(grammar, tie)
    if len(runs) != 1 or len(source) != 1:
        return tie
    around = (min(source[0][0], tie.cue.places[0]), max(source[0][1], tie.cue.places[-1] + 1))
    if runs[0][0] >= around[1] and around[1] < len(grammar):
        before = _find_before(grammar, around, runs[0])
        return tie if before is None else _give(tie, (before, *runs))
    after = _find_after(grammar, around, runs[0], tie.main)
    return tie if after is None else _give(tie, (*runs, after))


def drop_torn(grammar: Grammar, tie: Tie) -> Tie:
    """The tie without later pieces that are torn off a clause which is not its own.

    "They report losses daily, and both sides are known to (exaggerate the number)": the
    verb hangs on what is in no piece, and its "to" was left behind.

    Args:
        grammar: The text.
        tie: The cue with its source and content.
    """
    runs = tie.roles.content
    kept = [run for run in runs if run is runs[0] or not _is_torn(grammar, tie, run)]
    return tie if len(kept) == len(runs) else _give(tie, tuple(kept))


def _is_torn(grammar: Grammar, tie: Tie, run: Run) -> bool:
    verb, runs = run[0], (*tie.roles.content, *tie.roles.source)
    helper, above = verb - 1, grammar.head[verb]
    torn = grammar.head[helper] == verb and grammar.dep[helper] in _HELPERS
    if not torn or not _is_verb(grammar, verb) or above in {verb, tie.main}:
        return False
    within = any(first <= place < last for place in (helper, above) for first, last in runs)
    return not within and helper not in tie.cue.places and above not in tie.cue.places


def _give(tie: Tie, content: tuple[Run, ...]) -> Tie:
    return replace(tie, roles=replace(tie.roles, content=content))


def _find_before(grammar: Grammar, around: Run, run: Run) -> Run | None:
    """The clause before "…, officials said, by a shell"; None if what follows says something by itself."""
    first, comma = run[0], around[0] - 1
    opens = grammar.lower[around[1]] == "," and first <= around[1] + 1
    if not opens or grammar.tag[first] not in _PREPOSITIONS or grammar.lower[first] == "that":
        return None
    finite = any(grammar.tag[at].startswith(_FINITE) for at in range(*run))
    if comma <= 0 or grammar.lower[comma] != "," or finite:
        return None
    verb = next(
        (at for at in range(comma - 1, max(comma - _NEAR, 0), -1) if _is_verb(grammar, at)), 0
    )
    same = grammar.sentence[verb] == grammar.sentence[first]
    return (grammar.left[verb], comma) if verb and same else None


def _find_after(grammar: Grammar, around: Run, run: Run, main: int) -> Run | None:
    """The verb and what follows behind "the envoy, according to two aides, …"; None if it is told already.

    So it is behind "the official, it said, blamed", where that verb is a cue itself.
    """
    first, last = run
    parted = last in {around[0], around[0] - 1} and grammar.lower[around[0] - 1] == ","
    nominal = all(grammar.tag[at].startswith((*_NOMINAL, "IN")) for at in range(first, last))
    between = grammar.lower[around[0]] == "according" or grammar.head[main] >= around[1]
    if not parted or not nominal or not between or around[1] >= len(grammar):
        return None
    noun = next((at for at in range(first, last) if not first <= grammar.head[at] < last), first)
    verb, begin = grammar.head[noun], around[1] + (grammar.lower[around[1]] == ",")
    if verb < begin or not grammar.dep[noun].startswith("nsubj") or not _is_verb(grammar, verb):
        return None
    end = grammar.trim_end(verb - 1, grammar.right[verb] + 1)
    return (begin, end) if begin < end else None


def _find_inverted(grammar: Grammar, tie: Tie) -> Tie:
    """The tie of "say the cynics: …" with the words up to the colon as source."""
    main = tie.main
    end = min(main + 1 + _LONGEST_SOURCE, len(grammar))
    colon = next((at for at in range(main + 1, end) if grammar.lower[at] == ":"), None)
    if colon is None or not grammar.tag[main].startswith(_FINITE) or colon == main + 1:
        return tie
    if not all(grammar.tag[at].startswith((*_NOMINAL, "IN")) for at in range(main + 1, colon)):
        return tie
    content = tuple(run for run in tie.roles.content if run[0] > colon)
    held = [(colon + 1, run[1]) for run in tie.roles.content if run[0] <= colon < run[1] - 1]
    said = content or tuple(held)
    return replace(tie, roles=Roles(((main + 1, colon),), said)) if said else tie


def _is_verb(grammar: Grammar, place: int) -> bool:
    return grammar.tag[place].startswith(("VB", "MD"))
