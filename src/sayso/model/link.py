"""Link: one member of a chain, with what kind of source it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model.span import Pieces

SourceKind = Literal[
    "person",
    "official-body",
    "organisation",
    "media",
    "account",
    "document",
    "data",
    "witness",
    "anonymous-official",
    "unnamed",
    "outlet",
]
"""What somebody or something that makes or passes on a claim is; the rules are in docs/words.md."""


@dataclass(frozen=True, slots=True)
class Link:
    """One member of a chain: somebody or something that makes a claim or passes it on.

    Attributes:
        name: As in `Claim.chain`, at the same position.
        kind: What kind of source it is; None where the text does not tell, or where joint
            speakers are of several kinds.
        number: How many people without a name it is, where the text tells just that: 2 of "two
            officials", 1 of "a witness". None of bounds and vague plurals, and of all other kinds.
        spans: The words that name it; of `UNNAMED` those that say that somebody says so
            ("reportedly"); empty of `OUTLET`, and where no words name it.
    """

    name: str
    kind: SourceKind | None
    number: int | None
    spans: Pieces
