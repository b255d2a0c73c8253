"""Predicates: what a clause says, and its tense, aspect, voice, mood and negation."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from spacy.tokens import Token

from sayso.annotations.statements.trees import MOST_KIDS
from sayso.model.annotation import Predicate, Tense
from sayso.model.span import Pieces, Span

_AUXILIARIES = frozenset({"aux", "aux:pass", "auxpass", "cop"})
_PASSIVES = frozenset({"aux:pass", "auxpass", "nsubj:pass", "nsubjpass", "csubj:pass"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubjpass", "csubj", "csubj:pass", "nsubj:outer"})
_OBJECTS = frozenset({"obj", "dobj", "obl", *_SUBJECTS})
_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo", "gonna"})
_MODALS = {"'ll": "will", "’ll": "will", "wo": "will", "ca": "can", "'d": "would", "’d": "would"}
_NEGATORS = frozenset({"not", "n't", "n’t", "never", "neither", "nor"})
_NEGATIVE_DETERMINERS = frozenset({"no", "neither"})
_NEGATIVE_PRONOUNS = frozenset({"nobody", "nothing", "none", "nowhere"})
_TENSES: dict[str, Tense] = {"VBD": "past", "VBZ": "present", "VBP": "present"}
_RELATIVES = frozenset({"acl:relcl", "advcl:relcl"})
_CONJOINED = frozenset({"conj"})
_DEEPEST = 10
"""How many conjuncts back an auxiliary or subject is looked for."""


def describe_predicate(token: Token) -> Predicate:
    """How a clause is put, told from its head and the words that hang on it.

    Auxiliaries and subject are shared within a coordination: in "troops were
    moved and trained" both verbs are past and passive.

    Args:
        token: The head of the clause: a verb, or the predicate noun or adjective.
    """
    group = _find_group(token)
    modal = next((word for word in group if word.tag_ == "MD"), None)
    perfect = any(word.lemma_ == "have" and word.dep_ == "aux" for word in group)
    copula = next((word for word in group if word.dep_ == "cop"), None)
    tag = (copula or token).tag_
    return Predicate(
        head=_to_span(token),
        lemma=token.lemma_.lower(),
        tense=_find_tense(group),
        progressive=tag == "VBG" and any(word.lemma_ == "be" for word in group if word != copula),
        perfect=perfect,
        passive=_is_passive(token, group),
        copular=copula is not None,
        modal=None if modal is None else _MODALS.get(modal.lower_, modal.lower_),
        negations=_find_negations(token, group),
        imperative=_is_command(token, group),
        question=_asks(token),
        subject=_find_subject(token),
    )


def describe_complement(token: Token) -> Predicate | None:
    """The infinitive or participle that a predicate takes ("expected to engage"); None if none."""
    for child in _near(token):
        if child.dep_ == "xcomp" and child.tag_ != "IN":
            return describe_predicate(child)
    return None


def _near(token: Token) -> Iterator[Token]:
    return islice(token.children, MOST_KIDS)


def _to_span(token: Token) -> Span:
    return Span(token.idx, token.idx + len(token))


def _find_group(token: Token) -> list[Token]:
    """The auxiliaries, the copula and the word itself, in reading order."""
    own = [child for child in _near(token) if child.dep_ in _AUXILIARIES]
    steps, head = 0, token
    while not own and _shares_auxiliary(head, token) and steps < _DEEPEST:
        head = head.head
        own = [child for child in _near(head) if child.dep_ in _AUXILIARIES - {"cop"}]
        steps += 1
    return [*own, token]


def _shares_auxiliary(head: Token, token: Token) -> bool:
    return (
        head.dep_ == "conj"
        and token.tag_ in {"VBN", "VBG", "VB"}
        and not any(child.dep_ in {*_SUBJECTS, "mark"} for child in _near(token))
    )


def _find_tense(group: list[Token]) -> Tense:
    for word in group:
        if word.tag_ == "MD":
            return "future" if word.lower_ in _FUTURE else "present"
        if word.tag_ in _TENSES:
            return _TENSES[word.tag_]
    return "none"


def _is_passive(token: Token, group: list[Token]) -> bool:
    if any(word.dep_ in _PASSIVES for word in group):
        return True
    return token.tag_ == "VBN" and any(child.dep_ in _PASSIVES for child in _near(token))


def _find_negations(token: Token, group: list[Token]) -> Pieces:
    heads = {token.i, *(word.i for word in group if word.dep_ == "cop")}
    found = [
        _to_span(child)
        for child in _near(token)
        if child.lower_ in _NEGATORS and not _is_only(child)
    ]
    for child in _near(token):
        if child.dep_ in _OBJECTS and child.dep_ != "obl" and child.head.i in heads:
            found.extend(_find_negative_words(child))
        elif child.lower_ == "longer" and child.dep_ == "advmod":
            found.extend(_to_span(word) for word in child.children if word.lower_ == "no")
    return tuple(sorted(found))


def _find_negative_words(noun: Token) -> list[Span]:
    if noun.lower_ in _NEGATIVE_PRONOUNS:
        return [_to_span(noun)]
    return [_to_span(word) for word in _near(noun) if word.lower_ in _NEGATIVE_DETERMINERS]


def _is_only(negator: Token) -> bool:
    """Whether "not" belongs to "not only", which denies nothing."""
    following = negator.i + 1
    doc = negator.doc
    return following < len(doc) and doc[following].lower_ in {"only", "just", "merely"}


def _is_command(token: Token, group: list[Token]) -> bool:
    if token.tag_ not in {"VB", "VBP"} or token.dep_ not in {"ROOT", "parataxis", "conj", "ccomp"}:
        return False
    if any(child.dep_ in {*_SUBJECTS, "mark", "expl"} for child in _near(token)):
        return False
    if token.dep_ == "conj" and _find_subject(token) is not None:
        return False
    return len(group) == 1 or all(word.lemma_ == "do" for word in group[:-1])


def _asks(token: Token) -> bool:
    if token.dep_ not in {"ROOT", "parataxis", "conj", "ccomp"}:
        return False
    for place in range(token.sent.end - 1, max(token.i, token.sent.end - 4), -1):
        word = token.doc[place]
        if word.text == "?":
            return True
        if word.text[:1].isalnum():
            return False
    return False


def _find_subject(token: Token) -> Span | None:
    head = token
    for _ in range(_DEEPEST):
        for child in _near(head):
            if child.dep_ in _SUBJECTS:
                return _span_below(_antecedent(child, head))
        if head.dep_ != "conj":
            return None
        head = head.head
    return None


def _antecedent(subject: Token, clause: Token) -> Token:
    """What a relative pronoun stands for; any other subject itself."""
    if clause.dep_ in _RELATIVES and subject.tag_ in {"WP", "WDT"}:
        return clause.head
    return subject


def _span_below(token: Token) -> Span:
    if token.tag_ in {"PRP", "DT", "EX"}:
        return _to_span(token)
    left, right = token.left_edge, token.right_edge
    for child in _near(token):
        if child.dep_ in {*_RELATIVES, "punct"} and child.i > token.i:
            right = token.doc[max(token.i, child.left_edge.i - 1)]
            break
    return Span(left.idx, right.idx + len(right))
