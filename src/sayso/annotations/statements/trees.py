"""Trees: a parsed text as plain lists, so that every walk over it takes linear time."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from sayso.model.span import Pieces, Span, join_spans

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "nsubjpass"})
CLAUSAL = frozenset({"ROOT", "root", "ccomp", "csubj", "csubj:pass", "advcl", "parataxis"})
RELATIVE = frozenset({"acl:relcl", "advcl:relcl"})
MOST_KIDS = 60
"""Dependents of one word that are looked through: hostile text must not cost time."""
NOMINAL_TAGS = ("NN", "PRP", "CD")


@dataclass(frozen=True, slots=True)
class Tree:
    """A parsed text.

    Attributes:
        tokens: Its tokens.
        heads: For each token the position of its head; a root's is its own.
        deps: For each token its dependency label.
        children: For each token the positions of its dependents, in reading order.
    """

    tokens: tuple[Token, ...]
    heads: tuple[int, ...]
    deps: tuple[str, ...]
    children: tuple[tuple[int, ...], ...]

    def kids(self, place: int) -> tuple[int, ...]:
        """The dependents of a token, in reading order; of absurdly many the first."""
        return self.children[place][:MOST_KIDS]

    def child(self, place: int, labels: Collection[str]) -> int | None:
        """The first dependent with one of these labels; None if there is none."""
        return next((kid for kid in self.kids(place) if self.deps[kid] in labels), None)

    def subject(self, place: int) -> int | None:
        """The head of a predicate's own subject; None if it has none."""
        return self.child(place, SUBJECTS)

    def edges(self, place: int) -> tuple[int, int]:
        """The first and the last token that hang on a token, itself among them."""
        token = self.tokens[place]
        return token.left_edge.i, token.right_edge.i

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
        while waiting and (most is None or len(found) < most):
            token = waiting.pop()
            found.append(token)
            waiting.extend(kid for kid in self.children[token] if kid not in without)
        return sorted(found)

    def is_predicate(self, place: int) -> bool:
        """Whether a token is the head of a clause: a verb, or a word with a copula."""
        token = self.tokens[place]
        if token.tag_.startswith(("VB", "MD")):
            return True
        return self.child(place, {"cop"}) is not None

    def is_nominal(self, place: int) -> bool:
        """Whether a token is a noun, pronoun or number without a copula."""
        return self.tokens[place].tag_.startswith(NOMINAL_TAGS) and not self.is_predicate(place)


def grow_tree(doc: Doc) -> Tree:
    """The tree of a parsed text."""
    children: list[list[int]] = [[] for _ in range(len(doc))]
    steps = doc.to_array("HEAD").astype("int64").tolist()
    heads = [place + step for place, step in enumerate(steps)]
    for place, head in enumerate(heads):
        if head != place:
            children[head].append(place)
    relations = doc.to_array("DEP").tolist()
    names = {relation: doc.vocab.strings[relation] for relation in set(relations)}
    return Tree(
        tokens=tuple(doc),
        heads=tuple(heads),
        deps=tuple(names[relation] for relation in relations),
        children=tuple(map(tuple, children)),
    )


def to_pieces(tree: Tree, places: Iterable[int]) -> Pieces:
    """The characters of tokens; neighbours become one piece, and punctuation at edges goes."""
    runs: list[list[int]] = []
    for place in sorted(set(places)):
        if runs and place == runs[-1][-1] + 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    trimmed = (_trim(tree, run) for run in runs)
    return join_spans(
        Span(tree.tokens[run[0]].idx, tree.tokens[run[-1]].idx + len(tree.tokens[run[-1]]))
        for run in trimmed
        if run
    )


def _trim(tree: Tree, run: list[int]) -> list[int]:
    start, end = 0, len(run)
    while start < end and _is_loose(tree.tokens[run[start]], opening=True):
        start += 1
    while start < end and _is_loose(tree.tokens[run[end - 1]], opening=False):
        end -= 1
    return run[start:end]


def _is_loose(token: Token, *, opening: bool) -> bool:
    if token.is_space:
        return True
    if token.text in {"%", "$", "€", "£", "#", "@"} or any(map(str.isalnum, token.text)):
        return False
    # A bracket belongs to the words inside it.
    return token.text != ("(" if opening else ")")
