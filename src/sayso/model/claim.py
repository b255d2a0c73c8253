"""Claim: content, chain, stance, certainty and status, in one document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from sayso.model.event import Event
from sayso.model.link import Link
from sayso.model.probability import Probabilities
from sayso.model.said import Said
from sayso.model.span import Pieces

OUTLET = "[outlet]"
"""Speaker of what the publication says in its own voice."""
UNNAMED = "[unnamed]"
"""Speaker who is hinted at, but not named."""

Mode = Literal["direct", "indirect", "mixed", "narrated"]
Stance = Literal[
    "asserts",
    "confirms",
    "denies",
    "accuses",
    "warns",
    "condemns",
    "praises",
    "requests",
    "promises",
    "threatens",
    "predicts",
    "doubts",
    "asks",
]
Certainty = Literal["certain", "probable", "possible", "unknown"]
Polarity = Literal["positive", "negative"]
Status = Literal["occurred", "ongoing", "expected", "planned", "conditional", "denied", "opinion"]
STATUSES: tuple[Status, ...] = get_args(Status)


@dataclass(frozen=True, slots=True)
class Claim:
    """What one document says that somebody says.

    Attributes:
        id: Made from the document and the words; see `sayso.model.identity`.
        content: The words of the proposition.
        cue: The words that attribute it; empty if there are none.
        source: The words that name who it is attributed to; empty if there are none.
        hedges: The words that lower its certainty.
        speaker: The entity behind the source words; `OUTLET` or `UNNAMED`;
            joint speakers are joined by "; ".
        role: The speaker's role as the document gives it; None if not told.
        chain: Speakers from the one nearest to the reader to the origin; at least one.
        mode: Whose words they are: the source's (direct), partly (mixed),
            retold (indirect), or the outlet's (narrated).
        stance: What the speaker does with the proposition.
        certainty: How firmly the text puts it.
        polarity: Negative where the proposition itself is negated.
        status: What the content is said to be.
        within: Id of the claim in which this one is nested; None at the top.
        event: What the claim is about; None where nothing happens in it.
        gist: The proposition in its own words, fit to stand alone; what stands
            in square brackets is filled in and not quoted. None where an
            earlier version made none.
        denies: Id of the claim of the document that this one denies; None where it denies none
            of them, or where that is not clear, and for what an earlier version stored.
        probabilities: How likely each field is what a careful reader would
            write; None where an earlier version gave none.
        links: The members of the chain in the same order, each with its kind and its words;
            None where an earlier version told none.
        said: When the speaker said it; None where nothing tells that, and for what an earlier
            version stored. The day of publication is not filled in.
    """

    id: str
    content: Pieces
    cue: Pieces
    source: Pieces
    hedges: Pieces
    speaker: str
    role: str | None
    chain: tuple[str, ...]
    mode: Mode
    stance: Stance
    certainty: Certainty
    polarity: Polarity
    status: Status
    within: str | None
    event: Event | None
    gist: str | None = None
    denies: str | None = None
    probabilities: Probabilities | None = None
    links: tuple[Link, ...] | None = None
    said: Said | None = None

    @property
    def origin(self) -> Link | None:
        """The last link of the chain; None where an earlier version told no links."""
        return self.links[-1] if self.links else None
