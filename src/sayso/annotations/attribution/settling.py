"""Settling: what the parse corrects in the ties that the models found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.origins import find_givers, find_participle_behind, is_carrier
from sayso.annotations.attribution.ties import Cue, Roles, Tie
from sayso.annotations.encoder.tying import Run
from sayso.annotations.wordlists import read_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_EMPTY_TAGS = frozenset(("RB", "RBR", "RBS", "IN", "TO", "CC", "WRB", "RP", "EX", "MD"))
_LONGEST_REQUEST = 8
"""Words of a wish to stay unnamed."""
_LONGEST_LENGTH = 6
"""Words of a length of time and the "that" behind it."""
_LONGEST_TITLE = 6
"""Words of a name between quotation marks."""


def settle_ties(doc: Doc, grammar: Grammar, ties: Iterable[Tie]) -> list[Tie]:
    """The ties that stand up to the parse, and those that only the parse shows, in text order.

    A cue ends at a quotation mark, and is none inside a name between such
    marks. A verb that only says how sure something is credits nobody. What is
    announced in the passive is content, not source. A content needs a word
    that says something.
    """
    settled = [_settle(doc, grammar, tie) for tie in ties]
    kept = [tie for tie in settled if tie is not None]
    taken = {place for tie in kept for place in tie.cue.places}
    shared = (tie for tie in _find_shared(doc, grammar) if tie.main not in taken)
    return sorted([*kept, *shared], key=lambda tie: tie.cue.places[0])


def _settle(doc: Doc, grammar: Grammar, tie: Tie) -> Tie | None:
    main = doc[tie.main]
    if main.lemma_.lower() in read_words("cues")["raising"] and not tie.roles.source:
        return None
    if _is_in_title(doc, grammar, tie.main) or _only_names_origin(main, tie):
        return None
    if _asks_for_anonymity(grammar, tie) or (not tie.roles.source and _only_asks(grammar, tie)):
        return None
    tie = _complete_carriers(doc, _turn_passive(main, _cut_cue(grammar, tie)))
    tie = _drop_length(grammar, tie)
    return tie if _says_something(grammar, tie.roles.content) else None


def _complete_carriers(doc: Doc, tie: Tie) -> Tie:
    """The tie with what tells of a content's last noun whence it comes: "information sourced from X"."""
    content = []
    for first, last in tie.roles.content:
        noun = doc[last - 1]
        end = noun.right_edge.i + 1 if is_carrier(noun) and find_givers(noun) else last
        content.append((first, max(end, last)))
    return replace(tie, roles=replace(tie.roles, content=tuple(content)))


def _drop_length(grammar: Grammar, tie: Tie) -> Tie:
    """The tie without how long it has been known or said: "have known for a long time that"."""
    runs = tie.roles.content
    if not runs:
        return tie
    first, last = runs[0]
    for place in range(first + 1, min(first + _LONGEST_LENGTH, last - 1)):
        if grammar.lower[place] == "that":
            is_length = grammar.lower[place - 1] in read_words("cues")["lengths"]
            content = ((place + 1, last), *runs[1:]) if is_length else runs
            return replace(tie, roles=replace(tie.roles, content=content))
    return tie


def _only_names_origin(main: Token, tie: Tie) -> bool:
    """Whether it is a "citing the ministry", which belongs to another attribution."""
    if main.tag_ != "VBG" or main.lemma_.lower() not in read_words("origins")["cited"]["verbs"]:
        return False
    cited = next((child for child in main.children if child.dep_ == "obj"), None)
    credited = [place for first, last in tie.roles.content for place in range(first, last)]
    return cited is not None and all(
        cited.left_edge.i <= place <= cited.right_edge.i for place in credited
    )


def _only_asks(grammar: Grammar, tie: Tie) -> bool:
    """Whether it is an "it is unclear", by which the one who tells it leaves something open."""
    words = {grammar.lower[place] for place in tie.cue.places}
    return not words.isdisjoint(read_words("cues")["open"])


def _asks_for_anonymity(grammar: Grammar, tie: Tie) -> bool:
    """Whether it is an "asked not to be named", which describes the source and claims nothing."""
    words = read_words("cues")["anonymity"]
    if grammar.lemma[tie.main] not in words["cues"]:
        return False
    credited = (place for first, last in tie.roles.content for place in range(first, last))
    said = [grammar.lower[place] for place in credited]
    return len(said) <= _LONGEST_REQUEST and not set(words["contents"]).isdisjoint(said)


def _cut_cue(grammar: Grammar, tie: Tie) -> Tie:
    inside = grammar.quotation[tie.main]
    places = tuple(place for place in tie.cue.places if grammar.quotation[place] == inside)
    return replace(tie, cue=replace(tie.cue, places=places))


def _is_in_title(doc: Doc, grammar: Grammar, main: int) -> bool:
    number = grammar.quotation[main]
    if number < 0:
        return False
    first, last = main, main + 1
    while first > 0 and main - first <= _LONGEST_TITLE and grammar.quotation[first - 1] == number:
        first -= 1
    while last < len(grammar) and last - main <= _LONGEST_TITLE:
        if grammar.quotation[last] != number:
            break
        last += 1
    words = [doc[place].text for place in range(first, last) if doc[place].is_alpha]
    raised = sum(word[0].isupper() for word in words)
    return 1 < len(words) <= _LONGEST_TITLE and raised * 3 >= len(words) * 2


def _turn_passive(main: Token, tie: Tie) -> Tie:
    """The tie with the subject of a passive as content, where it was taken for the source."""
    subject = next((child for child in main.children if child.dep_ == "nsubj:pass"), None)
    if subject is None or not any(first <= subject.i < last for first, last in tie.roles.source):
        return tie
    content = tuple(sorted({*tie.roles.source, *tie.roles.content}))
    return replace(tie, roles=Roles(source=(), content=content))


def _says_something(grammar: Grammar, content: Iterable[Run]) -> bool:
    return any(
        grammar.quotation[place] >= 0
        or (grammar.tag[place] not in _EMPTY_TAGS and any(map(str.isalnum, grammar.lower[place])))
        for first, last in content
        for place in range(first, last)
    )


def _find_shared(doc: Doc, grammar: Grammar) -> Iterable[Tie]:
    """Ties for what is handed on with its origin: "shared information sourced from X"."""
    sharing = frozenset(read_words("cues")["sharing"])
    for place, lemma in enumerate(grammar.lemma):
        if lemma in sharing and grammar.tag[place].startswith("VB"):
            token = doc[place]
            thing = next((child for child in token.children if child.dep_ == "obj"), None)
            giver = next((child for child in token.children if child.dep_ == "nsubj"), None)
            if thing is None or giver is None or not is_carrier(thing) or not find_givers(thing):
                continue
            behind = find_participle_behind(thing)
            first, last = _run_of(thing)
            last = last if behind is None else max(last, behind.right_edge.i + 1)
            roles = Roles(source=(_run_of(giver),), content=((first, last),))
            yield Tie(Cue((token.i,), 1.0), token.i, roles)


def _run_of(token: Token) -> Run:
    return token.left_edge.i, token.right_edge.i + 1
