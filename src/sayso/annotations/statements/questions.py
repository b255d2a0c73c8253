"""Questions: statements of which a text leaves nothing but that they are open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.annotations.statements.hedges import is_question_word, weigh_hedges
from sayso.annotations.statements.trees import Tree
from sayso.model.span import Pieces

_CLAUSES = frozenset({"ccomp", "csubj", "csubj:pass", "advcl", "acl", "xcomp"})
_ABOUT = frozenset({"about", "on", "of", "as", "for"})
_NEGATORS = frozenset({"not", "n't", "n’t", "never"})
_SURE = frozenset({"ccomp", "csubj", "acl", "acl:relcl"})
_SEEMING = frozenset({"appear", "look", "seem", "sound"})
_LIKENESS = frozenset({"as", "if", "like", "that", "though"})
_GUESSING = frozenset({"guess", "imagine", "reckon", "suppose", "suspect", "think"})
"""How somebody says what may be so; what he believes or hopes is his view."""
_DOUBTS = frozenset({"doubt", "question", "denying", "disputing", "mistake"})
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
    marks = [kid for kid in tree.kids(head) if _is_whether(tree, kid)]
    if marks and marks[0] in set(tokens):
        return Question(head, _without(tokens, marks), tuple(map(tree.span, marks)))
    head = _find_state(tree, head)
    word = tree.lowers[head]
    if is_question_word(word, "alone") or tree.lemmas[head].lower() == "wonder":
        return _open_clause(tree, head, tokens, [head])
    negation = next((kid for kid in tree.kids(head) if tree.lowers[kid] in _NEGATORS), None)
    if negation is not None and is_question_word(word, "predicates"):
        return _open_clause(tree, head, tokens, [negation, head])
    return _open_noun(tree, head, tokens)


def find_likelihood(tree: Tree, head: int, tokens: Sequence[int]) -> Question | None:
    """What "it is likely that" or "there is a chance that" tells with how sure it is; None else.

    The statement is what hangs on such words: its tense is that of what is told.

    Args:
        tree: The parsed text.
        head: Position of the statement's predicate.
        tokens: All its tokens, in reading order.
    """
    opening = tree.child(head, {"expl", "nsubj"})
    if opening is None or tree.lowers[opening] not in {"it", "there", "i", "we"}:
        return None
    if tree.lowers[opening] in {"i", "we"}:
        guesses = tree.tags[head] == "VBP" and tree.lemmas[head].lower() in _GUESSING
        return _find_seeming(tree, head, tokens) if guesses else None
    if tree.lemmas[head].lower() in _SEEMING and tree.lowers[opening] == "it":
        return _find_seeming(tree, head, tokens)
    noun = tree.child(head, {"nsubj"}) if tree.tags[head].startswith("VB") else head
    if noun is None or _is_doubted(tree, noun):
        return None
    hedge = next(iter(weigh_hedges(tree, [noun])), None)
    clause = None if hedge is None else tree.child(noun, _SURE)
    if hedge is None or clause is None or "that" not in tree.lowers[noun + 1 : noun + 2]:
        return None
    members = set(tokens)
    below = [place for place in tree.below(clause, without=[noun + 1]) if place in members]
    return Question(clause, below, (hedge.span,)) if below else None


def find_assurance(tree: Tree, head: int, tokens: Sequence[int]) -> Question | None:
    """What "there is no doubt that" assures, which is all of the statement; None else.

    Args:
        tree: The parsed text.
        head: Position of the statement's predicate.
        tokens: All its tokens, in reading order.
    """
    opening = tree.child(head, {"expl"})
    noun = None if opening is None else tree.child(head, {"nsubj"})
    if noun is None or tree.lowers[noun] not in _DOUBTS:
        return None
    clause = tree.child(noun, _SURE) or tree.child(head, _SURE)
    if clause is None or not any(tree.lowers[kid] == "no" for kid in tree.kids(noun)):
        return None
    marks = [kid for kid in tree.kids(clause) if tree.lowers[kid] == "that"]
    members = set(tokens)
    below = [place for place in tree.below(clause, without=marks) if place in members]
    return Question(clause, below, ()) if below else None


def _find_seeming(tree: Tree, head: int, tokens: Sequence[int]) -> Question | None:
    """What "it seems that", "it looks as if" or "I think that" tells."""
    clause = tree.child(head, {"ccomp"}) or tree.child(head, {"advcl"})
    if clause is None or clause < head or _is_doubted(tree, head):
        return None
    marks = [kid for kid in tree.kids(clause) if tree.lowers[kid] in _LIKENESS and kid < clause]
    marks += [kid for mark in marks for kid in tree.kids(mark) if tree.deps[kid] == "fixed"]
    spans = [hedge.span for hedge in weigh_hedges(tree, [head, *marks])]
    if any(tree.lowers[mark] == "like" for mark in marks):
        spans = [tree.span(head), *map(tree.span, marks)]  # "It looks like they ran"
    if not spans or (tree.deps[clause] == "advcl" and not marks):
        return None
    members = set(tokens)
    below = [place for place in tree.below(clause, without=marks) if place in members]
    return Question(clause, below, tuple(spans)) if below else None


def _is_doubted(tree: Tree, place: int) -> bool:
    """Whether a "not", a "no" or an "un-" turns the words around: "it is not likely that"."""
    negated = any(tree.lowers[kid] in {*_NEGATORS, "no", "little"} for kid in tree.kids(place))
    return negated or tree.lowers[place] in {"unlikely", "doubtful"}


def _find_state(tree: Tree, head: int) -> int:
    """The word that says that something is open: "unclear" of "it remains unclear whether"."""
    state = tree.child(head, {"xcomp"})
    lasting = tree.lemmas[head].lower() in {"remain", "stay"}
    return state if lasting and state is not None else head


def _is_whether(tree: Tree, place: int) -> bool:
    return tree.lowers[place] == "whether" and tree.deps[place] in {"mark", "advmod", "cc"}


def _open_clause(
    tree: Tree, head: int, tokens: Sequence[int], words: Sequence[int]
) -> Question | None:
    for kid in tree.kids(head):
        if tree.deps[kid] not in _CLAUSES:
            continue
        markers = [
            mark
            for mark in tree.kids(kid)
            if is_question_word(tree.lowers[mark], "markers") and tree.deps[mark] == "mark"
        ]
        below = tree.below(kid, without=markers)
        if markers or tree.lowers[below[0]] in _WONDERING:
            members = set(tokens)
            spans = tuple(sorted(map(tree.span, (*words, *markers))))
            return Question(kid, [place for place in below if place in members], spans)
    return None


def _open_noun(tree: Tree, head: int, tokens: Sequence[int]) -> Question | None:
    """What "there was no information on X" leaves open."""
    noun = head if tree.tags[head].startswith("NN") else tree.child(head, {"nsubj", "obj"})
    if noun is None or not is_question_word(tree.lowers[noun], "nouns"):
        return None
    determiner = next((kid for kid in tree.kids(noun) if tree.lowers[kid] == "no"), None)
    if determiner is None:
        return None
    members = set(tokens)
    for place in (*tree.kids(noun), *tree.kids(head)):
        case = tree.child(place, {"case", "mark"})
        if case is None or tree.lowers[case] not in _ABOUT or place <= noun:
            continue
        below = [kid for kid in tree.below(place, without=[case]) if kid in members]
        return Question(place, below, (tree.span(determiner), tree.span(noun)))
    return None


def _without(tokens: Sequence[int], places: Sequence[int]) -> list[int]:
    return [token for token in tokens if token not in places]
