"""Crediting: ties of tokens and embedded posts to the attributions of a text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.annotations.attribution.attributions import name_cue
from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.phrases.line_ends import ends_line
from sayso.annotations.attribution.sources.antecedents import replace_relative
from sayso.annotations.attribution.sources.origins import find_origins
from sayso.annotations.attribution.sources.relays import cut_relays, find_relays
from sayso.annotations.attribution.sources.understood import find_understood_source
from sayso.annotations.attribution.ties import Tie
from sayso.annotations.encoder.tying import Run
from sayso.annotations.layout.posts import EmbeddedPost
from sayso.annotations.statements.predicates import describe_predicate
from sayso.annotations.wordlists import read_words
from sayso.model.annotation import Attribution, CueForm
from sayso.model.span import Pieces, Span, join_spans, subtract_spans

if TYPE_CHECKING:
    from spacy.tokens import Doc

_FARTHEST_THAT = 5
"""Tokens at the beginning of a content among which its conjunction is looked for."""
_SIGNS = frozenset((",", ".", ";", ":", "-", "–", "—", "--"))
_BEFORE = frozenset(("among", "for", "in", "at", "including", "with", "to", "on"))
_RELATIVE = frozenset(("WDT", "WP", "WP$", "WRB"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_WHEN = frozenset(
    (
        "today",
        "yesterday",
        "tonight",
        "earlier",
        "later",
        "also",
        "now",
        "then",
        "again",
        "recently",
    )
)
"""Words that a source can end with and that tell when or how it spoke."""


def credit_contents(
    doc: Doc,
    grammar: Grammar,
    ties: Sequence[Tie],
    posts: Sequence[EmbeddedPost],
    *,
    aside: Pieces = (),
) -> tuple[Attribution, ...]:
    """All attributions of a text, in the order of their first characters.

    The words of an embedded post are credited to its account without a cue;
    attributions inside them are nested in that one, and none reaches across
    the border of a post.

    Args:
        doc: The parsed text.
        grammar: The same as plain lists.
        ties: Its attributions in tokens.
        posts: The posts embedded in it.
        aside: Words that nobody says, such as a dateline.
    """
    aside = join_spans(aside)
    credited = [_credit_post(grammar, number, post, aside) for number, post in enumerate(posts)]
    count = len(credited)
    for tie in ties:
        found = _credit_tie(doc, grammar, tie)
        content = subtract_spans(found.content, _list_near(aside, found.content))
        if content != found.content:
            found = replace(found, content=content)
        holder = _find_post(found.cue, posts)
        found = _keep_inside(found, posts, holder)
        within = holder if tie.within is None else tie.within + count
        credited.append(_nest(found, within))
    return order_credited(keep_credited(credited))


def _list_near(aside: Pieces, content: Pieces) -> Pieces:
    """Of the words that nobody says those that may lie in a content: a long text has many."""
    if not content:
        return ()
    first = bisect_left(aside, content[0].start, key=lambda span: span.end)
    last = bisect_left(aside, content[-1].end, key=lambda span: span.start)
    return aside[first:last]


def _credit_post(
    grammar: Grammar, number: int, embedded: EmbeddedPost, aside: Pieces
) -> Attribution:
    return Attribution(
        cue=(),
        cue_form="none",
        predicate=None,
        lemma="",
        source=(embedded.signature,),
        content=subtract_spans(embedded.body, _list_near(aside, embedded.body)),
        origins=(),
        within=None,
        sentence=_sentence_at(grammar, embedded.post.span.start),
        post=number,
        probability=1.0,
    )


def _sentence_at(grammar: Grammar, place: int) -> int:
    for number, (_first, last) in enumerate(grammar.sentences):
        if grammar.end[last - 1] > place:
            return number
    return max(len(grammar.sentences) - 1, 0)


def _credit_tie(doc: Doc, grammar: Grammar, tie: Tie) -> Attribution:
    form = _tell_form(grammar, tie)
    speaking = [_keep_subject(grammar, *run) for run in cut_relays(grammar, tie.roles.source)]
    named = [place for first, last in speaking for place in range(first, last)]
    said = [place for first, last in tie.roles.content for place in range(first, last)]
    content = _to_pieces(grammar, _without_that(grammar, tie))
    content = replace_relative(doc, tuple(said), content)
    source = _to_pieces(grammar, _without_edges(grammar, speaking))
    return Attribution(
        cue=_to_pieces(grammar, [(tie.cue.places[0], tie.cue.places[-1] + 1)]),
        cue_form=form,
        predicate=describe_predicate(doc[tie.main]) if form == "verb" else None,
        lemma=name_cue(grammar, tie),
        source=source or find_understood_source(doc, tie.main, content),
        content=content,
        origins=find_origins(doc, named, said, tie.main),
        within=None,
        sentence=grammar.sentence[tie.main],
        post=None,
        probability=tie.cue.probability,
        relays=find_relays(doc, grammar, tie),
    )


def _tell_form(grammar: Grammar, tie: Tie) -> CueForm:
    tag = grammar.tag[tie.main]
    words = [grammar.lower[place] for place in tie.cue.places]
    if not any(character.isalnum() for word in words for character in word):
        return "mark"
    if words[0] == "according" or tag in {"IN", "TO", "RP"}:
        return "preposition"
    if tag.startswith("NN") and not ends_line(grammar, tie):
        return "noun"
    return "adjective" if tag.startswith("JJ") else "verb"


def _to_pieces(grammar: Grammar, runs: Iterable[Run]) -> Pieces:
    return join_spans([Span(grammar.start[first], grammar.end[last - 1]) for first, last in runs])


def _without_that(grammar: Grammar, tie: Tie) -> list[Run]:
    """The runs of a content without the conjunction that opens it.

    What stands before that conjunction and outside of its clause tells of the
    act of speaking: "(confirmed) Thursday that troops had moved", "(have known
    for) a long time that it was so".
    """
    runs = tie.roles.content
    if not runs:
        return []
    first, last = runs[0]
    for place in range(first, min(first + _FARTHEST_THAT, last - 1)):
        if grammar.lower[place] != "that" or grammar.dep[place] != "mark":
            continue
        clause = grammar.head[place]
        before = range(first, place)
        hang = all(grammar.head[word] == tie.main for word in before)
        if hang or (
            grammar.head[clause] == tie.main
            and grammar.left[clause] <= place
            and all(word < grammar.left[clause] for word in before)
            and _tells_when(grammar, before)
        ):
            return [(place + 1, last), *runs[1:]]
    return list(runs)


def _tells_when(grammar: Grammar, places: Iterable[int]) -> bool:
    """Whether the nouns among some words are all of time: "a long time", "many years"."""
    measures = read_words("glosses")["measures"]
    nouns = [grammar.lemma[place] for place in places if grammar.tag[place].startswith("NN")]
    return bool(nouns) and all(noun in measures for noun in nouns)


def _is_reduced(grammar: Grammar, place: int) -> bool:
    """Whether it is a participle that the tagger took for a verb: "two people briefed on the talks"."""
    known = grammar.lemma[place] in read_words("cues")["reduced"]
    behind = grammar.tag[place + 1 : place + 2]
    return known and grammar.tag[place] == "VBD" and behind in (["IN"], ["TO"])


def _keep_subject(grammar: Grammar, first: int, last: int) -> Run:
    """Who speaks, where a clause or a preposition was taken with the name.

    "Authorities were treating it as an attack" becomes "authorities", and "among
    voters" the voters; relative clauses stay.
    """
    while first < last - 1 and grammar.tag[first] == "IN" and grammar.lower[first] in _BEFORE:
        first += 1
    for place in range(first + 1, last):
        if grammar.tag[place] in _RELATIVE or _is_reduced(grammar, place):
            break
        if _is_in_name(grammar, place, first, last):
            continue  # "The “I Want to Live” project"
        if grammar.tag[place] in _FINITE and not grammar.dep[place].startswith("acl"):
            return (first, place) if _has_noun(grammar, first, place) else (first, last)
    return first, last


def _is_in_name(grammar: Grammar, place: int, first: int, last: int) -> bool:
    """Whether a word stands between quotation marks that some other words of a run stand outside of."""
    number = grammar.quotation[place]
    return number >= 0 and {grammar.quotation[first], grammar.quotation[last - 1]} != {number}


def _has_noun(grammar: Grammar, first: int, last: int) -> bool:
    return any(grammar.tag[place].startswith(("NN", "PRP")) for place in range(first, last))


def _without_edges(grammar: Grammar, runs: Iterable[Run]) -> list[Run]:
    """Runs of sources without commas and other signs at their ends, or a "today"."""
    kept = []
    for start, end in runs:
        first, last = start, end
        while first < last and not any(map(str.isalnum, grammar.lower[first])):
            first += 1
        while first < last and grammar.lower[last - 1] in _SIGNS | _WHEN:
            last -= 1
        kept.append((first, last) if first < last else (start, end))
    return kept


def _find_post(cue: Pieces, posts: Sequence[EmbeddedPost]) -> int | None:
    holders = (number for number, post in enumerate(posts) if post.post.span.overlaps(cue[0]))
    return next(holders, None)


def _keep_inside(
    found: Attribution, posts: Sequence[EmbeddedPost], holder: int | None
) -> Attribution:
    if not posts:
        return found
    outside = [post.post.span for number, post in enumerate(posts) if number != holder]
    content = subtract_spans(found.content, outside)
    source = subtract_spans(found.source, outside)
    if holder is not None:
        body = posts[holder].body
        if not body or found.cue[0].start >= body[-1].end:
            return replace(found, content=())  # The dash before a signature says nothing more.
        limit = [Span(0, body[0].start), Span(body[-1].end, max(body[-1].end, _last(content)) + 1)]
        content = subtract_spans(content, limit)
        source = subtract_spans(source, limit) if source else source
    return replace(found, content=content, source=source)


def _last(pieces: Pieces) -> int:
    return pieces[-1].end if pieces else 0


def keep_credited(credited: Sequence[Attribution]) -> list[Attribution]:
    """Those that have a content; what was nested in another is nested in nothing."""
    kept = [number for number, found in enumerate(credited) if found.content]
    moved = {old: new for new, old in enumerate(kept)}
    return [_nest(credited[old], _move(credited[old].within, moved)) for old in kept]


def _nest(found: Attribution, within: int | None) -> Attribution:
    return found if found.within == within else replace(found, within=within)


def _move(within: int | None, moved: dict[int, int]) -> int | None:
    return None if within is None else moved.get(within)


def order_credited(credited: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """All of them in the order of their first characters, nested as before."""
    order = sorted(range(len(credited)), key=lambda number: _first(credited[number]))
    moved = {old: new for new, old in enumerate(order)}
    return tuple(_nest(credited[old], _move(credited[old].within, moved)) for old in order)


def _first(found: Attribution) -> tuple[int, int]:
    return min(span.start for span in (*found.cue, *found.source, *found.content)), -_last(
        found.content
    )
