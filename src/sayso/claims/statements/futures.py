"""Futures: whether a proposition tells what is still to come, and whether somebody wills it."""

from __future__ import annotations

from sayso.claims.wordlists import list_words
from sayso.model.annotation import Predicate, Proposition

_MAY = frozenset({"may", "might", "could"})
_IN_STORE = frozenset({"imminent", "likely", "unlikely"})
"""Said of an event that is still to come: "more attacks were likely"."""
_FORESEEN = frozenset({"anticipate", "expect", "forecast", "foresee", "predict"})


def speaks_of_future(proposition: Proposition) -> bool:
    """Whether a proposition tells what is still to come."""
    predicate = proposition.predicate
    if predicate is None:
        return False
    would = predicate.modal == "would" and not predicate.perfect
    if predicate.tense == "future" or would or is_going_to(proposition):
        return True
    if predicate.modal in _MAY and not predicate.perfect:
        is_rule = predicate.modal == "may" and bool(predicate.negations)
        is_rule = is_rule and proposition.certainty == "certain"
        # "May no longer enter" is what is so.
        return not (is_rule or _is_past_ability(proposition) or _may_be_so_now(predicate))
    if predicate.copular and predicate.lemma in _IN_STORE:
        return True
    if predicate.passive and predicate.lemma in _FORESEEN:
        return True  # "a deal was not expected this month"
    return bool(proposition.complement) and predicate.lemma in list_words(
        "statuses", "expected", "verbs"
    )


def is_going_to(proposition: Proposition) -> bool:
    """Whether its future is told by "going to"."""
    predicate = proposition.predicate
    if predicate is None or proposition.complement is None:
        return False
    return predicate.lemma == "go" and predicate.progressive and predicate.tense == "present"


def is_willed(proposition: Proposition) -> bool:
    """Whether its future is what somebody decides, rather than what comes about."""
    predicate = proposition.predicate
    if predicate is None:
        return False
    main = proposition.complement if is_going_to(proposition) else predicate
    unwilled = list_words("statuses", "unwilled", "verbs")
    return main is not None and not main.copular and main.lemma not in unwilled


def _is_past_ability(proposition: Proposition) -> bool:
    """Whether it tells what could be done or not: "bodies could be seen", "could not confirm it"."""
    predicate = proposition.predicate
    if predicate is None or predicate.modal != "could":
        return False
    if predicate.negations:
        return True
    return predicate.passive and predicate.lemma in list_words("statuses", "perception", "verbs")


def _may_be_so_now(predicate: Predicate) -> bool:
    """Whether it tells what may be so already: "may be hiding", "may be trapped", "may be guilty"."""
    if predicate.progressive:
        return True
    holds = predicate.copular or predicate.lemma in list_words("statuses", "ongoing", "held")
    if holds and predicate.modal != "could":
        return True
    return predicate.passive and predicate.lemma in list_words("statuses", "ongoing", "kept")
