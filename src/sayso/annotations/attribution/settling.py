"""Settling: what the parse corrects in the ties that the models found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.annotations.attribution.contents.clauses_before import leave_before
from sayso.annotations.attribution.contents.conditions import leave_condition
from sayso.annotations.attribution.contents.contrasts import leave_contrasted, leave_meanwhile
from sayso.annotations.attribution.contents.participles import add_participles
from sayso.annotations.attribution.cues.empty import credits_nothing
from sayso.annotations.attribution.cues.long import lengthen_cue
from sayso.annotations.attribution.cues.unreal import is_unreal
from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.labels import leave_labels
from sayso.annotations.attribution.mending import mend_tie
from sayso.annotations.attribution.phrases.according import add_according
from sayso.annotations.attribution.phrases.accounts import add_accounts
from sayso.annotations.attribution.phrases.allegations import add_allegations
from sayso.annotations.attribution.phrases.asides import add_asides
from sayso.annotations.attribution.phrases.colons import part_colons
from sayso.annotations.attribution.phrases.findings import add_findings
from sayso.annotations.attribution.phrases.grounds import take_grounds
from sayso.annotations.attribution.phrases.line_ends import add_line_ends, leave_next_items
from sayso.annotations.attribution.phrases.positions import add_positions
from sayso.annotations.attribution.phrases.quoted_headlines import add_quoted_headlines
from sayso.annotations.attribution.phrases.records import add_records
from sayso.annotations.attribution.phrases.retellings import add_retold
from sayso.annotations.attribution.phrases.revisions import add_revisions
from sayso.annotations.attribution.phrases.shorthand import add_shorthand
from sayso.annotations.attribution.phrases.tellings import add_tellings
from sayso.annotations.attribution.sources.addressed import leave_addressed
from sayso.annotations.attribution.sources.agents import (
    leave_feared,
    leave_hailed,
    leave_spoken_of,
    part_named,
    take_giver,
    turn_moved,
    turn_received,
)
from sayso.annotations.attribution.sources.apposed import leave_apposed
from sayso.annotations.attribution.sources.citing import (
    leave_cited,
    only_names_origin,
    turn_citing,
)
from sayso.annotations.attribution.sources.joined_cues import give_speakers
from sayso.annotations.attribution.sources.last_words import add_last_words, take_last_words
from sayso.annotations.attribution.sources.origins import (
    find_givers,
    find_participle_behind,
    is_carrier,
)
from sayso.annotations.attribution.sources.relatives import leave_relative
from sayso.annotations.attribution.ties import Cue, Roles, Tie
from sayso.annotations.encoder.tying import Run
from sayso.annotations.tokens import list_tokens
from sayso.annotations.wordlists import read_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FINITE = frozenset(("VBZ", "VBP", "VBD", "MD"))
_LOOSE = frozenset(("CC", ","))
_LONGEST_GAP = 4
"""Tokens."""
_EMPTY_WORDS = frozenset(("what", "is", "was", "this", "that", "not"))
_EMPTY_TAGS = frozenset(("RB", "RBR", "RBS", "IN", "TO", "CC", "WRB", "RP", "EX", "MD"))


def settle_ties(doc: Doc, grammar: Grammar, ties: Iterable[Tie]) -> list[Tie]:
    """The ties that stand up to the parse, and those that only the parse shows, in text order.

    A cue ends at a quotation mark, and is none inside a name between such
    marks. A verb that only says how sure something is credits nobody. What is
    announced in the passive is content, not source. A content needs a word
    that says something.
    """
    settled = [_settle(doc, grammar, tie) for tie in ties]
    kept = list({tie.main: tie for tie in reversed(settled) if tie is not None}.values())
    taken = {place for tie in kept for place in tie.cue.places}
    shared = (tie for tie in _find_shared(doc, grammar) if tie.main not in taken)
    found = sorted([*kept, *shared], key=lambda tie: tie.cue.places[0])
    found = leave_next_items(grammar, leave_contrasted(grammar, give_speakers(grammar, found)))
    found = add_asides(doc, grammar, add_retold(doc, grammar, found))
    found = add_according(grammar, found)
    found = add_allegations(grammar, add_last_words(grammar, found))
    found = add_revisions(doc, grammar, add_records(doc, grammar, found))
    found = add_accounts(grammar, add_participles(doc, grammar, add_findings(grammar, found)))
    found = add_line_ends(grammar, add_tellings(grammar, add_positions(grammar, found)))
    found = leave_labels(grammar, list_tokens(doc).words, found)
    found = add_quoted_headlines(grammar, add_shorthand(grammar, found))
    return part_colons(grammar, take_grounds(grammar, found))


def _settle(doc: Doc, grammar: Grammar, tie: Tie) -> Tie | None:
    tie = take_last_words(grammar, _turn_verified(doc[tie.main], grammar, tie))
    tie = leave_meanwhile(grammar, leave_condition(grammar, leave_before(grammar, tie)))
    main = doc[tie.main]
    if main.lemma_.lower() in read_words("cues")["raising"]:
        shown = _turn_raising(main, tie)
        if shown is None:
            return None
        main, tie = doc[shown.main], shown
    nothing = credits_nothing(doc, grammar, tie) or is_unreal(doc, tie)
    if nothing or only_names_origin(main, tie):
        return None
    tie = leave_cited(main, turn_citing(main, grammar, _cut_cue(grammar, tie)))
    if tie.main != main.i and credits_nothing(doc, grammar, tie):
        return None
    tie = leave_addressed(grammar, tie)
    tie = mend_tie(doc, grammar, leave_relative(grammar, leave_apposed(grammar, tie)))
    tie = _join_gaps(grammar, part_named(doc, grammar, turn_moved(doc, leave_hailed(doc, tie))))
    tie = take_giver(doc, leave_feared(doc, leave_spoken_of(doc, turn_received(doc, tie))))
    tie = lengthen_cue(grammar, _complete_carriers(doc, tie))
    if grammar.lower[tie.main] == ":" and _only_points_on(grammar, tie.roles.content):
        return None
    passive = any(child.dep_ == "aux:pass" for child in doc[tie.main].children)
    points = (passive or not tie.roles.source) and _only_points(grammar, tie.roles.content)
    says = _says_something(grammar, tie.roles.content) or _denies_that(grammar, tie)
    return tie if says and not points else None


def _turn_verified(main: Token, grammar: Grammar, tie: Tie) -> Tie:
    """The tie of a "footage that the agency verified shows" as that of what shows it."""
    verb, noun, runs = main.i + 1, main.head.i, tie.roles.content
    if main.dep_ != "acl:relcl" or len(runs) != 1 or runs[0][0] != verb or noun >= main.i:
        return tie
    shows = grammar.lemma[verb] in read_words("cues")["showing"] and grammar.tag[verb] in _FINITE
    if not shows or verb + 1 >= runs[0][1]:
        return tie
    source = (grammar.left[noun], noun + 1)
    cue = replace(tie.cue, places=(verb,))
    return replace(tie, cue=cue, main=verb, roles=Roles((source,), ((verb + 1, runs[0][1]),)))


def _turn_raising(main: Token, tie: Tie) -> Tie | None:
    """The tie of "appears to show" as that of its second verb, if that one credits something; else None."""
    verb = next((child for child in main.children if child.dep_ == "xcomp"), None)
    tie = _give_subject(main, tie)
    runs = tie.roles.content
    if verb is None or verb.lemma_.lower() not in read_words("cues")["showing"]:
        return None
    if tie.roles.source and runs and verb.i == tie.cue.places[-1]:
        return replace(tie, main=verb.i)
    if not tie.roles.source or not runs or not runs[0][0] <= verb.i < runs[0][1] - 1:
        return None
    content = ((verb.i + 1, runs[0][1]), *runs[1:])
    places = tuple(range(main.i, verb.i + 1))
    return replace(
        tie,
        cue=replace(tie.cue, places=places),
        main=verb.i,
        roles=replace(tie.roles, content=content),
    )


def _give_subject(main: Token, tie: Tie) -> Tie:
    """The tie with the subject of its verb as source, if it was taken for content: "(pictures) taken by us appear to show"."""
    subject = next((child for child in main.children if child.dep_ == "nsubj"), None)
    runs = tie.roles.content
    if subject is None or len(runs) == 1 or not runs or not runs[0][0] <= subject.i < runs[0][1]:
        return tie
    return replace(tie, roles=Roles((_run_of(subject),), runs[1:]))


def _complete_carriers(doc: Doc, tie: Tie) -> Tie:
    """The tie with what tells of a content's last noun whence it comes: "information sourced from X"."""
    content = []
    for first, last in tie.roles.content:
        noun = doc[last - 1]
        if noun.dep_ == "acl" and noun.tag_ == "VBN" and noun.head.i >= first:
            noun = noun.head  # "information allegedly sourced"
        end = noun.right_edge.i + 1 if is_carrier(noun) and find_givers(noun) else last
        content.append((first, max(end, last)))
    if tuple(content) == tie.roles.content:
        return tie
    return replace(tie, roles=replace(tie.roles, content=tuple(content)))


def _cut_cue(grammar: Grammar, tie: Tie) -> Tie:
    inside = grammar.quotation[tie.main]
    places = tuple(place for place in tie.cue.places if grammar.quotation[place] == inside)
    return tie if places == tie.cue.places else replace(tie, cue=replace(tie.cue, places=places))


def _join_gaps(grammar: Grammar, tie: Tie) -> Tie:
    """The tie with what the model left out between two runs of its content that go together."""
    runs = tie.roles.content
    joined = list(runs[:1])
    for run in runs[1:]:
        if _belong_together(grammar, tie, joined[-1], run):
            joined[-1] = (joined[-1][0], run[1])
        else:
            joined.append(run)
    if len(joined) == len(runs):
        return tie
    return replace(tie, roles=replace(tie.roles, content=tuple(joined)))


def _belong_together(grammar: Grammar, tie: Tie, before: Run, run: Run) -> bool:
    """Whether an auxiliary was left out, or all of a quotation but its end: "…, (and are) expected to leave"."""
    gap = range(before[1], run[0])
    helped = any(grammar.tag[place] in _FINITE for place in gap)
    loose = all(grammar.tag[place] in _FINITE | _LOOSE or grammar.space[place] for place in gap)
    if helped and loose and len(gap) <= _LONGEST_GAP:
        return True
    own = (*tie.cue.places, *(place for one in tie.roles.source for place in range(*one)))
    if not gap or any(before[0] <= place < run[1] for place in own):
        return False
    is_end = not any(any(map(str.isalnum, grammar.lower[place])) for place in range(run[0], run[1]))
    inside = {grammar.quotation[place] for place in range(before[1] - 1, run[0] + 1)}
    return is_end or (len(inside) == 1 and -1 not in inside)


def _only_points(grammar: Grammar, content: Sequence[Run]) -> bool:
    """Whether nothing but a pronoun is credited: "(what they see) contradicts this"."""
    places = [place for first, last in content for place in range(first, last)]
    return len(places) == 1 and grammar.lower[places[0]] in {"this", "that", "it", "these", "those"}


def _only_points_on(grammar: Grammar, content: Sequence[Run]) -> bool:
    """Whether what stands behind a label only says that something follows: "Chad: What we (know)"."""
    words = [grammar.lower[place] for first, last in content for place in range(first, last)]
    return words[:1] == ["what"] and set(words) <= set(read_words("clauses")["signposts"])


def _denies_that(grammar: Grammar, tie: Tie) -> bool:
    """Whether a bare "that" is what somebody denies: "another denied that"."""
    runs, denying = tie.roles.content, read_words("cues")["relatives"]["denying"]
    bare = len(runs) == 1 and runs[0] == (tie.main + 1, tie.main + 2)
    return bare and grammar.lower[tie.main + 1] == "that" and grammar.lemma[tie.main] in denying


def _says_something(grammar: Grammar, content: Sequence[Run]) -> bool:
    words = {grammar.lower[place] for first, last in content for place in range(first, last)}
    if "what" in words and words <= _EMPTY_WORDS:
        return False  # "What is known is this"
    return any(
        grammar.quotation[place] >= 0
        or (grammar.tag[place] not in _EMPTY_TAGS and any(map(str.isalnum, grammar.lower[place])))
        for first, last in content
        for place in range(first, last)
    )


def _find_shared(doc: Doc, grammar: Grammar) -> Iterable[Tie]:
    """Ties for what is handed on with its origin: "shared information sourced from X"."""
    for place in grammar.find_lemmas(read_words("cues")["sharing"]):
        if grammar.tag[place].startswith("VB"):
            token = doc[place]
            thing = next((child for child in token.rights if child.dep_ == "obj"), None)
            giver = next((child for child in token.children if child.dep_ == "nsubj"), None)
            if thing is None or giver is None:
                continue
            if _announces(grammar, thing):
                yield Tie(Cue((place,), 1.0), place, Roles((_run_of(giver),), (_run_of(thing),)))
            if not is_carrier(thing) or not find_givers(thing):
                continue
            behind = find_participle_behind(thing)
            first, last = _run_of(thing)
            last = last if behind is None else max(last, behind.right_edge.i + 1)
            roles = Roles(source=(_run_of(giver),), content=((first, last),))
            yield Tie(Cue((token.i,), 1.0), token.i, roles)


def _announces(grammar: Grammar, thing: Token) -> bool:
    """Whether it is a "following statement" before a colon."""
    first, last = _run_of(thing)
    ends = grammar.sentences[grammar.sentence[thing.i]][1]
    behind = "".join(grammar.lower[place] for place in range(last, min(last + 8, ends))).strip()
    return "following" in grammar.lower[first:last] and behind.endswith(":")


def _run_of(token: Token) -> Run:
    return token.left_edge.i, token.right_edge.i + 1
