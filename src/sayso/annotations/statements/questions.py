"""Questions: statements of which a text leaves nothing but that they are open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.annotations.statements.hedges import is_question_word
from sayso.annotations.statements.trees import Tree
from sayso.model.span import Pieces, Span

_CLAUSES = frozenset({"ccomp", "csubj", "csubj:pass", "advcl", "acl", "xcomp"})
_ABOUT = frozenset({"about", "on", "of", "as", "for"})
_NEGATORS = frozenset({"not", "n't", "n’t", "never"})
_WONDERING = frozenset({"how", "what", "when", "where", "which", "who", "whom", "whose", "why"})


@dataclass(frozen=True, slots=True)
class Question:
    """An open statement.

    Attributes:
        head: Position of its predicate or main noun.
        tokens: What is open.
        words: The words that say that it is.
    """

    head: int
    tokens: list[int]
    words: Pieces


def find_question(tree: Tree, head: int, tokens: Sequence[int]) -> Question | None:
    """What "it is unclear whether", "it is not known who" or "no word on" leave open; None else."""
    token = tree.tokens[head]
    marks = [kid for kid in tree.kids(head) if _is_whether(tree, kid)]
    if marks and marks[0] in set(tokens):
        return Question(head, _without(tokens, marks), tuple(_span(tree, kid) for kid in marks))
    word = token.lower_
    if is_question_word(word, "alone") or token.lemma_.lower() == "wonder":
        return _open_clause(tree, head, tokens, [head])
    negation = next((kid for kid in tree.kids(head) if tree.tokens[kid].lower_ in _NEGATORS), None)
    if negation is not None and is_question_word(word, "predicates"):
        return _open_clause(tree, head, tokens, [negation, head])
    return _open_noun(tree, head, tokens)


def _is_whether(tree: Tree, place: int) -> bool:
    return tree.tokens[place].lower_ == "whether" and tree.deps[place] in {"mark", "advmod", "cc"}


def _open_clause(
    tree: Tree, head: int, tokens: Sequence[int], words: Sequence[int]
) -> Question | None:
    for kid in tree.kids(head):
        if tree.deps[kid] not in _CLAUSES:
            continue
        markers = [
            mark
            for mark in tree.kids(kid)
            if is_question_word(tree.tokens[mark].lower_, "markers") and tree.deps[mark] == "mark"
        ]
        below = tree.below(kid, without=markers)
        if markers or tree.tokens[below[0]].lower_ in _WONDERING:
            members = set(tokens)
            spans = tuple(sorted(_span(tree, word) for word in (*words, *markers)))
            return Question(kid, [place for place in below if place in members], spans)
    return None


def _open_noun(tree: Tree, head: int, tokens: Sequence[int]) -> Question | None:
    """What "there was no information on X" leaves open."""
    noun = head if tree.tokens[head].tag_.startswith("NN") else tree.child(head, {"nsubj", "obj"})
    if noun is None or not is_question_word(tree.tokens[noun].lower_, "nouns"):
        return None
    determiner = next((kid for kid in tree.kids(noun) if tree.tokens[kid].lower_ == "no"), None)
    if determiner is None:
        return None
    members = set(tokens)
    for place in (*tree.kids(noun), *tree.kids(head)):
        case = tree.child(place, {"case", "mark"})
        if case is None or tree.tokens[case].lower_ not in _ABOUT or place <= noun:
            continue
        below = [kid for kid in tree.below(place, without=[case]) if kid in members]
        return Question(place, below, (_span(tree, determiner), _span(tree, noun)))
    return None


def _without(tokens: Sequence[int], places: Sequence[int]) -> list[int]:
    return [token for token in tokens if token not in places]


def _span(tree: Tree, place: int) -> Span:
    token = tree.tokens[place]
    return Span(token.idx, token.idx + len(token))
