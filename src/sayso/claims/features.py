"""Features: what is known, when a claim is made, of how sure each of its fields is.

A feature is a name with a number, mostly 1: which rule decided, how the words are
put, how unsure the model was of the cue. What is not named is 0.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from sayso.claims.reasons import Decisions
from sayso.model.claim import UNNAMED, Claim
from sayso.model.span import quote_pieces

Features = Mapping[str, float]
"""Name to number."""

_RELATIVES = frozenset({"who", "which", "that", "whom"})
_SELF = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y)\b")
_USUAL = 1.0
"""How far an answer is ahead where another pipeline than ours has read the text, which does not tell."""
_SHORT = 25
"""Characters below which a content is hardly a clause."""


def list_features(text: str, claim: Claim, decisions: Decisions) -> Mapping[str, Features]:
    """The features of each field that has a probability, by the name of the field.

    Args:
        text: The document's text.
        claim: The claim.
        decisions: What it was put together from.
    """
    shared = _describe_words(claim, decisions)
    named = _describe_speaker(text, claim, decisions)
    credited = _describe_attribution(claim, decisions)
    form = _describe_form(decisions)
    words, whose, said = shared | credited, credited | named, shared | form
    return {
        "content": words | form,
        "cue": words,
        "source": words,
        "speaker": whose,
        "origin": whose | _describe_chain(decisions),
        "mode": shared | _name_rule(decisions.manner.mode.rule),
        "stance": words | _name_rule(decisions.manner.stance.rule),
        "certainty": words | _name_rule(decisions.manner.certainty.rule),
        "polarity": said | ({"is negative": 1.0} if claim.polarity == "negative" else {}),
        "status": said
        | _name_rule(decisions.status.rule)
        | {f"is {claim.status}": 1.0}
        | _describe_lead(decisions.leads[0]),
        "event": _describe_event(claim, decisions) | _describe_lead(decisions.leads[1]),
    }


def _describe_event(claim: Claim, decisions: Decisions) -> dict[str, float]:
    found = {"no event": 1.0} if claim.event is None else {f"is {claim.event.type}": 1.0}
    return found | ({"overruled": 1.0} if decisions.event != decisions.manner.event else {})


def _describe_lead(lead: float | None) -> dict[str, float]:
    """How far an answer is ahead of the others, and apart from that how far it is behind."""
    if lead is None:
        return {"ahead": _USUAL, "not weighed": 1.0}
    return {"ahead": max(lead, 0.0), "behind": max(-lead, 0.0)}


def _describe_words(claim: Claim, decisions: Decisions) -> dict[str, float]:
    size = sum(piece.end - piece.start for piece in claim.content)
    found: dict[str, float] = {}
    if size < _SHORT:
        found["short"] = 1.0
    if len(claim.content) > 1:
        found["in pieces"] = 1.0
    if decisions.proposition.whole:
        found["whole content"] = 1.0
    return found


def _describe_attribution(claim: Claim, decisions: Decisions) -> dict[str, float]:
    attribution = decisions.attribution
    if attribution is None:
        return {"own voice": 1.0}
    found = {"doubt of cue": 1.0 - attribution.probability}
    if attribution.probability >= 1.0:
        found["cue by rule"] = 1.0
    if attribution.cue_form != "verb":
        found["no verb for cue"] = 1.0
    if claim.within is not None:
        found["nested"] = 1.0
    return found


def _describe_speaker(text: str, claim: Claim, decisions: Decisions) -> dict[str, float]:
    found = _name_rule(decisions.speaker.rule.removeprefix("reference: "))
    marks = {
        "nobody named": claim.speaker == UNNAMED,
        "one word": " " not in claim.speaker.strip(),
        "with role": claim.role is not None,
        "relative pronoun": len(claim.source) == 1
        and claim.source[0].quote(text).lower() in _RELATIVES,
        "own voice says we": decisions.attribution is None
        and _SELF.search(quote_pieces(text, claim.content)) is not None,
    }
    return found | {name: 1.0 for name, holds in marks.items() if holds}


def _describe_form(decisions: Decisions) -> dict[str, float]:
    predicate = decisions.proposition.predicate
    if predicate is None:
        return {"no predicate": 1.0}
    marks = {
        "without tense": predicate.tense == "none",
        "present": predicate.tense == "present",
        "modal": predicate.modal is not None,
        "copula": predicate.copular,
        "passive": predicate.passive,
    }
    return {name: 1.0 for name, holds in marks.items() if holds}


def _describe_chain(decisions: Decisions) -> dict[str, float]:
    last = decisions.chain[-1]
    found = _name_rule(last.rule.removeprefix("reference: "))
    if len(decisions.chain) > 1:
        found["several links"] = 1.0
    return found


def _name_rule(rule: str) -> dict[str, float]:
    """The rule without its detail."""
    return {f"by {rule.partition(':')[0]}": 1.0}
