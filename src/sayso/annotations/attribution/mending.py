"""Mending: sources and contents of one tie put right by the parse and the word order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.annotations.attribution.contents.manner import drop_manner
from sayso.annotations.attribution.contents.other_verbs import cut_joined_verb, cut_own_verb
from sayso.annotations.attribution.contents.parted_clauses import drop_torn, join_parted
from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.phrases.according import read_according
from sayso.annotations.attribution.runs import subtract_runs
from sayso.annotations.attribution.sources.antecedents import keep_antecedent
from sayso.annotations.attribution.sources.conjuncts import keep_subject, share_subject
from sayso.annotations.attribution.sources.documents import give_document
from sayso.annotations.attribution.ties import Roles, Tie
from sayso.annotations.encoder.tying import Run
from sayso.annotations.wordlists import read_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CLOCK = re.compile(r"0{1,2}[:.h]00(?:[ap]m)?")
_RELATIVE = frozenset(("WDT", "WP"))
_NOMINAL = ("DT", "JJ", "NN", "PRP", "POS", "CD")
_SAID_OF = frozenset(("believe", "say", "suspect", "think"))
"""Verbs of which nobody is the subject before "to have"."""
_LONGEST_LABEL = 14
"""Tokens before a colon that name who speaks."""
_LONGEST_HEADLINE = 40
"""Tokens behind a headline's colon."""
_FARTHEST = 6
"""Steps up the tree."""


def mend_tie(doc: Doc, grammar: Grammar, tie: Tie) -> Tie:
    """The tie with the right words for who is credited, and with what.

    Args:
        doc: The parsed text.
        grammar: The same as plain lists.
        tie: As the model sees it.
    """
    tie = give_document(grammar, keep_subject(grammar, share_subject(doc, tie)))
    tie = read_according(grammar, tie)
    tie = _fill_headline(grammar, _find_label(grammar, _part_claim(grammar, tie)))
    tie = join_parted(grammar, drop_torn(grammar, tie))
    tie = cut_own_verb(doc[tie.main], _turn_passive(doc[tie.main], grammar, tie))
    tie = cut_joined_verb(doc[tie.main], grammar, tie)
    tie = keep_antecedent(doc[tie.main], drop_manner(grammar, tie))
    tie = _drop_particle(doc[tie.main], _drop_occasion(doc[tie.main], tie))
    source = tuple(_trim_source(grammar, run) for run in tie.roles.source)
    kept = tuple(run for run in source if run[0] < run[1] and not _is_cited(grammar, run, source))
    if kept == tie.roles.source:
        return tie
    return replace(tie, roles=replace(tie.roles, source=kept))


def _trim_source(grammar: Grammar, run: Run) -> Run:
    """A source without a time of day before it, and without the rest of a relative clause after it."""
    first, last = run
    last = _find_deed(grammar, run) or last
    if grammar.lower[first] == "by" and first + 1 < last:
        subject = _find_made(grammar, first, last)
        first = first + 1 if subject is None else subject
    while first < last - 1 and _CLOCK.fullmatch(grammar.lower[first]):
        first += 1
    colon = next(
        (place for place in range(first + 1, last - 1) if grammar.lower[place] == ":"), None
    )
    if colon is not None and grammar.quotation[colon] < 0:
        return _part_label(grammar, first, colon, last)
    for place in range(first + 2, last):
        opens = grammar.tag[place] in _RELATIVE and grammar.lower[place - 1] == ","
        if opens and not any(_is_verb(grammar, word) for word in range(place, last)):
            return first, place - 1
    return first, last


def _find_deed(grammar: Grammar, run: Run) -> int | None:
    """Where a headline's verb that was taken for a noun begins: "Army (frees two soldiers), says …"; None elsewhere."""
    first, last = run
    for place in range(first + 2, last):
        verb = grammar.head[place]
        is_object = grammar.dep[place] == "obj" and first < verb < place
        if is_object and grammar.tag[verb] == "NNS" and grammar.lower[last : last + 1] == [","]:
            return verb
    return None


def _find_made(grammar: Grammar, first: int, last: int) -> int | None:
    """Where a subject begins of which only who made it was found: "(pictures taken) by a firm and seen by us show"."""
    place = first
    for _ in range(_FARTHEST):
        above = grammar.head[place]
        if above == place:
            return None
        if above < first and grammar.dep[place].startswith("acl"):
            subject = grammar.dep[above].startswith("nsubj") and grammar.head[above] >= last
            return grammar.left[above] if subject else None
        place = above
    return None


def _part_label(grammar: Grammar, first: int, colon: int, last: int) -> Run:
    """Of a source over a colon the name before it ("Kremlin: talks on pause, blames Europe"), or what follows."""
    names = any(grammar.tag[place].startswith("NNP") for place in range(first, colon))
    return (first, colon) if names else (colon + 1, last)


def _is_cited(grammar: Grammar, run: Run, source: Sequence[Run]) -> bool:
    """Whether a later run of a source is whom the source cites: "The UN, quoting local doctors,"."""
    place = run[0] - 1
    citing = read_words("origins")["cited"]["verbs"]
    later = run is not source[0] and place > 0
    return later and grammar.tag[place] == "VBG" and grammar.lemma[place] in citing


def _is_verb(grammar: Grammar, place: int) -> bool:
    return grammar.tag[place].startswith(("VB", "MD"))


def _find_label(grammar: Grammar, tie: Tie) -> Tie:
    """The tie of a colon with the words before it as source: "Prime minister's office: …"."""
    place = tie.cue.places[0]
    if tie.roles.source or grammar.lower[place] != ":":
        return tie
    first = max(grammar.sentences[grammar.sentence[place]][0], place - _LONGEST_LABEL)
    while first < place and (grammar.space[first] or _CLOCK.fullmatch(grammar.lower[first])):
        first += 1
    words = range(first, place)
    named = any(grammar.tag[word].startswith(("NNP", "NNS")) for word in words) or any(
        grammar.tag[word] == "POS" for word in words
    )
    if not named or any(_is_verb(grammar, word) for word in words):
        return tie
    return replace(tie, roles=replace(tie.roles, source=((first, place),)))


def _fill_headline(grammar: Grammar, tie: Tie) -> Tie:
    """The tie of a headline's colon with all of the line: "Karzai: West must keep its word; no deal 'in sight'"."""
    place, runs = tie.cue.places[0], tie.roles.content
    if grammar.lower[place] != ":" or not tie.roles.source or not runs or runs[0][0] != place + 1:
        return tie
    if not all(grammar.space[: tie.roles.source[0][0]]):
        return tie
    limit = min(place + _LONGEST_HEADLINE, len(grammar))
    end = next((at for at in range(place + 1, limit) if grammar.space[at]), limit)
    if end == limit < len(grammar) or end <= runs[-1][1]:
        return tie
    return replace(tie, roles=replace(tie.roles, content=((place + 1, end),)))


def _part_claim(grammar: Grammar, tie: Tie) -> Tie:
    """The tie with "a claim" as content where it stands before who rejects it: "a claim Kyiv denied"."""
    claims = read_words("cues")["claims"]
    places = [place for first, last in tie.roles.source for place in range(first, last)]
    noun = next((place for place in places[:4] if grammar.tag[place].startswith("NN")), None)
    if noun is None or grammar.lemma[noun] not in claims or noun > tie.main:
        return tie
    behind = [place for place in places if place > noun and grammar.tag[place] not in {",", ":"}]
    starts = behind and (grammar.tag[behind[0]] in {"DT", "PRP", "NNP", "NNPS", "NNS", "WDT"})
    if not starts or behind[0] > noun + 3:
        return tie
    if grammar.tag[behind[0]] in _RELATIVE or grammar.lower[behind[0]] == "that":
        behind = behind[1:]
    if not behind or any(_is_verb(grammar, place) for place in behind):
        return tie  # "the report, which is not public, recommends": the report says it
    content = tuple(sorted([(places[0], noun + 1), *tie.roles.content]))
    return replace(tie, roles=Roles(((behind[0], behind[-1] + 1),), content))


def _turn_passive(main: Token, grammar: Grammar, tie: Tie) -> Tie:
    """The tie with the subject of a passive as content, and whoever stands behind "by" as source."""
    source = tie.roles.source
    subject = next((child for child in main.children if child.dep_ == "nsubj:pass"), None)
    is_subject = subject is not None and _holds(source, subject.i)
    if not (is_subject and not _is_minded(main, grammar, tie)) and not _is_agentless(grammar, tie):
        return tie
    agent = next((child for child in main.children if _is_agent(child)), None)
    if agent is None:
        # Who was told or asked something is no part of it: "she was pressed on why she left".
        addressed = grammar.lemma[tie.main] in _addressing() and bool(tie.roles.content)
        content = tie.roles.content if addressed else tuple(sorted({*source, *tie.roles.content}))
        return replace(tie, roles=Roles(source=(), content=content))
    own = (agent.left_edge.i, agent.right_edge.i + 1)
    credited = subtract_runs([*source, *tie.roles.content], [own])
    by = next(child.i for child in agent.children if child.dep_ == "case")
    return replace(tie, roles=Roles(((by + 1, own[1]),), tuple(sorted(credited))))


def _addressing() -> frozenset[str]:
    """Verbs that have who is told or asked something for their object."""
    words = read_words("cues")
    return frozenset((*words["informing"], *words["questioning"]))


def _is_minded(main: Token, grammar: Grammar, tie: Tie) -> bool:
    """Whether the subject of what looks like a passive thinks or says it: "is persuaded that", "'s said he will"."""
    if main.lower_ in read_words("cues")["minded"]:
        return True
    helping = next((child for child in main.children if child.dep_ == "aux:pass"), None)
    behind = next((first for first, _ in tie.roles.content if first > main.i), None)
    if helping is None or helping.lower_ not in {"'s", "’s"} or behind is None:
        return False
    return main.lemma_.lower() in read_words("cues")["hearsay"] and grammar.lower[behind] != "to"


def _is_agent(child: Token) -> bool:
    return child.dep_.startswith("obl") and any(
        word.dep_ == "case" and word.lower_ == "by" and word.i < child.i for word in child.children
    )


def _is_agentless(grammar: Grammar, tie: Tie) -> bool:
    """Whether it is an "is said to": nobody is told who says it."""
    hearsay = read_words("cues")["hearsay"]
    if _is_believed_to(grammar, tie):
        return True
    cue = range(tie.cue.places[0], tie.cue.places[-1] + 2)
    for place in cue[1:-1]:
        said = grammar.tag[place] == "VBN" and grammar.lemma[place] in hearsay
        is_to = grammar.lower[place + 1 : place + 2] == ["to"]
        if said and grammar.lemma[place - 1] == "be" and is_to:
            return all(last <= place for _, last in tie.roles.source)
    return False


def _is_believed_to(grammar: Grammar, tie: Tie) -> bool:
    """Whether a noun stands right before what is said of it: "a general believed to have ordered it"."""
    place, source = tie.main, tie.roles.source
    said = grammar.tag[place] in {"VBN", "VBD"} and grammar.lemma[place] in _SAID_OF
    behind = grammar.lower[place + 1 : place + 3]
    is_to = behind[:1] == ["to"] and behind[1:] in (["have"], ["be"])
    return said and is_to and len(source) == 1 and source[0][1] == tie.cue.places[0] == place


def _drop_particle(main: Token, tie: Tie) -> Tie:
    """The tie without the end of its verb: "have not ruled this (out)"."""
    last = tie.roles.content[-1] if tie.roles.content else (0, 0)
    particle = any(
        child.i == last[1] - 1 and child.tag_ == "RP" and child.i > main.i
        for child in main.children
    )
    if not particle or last[1] - last[0] == 1:
        return tie
    content = (*tie.roles.content[:-1], (last[0], last[1] - 1))
    return replace(tie, roles=replace(tie.roles, content=content))


def _drop_occasion(main: Token, tie: Tie) -> Tie:
    """The tie without where it was said: "reported 40 clashes (in its evening update)"."""
    occasions = read_words("cues")["occasions"]
    for child in main.children:
        if child.dep_ != "obl" or child.lemma_.lower() not in occasions:
            continue
        first, last = child.left_edge.i, child.right_edge.i + 1
        own = any(word.dep_ == "nmod:poss" for word in child.children)
        content = tie.roles.content
        if own and content and content[-1][0] < first < content[-1][1] <= last:
            kept = (*content[:-1], (content[-1][0], first))
            return replace(tie, roles=replace(tie.roles, content=kept))
    return tie


def _holds(runs: Iterable[Run], place: int) -> bool:
    return any(first <= place < last for first, last in runs)
