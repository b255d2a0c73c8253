"""According: whose account it is, and all of what it tells: "According to Airwars, a group in London, …"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.runs import subtract_runs
from sayso.annotations.attribution.ties import Cue, Roles, Tie
from sayso.annotations.wordlists import read_words

_RELATIVE = frozenset(("WDT", "WP"))
_RELATIVES = _RELATIVE | {"WP$", "WRB"}
_NOMINAL = ("DT", "JJ", "NN", "PRP", "POS", "CD")
_LONGEST_LABEL = 14
"""Tokens of what a source is called."""


def read_according(grammar: Grammar, tie: Tie) -> Tie:
    """The tie of an "according to" with the right source, and the whole clause that it credits.

    Args:
        grammar: The text.
        tie: As the model sees it; of any other cue it stays as it is.
    """
    return _take_apposition(grammar, _find_according(grammar, tie))


def add_according(grammar: Grammar, ties: Sequence[Tie]) -> list[Tie]:
    """The ties with those of an "According to" that opens its sentence, where the model saw no cue.

    Beside a "which cited the manager" it takes that alone for one.

    Args:
        grammar: The text.
        ties: In text order.
    """
    taken = {place for tie in ties for place in tie.cue.places}
    added = [tie for tie in _list_openings(grammar) if tie.main not in taken]
    return sorted([*ties, *added], key=lambda tie: tie.cue.places[0]) if added else list(ties)


def _list_openings(grammar: Grammar) -> Iterable[Tie]:
    for first, last in grammar.sentences:
        place = first
        while place < last and (grammar.space[place] or grammar.quoting[place]):
            place += 1
        noun = grammar.head[place] if place < last else place
        behind = grammar.lower[place : place + 2] == ["according", "to"] and noun > place + 1
        if not behind or grammar.lemma[noun] in read_words("cues")["rules"]:
            continue
        begin = _find_clause(grammar, noun, last)
        if begin is not None:
            named = range(noun + 1, begin)
            comma = next((at for at in named if grammar.lower[at] == ","), begin)
            roles = Roles(((place + 2, comma),), ((begin, grammar.trim_end(begin, last)),))
            yield Tie(Cue((place, place + 1), 1.0), place, roles)


def _find_clause(grammar: Grammar, noun: int, last: int) -> int | None:
    """Where the clause begins that an opening "according to" credits; None if the tree does not tell.

    What tells more of who speaks stands between commas; the clause comes after it.
    """
    verb = grammar.head[noun]
    if verb == noun:
        return _find_swallowed(grammar, noun, last)
    # A stop may be hung on the noun as well as on the verb.
    own = (at for at in range(noun + 1, verb) if grammar.head[at] == noun)
    ends = (grammar.right[at] for at in own if grammar.dep[at] != "punct")
    end = min(max(ends, default=noun) + 1, verb)
    begin = end + (grammar.lower[end : end + 1] == [","])
    return begin if noun < verb < last and begin <= verb else None


def _find_swallowed(grammar: Grammar, noun: int, last: int) -> int | None:
    """Where a clause behind a comma begins that the tree hangs on what tells more of who speaks."""
    for subject in range(noun + 1, last):
        verb, begin = grammar.head[subject], grammar.left[subject]
        is_own = grammar.dep[subject].startswith("nsubj") and subject < verb and begin > noun + 1
        if is_own and grammar.lower[begin - 1] == "," and grammar.tag[begin] not in _RELATIVES:
            return begin
    return None


def _find_according(grammar: Grammar, tie: Tie) -> Tie:
    """The tie of an "according to" with the phrase behind it as source, where none was found."""
    last = tie.cue.places[-1]
    if grammar.lower[tie.cue.places[0]] != "according":
        return tie
    if tie.roles.source:
        tie = _fill_belief(grammar, _part_relative(grammar, tie))
        return _fill_clause(grammar, _take_verb(grammar, tie))
    parted = _name_behind(grammar, tie)
    if parted is not None:
        return parted
    cases = (place for place in tie.cue.places if grammar.dep[place] == "case")
    noun = next((grammar.head[place] for place in cases), -1)
    if noun <= last or grammar.left[noun] > last:
        return tie
    source = (last + 1, grammar.right[noun] + 1)
    while source[1] > source[0] and not any(map(str.isalnum, grammar.lower[source[1] - 1])):
        source = (source[0], source[1] - 1)
    content = subtract_runs(tie.roles.content, [(tie.cue.places[0], source[1])])
    return replace(tie, roles=Roles((source,), content)) if content else tie


def _fill_clause(grammar: Grammar, tie: Tie) -> Tie:
    """The tie of an "According to" that opens its sentence, with all of the clause of which a piece was found."""
    runs = tie.roles.content
    first, last = grammar.sentences[grammar.sentence[tie.main]]
    while first < last and (grammar.space[first] or grammar.quoting[first]):
        first += 1
    verbless = len(runs) == 1 and not any(_is_verb(grammar, place) for place in range(*runs[0]))
    if tie.cue.places[0] != first or not verbless:
        return tie
    verb = next((place for place in range(runs[0][1], last) if _is_verb(grammar, place)), last)
    while verb < last and not (grammar.head[verb] == verb or grammar.dep[verb] == "cop"):
        verb = grammar.head[verb] if grammar.head[verb] > verb else last
    if verb >= last:
        return tie
    end = grammar.trim_end(verb - 1, last)
    return replace(tie, roles=replace(tie.roles, content=((runs[0][0], end),)))


def _fill_belief(grammar: Grammar, tie: Tie) -> Tie:
    """The tie of a whole "the leader is thought to have fled, according to police", who tell that it is only thought."""
    runs = tie.roles.content
    if not runs or runs[-1][1] > tie.main or grammar.lower[runs[-1][0]] != "to" or len(runs) > 2:  # noqa: PLR2004
        return tie
    first, last = runs[-1]
    head = next(
        (place for place in range(first, last) if not first <= grammar.head[place] < last), first
    )
    verb = grammar.head[head]
    begin = grammar.left[verb]
    believed = (
        grammar.dep[head] == "xcomp"
        and grammar.tag[verb] == "VBN"
        and verb == first - 1
        and grammar.lemma[verb] in read_words("cues")["hearsay"]
    )
    if not believed or begin >= verb or (len(runs) == 2 and runs[0][0] != begin):  # noqa: PLR2004
        return tie
    return replace(tie, roles=replace(tie.roles, content=((begin, last),)))


def _take_verb(grammar: Grammar, tie: Tie) -> Tie:
    """The tie of a clause's last words with all of it: "(Oman is weighing) sending a ship, according to two envoys"."""
    runs = tie.roles.content
    if len(runs) != 1 or runs[0][1] > tie.main:
        return tie
    first, last = runs[0]
    head = next(
        (place for place in range(first, last) if not first <= grammar.head[place] < last), first
    )
    verb = grammar.head[head]
    opened = verb < first and grammar.dep[head] in {"xcomp", "ccomp", "obj"}
    credits_verb = grammar.head[tie.roles.source[0][1] - 1] == verb
    if not opened or not credits_verb or not _is_verb(grammar, verb):
        return tie
    begin = grammar.left[verb]
    return replace(tie, roles=replace(tie.roles, content=((begin, last),))) if begin < verb else tie


def _part_relative(grammar: Grammar, tie: Tie) -> Tie:
    """The tie of "which according to Kiani can stay at sea", where the pronoun was taken for the source."""
    source, runs, last = tie.roles.source[0], tie.roles.content, tie.cue.places[-1]
    is_pronoun = source[1] - source[0] == 1 and grammar.tag[source[0]] in _RELATIVE
    if not is_pronoun or source[0] > last or not runs or runs[0][0] != last + 1:
        return tie
    end = last + 1
    while end < runs[0][1] and grammar.tag[end].startswith(_NOMINAL):
        end += 1
    if not last + 1 < end < runs[0][1]:
        return tie
    content = (source, (end, runs[0][1]), *runs[1:])
    return replace(tie, roles=Roles(((last + 1, end),), content))


def _name_behind(grammar: Grammar, tie: Tie) -> Tie | None:
    """The tie of "which according to Kiani can stay", where its name was taken for the subject; None elsewhere."""
    pronoun, last = tie.cue.places[0] - 1, tie.cue.places[-1]
    behind = next((run for run in tie.roles.content if run[0] == last + 1), None)
    if behind is None or pronoun < 0 or grammar.tag[pronoun] not in _RELATIVE:
        return None
    end = last + 1
    while end < behind[1] and grammar.tag[end].startswith(_NOMINAL):
        end += 1
    if not last + 1 < end < behind[1] or not _is_verb(grammar, end):
        return None
    return replace(tie, roles=Roles(((last + 1, end),), ((pronoun, pronoun + 1), (end, behind[1]))))


def _take_apposition(grammar: Grammar, tie: Tie) -> Tie:
    """The tie with what a source is called as part of it: "according to Airwars, a group in London, …"."""
    source, runs = tie.roles.source, tie.roles.content
    if not source or not runs or grammar.lower[tie.cue.places[0]] != "according":
        return tie
    first, last = runs[0]
    opens = first - 1 == source[-1][1] and grammar.lower[first - 1] == ","
    if not opens or grammar.lower[first] not in {"a", "an", "the"}:
        return tie
    end = next((place for place in range(first, last) if grammar.lower[place] == ","), last)
    if end == last and len(runs) > 1 and runs[1][0] == last + 1:
        runs = ((first, runs[1][1]), *runs[2:])  # a comma parts it from what is said
        last = runs[0][1]
    if end + 1 >= last or end - first > _LONGEST_LABEL:
        return tie
    if any(_is_verb(grammar, place) for place in range(first, end)):
        return tie
    joined = (at for at in range(end + 1, last) if grammar.dep[at] == "conj")
    if any(first <= grammar.head[at] < end for at in joined):
        return tie  # "According to the report, the US, Oman and Yemen met"
    taken = ((*source[:-1], (source[-1][0], end)), ((end + 1, last), *runs[1:]))
    return replace(tie, roles=Roles(*taken))


def _is_verb(grammar: Grammar, place: int) -> bool:
    return grammar.tag[place].startswith(("VB", "MD"))
