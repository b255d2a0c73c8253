"""Catalogue: the checks that every reading goes through."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from sayso.checks.ambiguous_dates import find_ambiguous_dates
from sayso.checks.calendars import check_calendar
from sayso.checks.certainties import find_growth
from sayso.checks.dates import find_early_events
from sayso.checks.denials import find_denials
from sayso.checks.figures import compare_figures
from sayso.checks.headline_figures import compare_headline_figures
from sayso.checks.headlines import compare_headline
from sayso.checks.quotes import compare_quotes
from sayso.checks.sums import compare_sums
from sayso.checks.ways import check_ways
from sayso.checks.wording import Wording, read_wording
from sayso.model.finding import Finding
from sayso.model.reading import Reading
from sayso.model.span import Span

WordingCheck = Callable[[Reading, Mapping[str, Wording]], Iterable[Finding]]
TextCheck = Callable[[Reading], Iterable[Finding]]
WORDING_CHECKS: tuple[WordingCheck, ...] = (
    compare_figures,
    find_denials,
    find_early_events,
    find_growth,
    compare_headline,
)
"""Those that compare the words of claims."""
TEXT_CHECKS: tuple[TextCheck, ...] = (
    compare_headline_figures,
    compare_quotes,
    check_calendar,
    find_ambiguous_dates,
    compare_sums,
    check_ways,
)
"""Those that look at the text, its figures and its quotations."""
CONFLICTS = frozenset(
    {"figures-disagree", "claim-denied", "expected-yet-occurred", "parts-exceed-whole"}
)
"""Codes of findings by which a claim is contested; the others speak of how it is told."""
_LATEST = 20
"""Findings of one code, before another, among which the same evidence is looked for."""


def check_reading(reading: Reading) -> tuple[Finding, ...]:
    """What does not fit together within one document, in reading order.

    Nothing found does not mean that all is true. The codes are:

    - `figures-disagree` and `figures-rounded`: two figures for the same thing;
    - `claim-denied`: what another speaker says is not so;
    - `expected-yet-occurred`: still expected here, said to have happened there;
    - `certainty-grown`: first hedged, later a fact, with no new source;
    - `headline-surer`, `headline-unattributed` and `headline-exceeds-text`:
      a headline that is stronger than its text;
    - `quote-differs`: the same words quoted in two ways;
    - `date-impossible` and `weekday-differs`: dates that no calendar has;
    - `date-ambiguous`: a day in numerals that can be read in two ways;
    - `parts-exceed-whole`: parts that are more than their whole;
    - `distance-differs`: a distance between two places that the map does not bear out.
    """
    text = reading.document.text
    wordings = {claim.id: read_wording(text, claim) for claim in reading.claims}
    found = [finding for check in WORDING_CHECKS for finding in check(reading, wordings)]
    found += [finding for text_check in TEXT_CHECKS for finding in text_check(reading)]
    return tuple(_drop_repetitions(sorted(found, key=_order)))


def _order(finding: Finding) -> tuple[Span, str, int]:
    return finding.spans[0], finding.code, sum(span.end - span.start for span in finding.spans)


def _drop_repetitions(findings: Iterable[Finding]) -> list[Finding]:
    """One finding for one piece of evidence: nested claims hold the same words again."""
    kept: list[Finding] = []
    latest: dict[str, list[Finding]] = {}
    for finding in findings:
        before = latest.setdefault(finding.code, [])
        if not any(_is_same_evidence(finding, other) for other in before[-_LATEST:]):
            before.append(finding)
            kept.append(finding)
    return kept


def _is_same_evidence(one: Finding, other: Finding) -> bool:
    return _covered(one, other) and _covered(other, one)


def _covered(one: Finding, other: Finding) -> bool:
    return all(any(span.overlaps(mate) for mate in other.spans) for span in one.spans)
