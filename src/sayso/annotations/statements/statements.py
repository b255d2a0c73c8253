"""Statements: from a stretch of a tree to the proposition that it makes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from sayso.annotations.statements.grounds import find_grounded
from sayso.annotations.statements.hedges import Hedge, lowest, weigh_hedges, weigh_shared
from sayso.annotations.statements.joined import list_joined, shares_helpers
from sayso.annotations.statements.judgements import is_judgement
from sayso.annotations.statements.predicates import describe_clause, find_complement
from sayso.annotations.statements.questions import find_assurance, find_likelihood, find_question
from sayso.annotations.statements.subjects import find_missing_subject
from sayso.annotations.statements.trees import (
    CLAUSAL,
    RELATIVE,
    SUBJECTS,
    Tree,
    is_inverted,
    to_pieces,
)
from sayso.annotations.wordlists import read_words
from sayso.model.annotation import Proposition
from sayso.model.span import Pieces, Span, join_spans

_WORDS_OF = frozenset({"accusation", "allegation", "assertion", "charge", "claim"})
"""What a body before them says, unlike "police reports"."""
_BORDERS = CLAUSAL | RELATIVE | {"acl", "xcomp"}
_MARKS = frozenset({"mark", "advmod", "case"})
_CLIMB = 12


@dataclass(frozen=True, slots=True)
class Place:
    """Where a statement stands.

    Attributes:
        attribution: Position of the attribution whose content it is; None for the outlet's own words.
        whole: Whether it stands for that whole content.
    """

    attribution: int | None
    whole: bool = False


def make_proposition(
    tree: Tree, head: int, tokens: Sequence[int], place: Place, *, pieces: Pieces | None = None
) -> Proposition | None:
    """The proposition that some tokens make; None if there is no word in them.

    Args:
        tree: The parsed text.
        head: Position of its predicate or main noun.
        tokens: All its tokens, shared ones too, in reading order.
        place: Where it stands.
        pieces: Its characters, where they are settled; None to take them from the tokens.
    """
    focus = _find_focus(tree, head, tokens, whole=place.whole)
    head, tokens = focus.head, focus.tokens
    settled = to_pieces(tree, tokens) if pieces is None else pieces
    if not settled:
        return None
    hedges = tuple(dict.fromkeys((*focus.hedges, *_find_own_hedges(tree, head, tokens))))
    spans = [hedge.span for hedge in hedges]
    certainties = [hedge.certainty for hedge in hedges]
    if focus.opening is not None:
        spans.extend(focus.opening)
        certainties.append("unknown")
    return Proposition(
        pieces=settled,
        predicate=describe_clause(tree, head),
        complement=find_complement(tree, head),
        hedges=join_spans(spans, gap=1),
        certainty=lowest(certainties),
        hearsay=any(hedge.hearsay for hedge in hedges),
        condition=_find_condition(tree, head, tokens),
        judgement=is_judgement(tree, head),
        attribution=place.attribution,
        whole=place.whole,
        sentence=tree.sentence_at(settled[0].start),
        missing=find_missing_subject(tree, head, settled),
        relative=tree.deps[head] in RELATIVE,
    )


@dataclass(frozen=True, slots=True)
class _Focus:
    """What a statement mainly tells, behind words that only say how it is known.

    Attributes:
        head: Position of its predicate or main noun.
        tokens: Its tokens.
        hedges: The words before it that lower it.
        opening: The words that leave nothing but the question; None where it is none.
    """

    head: int
    tokens: Sequence[int]
    hedges: tuple[Hedge, ...]
    opening: Pieces | None


def _find_focus(tree: Tree, head: int, tokens: Sequence[int], *, whole: bool) -> _Focus:
    """What is told behind "it is unclear whether", "there is no doubt that", "reports that"."""
    question = find_question(tree, head, tokens)
    if question is not None and not whole:
        head, tokens = question.head, question.tokens
    assured = find_assurance(tree, head, tokens) if question is None else None
    if assured is not None:
        head, tokens = assured.head, tokens if whole else assured.tokens
    hedges: tuple[Hedge, ...] = ()
    likely = find_likelihood(tree, head, tokens) if question is None else None
    if likely is not None:
        told = tuple(h for h in weigh_hedges(tree, tokens) if h.span in likely.words)
        seeming = (Hedge(likely.head, span, "probable", hearsay=False) for span in likely.words)
        hedges = (*_find_own_hedges(tree, head, tokens), *(told or seeming))
        head, tokens = likely.head, tokens if whole else likely.tokens
    told_in = find_grounded(tree, head) if question is None else None
    if told_in is not None:
        hedges = (*hedges, *_find_own_hedges(tree, head, tokens))
        head = told_in
    return _Focus(head, tokens, hedges, None if question is None else question.words)


def make_bare_proposition(tree: Tree, pieces: Pieces, place: Place) -> Proposition:
    """A proposition of which nothing is known but where it stands."""
    return Proposition(
        pieces=pieces,
        predicate=None,
        complement=None,
        hedges=(),
        certainty="certain",
        hearsay=False,
        condition=None,
        judgement=False,
        attribution=place.attribution,
        whole=place.whole,
        sentence=tree.sentence_at(pieces[0].start),
    )


def _find_own_hedges(tree: Tree, head: int, tokens: Iterable[int]) -> tuple[Hedge, ...]:
    """The hedges that bear on the predicate, not on a clause or thing inside the statement."""
    own = [hedge for hedge in weigh_hedges(tree, tokens) if _bears_on(tree, hedge.token, head)]
    holding = _find_holding(tree, head, tokens)
    return tuple(dict.fromkeys((*holding, *weigh_shared(tree, head), *own)))


def _find_holding(tree: Tree, head: int, tokens: Iterable[int]) -> tuple[Hedge, ...]:
    """The noun before a content that says how it is known: "(noted) reports that troops have crossed"."""
    noun, mark = tree.heads[head], tree.child(head, {"mark"})
    if tree.deps[head] == "ccomp" and mark is not None and tree.tags[noun].startswith("VB"):
        noun = mark - 1  # "noted reports that", where the clause is read with the verb
    outside = 0 <= noun < head and noun not in set(tokens) and tree.tags[noun].startswith("NN")
    is_held = tree.deps[head] in {"acl", "ccomp"} or _opens_with_that(tree, head)
    return weigh_hedges(tree, [noun]) if outside and is_held and not _is_owned(tree, noun) else ()


def _is_owned(tree: Tree, noun: int) -> bool:
    """Whether it is told whose word something is, or that it is nobody's: "his claim", "a claim by the army", "no doubt"."""
    before = {tree.lowers[kid] for kid in tree.kids(noun) if kid < noun}
    owner = tree.child(noun, {"nmod:poss"})
    if owner is None and tree.lemmas[noun].lower() in _WORDS_OF:
        owner = tree.child(noun, {"compound", "amod"})  # "army claims", "Russian claims"
        is_quality = owner is not None and tree.tags[owner].startswith("JJ")
        owner = None if is_quality and not tree.words[owner or 0].istitle() else owner
    return owner is not None or "no" in before or tree.lowers[noun + 1] in {"by", "from"}


def _opens_with_that(tree: Tree, head: int) -> bool:
    """Whether a clause that looks like a relative one is what a noun says: "reports that they fled"."""
    mark = tree.child(head, {"mark"})
    return tree.deps[head] in RELATIVE and mark is not None and tree.lowers[mark] == "that"


def _bears_on(tree: Tree, place: int, head: int) -> bool:
    # "They were reportedly training": the adverb may be taken for what the verb hangs on.
    if tree.heads[head] == place and tree.deps[head] == "xcomp" and tree.tags[place] == "RB":
        return True
    if _is_of_thing(tree, place, head):
        return False
    is_noun = tree.tags[place].startswith("NN")
    if is_noun and place != head and tree.lemmas[head].lower() not in _light_verbs():
        return False
    return _reaches(tree, place, head)


def _is_of_thing(tree: Tree, place: int, head: int) -> bool:
    """Whether only a person or thing that something is done to is doubted: "killed dozens of suspected fighters".

    An event is doubted with it: "will examine the alleged killing"; so is who does it.
    """
    noun = tree.heads[place]
    if tree.deps[place] != "amod" or noun == head or tree.deps[noun] in SUBJECTS:
        return False
    seen = tree.doc._.kinds
    return seen is not None and not seen.names_event(noun)


def _reaches(tree: Tree, start: int, head: int) -> bool:
    """Whether nothing that is a statement or a thing of its own stands between two words."""
    place = start
    for _ in range(_CLIMB):
        if place == head:
            return True
        above = tree.heads[place]
        # "The allegedly stolen tank was found" is sure of what it tells.
        is_within = place != start and tree.deps[place] == "amod" and above != head
        is_apart = tree.deps[place] in _BORDERS and not _tells_origin(tree, place, head)
        if is_within or is_apart or above == place:
            return False
        place = above
    return False


def _tells_origin(tree: Tree, place: int, head: int) -> bool:
    """Whether a participle says whence the thing is known that is all of the statement."""
    return tree.deps[place] == "acl" and tree.heads[place] == head and tree.is_nominal(head)


def _find_condition(tree: Tree, head: int, tokens: Sequence[int]) -> Span | None:
    """The conjunction of a condition that the predicate, or its infinitive, hangs on."""
    conditions, openings, lowers = _conditions(), _openings(), tree.lowers
    opening = [place for place in tokens if lowers[place] in openings]
    members = set(tokens) if opening else ()
    for place in opening:
        if is_inverted(tree, place):
            return tree.span(place)
        if lowers[place] not in conditions or tree.deps[place] not in _MARKS:
            continue
        if lowers[place] == "once" and "at" in lowers[max(place - 1, 0) : place]:
            continue  # "cease at once"
        clause = tree.heads[place]
        while tree.deps[clause] in {"xcomp", "advcl"} and tree.heads[clause] in members:
            clause = tree.heads[clause]
        # A condition that lost its main clause belongs to what is left of the sentence.
        if clause == head or tree.heads[clause] not in members:
            return tree.span(place)
    return _find_shared_condition(tree, head)


def _find_shared_condition(tree: Tree, head: int) -> Span | None:
    """The condition before the verb that one goes on from: "if talks fail, they will attack and take the bridge".

    So it is where the second has a subject of its own: "if it rains, roads will close and power will fail".
    """
    first = tree.heads[head]
    shared = any(shares_helpers(tree, one, head) for one in list_joined(tree, head))
    if tree.deps[head] != "conj" or not (shared or _may_follow(tree, head)):
        return None
    for clause in tree.kids(first):
        mark = tree.child(clause, _MARKS) if tree.deps[clause] == "advcl" else None
        if mark is not None and clause < first and tree.lowers[mark] in _conditions():
            return tree.span(mark)
    return None


def _may_follow(tree: Tree, verb: int) -> bool:
    """Whether a verb tells what will or would be, and stands not against what is before."""
    modal = any(tree.tags[kid] == "MD" and kid < verb for kid in tree.kids(verb))
    cc = tree.child(verb, {"cc"})
    return modal and (cc is None or tree.lowers[cc] == "and")


@cache
def _conditions() -> frozenset[str]:
    return frozenset(read_words("clauses")["conditions"])


@cache
def _openings() -> frozenset[str]:
    """The words that can open a condition; of most statements none."""
    return _conditions().union(read_words("clauses")["inverted"])


@cache
def _light_verbs() -> frozenset[str]:
    return frozenset(read_words("clauses")["light_verbs"])
