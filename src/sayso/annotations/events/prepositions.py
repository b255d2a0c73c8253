"""Prepositions: which of them tell to whom an event of a type is done."""

from __future__ import annotations

ON = ("against", "on", "upon", "of")
INTO = ("at", "into", "through")
WITH = ("with",)
TO = ("to", "for")
BY = ("by", "from")
SIDES = ("between", "among")
PREPOSITIONS = {
    "CONSULT": WITH,
    "COOPERATE": (*WITH, "to", "from"),
    "AGREE": WITH,
    "AID": TO,
    "SUPPORT": (*TO, "with", "of"),
    "CONCEDE": (*TO, "of"),
    "RETREAT": ("of", "to"),
    "REQUEST": ("to", "on", "from"),
    "TRAIN": ("of",),
    "INFLUENCE": ("at", "to", "against", "on"),
    "ACCUSE": (*ON, "with", "to"),
    "SANCTION": ("against", "on", "of", "with", "to", "from"),
    "PROTEST": ("against",),
    "COERCE": (*ON, "in", "from", "to"),
}
THINGS_OF = ("against", "on", "of", "with", "to", "from", "for", "'s")
"""Whose a thing is that it is done to."""
