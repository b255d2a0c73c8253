from __future__ import annotations

from datetime import date

import pytest

from sayso.documents.date_forms import find_dates, read_date
from sayso.documents.dating import date_document, infer_date
from sayso.documents.draft import Draft

BODY = "The army said that two bridges were hit.\nNobody was hurt, officials said."


def test_what_is_given_goes_before_the_markup_and_that_before_the_text() -> None:
    text = "Published 3 May 2023\n" + BODY
    assert date_document(Draft(text, given="2023-05-01", marked="2023-05-02")) == (
        "2023-05-01",
        "given",
    )
    assert date_document(Draft(text, marked="2023-05-02")) == ("2023-05-02", "metadata")
    assert date_document(Draft(text)) == ("2023-05-03", "inferred")
    assert date_document(Draft(BODY)) == (None, None)


@pytest.mark.parametrize(
    "line",
    [
        "Published 3 May 2023",
        "Published on Wednesday, May 3, 2023",
        "Posted: 1:23 PM EST, May 3, 2023",
        "World | Published: May 3rd, 2023 at 10:15",
        "Date: 2023-05-03",
        "Wednesday, 3 May 2023 10:30 AM EST",
        "May 3, 2023",
        "By Ann Lee | May 3, 2023",
        "3 May 2023 — Harbour Post",
        "(Wed, 3 May 2023) This morning",
        "KYIV, May 3, 2023 (Agency) — Two bridges were hit.",
        "PARIS (Agency), 3 May 2023 – Two bridges were hit.",
        "GENEVA, 3 May 2023 -- Two bridges were hit.",
    ],
)
def test_a_notice_or_a_dateline_gives_the_day(line: str) -> None:
    assert infer_date(f"Bridges hit\n{line}\n{BODY}") == date(2023, 5, 3)


def test_publication_goes_before_a_later_state() -> None:
    text = "Updated 5 May 2023\nPublished 3 May 2023\n" + BODY
    assert infer_date(text) == date(2023, 5, 3)
    assert infer_date("Updated 5 May 2023\n" + BODY) == date(2023, 5, 5)


def test_a_notice_at_the_end_counts_and_one_in_the_middle_does_not() -> None:
    middle = "\n".join([BODY] * 10)
    assert infer_date(f"{middle}\nPublished 3 May 2023") == date(2023, 5, 3)
    assert infer_date(f"{middle}\nPublished 3 May 2023\n{middle}") is None


def test_a_dateline_without_its_year_takes_that_of_the_last_full_date() -> None:
    assert infer_date("KYIV, May 3 (Agency) — On April 29, 2023, the bridge fell.") == date(
        2023, 5, 3
    )
    assert infer_date("KYIV, Jan 2 (Agency) — On Dec. 30, 2023, the bridge fell.") == date(
        2024, 1, 2
    )
    assert infer_date("KYIV, May 3 (Agency) — The bridge fell on Tuesday.") is None
    assert infer_date("KYIV, Dec 3 (Agency) — Since May 1, 2003, much fell.") is None


def test_signatures_of_posts_give_the_day_the_latest_counts() -> None:
    text = (
        f"{BODY}\nWow. — Ann (@ann) May 1, 2023\nSee this.\n"
        f"— Bridge Watch (@bridgewatch) 3 May 2023\n{BODY}"
    )
    assert infer_date(text) == date(2023, 5, 3)
    assert infer_date(text + " The accord of 2031 was named by a witness in 2035.") is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("The firm said today (3 May 2023) that it had paid.", date(2023, 5, 3)),
        ("It was back last night [2 May 2023], the firm said.", date(2023, 5, 3)),
        ("It fell this morning, Wednesday 3 May 2023.", date(2023, 5, 3)),
    ],
)
def test_a_day_that_the_text_calls_its_own_counts(words: str, day: date) -> None:
    assert infer_date(f"{BODY} {words}") == day


def test_dates_told_as_past_count_with_another_of_that_month_and_a_weekday() -> None:
    text = "On Wednesday the bridge fell. The bridge, hit on April 29, fell on May 3, 2023."
    assert infer_date(text) == date(2023, 5, 3)
    assert infer_date(text.replace("On Wednesday", "Then")) is None
    assert infer_date(text.replace("April 29", "night")) is None


@pytest.mark.parametrize(
    "text",
    [
        "On Thursday they spoke of the attacks of September 11, 2001.",
        "The war has gone on since February 24, 2022, officials said on Thursday.",
        "The vote will be held on May 3, 2030, it was said on Friday and on May 2.",
        "Attack of October 7, 2023: one year on\nThe army said so.",
        "He was born on 3 May 1950 and died.",
        "On February 30, 2024 nothing was published.",
        "",
    ],
)
def test_the_background_and_the_future_date_nothing(text: str) -> None:
    assert infer_date(text) is None


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("2024-11-01", "2024-11-01"),
        ("20241101", "2024-11-01"),
        ("2024-11-01T08:30:00Z", "2024-11-01T08:30:00+00:00"),
        ("2024-11-01 08:30", "2024-11-01T08:30:00"),
        ("2024-11-01T08:30:00+02:00", "2024-11-01T08:30:00+02:00"),
        ("Fri, 01 Nov 2024 10:00:00 GMT", "2024-11-01T10:00:00+00:00"),
        ("Nov. 1, 2024", "2024-11-01"),
        ("1st of November 2024", "2024-11-01"),
        ("2024/11/01", "2024-11-01"),
        ("25/11/2024", "2024-11-25"),
        ("11/25/2024", "2024-11-25"),
        ("05.05.2024", "2024-05-05"),
        ("01/11/2024", None),
        ("2024-11", None),
        ("2024", None),
        ("2024-13-45", None),
        ("Thursday", None),
        ("1730400000", None),
        ("", None),
        ("9" * 10_000, None),
    ],
)
def test_a_date_is_read_where_it_can_mean_only_one_day(words: str, meant: str | None) -> None:
    assert read_date(words) == meant


def test_dates_are_found_where_they_stand() -> None:
    text = "From Nov. 1, 2024 to 3 May 2025 and 2025-06-07; not 30 February 2025 or May 2025."
    assert [found.span.quote(text) for found in find_dates(text)] == [
        "Nov. 1, 2024",
        "3 May 2025",
        "2025-06-07",
    ]
