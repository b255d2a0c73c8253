"""Hedges: the words that lower how firmly a text puts a statement."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from spacy.tokens import Doc

from sayso.annotations.statements.joined import list_joined, shares_helpers
from sayso.annotations.statements.trees import RELATIVE, Tree, grow_tree
from sayso.annotations.wordlists import read_words
from sayso.model.claim import Certainty
from sayso.model.span import Span

CERTAINTIES: tuple[Certainty, ...] = ("certain", "probable", "possible", "unknown")
"""From firm to open."""

_KINDS = ("modals", "nouns", "adjectives", "adverbs", "passive", "raising", "minds")
_CONDITIONS = frozenset({"if", "unless", "when", "once", "until", "while", "as", "because"})
_ABLE = frozenset({"can", "could"})
_SAYING = frozenset(
    {"announce", "assure", "confirm", "disclose", "report", "reveal", "say", "tell"}
)
"""Modals of which the negation is firm: "could not land", but "may not be over"."""
_CLAUSES = frozenset({"ccomp", "xcomp", "csubj", "csubj:pass", "acl", "advcl", "nmod"})
_NEGATORS = frozenset({"not", "n't", "n’t", "never", "no"})
_OBJECT_CLAUSES = frozenset({"xcomp", "ccomp", "csubj:pass", "csubj"})
_PASSIVES = frozenset({"aux:pass", "auxpass", "nsubj:pass"})


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word, or words, that lower a statement.

    Attributes:
        token: Position of the word that the statement hangs on, or that hangs on it.
        span: The words.
        certainty: What they leave of it.
        hearsay: Whether they pass on what somebody unnamed says.
    """

    token: int
    span: Span
    certainty: Certainty
    hearsay: bool


def weigh_hedges(tree: Tree, places: Iterable[int]) -> tuple[Hedge, ...]:
    """The hedges among tokens, with what they leave of a statement, in reading order.

    Args:
        tree: The parsed text.
        places: Positions of the tokens, in reading order.
    """
    found = _weigh_all(tree.doc)
    return tuple([found[place] for place in places if place in found])


def weigh_shared(tree: Tree, head: int) -> tuple[Hedge, ...]:
    """The hedges before a verb that hold for a later one: "allegedly drew a gun and fired, killing two".

    Those of hearsay do, and modals where the later verb is read with them ("may have seized it and burned it").

    Args:
        tree: The parsed text.
        head: Position of the later verb.
    """
    found: list[Hedge] = []
    lent = tree.deps[head] == "advcl" and tree.tags[head] == "VBG" and tree.subject(head) is None
    for first in (tree.heads[head],) if lent else list_joined(tree, head):
        for hedge in weigh_hedges(tree, [kid for kid in tree.kids(first) if kid < first < head]):
            is_modal = tree.tags[hedge.token] == "MD"
            if hedge.hearsay or (is_modal and shares_helpers(tree, first, head, loosely=True)):
                found.append(hedge)
    return tuple(found)


@lru_cache(maxsize=1)
def _weigh_all(doc: Doc) -> dict[int, Hedge]:
    """The hedges of a text by their tokens; the last text is remembered, for statements share words."""
    tree, listed = grow_tree(doc), _listed()
    places = [
        place
        for place, (word, lemma) in enumerate(zip(tree.lowers, tree.lemmas, strict=True))
        if word in listed or lemma.lower() in listed
    ]
    weighed = ((place, _weigh(tree, place)) for place in places)
    return {place: hedge for place, hedge in weighed if hedge is not None}


def lowest(certainties: Iterable[Certainty]) -> Certainty:
    """The least firm of several; "certain" of none."""
    return max(certainties, key=CERTAINTIES.index, default="certain")


@cache
def _strengths(kind: str) -> dict[str, Certainty]:
    """Word to what it leaves, of one kind of hedges."""
    table = read_words("hedges")[kind]
    return {word: level for level in CERTAINTIES for word in table.get(level, ())}


@cache
def _phrase_starts() -> dict[str, tuple[tuple[tuple[str, ...], Certainty], ...]]:
    starts: dict[str, list[tuple[tuple[str, ...], Certainty]]] = {}
    for phrase, level in _strengths("phrases").items():
        words = tuple(phrase.split())
        starts.setdefault(words[0], []).append((words, level))
    return {first: tuple(phrases) for first, phrases in starts.items()}


@cache
def _listed() -> frozenset[str]:
    """Every word that can be a hedge or begin one: of most texts one word in twenty."""
    alone = (word for kind in _KINDS for word in _strengths(kind))
    return frozenset((*alone, *_phrase_starts()))


@cache
def _hearsay() -> frozenset[str]:
    return frozenset(read_words("hedges")["hearsay"]["words"])


def _weigh(tree: Tree, place: int) -> Hedge | None:
    word, tag = tree.lowers[place], tree.tags[place]
    for words, strength in _phrase_starts().get(word, ()):
        end = place + len(words)
        if tuple(tree.lowers[place:end]) == words:
            span = Span(tree.starts[place], tree.ends[end - 1])
            return Hedge(place, span, strength, hearsay=False)
    level = _find_level(tree, place)
    if level is None:
        return None
    # "I think" and "we believe" pass on nothing.
    active = tag.startswith("VB") and tag != "VBN"
    hearsay = (word in _hearsay() and not active) or (
        tree.lemmas[place].lower() in _hearsay()
        and (tag.startswith("NN") or (tag.startswith("VB") and _is_passive(tree, place)))
    )
    return Hedge(place, tree.span(place), level, hearsay=hearsay)


def _find_level(tree: Tree, place: int) -> Certainty | None:
    """What a word alone leaves of its statement; None if it is no hedge."""
    word, tag = tree.lowers[place], tree.tags[place]
    if tag == "MD":
        verb = tree.heads[place]
        told = word in _ABLE and (_is_negated(tree, verb) or _is_said(tree, verb))
        told = told or _is_seen(tree, verb) or (word == "can" and _is_made_for(tree, verb))
        told = told or (word == "may" and _is_no_longer(tree, verb))
        return None if told else _strengths("modals").get(word)
    if tag.startswith("VB"):
        return _find_verb_level(tree, place)
    if tag.startswith("NN"):
        held = next((kid for kid in tree.kids(place) if _may_be_held(tree, kid)), None)
        holds = (held is not None and not _sets_condition(tree, held)) or _holds_clause(tree, place)
        holds = holds and not _is_none(tree, place) and not _only_tells_where(tree, place)
        return _strengths("nouns").get(tree.lemmas[place].lower()) if holds else None
    if tree.deps[place] in {"amod", "compound"} or tag.startswith("JJ"):
        if word == "possible" and _is_negated(tree, place):
            return None  # "it was not possible to verify it"
        return _strengths("adjectives").get(word)
    return _strengths("adverbs").get(word)


def _is_none(tree: Tree, noun: int) -> bool:
    """Whether nobody says so: "there were no reports of damage" leaves nothing open."""
    tells = tree.lemmas[noun].lower() in _hearsay() or tree.lowers[noun] in _hearsay()
    return tells and any(tree.lowers[kid] == "no" for kid in tree.kids(noun))


def _only_tells_where(tree: Tree, noun: int) -> bool:
    """Whether it only tells where somebody says what follows: "said in a report that"."""
    case, verb = tree.child(noun, {"case"}), tree.heads[noun]
    speaking = tree.lemmas[verb].lower() in read_words("clauses")["speaking"]
    return case is not None and tree.lowers[case] == "in" and speaking


def _may_be_held(tree: Tree, clause: int) -> bool:
    """Whether what hangs on a noun may be what it holds, and not what became of it: "a report released on Monday"."""
    label, tag, noun = tree.deps[clause], tree.tags[clause], tree.heads[clause]
    if ":" in tree.lowers[noun + 1 : clause]:
        return False  # "rejected the report: 'Nobody was hit'"
    return label in _CLAUSES and not (label == "acl" and tag == "VBN" and _is_bare(tree, clause))


def _is_bare(tree: Tree, verb: int) -> bool:
    return tree.child(verb, {"aux", "aux:pass", "mark", "nsubj", "nsubj:pass"}) is None


def _sets_condition(tree: Tree, clause: int) -> bool:
    """Whether a clause is no content but a condition or a time: "will be at risk if it rains"."""
    mark = tree.child(clause, {"mark", "advmod"})
    return tree.deps[clause] == "advcl" and mark is not None and tree.lowers[mark] in _CONDITIONS


def _holds_clause(tree: Tree, place: int) -> bool:
    """Whether a clause that looks like a relative one tells what a noun holds: "a chance that it will rain"."""
    clause = tree.child(place, RELATIVE)
    mark = None if clause is None else tree.child(clause, {"mark"})
    return (mark is not None and tree.lowers[mark] == "that") or _stands_before(tree, place)


def _stands_before(tree: Tree, noun: int) -> bool:
    """Whether a noun stands right before the clause that its verb has beside it: "noted reports that they fled"."""
    clause = tree.child(tree.heads[noun], {"ccomp"})
    mark = None if clause is None else tree.child(clause, {"mark"})
    return mark == noun + 1 and tree.lowers[mark] == "that"


def _find_verb_level(tree: Tree, place: int) -> Certainty | None:
    lemma = tree.lemmas[place].lower()
    if tree.child(place, _OBJECT_CLAUSES) is None:
        is_modifier = tree.deps[place] == "amod"
        return _strengths("adjectives").get(tree.lowers[place]) if is_modifier else None
    if _is_passive(tree, place):
        return _strengths("passive").get(lemma)
    if lemma in _strengths("raising"):
        return _strengths("raising")[lemma]
    if tree.child(place, {"ccomp"}) is not None and _speaks_of_self(tree, place):
        return _strengths("minds").get(lemma)
    return None


def _is_passive(tree: Tree, place: int) -> bool:
    return tree.tags[place] == "VBN" and (
        tree.deps[place] in {"acl", "amod", "advcl"} or tree.child(place, _PASSIVES) is not None
    )


def _speaks_of_self(tree: Tree, place: int) -> bool:
    return any(
        tree.deps[kid] == "nsubj" and tree.lowers[kid] in {"i", "we"} for kid in tree.kids(place)
    )


def _is_negated(tree: Tree, verb: int) -> bool:
    return any(
        (tree.lowers[kid] in _NEGATORS and tree.deps[kid] != "det")
        or tree.lowers[kid] == "longer"
        or (tree.deps[kid].startswith("nsubj") and _is_nobody(tree, kid))
        for kid in tree.kids(verb)
    )


def _is_no_longer(tree: Tree, verb: int) -> bool:
    """Whether it is told what nobody is allowed any more: "may no longer enter"."""
    return any(tree.lowers[kid] == "longer" for kid in tree.kids(verb))


def _is_nobody(tree: Tree, subject: int) -> bool:
    """Whether it is a "none of them", "no account" or "neither side's account"."""
    first = tree.lowers[tree.edges(subject)[0]]
    return first in {"no", "neither", "none", "nobody", "nothing"}


def _is_seen(tree: Tree, verb: int) -> bool:
    """Whether something "could be seen": it was there."""
    return tree.lemmas[verb].lower() in {"see", "hear"} and _is_passive(tree, verb)


def _is_made_for(tree: Tree, verb: int) -> bool:
    """Whether a thing can do something by its make: "the missile can reach 500 km"."""
    subject = tree.subject(verb)
    is_thing = subject is not None and tree.tags[subject].startswith("NN")
    return is_thing and tree.lemmas[verb].lower() in read_words("hedges")["abilities"]["verbs"]


def _is_said(tree: Tree, verb: int) -> bool:
    """Whether somebody says what he can say: "I can confirm that a man was arrested"."""
    return tree.lemmas[verb].lower() in _SAYING and _speaks_of_self(tree, verb)


def is_question_word(word: str, kind: str) -> bool:
    """Whether a word leaves nothing but a question.

    Args:
        word: In lower case.
        kind: "predicates" (with a negation), "alone", "nouns" (with "no") or "markers".
    """
    return word in _questions(kind)


@cache
def _questions(kind: str) -> Collection[str]:
    return frozenset(read_words("hedges")["questions"][kind])
