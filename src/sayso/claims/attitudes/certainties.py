"""Certainties: how firmly a claim is put, by its hedges, its cue, and what is said of it after."""

from __future__ import annotations

from sayso.claims.attitudes.rhetoric import leaves_open
from sayso.claims.attitudes.stances import find_unconfirmed, lower_by_cue
from sayso.claims.statements.exclusions import is_unexcluded
from sayso.claims.statements.plans import is_supposed
from sayso.claims.tellings import Told
from sayso.claims.wordlists import list_words
from sayso.model.annotation import Attribution, Proposition
from sayso.model.claim import Certainty, Stance
from sayso.model.span import Pieces, join_spans, quote_pieces

SETTLING: frozenset[Stance] = frozenset({"confirms", "denies"})
"""What is done with an allegation by who is sure of it: "confirmed reports that", "denied claims that"."""
_FIRM: tuple[Certainty, ...] = ("certain", "probable", "possible", "unknown")


def tell_certainty(
    text: str,
    proposition: Proposition,
    attribution: Attribution | None,
    unverified: Pieces,
    *,
    stance: Stance = "asserts",
    rhetorical: bool = False,
    unvouched: Pieces = (),
) -> Told[Certainty]:
    """How firm a claim is, and the words that show it.

    Args:
        text: The document's text.
        proposition: What is said.
        attribution: What credits it; None for the outlet's own words.
        unverified: Words near it that say that it could not be verified; empty if none do.
        stance: What is done with it. That it is called an allegation hedges no denial.
        rhetorical: Whether it is a question that states something: then nothing is left open.
        unvouched: Words between marks by which the outlet keeps away from what it says.
    """
    if rhetorical:
        return Told("certain", "rhetorical-question")
    left_open = leaves_open(text, proposition, stance)
    if left_open is not None:
        return left_open
    told = _weigh_hedges(text, proposition, attribution, stance)
    predicate = proposition.predicate
    if predicate is not None and is_unexcluded(text, predicate):
        words = join_spans((*told.words, predicate.head, *predicate.negations))
        told = Told(max(told.value, "possible", key=_FIRM.index), "not-ruled-out", words)
    if _FIRM.index(told.value) >= _FIRM.index("possible"):
        return told
    if unvouched:
        return Told("possible", "scare-quotes", join_spans((*told.words, *unvouched)))
    if unverified:
        return Told("possible", "said-to-be-unverified", join_spans((*told.words, *unverified)))
    return told


def _weigh_hedges(
    text: str, proposition: Proposition, attribution: Attribution | None, stance: Stance
) -> Told[Certainty]:
    """How firm its own hedges and its cue leave a claim."""
    certainty, hedges = proposition.certainty, proposition.hedges
    settles = stance in SETTLING and certainty == "possible" and _are_claims(text, hedges)
    if settles or is_supposed(proposition):  # "was supposed to end" tells what was laid down
        certainty, hedges = "certain", ()
    told: Told[Certainty] = Told(certainty, "own-hedges" if hedges else "no-hedge", hedges)
    if attribution is None:
        return told
    if certainty == "certain":
        unconfirmed = find_unconfirmed(text, attribution.source)
        if unconfirmed:
            return Told("possible", "unconfirmed-source", unconfirmed)
    lowered = _lower_by_measure(text, attribution) or lower_by_cue(text, attribution)
    if lowered is None and certainty == "certain" and stance == "doubts":
        lowered = "unknown"  # who will not say whether, or doubts that it is so, leaves it open
    if lowered is None:
        return told
    weaker: Certainty = max(certainty, lowered, key=_FIRM.index)
    return Told(
        weaker, f"hedging-cue: {attribution.lemma}", join_spans((*hedges, *attribution.cue))
    )


def _lower_by_measure(text: str, attribution: Attribution) -> Certainty | None:
    """What the measure that an assessment gives of itself leaves; None if it gives none."""
    cue = quote_pieces(text, attribution.cue).lower()
    levels: tuple[Certainty, ...] = ("possible", "probable")
    for level in levels:
        if any(phrase in cue for phrase in list_words("stances", "measures", level)):
            return level
    return None


def _are_claims(text: str, hedges: Pieces) -> bool:
    """Whether all hedges are nouns for what others say: "the allegation that"."""
    nouns = list_words("stances", "refusing", "claims")
    words = [word for piece in hedges for word in piece.quote(text).lower().split()]
    return all(word in nouns or word.removesuffix("s") in nouns for word in words)
