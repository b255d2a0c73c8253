"""Probabilities: how likely each field of a claim is to be what a careful reader would write."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Probabilities:
    """How likely each field of a claim is right, 0 to 1, as far as the reading itself can tell.

    They are about the reading, not about the world: whether the text says
    this, never whether it is so.

    Attributes:
        content: That a careful reader finds a claim in about these words.
        cue: That the words of the cue are about the right ones, given that it is a claim, as
            for all that follow; or that it has none, where it has none.
        source: The same of the words of the source.
        speaker: That it is this speaker's.
        origin: That the last name of the chain is where the claim comes from.
        mode: That the mode is right.
        stance: That the stance is right.
        certainty: That the certainty is right.
        polarity: That the polarity is right.
        status: That the status is right.
        event: That the type of the event is right, or that nothing happens in it where there is none.
    """

    content: float
    cue: float
    source: float
    speaker: float
    origin: float
    mode: float
    stance: float
    certainty: float
    polarity: float
    status: float
    event: float
