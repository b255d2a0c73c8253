"""Siblings: attributions that stand side by side, and do not belong into each other's contents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.runs import subtract_runs
from sayso.annotations.attribution.ties import Tie
from sayso.annotations.encoder.tying import Run
from sayso.annotations.wordlists import read_words

_REACH = 6
"""Attributions to each side that are compared."""
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_NOMINAL = ("DT", "JJ", "NN", "PRP", "POS", "CD")
_JOINTS = frozenset((",", ";", "and", "but", "while", "–", "—", "-"))


def part_siblings(grammar: Grammar, ties: Sequence[Tie]) -> list[Tie]:
    """The ties with contents that leave out what a sibling says.

    Four signs tell a sibling from a statement in the content: its cue is joined
    to this one ("denied it, and Mutua insisted that …"); it is a participle on
    this one with the same source ("said it was safe, adding that …"); the words
    hang on its cue and not on this one; or a later piece of the content begins
    with its cue, while its source stands outside.
    """
    parted = []
    extents = [_measure_extent(grammar, tie) for tie in ties]
    for number, tie in enumerate(ties):
        runs = tie.roles.content
        first = max(number - _REACH, 0)
        for place, other in enumerate(ties[first : number + _REACH + 1], first):
            begin, end = extents[place]
            # What is far off has no words in common.
            near = runs and begin < runs[-1][1] and runs[0][0] < end
            if near and place != number:
                runs = _leave_out(grammar, tie, other, runs)
        if tie.roles.content and not runs:
            continue  # All that it was given is what a sibling says.
        runs = _close(grammar, tie, runs)
        changed = runs is not tie.roles.content
        left = replace(tie, roles=replace(tie.roles, content=runs)) if changed else tie
        parted.append(_take_subject(grammar, left))
    return parted


def _close(grammar: Grammar, tie: Tie, runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The runs without a mere closing mark behind what was left out; with it what somebody said is one piece.

    Where the model had all of 'she hopes to win, but she knows that "he will be the king."' for her words they are.
    """
    if len(runs) < 2 or _has_words(grammar, runs[-1]):  # noqa: PLR2004
        return runs
    words = read_words("clauses")["speaking"]
    says = grammar.lemma[tie.main] in {*words, *read_words("cues")["going_on"]}
    whole = next((run for run in tie.roles.content if run[0] <= runs[-1][0] < run[1]), None)
    if says and whole is not None and whole[0] <= runs[-2][0]:
        return (*(run for run in runs[:-2] if run[1] <= whole[0]), (whole[0], runs[-1][1]))
    return runs[:-1]


def _has_words(grammar: Grammar, run: Run) -> bool:
    return any(any(map(str.isalnum, grammar.lower[place])) for place in range(*run))


def _measure_extent(grammar: Grammar, tie: Tie) -> Run:
    """All that belongs to a tie, from its first token to the one after its last."""
    runs = (*tie.roles.source, *tie.roles.content)
    places = [grammar.left[tie.main], grammar.right[tie.main] + 1, tie.cue.places[0]]
    places += [place for run in runs for place in run]
    return min(places), max(*places, tie.cue.places[-1] + 1)


def _take_subject(grammar: Grammar, tie: Tie) -> Tie:
    """The tie of an "according to" with the subject of its clause: "The strike(, which …,) hit a house"."""
    runs = tie.roles.content
    if grammar.lower[tie.cue.places[0]] != "according" or not runs:
        return tie
    verb = runs[0][0]
    while verb < runs[0][1] - 1 and grammar.lower[verb] in _JOINTS:
        verb += 1
    if grammar.tag[verb] not in _FINITE or not grammar.left[verb] < verb:
        return tie
    first = end = grammar.left[verb]
    while end < verb and grammar.tag[end].startswith(_NOMINAL):
        end += 1
    taken = any(start < end and first < last for start, last in tie.roles.source)
    if end == first or taken:
        return tie
    content = ((first, end), (verb, runs[0][1]), *runs[1:])
    return replace(tie, roles=replace(tie.roles, content=content))


def _leave_out(grammar: Grammar, tie: Tie, other: Tie, runs: tuple[Run, ...]) -> tuple[Run, ...]:
    shared = tie.main < other.main and tie.roles.source == other.roles.source != ()
    # "To make a statement and encourage her voters" is one wish.
    within = any(first <= grammar.head[other.main] < last for first, last in runs)
    shared = shared and (not within or grammar.tag[other.main] in _FINITE)
    joined = grammar.dep[other.main] == "conj" and (grammar.head[other.main] == tie.main or shared)
    if joined and _is_told(grammar, other, runs):
        return runs
    if _goes_on(grammar, tie, other) or joined:
        return _subtract(grammar, runs, _reach(grammar, tie, other))
    runs = _leave_aside(grammar, tie, other, _leave_object(grammar, tie, other, runs))
    runs = _leave_quoted(grammar, tie, other, runs)
    runs = _leave_before(grammar, tie, other, runs)
    runs = _leave_shared(grammar, tie, other, _leave_speaker(tie, other, runs))
    for number, run in enumerate(runs):
        if number and _begins_with(grammar, run, other) and not _holds_source(runs, other):
            return runs[:number] + runs[number + 1 :]
    return runs


def _reach(grammar: Grammar, tie: Tie, other: Tie) -> Run:
    """What belongs to a joined cue, where the parse has its content begin too early or end too soon."""
    first, last = grammar.left[other.main], grammar.right[other.main] + 1
    sources, contents = other.roles.source, other.roles.content
    if grammar.tag[other.main] == "VBG" and grammar.lower[other.main - 1] == ",":
        first = max(first, other.main - 1)  # "rejected that, saying …"
    if sources and tie.main < sources[0][0] < other.main:
        first = max(first, sources[0][0])
    if contents and sources == tie.roles.source:
        last = max(last, contents[-1][1])
    return first, last


def _is_told(grammar: Grammar, other: Tie, runs: Sequence[Run]) -> bool:
    """Whether a "that" before the other's clause makes it part of a content: "said it was safe and that drivers were told to go"."""
    own = range(grammar.left[other.main], other.main)
    return any(
        grammar.lower[place] == "that"
        and grammar.dep[place] == "mark"
        and grammar.head[place] == other.main
        and any(first <= place < last for first, last in runs)
        for place in own
    )


def _leave_quoted(grammar: Grammar, tie: Tie, other: Tie, runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The runs without a quotation that a cue in its own sentence credits: "tells us she saw it. '(…),' she says"."""
    number = grammar.sentence[other.main]
    if len(runs) < 2 or grammar.sentence[tie.main] == number:  # noqa: PLR2004
        return runs
    theirs = [
        run
        for run in other.roles.content
        if grammar.quotation[run[0]] >= 0 and grammar.sentence[run[1] - 1] == number
    ]
    kept = tuple(
        run
        for run in runs
        if not any(
            first <= run[0] + 1 and run[1] <= last + 1 and run[0] < last for first, last in theirs
        )
    )
    return kept or runs


def _leave_object(grammar: Grammar, tie: Tie, other: Tie, runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The runs of an "according to" without what another asks for before it: "urged (restraint, and) Oman met them, according to"."""
    told = other.roles.content
    if grammar.lower[tie.cue.places[0]] != "according" or not told or not runs:
        return runs
    (first, last), end = runs[0], told[-1][1]
    if not other.main < first == told[0][0] or not end < last or len(told) > 1:
        return runs
    while end < last and grammar.lower[end] in _JOINTS:
        end += 1
    return ((end, last), *runs[1:]) if end < last else runs


def _leave_aside(grammar: Grammar, tie: Tie, other: Tie, runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The runs without a relative clause at their end by which the outlet adds: "praised the plan(, which Oman called fair)"."""
    told = other.roles.content
    if not told or not runs or told[0][1] - told[0][0] > 1 or tie.main > told[0][0]:
        return runs
    which, (first, last) = told[0][0], runs[-1]
    opens = grammar.lower[which] == "which" and grammar.lower[which - 1] == ","
    if not opens or grammar.quotation[which] >= 0 or not first <= which < last:
        return runs
    if grammar.trim_end(which, last) > max(other.main + 1, told[-1][1]):
        return runs
    return (*runs[:-1], (first, which - 1)) if first < which - 1 else runs[:-1] or runs


def _leave_before(grammar: Grammar, tie: Tie, other: Tie, runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The runs without what stands before a joined cue and its source, and is the other's: "X shows that …, and Y confirmed (that …)"."""
    sources = tie.roles.source
    joined = grammar.dep[tie.main] == "conj" and grammar.head[tie.main] == other.main
    if not joined or not sources or len(runs) < 2 or sources == other.roles.source:  # noqa: PLR2004
        return runs
    if runs[0][1] == sources[0][0] < tie.main:
        return runs  # "a claim the army rejected as …"
    own = tuple(run for run in runs if run[0] > other.main and run[0] >= sources[0][0])
    return own if own and own[0][0] > tie.main and not _holds_source(own, other) else runs


def _leave_speaker(tie: Tie, other: Tie, runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The runs without one that is nothing but who speaks next: "…; the minister (put it at 40)"."""
    last = runs[-1]
    ends = any(run[1] == last[1] == other.main and run[0] > last[0] for run in other.roles.source)
    if len(runs) > 1 and ends and any(run[0] == last[0] for run in other.roles.content):
        return runs[:-1]  # "…, a flight the government denies"
    alone = len(runs) > 1 and last in other.roles.source and last[1] <= other.main
    joined = last[0] <= runs[-2][1] if alone else True
    return runs if joined or other.main < tie.main else runs[:-1]


def _leave_shared(grammar: Grammar, tie: Tie, other: Tie, runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The runs without the words that hang on the other's cue, and are credited by it."""
    others = other.roles.content
    if not runs or not others or runs[0][0] >= others[-1][1] or others[0][0] >= runs[-1][1]:
        return runs
    own = (grammar.left[other.main], grammar.right[other.main] + 1)
    held = any(first <= other.main < last for first, last in runs)
    if held or own[0] <= tie.main < own[1]:
        return runs
    shared = [
        (max(first, own[0]), min(last, own[1]))
        for first, last in other.roles.content
        if max(first, own[0]) < min(last, own[1])
    ]
    left = subtract_runs(runs, shared)
    words = any(
        map(str.isalnum, "".join(grammar.lower[place] for run in left for place in range(*run)))
    )
    return left if words else runs


def _goes_on(grammar: Grammar, tie: Tie, other: Tie) -> bool:
    """Whether it is an "adding that" behind a comma with the same source."""
    place, sources, others = other.main, tie.roles.source, other.roles.source
    if grammar.tag[place] != "VBG" or place < tie.main or not sources or not others:
        return False
    words = read_words("cues")
    added = grammar.lemma[place] in {
        *words["going_on"],
        *words["naming_on"],
        "acknowledge",
        "admit",
    }
    return added and grammar.lower[place - 1] in _JOINTS and sources[0][0] == others[0][0]


def _begins_with(grammar: Grammar, run: Run, other: Tie) -> bool:
    first = run[0]
    while first < run[1] and grammar.lower[first] in _JOINTS:
        first += 1
    return first in other.cue.places


def _holds_source(runs: Sequence[Run], other: Tie) -> bool:
    """Whether the other's source stands in the content, or is not known."""
    sources = other.roles.source
    return not sources or any(
        first <= source[0] < last for source in sources for first, last in runs
    )


def _subtract(grammar: Grammar, runs: Sequence[Run], own: Run) -> tuple[Run, ...]:
    left = []
    for first, last in runs:
        for begin, end in ((first, min(last, own[0])), (max(first, own[1]), last)):
            while begin < end and _joins(grammar, end - 1):
                end -= 1  # noqa: PLW2901
            if begin < end:
                left.append((begin, end))
    return tuple(left)


def _joins(grammar: Grammar, place: int) -> bool:
    return grammar.space[place] or grammar.lower[place] in _JOINTS
