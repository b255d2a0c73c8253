"""Agents: what stands behind the "by" of a passive or a noun: who calls somebody so, moves somebody to speak, or warns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.runs import subtract_runs
from sayso.annotations.attribution.ties import Roles, Tie
from sayso.annotations.wordlists import read_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_PAST = frozenset({"VBD", "VBN"})
_ACTIVE = frozenset({"aux", "aux:pass", "obj", "nsubj", "ccomp"})
_NOUNS = frozenset({"NN", "NNS"})
_OF_WHAT = frozenset({"of", "with"})
_FROM = frozenset({"by", "from"})
_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_NEAR_VERB = 6
"""Tokens from a subject to its verb."""
_BETWEEN = frozenset({",", "RB"})
"""Tags of what may stand between a noun and the participle that tells of it."""


def part_named(doc: Doc, grammar: Grammar, tie: Tie) -> Tie:
    """The tie of "was named by friends as Joost" with the friends as source, and who was named as content.

    Args:
        doc: The parsed text.
        grammar: The same as plain lists.
        tie: As it was mended.
    """
    if not tie.roles.source or grammar.tag[tie.main] != "VBN":
        return tie
    first, last = tie.roles.source[-1]
    cut = next((at for at in range(first + 1, last - 1) if grammar.lower[at] == "as"), None)
    passive = any(child.dep_ == "aux:pass" for child in doc[tie.main].children)
    names = grammar.lemma[tie.main] in read_words("cues")["calling"]
    if cut is None or not passive or not names or first < tie.main:
        return tie
    content = (*tie.roles.content, (cut, last))
    return replace(tie, roles=Roles((*tie.roles.source[:-1], (first, cut)), content))


def _find_by(main: Token) -> Token | None:
    """Who judges, behind whom is judged: "criticism of the minister by members of Congress"; None elsewhere."""
    if main.lemma_.lower() not in read_words("cues")["verdicts"]:
        return None
    judged = next((child for child in main.rights if child.dep_ == "nmod"), None)
    near: list[Token] = [*main.rights, *(judged.rights if judged is not None else ())]
    for child in near:
        case = next((word for word in child.lefts if word.dep_ == "case"), None)
        if (
            child.dep_ == "nmod"
            and case is not None
            and case.lower_ == "by"
            and child is not judged
        ):
            return child
    return None


def turn_received(doc: Doc, tie: Tie) -> Tie:
    """The tie of "the army received condemnation for it" with the army as what is judged, and who judges as source.

    Args:
        doc: The parsed text.
        tie: As it was mended.
    """
    main, runs = doc[tie.main], tie.roles.source
    words = read_words("cues")
    subject = next((child for child in main.lefts if child.dep_ == "nsubj"), None)
    verdict = next((child for child in main.rights if child.dep_ == "obj"), None)
    gets = main.lemma_.lower() in words["receiving"] and subject is not None and bool(runs)
    if not gets or verdict is None or verdict.lemma_.lower() not in words["verdicts"]:
        return tie
    holder = next(
        (run for run in runs if subject is not None and run[0] <= subject.i < run[1]), None
    )
    if holder is None:
        return tie
    givers = tuple(run for run in runs if run != holder)
    content = tuple(sorted((holder, *tie.roles.content)))
    return replace(tie, roles=Roles(givers, content))


def take_giver(doc: Doc, tie: Tie) -> Tie:
    """The tie of "he acted despite warnings from aides that …" with the aides as source.

    Args:
        doc: The parsed text.
        tie: As it was mended.
    """
    main, runs = doc[tie.main], tie.roles.source
    if main.tag_ not in _NOUNS or len(runs) != 1 or runs[0][1] > main.i:
        return tie
    by = _find_by(main)
    if by is not None:
        own = (by.left_edge.i + 1, by.right_edge.i + 1)
        content = subtract_runs(tie.roles.content, [(own[0] - 1, own[1])])
        return replace(tie, roles=Roles((own,), tuple(content)))
    owns = any(child.dep_ == "nmod:poss" for child in main.children)
    giver = next((child for child in main.rights if child.dep_ == "nmod"), None)
    case = None if giver is None else next((kid for kid in giver.lefts if kid.dep_ == "case"), None)
    if owns or giver is None or case is None or case.i != main.i + 1 or case.lower_ not in _FROM:
        return tie
    said = min((first for first, _ in tie.roles.content if first > giver.i), default=len(doc))
    end = min(giver.right_edge.i + 1, said)
    cue = replace(tie.cue, places=tuple(place for place in tie.cue.places if place <= case.i))
    return replace(tie, cue=cue, roles=replace(tie.roles, source=((case.i + 1, end),)))


def turn_moved(doc: Doc, tie: Tie) -> Tie:
    """The tie of "the minister was alarmed by reports" with the minister as source; of "I am alarmed" nothing.

    Who is quoted as "I" or "we" has said it already.

    Args:
        doc: The parsed text.
        tie: As it was mended.
    """
    main = doc[tie.main]
    moved = main.tag_ == "VBN" and main.lemma_.lower() in read_words("cues")["moving"]
    subject = next((child for child in main.children if child.dep_.startswith("nsubj")), None)
    if not moved or subject is None or not tie.roles.source or subject.i > main.i:
        return tie
    run = (subject.left_edge.i, subject.right_edge.i + 1)
    said = tie.roles.content
    held = len(said) == 1 and said[0][0] <= subject.i < said[0][1] <= main.i
    if not held or tie.roles.source[0][0] < main.i:
        return tie
    said = () if subject.lower_ in {"i", "we"} else tie.roles.source
    return replace(tie, roles=Roles((run,), said))


def leave_spoken_of(doc: Doc, tie: Tie) -> Tie:
    """The tie of "a woman accused of the robbery" without a source: of her it is said, and nobody tells who says it.

    Args:
        doc: The parsed text.
        tie: As it was mended.
    """
    main, runs = doc[tie.main], tie.roles.source
    is_told = main.tag_ in _PAST and main.lemma_.lower() in read_words("cues")["spoken_of"]
    if not is_told or len(runs) != 1 or runs[0][1] > tie.cue.places[0]:
        return tie
    is_charged = main.lemma_.lower() in read_words("cues")["charging"]
    # A headline's "rebels accused of killing scores" accuse nobody.
    is_bare = is_charged and doc[main.i + 1 : main.i + 2].text.lower() in _OF_WHAT
    is_bare = is_bare and not any(child.dep_ in {"aux", "obj"} for child in main.children)
    if not is_bare and any(child.dep_ in _ACTIVE for child in main.children):
        return tie  # "the woman has accused him of it"
    last = tie.cue.places[-1]
    if any(word.text == ":" for word in doc[last : last + 2]):
        return tie  # "the envoy for Syria said:"
    between = doc[runs[0][1] : tie.cue.places[0]]
    if all(token.tag_ in _BETWEEN for token in between):
        return replace(tie, roles=Roles((), (runs[0], *tie.roles.content)))
    # "is in jail, charged with arson": whom it is said of stands far before.
    return replace(tie, roles=Roles((), tie.roles.content)) if is_charged else tie


def leave_feared(doc: Doc, tie: Tie) -> Tie:
    """The tie of "blast in Kabul, dozens feared dead" or "gunmen believed to belong" without a source: it is said of them.

    Args:
        doc: The parsed text.
        tie: As it was mended.
    """
    main, runs, words = doc[tie.main], tie.roles.source, read_words("cues")
    behind = main.i + 1
    is_told = main.tag_ in _PAST and main.lemma_.lower() in words["feared"]
    if not is_told or len(runs) != 1 or runs[0][1] != tie.cue.places[0] or behind >= len(doc):
        return tie
    told = [run for run in tie.roles.content if run[0] >= behind]
    if told and _is_to_be(doc, behind):
        # Nobody "believes to belong": "gunmen believed to belong to them stopped a bus".
        first, last = told[0]
        near = range(behind + 2, last)
        end = next(
            (at for at in near if doc[at].tag_ in _FINITE and not _has_subject(doc, at)), last
        )
        return replace(tie, roles=Roles((), (runs[0], (first, end))))
    if doc[behind].lower_ not in words["outcomes"] or not told:
        return tie
    return replace(tie, roles=Roles((), (runs[0], *told)))


def _is_to_be(doc: Doc, place: int) -> bool:
    """Whether an infinitive begins at a token: "to belong"."""
    return (
        doc[place].lower_ == "to"
        and doc[place + 1 : place + 2].text != ""
        and doc[place + 1].tag_ == "VB"
    )


def _has_subject(doc: Doc, place: int) -> bool:
    """Whether a verb has its own subject right before it, as in a clause that goes on: "that they fired"."""
    return any(
        kid.dep_.startswith("nsubj") and place - kid.i <= _NEAR_VERB for kid in doc[place].lefts
    )


def leave_hailed(doc: Doc, tie: Tie) -> Tie:
    """The tie of a headline's "crew hailed as heroes" without a source: the crew is who is hailed.

    Whoever hails has somebody to hail, before the "as" or behind what follows it.

    Args:
        doc: The parsed text.
        tie: As it was mended.
    """
    main = doc[tie.main]
    subject = next((child for child in main.children if child.dep_.startswith("nsubj")), None)
    if subject is None or main.lemma_.lower() not in read_words("cues")["hailing"]:
        return tie
    as_what = next((child for child in main.rights if child.left_edge.lower_ == "as"), None)
    if as_what is None or as_what.left_edge.i != main.i + 1 or main.tag_ not in _PAST:
        return tie
    first, last = subject.left_edge.i, subject.right_edge.i + 1
    end = as_what.i + 1
    while end < len(doc) and doc[end].is_quote:
        end += 1
    if doc[end : end + 1].text.strip().isalnum() or tie.roles.source != ((first, last),):
        return tie
    content = ((first, last), (main.i + 1, end))
    return replace(tie, roles=Roles((), content))
