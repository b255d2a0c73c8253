"""Origins: who a source has it from, as the words around an attribution tell."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from sayso.annotations.statements.trees import Tree, grow_tree
from sayso.annotations.wordlists import read_words
from sayso.model.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FINITE = frozenset(("MD", "VBD", "VBP", "VBZ"))
_NOMINAL = ("NN", "PRP", "CD")
_BEFORE = frozenset(
    ("case", "mark", "punct", "cc", "cop", "aux", "nsubj", "expl", "advmod", "discourse", "acl")
)
"""What stands before a noun without belonging to its phrase."""
_SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
_NOBODY = frozenset({"no", "none", "neither"})
"""Before whom nobody cites: "citing no sources"."""
_NEAR_WHAT = 5
"""Tokens from a "what" to the verb that calls it something."""
_DEEPEST = 2
"""Further ones that those cited cite."""


def find_origins(
    doc: Doc, named: Iterable[int], said: Iterable[int], main: int | None
) -> tuple[Span, ...]:
    """Noun phrases that name whence something is known, from near to far.

    Four forms are read: "said, citing the ministry" (on the cue), "information
    sourced from the ministry", "a report by the ministry", and "the agency, which
    cited the ministry" (in the source); the second and the third in the content too.

    Args:
        doc: The parsed text.
        named: Tokens of the source.
        said: Tokens of the content.
        main: The cue's main word; None if there is no cue.
    """
    citing = read_words("origins")["cited"]["verbs"]
    found: list[Token] = []
    named, tree, sentences = tuple(named), grow_tree(doc), _find_citing(doc)
    if main is not None and (tree.sentence(main) in sentences or _refers(doc, main)):
        found += _find_cited(doc[main], citing)
    carriers = _carriers()
    for place in (*named, *_list_before_verbs(tree, said)):
        if tree.tags[place].startswith("NN") and tree.lemmas[place].lower() in carriers:
            found += find_givers(doc[place])
    for place in named:
        if tree.children[place] and tree.sentence(place) in sentences:
            found += _find_cited_beside(doc[place], citing)
    spans: list[Span] = []
    # "citing information provided by two states" cites the states.
    reasons = read_words("origins")["cited"]["reasons"]
    found = [token for token in found if token.lemma_.lower() not in {*reasons, *_NOBODY}]
    found = [token for token in found if _NOBODY.isdisjoint(kid.lower_ for kid in token.lefts)]
    found = [_find_called(token) for token in found]
    cited = [giver for token in found for giver in (_list_givers(token) or (token,))]
    for token in cited:
        span = span_of_phrase(token)
        if not any(span.overlaps(other) for other in spans):
            spans.append(span)
    return tuple(spans)


def _find_called(token: Token) -> Token:
    """The noun of a "what it called a well-informed source"; any other word as it is."""
    if token.lower_ != "what":
        return token
    terming = read_words("cues")["terming"]
    near = token.doc[token.i + 1 : token.i + 1 + _NEAR_WHAT]
    calling = next((word for word in near if word.lemma_.lower() in terming), token)
    nouns = (kid for kid in calling.rights if kid.tag_.startswith(_NOMINAL))
    return next(nouns, token)


def _list_givers(token: Token) -> list[Token]:
    return find_givers(token) if is_carrier(token) else []


def _list_before_verbs(tree: Tree, said: Iterable[int]) -> Iterator[int]:
    """The words of a content up to its verb, without its subject.

    "It relied on papers supplied by X" is not from X, nor is "the report by X makes grim reading".
    """
    for place in said:
        if tree.tags[place] in _FINITE:
            return
        if tree.deps[place] not in _SUBJECTS:
            yield place


@lru_cache(maxsize=1)
def _find_citing(doc: Doc) -> frozenset[int]:
    """The sentences with a verb of citing, by number: in no other is anybody cited."""
    citing, tree = read_words("origins")["cited"]["verbs"], grow_tree(doc)
    bases = {lemma for lemma in set(tree.lemmas) if lemma.lower() in citing}
    places = (place for place, lemma in enumerate(tree.lemmas) if lemma in bases)
    return frozenset(tree.sentence(place) for place in places) if bases else frozenset()


def _refers(doc: Doc, main: int) -> bool:
    """Whether "reference" or the like stands near a cue."""
    nouns = read_words("origins")["cited"]["nouns"]
    return any(child.lower_ in nouns for child in doc[main].children)


def span_of_phrase(token: Token) -> Span:
    """The characters of a noun phrase, without a relative clause that only adds to it."""
    doc = token.doc
    first, last = token.left_edge.i, token.right_edge.i
    if first <= token.head.i < token.i:
        first = (
            token.head.i + 1
        )  # The parse hung "TASS" of "TASS reported, citing officials" on it.
    for child in token.children:
        if child.dep_ in _BEFORE and child.i < token.i:
            first = min(max(first, child.right_edge.i + 1), token.i)
        ends = child.dep_ in {"acl:relcl", "parataxis", "advcl", "punct"} and child.tag_ != "HYPH"
        if ends and child.i > token.i:
            last = min(last, child.left_edge.i - 1)
        if child.dep_ == "conj" and child.i > token.i and child.tag_.startswith("VB"):
            last = min(last, child.left_edge.i - 1)
    # A clause may begin before the noun that it is hung on, where the parse crosses itself.
    last = max(last, token.i, _find_joint_end(token, last))
    while last > token.i and (doc[last].is_punct or doc[last].is_space):
        last -= 1
    return Span(doc[first].idx, doc[last].idx + len(doc[last]))


def _find_joint_end(token: Token, last: int) -> int:
    """The end of a second half that the parse hung beside the first: "intelligence and defence officials"."""
    doc = token.doc
    if last + 2 >= len(doc) or doc[last + 1].tag_ != "CC":
        return last
    half = doc[last + 2]
    while half.head.left_edge.i > last and half.head.i not in {half.i, token.head.i}:
        half = half.head
    beside = half.head.i == token.head.i and half.dep_ == token.dep_ and half.tag_.startswith("NN")
    bare = not any(child.dep_ == "case" for child in half.children)
    return half.right_edge.i if beside and bare else last


def _find_cited(cue: Token, verbs: Collection[str]) -> list[Token]:
    """Whom a cue cites: by a participle that hangs on it or on its subject."""
    subjects = [child for child in cue.children if child.dep_ == "nsubj"]
    citing = (
        child
        for head in (*subjects, cue)
        for child in head.children
        if child.dep_ in {"advcl", "xcomp", "acl", "conj"}
        and child.tag_ in {"VBG", "VBD"}
        and child.lemma_.lower() in verbs
    )
    found = [thing for verb in citing for thing in _list_objects(verb, cue)]
    found = found or _list_referred(cue)
    found += [further for thing in found for further in _find_cited_beside(thing, verbs)]
    return found or [thing for head in (*subjects, cue) for thing in _list_cited_nouns(head, verbs)]


def _list_referred(cue: Token) -> list[Token]:
    """Whom a cue names "with reference to", as copy translated from Slavic languages does."""
    nouns = read_words("origins")["cited"]["nouns"]
    return [
        thing
        for noun in cue.children
        if noun.dep_ == "obl" and noun.lower_ in nouns and _has_case(noun, ("with",))
        for thing in noun.children
        if thing.dep_ == "nmod" and _has_case(thing, ("to",))
    ]


def _list_cited_nouns(head: Token, verbs: Collection[str]) -> list[Token]:
    """The nouns under a word before which a participle stands like a preposition: "citing officials"."""
    return [
        thing
        for thing in head.children
        if any(_is_cited_by(thing, verb, verbs) for verb in thing.lefts)
    ]


def _is_cited_by(thing: Token, verb: Token, verbs: Collection[str]) -> bool:
    """Whether a participle before a noun cites it, though the tree hung it on the noun."""
    is_participle = verb.dep_ in {"acl", "case", "mark"} and verb.tag_ == "VBG"
    known = verb.lemma_.lower() in verbs or verb.lower_ in _list_participles()
    return is_participle and known and thing.tag_.startswith(_NOMINAL)


def _list_participles() -> list[str]:
    """The same verbs as they stand before a noun, where the parse takes them for prepositions."""
    participles: list[str] = read_words("origins")["cited"]["participles"]
    return participles


def _list_objects(verb: Token, cue: Token) -> list[Token]:
    """What a participle takes; the noun right behind it where the tree hung that on the cue."""
    objects = [thing for thing in verb.children if thing.dep_ == "obj"]
    if objects or verb.i + 1 >= len(verb.doc):
        return objects
    thing = verb.doc[verb.i + 1]
    while thing.head.left_edge.i > verb.i and thing.head.i != thing.i:
        thing = thing.head
    beside = thing.head.i in {cue.i, verb.head.i} and thing.left_edge.i == verb.i + 1
    return [thing] if beside and thing.tag_.startswith(_NOMINAL) else []


def _find_cited_beside(token: Token, verbs: Collection[str], steps: int = _DEEPEST) -> list[Token]:
    """Whom somebody cites, or a report: ", which cited a source", "a report citing officials"; and whom these cite."""
    citing = (child for child in token.children if _cites_for(child, token, verbs))
    found = [thing for verb in citing for thing in verb.children if thing.dep_ == "obj"]
    found = found or _list_cited_nouns(token, verbs)
    further = (_find_cited_beside(thing, verbs, steps - 1) for thing in found if steps)
    return [*found, *(thing for things in further for thing in things)]


def _cites_for(verb: Token, token: Token, verbs: Collection[str]) -> bool:
    """Whether a verb tells whom a word cites; a restrictive clause does so of a document only."""
    if verb.lemma_.lower() not in verbs:
        return False
    if verb.dep_ == "acl":
        return verb.tag_ == "VBG"
    own = [word for word in verb.lefts if not word.is_punct]
    opening = own[0].left_edge if own else verb
    behind_comma = token.doc[max(opening.i - 1, 0)].text == ","
    relative = verb.dep_ == "acl:relcl" and opening.tag_ in {"WDT", "WP"}
    return relative and (behind_comma or is_carrier(token))


def is_carrier(token: Token) -> bool:
    """Whether a word stands for something known: information, a report, footage."""
    return token.tag_.startswith("NN") and token.lemma_.lower() in _carriers()


@cache
def _carriers() -> frozenset[str]:
    return frozenset(read_words("origins")["carriers"])


def find_givers(carrier: Token) -> list[Token]:
    """The words behind a carrier that name whence it comes, in reading order."""
    passed_on = read_words("origins")["passed_on"]
    found = []
    behind = find_participle_behind(carrier)
    for child in (*carrier.children, *(() if behind is None else (behind,))):
        describes = child is behind or child.dep_ in {"acl", "acl:relcl"}
        if describes and child.lemma_.lower() in passed_on:
            prepositions = passed_on[child.lemma_.lower()]
            found += [giver for giver in child.children if _has_case(giver, prepositions)]
        elif child.dep_ == "nmod" and _has_case(child, ("from", "by")) and _can_tell(child):
            found.append(child)
    return found or _find_right_behind(carrier, passed_on)


def _find_right_behind(carrier: Token, passed_on: Mapping[str, Collection[str]]) -> list[Token]:
    """The giver in "figures published by the ministry", wherever the parse hung the participle."""
    doc, place = carrier.doc, carrier.i + 1
    if place + 2 >= len(doc) or doc[place].tag_ != "VBN":
        return []
    if doc[place + 1].lower_ not in passed_on.get(doc[place].lemma_.lower(), ()):
        return []
    giver = doc[place + 2]
    while giver.head.left_edge.i >= place and giver.head.i != giver.i:
        giver = giver.head
    return [giver] if giver.tag_.startswith(_NOMINAL) else []


def find_participle_behind(carrier: Token) -> Token | None:
    """The participle right behind a carrier that the parse hangs on the verb before it.

    In "shared information allegedly sourced from" it tells of the information.
    """
    for child in carrier.head.children:
        between = carrier.doc[carrier.i + 1 : child.i] if child.i > carrier.i else None
        if (
            child.dep_ == "advcl"
            and child.tag_ == "VBN"
            and between is not None
            and all(word.tag_ == "RB" for word in between)
        ):
            return child
    return None


def _has_case(token: Token, prepositions: Collection[str]) -> bool:
    return token.tag_.startswith(_NOMINAL) and any(
        child.dep_ == "case" and child.lower_ in prepositions for child in token.children
    )


def _can_tell(token: Token) -> bool:
    """Whether a noun may stand for somebody: a name, or a plural such as "officials"."""
    return token.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"} or token.tag_ in {"NNS", "NNPS"}
