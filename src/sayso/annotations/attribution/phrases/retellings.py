"""Retellings: one who quotes another: "the agency quoted the minister as saying that …"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.runs import subtract_runs
from sayso.annotations.attribution.ties import Cue, Roles, Tie
from sayso.annotations.encoder.tying import Run
from sayso.annotations.wordlists import read_words

if TYPE_CHECKING:
    from spacy.tokens import Doc

_REACH = 40
"""Tokens between the quoting verb and its "as saying"."""
_LOOSE = frozenset((",", ".", ";", "–", "—", "-", "--", '"', "“", "”"))


class _Retelling(NamedTuple):
    """A verb with the one who is quoted.

    Attributes:
        verb: Place of "quoted".
        saying: Place of "saying", after its "as".
        person: Who is quoted.
        agent: Who quotes; None if that is not told.
        content: What is said.
        passive: Whether the one who is quoted is what the sentence is about, so that the agent only passes it on.
    """

    verb: int
    saying: int
    person: Run
    agent: Run | None
    content: tuple[Run, ...]
    passive: bool


def add_retold(doc: Doc, grammar: Grammar, ties: Sequence[Tie]) -> list[Tie]:
    """The ties with those of whoever is quoted "as saying", nested in the one who quotes.

    Args:
        doc: The parsed text.
        grammar: The same as plain lists.
        ties: In text order.
    """
    by_main = {tie.main: tie for tie in ties}
    for found in _list_retellings(doc, grammar, by_main):
        by_main.pop(found.saying, None)
        outer = by_main.pop(found.verb, None)
        cue = Cue((found.saying,), 1.0)
        by_main[found.saying] = Tie(cue, found.saying, Roles((found.person,), found.content))
        if found.agent is not None and not found.passive:
            cue = Cue((found.verb,), 1.0) if outer is None else outer.cue
            whole = _join((found.person, (found.saying - 1, found.saying + 1), *found.content))
            by_main[found.verb] = Tie(cue, found.verb, Roles((found.agent,), whole))
    return sorted(by_main.values(), key=lambda tie: tie.cue.places[0])


def _list_retellings(doc: Doc, grammar: Grammar, by_main: dict[int, Tie]) -> Iterable[_Retelling]:
    for place in range(1, len(grammar) - 1):
        saying = place + 1
        if grammar.lower[place] != "as" or grammar.tag[saying] != "VBG":
            continue
        verb = _find_quoting(grammar, place) if grammar.lemma[saying] in _speaking() else None
        found = None if verb is None else _read(doc, grammar, verb, saying, by_main)
        if found is not None:
            yield found


def _find_quoting(grammar: Grammar, place: int) -> int | None:
    first = max(grammar.sentences[grammar.sentence[place]][0], place - _REACH)
    verbs = read_words("origins")["cited"]["verbs"]
    for verb in range(place - 1, first - 1, -1):
        if grammar.lemma[verb] in verbs and grammar.tag[verb].startswith("VB"):
            return verb
    return None


def _read(
    doc: Doc, grammar: Grammar, verb: int, saying: int, by_main: dict[int, Tie]
) -> _Retelling | None:
    token = doc[verb]
    passive = any(child.dep_ in {"nsubj:pass", "aux:pass"} for child in token.children)
    subject = next((child.i for child in token.children if child.dep_.startswith("nsubj")), None)
    if passive:
        if subject is None:
            return None
        person: Run = (grammar.left[subject], min(grammar.right[subject] + 1, verb))
        agent = _find_agent(grammar, verb, saying)
    else:
        person = _trim(grammar, (verb + 1, saying - 1))
        agent = None if subject is None else (grammar.left[subject], grammar.right[subject] + 1)
        agent = _lengthen(agent, verb, by_main.get(verb))
    known = by_main.get(saying) or by_main.get(verb)
    content = _find_said(grammar, saying, known)
    if grammar.lower[saying + 1 : saying + 2] == ["."]:
        opening = min(run[0] for run in (person, agent, (verb, verb)) if run is not None)
        before = _find_quoted_before(grammar, opening)
        content = content if before is None else _add_quoted(before, saying, known)
    taken = [person, (verb, saying + 1)] if agent is None else [person, agent, (verb, saying + 1)]
    content = _subtract(grammar, content, taken)
    if not content or person[0] >= person[1]:
        return None
    return _Retelling(verb, saying, person, agent, content, passive)


def _lengthen(agent: Run | None, verb: int, outer: Tie | None) -> Run | None:
    """Who quotes, with a name that the parse leaves out: "State news agency (IRNA) quoted"."""
    if agent is None or outer is None:
        return agent
    runs = (run for run in outer.roles.source if run[0] <= agent[0] and agent[1] <= run[1] <= verb)
    return next(runs, agent)


def _find_agent(grammar: Grammar, verb: int, saying: int) -> Run | None:
    """The words behind "by" between a passive and its "as saying"."""
    for place in range(verb + 1, saying - 1):
        if grammar.lower[place] == "by" and grammar.tag[place] == "IN":
            return _trim(grammar, (place + 1, saying - 1))
    return None


def _find_said(grammar: Grammar, saying: int, known: Tie | None) -> tuple[Run, ...]:
    """What is said: the clause behind "saying", or else what the model took for it."""
    first, last = saying + 1, grammar.right[saying] + 1
    quoted = known is not None and known.roles.content and known.roles.content[0][0] < saying
    if known is not None and quoted and grammar.lower[first : first + 1] == ["by"]:
        # "…," the minister was quoted as saying by the agency
        return tuple(run for run in known.roles.content if run[0] < saying)
    if first < last and grammar.lower[first] == "that":
        first += 1
    clause = _trim(grammar, (first, last))
    if clause[0] < clause[1]:
        return (clause,)
    return () if known is None else known.roles.content


def _find_quoted_before(grammar: Grammar, opening: int) -> Run | None:
    """The quotation that closes right before a clause: "…," the agency quoted him as saying; None without one."""
    place = opening - 1
    while place > 0 and grammar.quotation[place] < 0 and grammar.lower[place] in _LOOSE:
        place -= 1
    number = grammar.quotation[place] if place >= 0 else -1
    if number < 0:
        return None
    first = place
    while first > 0 and grammar.quotation[first - 1] == number:
        first -= 1
    run = _trim(grammar, (first, place + 1))
    return run if run[0] < run[1] else None


def _add_quoted(before: Run, saying: int, known: Tie | None) -> tuple[Run, ...]:
    """A quotation before a clause, and what the model takes to be said behind it."""
    behind = () if known is None else known.roles.content
    return (before, *(run for run in behind if run[0] > saying))


def _subtract(grammar: Grammar, runs: Iterable[Run], taken: Iterable[Run]) -> tuple[Run, ...]:
    trimmed = (_trim(grammar, part) for part in subtract_runs(runs, taken))
    return tuple(part for part in trimmed if part[0] < part[1])


def _trim(grammar: Grammar, run: Run) -> Run:
    first, last = run
    while first < last and (grammar.lower[first] in _LOOSE or grammar.space[first]):
        first += 1
    while first < last and (grammar.lower[last - 1] in _LOOSE or grammar.space[last - 1]):
        last -= 1
    return first, last


def _join(runs: Iterable[Run]) -> tuple[Run, ...]:
    """The runs in order; those that touch or hold only "that" between them are one."""
    joined = list[Run]()
    for first, last in sorted(runs):
        if joined and first - joined[-1][1] <= 1:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return tuple(joined)


@cache
def _speaking() -> frozenset[str]:
    return frozenset(read_words("cues")["going_on"]) | {"tell", "report"}
