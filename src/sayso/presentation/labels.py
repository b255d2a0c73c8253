"""Labels: a word and a symbol for each stance, certainty, status and mode.

The word always stands beside the symbol, and neither needs a colour.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from sayso.model.claim import OUTLET, UNNAMED, Certainty, Claim, Mode, Stance, Status
from sayso.model.document import PublishedBasis
from sayso.model.link import Link, SourceKind
from sayso.model.said import SaidBasis

Tone = Literal["plain", "strong", "soft", "against", "ahead"]
"""What a renderer may underline with a style: never the only sign."""


@dataclass(frozen=True, slots=True)
class Label:
    """A word with its symbol.

    Attributes:
        word: For the reader.
        symbol: One character that is told apart without colour.
        tone: A hint for style.
    """

    word: str
    symbol: str
    tone: Tone = "plain"


STANCES: Mapping[Stance, Label] = {
    "asserts": Label("asserts", "»"),
    "confirms": Label("confirms", "✓", "strong"),
    "denies": Label("denies", "✗", "against"),
    "accuses": Label("accuses", "☞", "against"),
    "warns": Label("warns", "▲", "ahead"),
    "condemns": Label("condemns", "▼", "against"),
    "praises": Label("praises", "★", "strong"),
    "requests": Label("requests", "◁"),
    "promises": Label("promises", "◇", "ahead"),
    "threatens": Label("threatens", "◆", "against"),
    "predicts": Label("predicts", "▷", "ahead"),
    "doubts": Label("doubts", "≁", "soft"),
    "asks": Label("asks", "?", "soft"),
}

CERTAINTIES: Mapping[Certainty, Label] = {
    "certain": Label("put as certain", "●", "strong"),
    "probable": Label("put as probable", "◕"),
    "possible": Label("put as possible", "◔", "soft"),
    "unknown": Label("certainty not told", "○", "soft"),
}

STATUSES: Mapping[Status, Label] = {
    "occurred": Label("occurred", "■"),
    "ongoing": Label("ongoing", "▶"),
    "expected": Label("expected", "▷", "ahead"),
    "planned": Label("planned", "◇", "ahead"),
    "conditional": Label("conditional", "⎇", "ahead"),
    "denied": Label("denied", "✗", "against"),
    "opinion": Label("opinion", "❝", "soft"),
}

MODES: Mapping[Mode, Label] = {
    "direct": Label("in their own words", "“"),
    "mixed": Label("partly in their own words", "‟"),
    "indirect": Label("retold", "¶"),
    "narrated": Label("in the outlet's own voice", "—"),
}

SIGNED = Label("in the signer's own voice", "—")
"""The mode of what is narrated in a statement that somebody else than the outlet signs."""

KINDS: Mapping[SourceKind, str] = {
    "person": "person",
    "official-body": "official body",
    "organisation": "organisation",
    "media": "media",
    "account": "social account",
    "document": "document",
    "data": "data",
    "witness": "witness",
    "anonymous-official": "anonymous official",
    "unnamed": "unnamed",
    "outlet": "the outlet itself",
}

SAID_BASES: Mapping[SaidBasis, str] = {
    "cue": "as the words around it tell",
    "source": "as the words for the source tell",
    "post": "as the post tells",
    "entry": "as the entry tells",
    "statement": "as the statement tells",
}

CONTESTED = Label("contested", "⚑", "against")
NEGATED = Label("negated", "¬", "against")

BASES: Mapping[PublishedBasis | None, str] = {
    "given": "date as given",
    "metadata": "date from the page",
    "inferred": "date inferred from the text",
    None: "no date",
}

RESERVED: Mapping[str, str] = {
    OUTLET: "the outlet itself",
    UNNAMED: "somebody who is not named",
}


def name_speaker(speaker: str) -> str:
    """A speaker as a reader says it; the reserved names are spelt out."""
    return "; ".join(RESERVED.get(one, one) for one in speaker.split("; "))


def name_kind(link: Link) -> str:
    """What kind of source a link is, with how many they are where the text tells several."""
    kind = "kind not told" if link.kind is None else KINDS[link.kind]
    return f"{link.number:,} × {kind}" if link.number is not None and link.number > 1 else kind


def label_claim(claim: Claim) -> tuple[Label, ...]:
    """Everything that a reader must know about how a claim is put, in a settled order."""
    labels = [STANCES[claim.stance], CERTAINTIES[claim.certainty], STATUSES[claim.status]]
    if claim.polarity == "negative":
        labels.append(NEGATED)
    return (*labels, _label_mode(claim))


def _label_mode(claim: Claim) -> Label:
    is_signed = claim.mode == "narrated" and claim.chain[:1] != (OUTLET,)
    return SIGNED if is_signed else MODES[claim.mode]
