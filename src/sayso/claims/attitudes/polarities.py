"""Polarities: whether a claim is negated, by its own words or by a cue that negates for it."""

from __future__ import annotations

from sayso.claims.attitudes.rhetoric import Rhetoric, turn_polarity
from sayso.claims.attitudes.stances import is_negated, raises_negation
from sayso.claims.statements.exclusions import is_unexcluded
from sayso.claims.tellings import Told
from sayso.model.annotation import Attribution, Proposition
from sayso.model.claim import Polarity
from sayso.model.span import join_spans


def tell_polarity(
    text: str,
    proposition: Proposition,
    attribution: Attribution | None,
    rhetoric: Rhetoric | None = None,
) -> Told[Polarity]:
    """Whether a claim is negated.

    Args:
        text: The document's text.
        proposition: What is said.
        attribution: What credits it; None for the outlet's own words.
        rhetoric: What it states where it is a question that is none; else None.
    """
    predicate = proposition.predicate
    negations = () if predicate is None else predicate.negations
    rule = "negating-words" if negations else "no-negating-word"
    negative = bool(negations)
    if attribution is not None and raises_negation(attribution) and is_negated(text, attribution):
        negative, rule = not negative, "negated-cue-that-negates-its-content"
        negations = join_spans((*negations, *attribution.cue))
    if negative and is_unexcluded(text, predicate):
        negative, rule = False, "not-ruled-out"
    told: Told[Polarity] = Told("negative" if negative else "positive", rule, negations)
    return told if rhetoric is None else turn_polarity(rhetoric, told)
