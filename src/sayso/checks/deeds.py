"""Deeds: denials of "the attack" or "a role in the strike", and who told of it before them."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.checks.pointing import Site, concerns, is_answerable
from sayso.checks.wording import list_stems
from sayso.model.claim import Claim

_NEAR = 2
"""Sentences from an accusation to the denial that answers it."""


def find_told(site: Site, denial: Claim, before: Sequence[Claim]) -> Claim | None:
    """The claim that tells of the deed that a denial names; None where none surely does.

    It is another's, accuses the one who denies or tells what they did, and is
    the nearest in which the deed has the same name ("attacked", "the
    attack"), or else the nearest of the same type of event, or an accusation just before.

    Args:
        site: Where both stand.
        denial: A denial that names a deed, or a part in it, by nouns alone.
        before: The claims before it in reading order, parts among them.
    """
    start, own = denial.content[0].start, site.list_holders(denial)
    told = [
        claim
        for claim in reversed(before)
        if claim.speaker != denial.speaker
        and claim.id not in own
        and claim.content[-1].end <= start
        and is_answerable(claim)
    ]
    names = list_stems(site.quote(denial))
    named = (claim for claim in told if names & list_stems(site.quote(claim)))
    alike = (claim for claim in told if _is_of_one_type(claim, denial))
    here = site.sentence(start)
    charged = (
        claim
        for claim in told
        if claim.stance == "accuses" and here - site.sentence(claim.content[0].start) <= _NEAR
    )
    groups = (named, alike, charged)
    return next(
        (claim for group in groups for claim in group if concerns(site, claim, denial)), None
    )


def _is_of_one_type(claim: Claim, denial: Claim) -> bool:
    return (
        claim.event is not None
        and denial.event is not None
        and claim.event.type == denial.event.type
    )
