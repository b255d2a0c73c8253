"""Roles: the phrases that tell who acts in an event and to whom it is done."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Participants:
    """Heads of the phrases that tell who acts and to whom it is done.

    Attributes:
        actors: Who acts.
        targets: To whom it is done.
        behind: To whom it is done where the targets are things and nobody.
    """

    actors: Sequence[int]
    targets: Sequence[int]
    behind: Sequence[int] = ()

    def without(self, places: Collection[int]) -> Participants:
        """Those whose heads are none of some tokens, as the days of "clashes on Friday"."""
        return Participants(
            [head for head in self.actors if head not in places],
            [head for head in self.targets if head not in places],
            [head for head in self.behind if head not in places],
        )
