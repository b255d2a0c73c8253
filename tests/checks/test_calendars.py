"""Dates of no calendar, wherever they stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.checks.calendars import MISSING, check_calendar
from tests.checks.readings import Account

FAR = st.text("ab .\n", max_size=300)


@given(FAR, FAR, st.sampled_from(["31 June 2024", "Sunday, November 31", "31st of\nSept"]))
def test_a_day_that_its_month_does_not_have_is_found_between_any_words(
    before: str, after: str, date: str
) -> None:
    account = Account()
    account.say("a", f"{before} on {date} {after} 7 b in May")
    found = [finding for finding in check_calendar(account.reading()) if finding.code == MISSING]
    assert [finding.spans[0].quote(account.text) for finding in found] == [date]
