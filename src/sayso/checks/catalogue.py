"""Catalogue: the checks that every reading goes through."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from sayso.checks.dates import find_early_events
from sayso.checks.denials import find_denials
from sayso.checks.figures import compare_figures
from sayso.checks.wording import Wording, read_wording
from sayso.model.finding import Finding
from sayso.model.reading import Reading

Check = Callable[[Reading, Mapping[str, Wording]], Iterable[Finding]]
CHECKS: tuple[Check, ...] = (compare_figures, find_denials, find_early_events)


def check_reading(reading: Reading) -> tuple[Finding, ...]:
    """What does not fit together within one document, in reading order.

    The codes are `figures-disagree` and `figures-rounded`, `claim-denied` and
    `expected-yet-occurred`. Nothing found does not mean that all is true.
    """
    text = reading.document.text
    wordings = {claim.id: read_wording(text, claim) for claim in reading.claims}
    found = (finding for check in CHECKS for finding in check(reading, wordings))
    return tuple(sorted(found, key=lambda finding: (finding.spans[0], finding.code)))
