"""Traits: what is known of a claim when its status and its event are weighed, as names with the weight 1."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.claims.tellings import Told
from sayso.model.annotation import Attribution, Predicate, Proposition
from sayso.model.claim import Certainty, Mode, Polarity, Stance, Status


@dataclass(frozen=True, slots=True)
class Manner:
    """How a claim is put, as rules have told it.

    Attributes:
        mode: Whose words it is in.
        stance: What the speaker does with it.
        certainty: How firmly it is put.
        polarity: Whether it is negated.
        status: How it stands.
        event: The type of the event that it is about, "none" where no word names one.
    """

    mode: Told[Mode]
    stance: Told[Stance]
    certainty: Told[Certainty]
    polarity: Told[Polarity]
    status: Told[Status]
    event: Told[str]


def list_traits(
    text: str, proposition: Proposition, attribution: Attribution | None, manner: Manner
) -> Iterator[str]:
    """The traits of a claim.

    Args:
        text: The document's text.
        proposition: What is said.
        attribution: What credits it; None for the outlet's own words.
        manner: How it is put.
    """
    yield f"status {manner.status.value}"
    yield f"family {manner.status.rule.partition(':')[0]}"
    yield f"rule {manner.status.rule}"
    yield f"stance {manner.stance.value}"
    yield f"mode {manner.mode.value}"
    yield f"certainty {manner.certainty.value}"
    yield f"polarity {manner.polarity.value}"
    yield f"event {manner.event.value}"
    yield from (f"event word {word.quote(text).lower()}" for word in manner.event.words)
    yield from _describe_predicate(text, "predicate", proposition.predicate)
    yield from _describe_predicate(text, "complement", proposition.complement)
    yield from _describe_place(text, proposition)
    yield from _describe_cue(attribution)


def _describe_predicate(text: str, name: str, predicate: Predicate | None) -> Iterator[str]:
    if predicate is None:
        yield f"no {name}"
        return
    yield f"{name} {predicate.lemma}"
    yield f"{name} tense {predicate.tense}"
    yield f"{name} modal {predicate.modal}"
    marks = {
        "progressive": predicate.progressive,
        "perfect": predicate.perfect,
        "passive": predicate.passive,
        "copular": predicate.copular,
        "imperative": predicate.imperative,
        "question": predicate.question,
        "negated": bool(predicate.negations),
    }
    yield from (f"{name} {mark}" for mark, holds in marks.items() if holds)
    form = "".join(mark[:4] for mark, holds in marks.items() if holds)
    yield f"{name} form {predicate.tense} {predicate.modal} {form}"
    if predicate.subject is None:
        yield f"{name} without subject"
    elif name == "predicate":
        words = predicate.subject.quote(text).lower().split()
        yield from (f"subject begins {word}" for word in words[:1])
        yield from (f"subject ends {word}" for word in words[-1:])


def _describe_place(text: str, proposition: Proposition) -> Iterator[str]:
    marks = {
        "hearsay": proposition.hearsay,
        "judgement": proposition.judgement,
        "whole": proposition.whole,
        "alike": proposition.alike,
        "relative": proposition.relative,
    }
    yield from (mark for mark, holds in marks.items() if holds)
    if proposition.condition is not None:
        yield f"condition {proposition.condition.quote(text).lower()}"


def _describe_cue(attribution: Attribution | None) -> Iterator[str]:
    if attribution is None:
        yield "own voice"
        return
    yield f"cue {attribution.lemma}"
    yield f"cue form {attribution.cue_form}"
    yield "credited" if attribution.source else "credited to nobody"
    if attribution.predicate is not None:
        yield f"cue tense {attribution.predicate.tense} {attribution.predicate.modal}"
