"""Days in numerals that can be read in two ways."""

from __future__ import annotations

from sayso.checks import check_reading
from sayso.model.span import Span
from sayso.model.when import TimeExpression
from tests.checks.readings import Account


def write(*values: tuple[str, str, str]) -> Account:
    account = Account()
    for value, begin, end in values:
        span = account.say("Arvo", "the line was cut on 03/04/2024")
        place = Span(span.end - len("03/04/2024"), span.end)
        account.times.append(TimeExpression(place, "03/04/2024", "DATE", value, begin, end))
    return account


def test_a_day_of_two_readings_is_told_once_with_both() -> None:
    both = ("2024-XX-XX", "2024-03-04", "2024-04-03")
    account = write(both, both)
    (finding,) = check_reading(account.reading())
    assert (finding.code, finding.severity) == ("date-ambiguous", "info")
    assert finding.message == "“03/04/2024” is 4 March 2024 or 3 April 2024."
    assert finding.claims == ("c0",)


def test_a_day_that_was_told_apart_is_no_finding() -> None:
    assert check_reading(write(("2024-04-03", "2024-04-03", "2024-04-03")).reading()) == ()
