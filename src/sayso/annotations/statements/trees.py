"""Trees: a parsed text as plain lists, so that every walk over it takes linear time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from functools import lru_cache
from itertools import pairwise

from spacy.tokens import Doc

from sayso.annotations.tokens import Tokens, list_tokens
from sayso.annotations.wordlists import read_words
from sayso.model.annotation import Predicate
from sayso.model.span import Pieces, Span, join_spans

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "nsubjpass"})
CLAUSAL = frozenset({"ROOT", "root", "ccomp", "csubj", "csubj:pass", "advcl", "parataxis"})
RELATIVE = frozenset({"acl:relcl", "advcl:relcl"})
MOST_KIDS = 60
"""Dependents of one word that are looked through: hostile text must not cost time."""
_COPULA = frozenset({"cop"})
NOMINAL_TAGS = ("NN", "PRP", "CD")


@dataclass(frozen=True, slots=True)
class Tree(Tokens):
    """A parsed text: its tokens, and which hang on which.

    Attributes:
        children: For each token the positions of its dependents, in reading order.
        lefts: For each token the first one that hangs on it, itself among them.
        rights: The same for the last one.
        doc: The same text as spaCy has it, for what is seldom asked.
        predicates: The clauses that were described before, by their heads.
    """

    children: Sequence[Sequence[int]]
    lefts: Sequence[int]
    rights: Sequence[int]
    doc: Doc
    predicates: dict[int, Predicate] = field(default_factory=dict)

    def kids(self, place: int) -> Sequence[int]:
        """The dependents of a token, in reading order; of absurdly many the first."""
        kids = self.children[place]
        return kids if len(kids) <= MOST_KIDS else kids[:MOST_KIDS]

    def child(self, place: int, labels: Collection[str]) -> int | None:
        """The first dependent with one of these labels; None if there is none."""
        deps, kids = self.deps, self.children[place]
        for kid in kids if len(kids) <= MOST_KIDS else kids[:MOST_KIDS]:
            if deps[kid] in labels:
                return kid
        return None

    def subject(self, place: int) -> int | None:
        """The head of a predicate's own subject; None if it has none."""
        return self.child(place, SUBJECTS)

    def edges(self, place: int) -> tuple[int, int]:
        """The first and the last token that hang on a token, itself among them."""
        return self.lefts[place], self.rights[place]

    def span(self, place: int) -> Span:
        """The characters of a token."""
        return Span(self.starts[place], self.ends[place])

    def sentence(self, place: int) -> int:
        """Number of the sentence in which a token stands."""
        return max(bisect_right(self.sentences, place) - 1, 0)

    def sentence_at(self, start: int) -> int:
        """Number of the sentence in which a character stands."""
        return self.sentence(max(bisect_right(self.starts, start) - 1, 0))

    def list_places(self, span: Span) -> range:
        """The tokens that share characters with a span."""
        first = max(bisect_right(self.starts, span.start) - 1, 0)
        return range(first, max(bisect_right(self.starts, span.end - 1), first))

    def sentence_end(self, place: int) -> int:
        """The token after the last of the sentence in which a token stands."""
        number = bisect_right(self.sentences, place)
        return self.sentences[number] if number < len(self.sentences) else len(self)

    def is_mark(self, place: int) -> bool:
        """Whether a token is punctuation."""
        return bool(self.doc[place].is_punct)

    def below(
        self, place: int, *, without: Collection[int] = (), most: int | None = None
    ) -> list[int]:
        """A token with everything that hangs on it, in reading order.

        Args:
            place: Position of the token.
            without: Tokens to leave out with all that hangs on them.
            most: How many tokens at most; None for all.
        """
        found: list[int] = []
        waiting = [place]
        children = self.children
        while waiting and (most is None or len(found) < most):
            token = waiting.pop()
            found.append(token)
            waiting.extend([kid for kid in children[token] if kid not in without])
        return sorted(found)

    def is_predicate(self, place: int) -> bool:
        """Whether a token is the head of a clause: a verb, or a word with a copula."""
        return self.tags[place].startswith(("VB", "MD")) or self.child(place, _COPULA) is not None

    def is_nominal(self, place: int) -> bool:
        """Whether a token is a noun, pronoun or number without a copula."""
        return self.tags[place].startswith(NOMINAL_TAGS) and not self.is_predicate(place)


def is_inverted(tree: Tree, place: int) -> bool:
    """Whether an auxiliary before its subject opens a condition: "Should the vessel not depart, …".

    Args:
        tree: The parsed text.
        place: Position of the auxiliary.
    """
    if tree.lowers[place] not in read_words("clauses")["inverted"]:
        return False
    clause = tree.heads[place]
    helps = tree.deps[place] in {"aux", "aux:pass", "cop"} and tree.deps[clause] == "advcl"
    subject = tree.subject(clause) if helps else None
    return subject is not None and place < subject and tree.edges(clause)[0] == place


@lru_cache(maxsize=1)
def grow_tree(doc: Doc) -> Tree:
    """The tree of a parsed text; the last one is remembered."""
    tokens = list_tokens(doc)
    children: list[list[int]] = [[] for _ in tokens.heads]
    for place, head in enumerate(tokens.heads):
        if head != place:
            children[head].append(place)
    columns = {column.name: getattr(tokens, column.name) for column in fields(tokens)}
    lefts, rights = _measure_subtrees(tokens.heads)
    return Tree(**columns, children=children, lefts=lefts, rights=rights, doc=doc)


def _measure_subtrees(heads: Sequence[int]) -> tuple[list[int], list[int]]:
    """The first and the last token of each token's subtree, in linear time."""
    lefts, rights = list(range(len(heads))), list(range(len(heads)))
    # From the outside in: who comes first is the edge, and no later one climbs past it.
    for place, head in enumerate(heads):
        above = head
        while lefts[above] > place:
            lefts[above] = place
            above = heads[above]
    for place in range(len(heads) - 1, -1, -1):
        above = heads[place]
        while rights[above] < place:
            rights[above] = place
            above = heads[above]
    return lefts, rights


def to_pieces(tree: Tree, places: Iterable[int]) -> Pieces:
    """The characters of tokens; neighbours become one piece, and punctuation at edges goes."""
    trimmed = [_trim(tree, *run) for run in _list_runs(sorted(set(places)))]
    filled = [(first, last) for first, last in trimmed if first <= last]
    return join_spans([Span(tree.starts[first], tree.ends[last]) for first, last in filled])


def _list_runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of those that follow each other."""
    gaps = [at for at, (one, other) in enumerate(pairwise(places), 1) if other != one + 1]
    for start, end in pairwise([0, *gaps, len(places)]):
        if start < end:
            yield places[start], places[end - 1]


def _trim(tree: Tree, first: int, last: int) -> tuple[int, int]:
    while first <= last and _is_loose(tree.words[first], opening=True):
        first += 1
    while first <= last and _is_loose(tree.words[last], opening=False):
        last -= 1
    return first, last


def _is_loose(word: str, *, opening: bool) -> bool:
    if word.isalnum() or word in {"%", "$", "€", "£", "#", "@"} or any(map(str.isalnum, word)):
        return False
    # A bracket belongs to the words inside it.
    return word != ("(" if opening else ")")
