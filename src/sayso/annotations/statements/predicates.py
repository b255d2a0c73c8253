"""Predicates: what a clause says, and its tense, aspect, voice, mood and negation."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from sayso.annotations.statements.negations import find_negations
from sayso.annotations.statements.trees import Tree, grow_tree
from sayso.model.annotation import Predicate, Tense
from sayso.model.span import Span

_AUXILIARIES = frozenset({"aux", "aux:pass", "auxpass", "cop"})
_SHARED = _AUXILIARIES - {"cop"}
_PASSIVES = frozenset({"aux:pass", "auxpass", "nsubj:pass", "nsubjpass", "csubj:pass"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubjpass", "csubj", "csubj:pass", "nsubj:outer"})
_OPENING = _SUBJECTS | {"mark"}
_OPENING_OR_EMPTY = _OPENING | {"expl"}
_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo", "gonna"})
_MODALS = {"'ll": "will", "’ll": "will", "wo": "will", "ca": "can", "'d": "would", "’d": "would"}
_HAVE = frozenset({"'ve", "’ve"})
_UNCHANGED = frozenset(("beat", "burst", "cast", "cost", "cut", "hit", "hurt", "let", "put", "quit", "set", "shed", "shut", "spread"))  # fmt: skip
"""Verbs whose past looks like their base form."""
_LASTING = frozenset({"continue", "keep", "work"})
_TENSES: dict[str, Tense] = {"VBD": "past", "VBZ": "present", "VBP": "present"}
_RELATIVES = frozenset({"acl:relcl", "advcl:relcl"})
_MAIN = frozenset({"ROOT", "parataxis", "conj", "ccomp"})
_DEEPEST = 10
"""How many conjuncts back an auxiliary or subject is looked for."""


def describe_predicate(token: Token) -> Predicate:
    """As `describe_clause`, of a spaCy token."""
    return describe_clause(grow_tree(token.doc), token.i)


def describe_clause(tree: Tree, place: int) -> Predicate:
    """How a clause is put, told from its head and the words that hang on it.

    Auxiliaries and subject are shared within a coordination: in "troops were
    moved and trained" both verbs are past and passive.

    Args:
        tree: The parsed text.
        place: The head of the clause: a verb, or the predicate noun or adjective.
    """
    predicate = tree.predicates.get(place)
    if predicate is None:
        predicate = tree.predicates[place] = _describe(tree, place)
    return predicate


def _describe(tree: Tree, place: int) -> Predicate:
    group = _find_group(tree, place)
    tags, deps, lemmas = tree.tags, tree.deps, tree.lemmas
    modal = next((tree.lowers[word] for word in group if tags[word] == "MD"), None)
    copula = next((word for word in group if deps[word] == "cop"), None)
    return Predicate(
        head=tree.span(place),
        lemma=lemmas[place].lower(),
        tense=_find_tense(tree, group),
        progressive=_is_progressive(tree, place, group),
        perfect=any(_is_have(tree, word) for word in group),
        passive=_is_passive(tree, place, group),
        copular=copula is not None,
        modal=None if modal is None else _MODALS.get(modal, modal),
        negations=find_negations(tree, place),
        imperative=_is_command(tree, place, group),
        question=_asks(tree, place),
        subject=_find_subject(tree, place),
    )


def find_complement(tree: Tree, place: int) -> Predicate | None:
    """The infinitive or participle that a predicate takes ("expected to engage"); None if none."""
    for kid in tree.kids(place):
        if tree.deps[kid] == "xcomp" and tree.tags[kid] != "IN":
            return describe_clause(tree, kid)
    return None


def _find_group(tree: Tree, place: int) -> list[int]:
    """The auxiliaries, the copula and the word itself, in reading order."""
    opening = _find_inner_start(tree, place)
    own = [kid for kid in tree.kids(place) if tree.deps[kid] in _AUXILIARIES and kid >= opening]
    steps, head = 0, place
    while not own and _shares_auxiliary(tree, head, place) and steps < _DEEPEST:
        head = tree.heads[head]
        own = [kid for kid in tree.kids(head) if tree.deps[kid] in _SHARED]
        steps += 1
    return [*(own or _lend_auxiliaries(tree, place)), place]


def _lend_auxiliaries(tree: Tree, place: int) -> list[int]:
    """The "will", "are" or "continue" of the clause that a participle goes on with: "will strike, cutting the road"."""
    if tree.tags[place] != "VBG" or tree.child(place, _SUBJECTS) is not None:
        return []
    head = place
    for _ in range(_DEEPEST):
        if tree.deps[head] not in {"advcl", "conj", "xcomp"} or tree.heads[head] > place:
            return []
        head = tree.heads[head]
        if tree.lemmas[head].lower() in _LASTING and tree.tags[head] in {"VBP", "VBZ"}:
            return [head]
        helpers = [kid for kid in tree.kids(head) if tree.deps[kid] == "aux"]
        if helpers or tree.tags[head] in _TENSES:
            kept = [word for word in helpers if not _is_have(tree, word)]
            return kept if len(kept) == len(helpers) else []
    return []


def _find_inner_start(tree: Tree, place: int) -> int:
    """Where the clause begins that "the hope is that talks resume" frames; 0 where nothing frames it."""
    mark = tree.child(place, {"mark"})
    if mark is None or tree.lowers[mark] != "that" or tree.tags[place] == "VBN":
        return 0
    framed = any(tree.deps[kid] == "cop" and kid < mark for kid in tree.kids(place))
    return mark if framed else 0


def _shares_auxiliary(tree: Tree, head: int, place: int) -> bool:
    return (
        tree.deps[head] == "conj"
        and tree.tags[place] in {"VBN", "VBG", "VB"}
        and tree.child(place, _OPENING) is None
    )


def _find_tense(tree: Tree, group: Sequence[int]) -> Tense:
    for word in group:
        tag = tree.tags[word]
        if tag == "MD":
            return "future" if tree.lowers[word] in _FUTURE else "present"
        if tag in _TENSES:
            return "past" if _is_unchanged_past(tree, word) else _TENSES[tag]
    return "present" if _is_bare_present(tree, group) else "none"


def _is_unchanged_past(tree: Tree, word: int) -> bool:
    """Whether a verb without "s" behind a singular is a past: "the militia let them through"."""
    if tree.tags[word] != "VBP" or tree.lowers[word] not in _UNCHANGED:
        return False
    subject = tree.child(word, {"nsubj"})
    if subject is None or tree.tags[subject] not in {"NN", "NNP"}:
        return False
    return tree.child(subject, {"conj"}) is None


def _is_bare_present(tree: Tree, group: Sequence[int]) -> bool:
    """Whether a base form with a subject of its own is a plural's present: "fighters cross"."""
    place = group[-1]
    subject = tree.child(place, {"nsubj"})
    return (
        len(group) == 1
        and tree.tags[place] == "VB"
        and tree.deps[place] not in {"xcomp", "csubj"}
        and subject is not None
        and not _enumerates(tree, subject)
        and tree.child(place, {"mark", "aux"}) is None
    )


def _is_have(tree: Tree, word: int) -> bool:
    """Whether a word makes a perfect; of "'ve" the base form may be wrong."""
    is_have = tree.lemmas[word] == "have" or tree.lowers[word] in _HAVE
    return is_have and tree.deps[word] == "aux"


def _is_progressive(tree: Tree, place: int, group: Sequence[int]) -> bool:
    copula = next((word for word in group if tree.deps[word] == "cop"), None)
    head = place if copula is None else copula
    if tree.tags[head] == "VBG":
        return any(tree.lemmas[word] == "be" for word in group if word != copula)
    # "is being held"
    return len(group) > 1 and any(
        tree.lowers[word] == "being" and tree.deps[word] in _PASSIVES for word in group
    )


def _is_passive(tree: Tree, place: int, group: Sequence[int]) -> bool:
    if any(tree.deps[word] in _PASSIVES for word in group):
        return True
    return tree.tags[place] == "VBN" and tree.child(place, _PASSIVES) is not None


def _is_command(tree: Tree, place: int, group: Sequence[int]) -> bool:
    if tree.tags[place] not in {"VB", "VBP"} or tree.deps[place] not in _MAIN:
        return False
    opening = tree.child(place, _OPENING_OR_EMPTY)
    if opening is not None and not _enumerates(tree, opening):
        return False
    if tree.deps[place] == "conj" and _find_subject(tree, place) is not None:
        return False
    return len(group) == 1 or all(tree.lowers[word] == "do" for word in group[:-1])


def _enumerates(tree: Tree, place: int) -> bool:
    """Whether a number only counts points: "One, defeat the group. Two, …"."""
    return tree.tags[place] == "CD" and tree.words[place + 1 : place + 2] in (
        [","],
        [":"],
        [")"],
    )


def _asks(tree: Tree, place: int) -> bool:
    if tree.deps[place] not in _MAIN:
        return False
    end = tree.sentence_end(place)
    for last in range(end - 1, max(place, end - 4), -1):
        word = tree.words[last]
        if word == "?":
            return True
        if word[:1].isalnum():
            return False
    return False


def _find_subject(tree: Tree, place: int) -> Span | None:
    head = place
    for _ in range(_DEEPEST):
        subject = tree.child(head, _SUBJECTS)
        if subject is not None:
            return _span_below(tree, _antecedent(tree, subject, head))
        if tree.deps[head] != "conj":
            return None
        head = tree.heads[head]
    return None


def _antecedent(tree: Tree, subject: int, clause: int) -> int:
    """What a relative pronoun stands for; any other subject itself."""
    if tree.deps[clause] in _RELATIVES and tree.tags[subject] in {"WP", "WDT"}:
        return tree.heads[clause]
    return subject


def _span_below(tree: Tree, place: int) -> Span:
    if tree.tags[place] in {"PRP", "DT", "EX"}:
        return tree.span(place)
    first, last = tree.edges(place)
    for kid in tree.kids(place):
        if tree.deps[kid] in {*_RELATIVES, "punct"} and kid > place:
            last = max(place, tree.edges(kid)[0] - 1)
            break
    return Span(tree.starts[first], tree.ends[last])
