from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.lang.en import English

from sayso.annotations.values.times import find_times
from sayso.model.when import TimeExpression
from tests.annotations.parsed_texts import parse
from tests.annotations.parses import parse as parse_tree

NLP = English()
PUBLISHED = date(2024, 11, 1)  # a Friday


def only(text: str, published: date | None = PUBLISHED) -> TimeExpression:
    """The one time expression of a text without parse."""
    (time,) = find_times(NLP(text), published)
    return time


@pytest.mark.parametrize(
    ("text", "words", "kind", "value"),
    [
        ("It flew on October 31, 2024.", "October 31, 2024", "DATE", "2024-10-31"),
        ("It flew on 31 October 2024.", "31 October 2024", "DATE", "2024-10-31"),
        ("It flew on Thursday, Oct. 31.", "Thursday, Oct. 31", "DATE", "2024-10-31"),
        ("It flew on 2024-10-31.", "2024-10-31", "DATE", "2024-10-31"),
        ("It flew on 10/31/24.", "10/31/24", "DATE", "2024-10-31"),
        ("They met in early May.", "early May", "DATE", "2024-05"),
        ("It began in February 2022.", "February 2022", "DATE", "2022-02"),
        ("It has been so since 2014.", "2014", "DATE", "2014"),
        ("In the early 1990s it rose.", "the early 1990s", "DATE", "199"),
        ("It is of the 19th century.", "the 19th century", "DATE", "18"),
        ("They met last month.", "last month", "DATE", "2024-10"),
        ("They met the week before last.", "the week before last", "DATE", "2024-W42"),
        ("They met in July last year.", "July last year", "DATE", "2023-07"),
        ("They met last week.", "last week", "DATE", "2024-W43"),
        ("They met last year.", "last year", "DATE", "2023"),
        ("They met yesterday.", "yesterday", "DATE", "2024-10-31"),
        ("It emerged about six months ago.", "about six months ago", "DATE", "2024-05"),
        ("It emerged several years ago.", "several years ago", "DATE", "PAST_REF"),
        ("It fell in the third quarter.", "the third quarter", "DATE", "2024-Q3"),
        ("It fell last summer.", "last summer", "DATE", "2024-SU"),
        ("It fell on Bastille Day.", "Bastille Day", "DATE", "2024-07-14"),
        ("They met Thursday night.", "Thursday night", "TIME", "2024-10-31TNI"),
        ("They met this morning.", "this morning", "TIME", "2024-11-01TMO"),
        ("They met last night.", "last night", "TIME", "2024-10-31TNI"),
        ("It fell overnight.", "overnight", "TIME", "2024-11-01TNI"),
        ("It fell at 10:30 p.m. Wednesday.", "10:30 p.m. Wednesday", "TIME", "2024-10-30T22:30"),
        ("It fell at 9 a.m. EST.", "9 a.m. EST", "TIME", "2024-11-01T09:00"),
        ("It took three days.", "three days", "DURATION", "P3D"),
        ("It took more than four hours.", "more than four hours", "DURATION", "PT4H"),
        ("It fell over the past 18 months.", "the past 18 months", "DURATION", "P18M"),
        ("It fell over the last year.", "the last year", "DURATION", "P1Y"),
        ("It fell in the last year of the war.", "the last year", "DATE", "2023"),
        ("It went on for months.", "months", "DURATION", "PXM"),
        ("They meet every Monday.", "every Monday", "SET", "XXXX-WXX-1"),
        ("They fly daily.", "daily", "SET", "P1D"),
        ("It is now open.", "now", "DATE", "PRESENT_REF"),
        ("It was recently opened.", "recently", "DATE", "PAST_REF"),
        ("It will open soon.", "soon", "DATE", "FUTURE_REF"),
    ],
)
def test_expressions_and_their_values(text: str, words: str, kind: str, value: str) -> None:
    time = only(text)
    assert (time.text, time.type, time.value) == (words, kind, value)


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("They met last month.", "2024-10-01", "2024-10-31"),
        ("They met in mid-January 2024.", "2024-01-11", "2024-01-21"),
        ("It fell over the past 18 months.", "2023-05-01", "2024-11-01"),
        ("It fell over the last year.", "2023-11-01", "2024-11-01"),
        ("It took three days.", None, None),
        ("It is now open.", None, None),
    ],
)
def test_days_that_an_expression_covers(text: str, begin: str | None, end: str | None) -> None:
    time = only(text)
    assert (time.begin, time.end) == (begin, end)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on Thursday.", "XXXX-WXX-4"),
        ("They met on October 31.", "XXXX-10-31"),
        ("They met last week.", "XXXX-WXX"),
        ("They met last year.", "XXXX"),
        ("They met six months ago.", "XXXX-XX"),
        ("They met today.", "XXXX-XX-XX"),
        ("They met this morning.", "XXXX-XX-XXTMO"),
    ],
)
def test_without_day_of_publication_the_unknown_stays_unknown(text: str, value: str) -> None:
    time = only(text, None)
    assert (time.value, time.begin, time.end) == (value, None, None)


def test_a_day_that_no_calendar_has_is_kept_as_written() -> None:
    time = only("It was signed on February 31, 2024.")
    assert (time.value, time.begin, time.end) == ("2024-02-31", None, None)


def test_that_day_is_the_day_told_before() -> None:
    times = find_times(NLP("He died on March 3, 2015. Earlier that day he had called."), PUBLISHED)
    assert [time.value for time in times] == ["2015-03-03", "2015-03-03"]


def test_a_year_ago_is_a_quarter_where_quarters_are_compared() -> None:
    times = find_times(NLP("It lost more in the third quarter than a year ago."), PUBLISHED)
    assert [time.value for time in times] == ["2024-Q3", "2023-Q3"]


@pytest.mark.parametrize(
    ("verb", "value"), [("met|meet VBD", "2024-10-28"), ("meet|meet VB", "2024-11-04")]
)
def test_the_tense_chooses_the_side_of_a_weekday(verb: str, value: str) -> None:
    will = (
        "They PRP nsubj 3\nwill MD aux 3"
        if verb.endswith("VB")
        else "The DT det 2\nteams NNS nsubj 3"
    )
    doc = parse(f"{will}\n{verb} root 0\nMonday NNP obl 3\n. . punct 3")
    (time,) = find_times(doc, PUBLISHED)
    assert time.value == value


def test_a_verb_with_the_name_of_a_month_is_no_month() -> None:
    assert find_times(NLP("They may march on, and that is all."), PUBLISHED) == ()


def test_an_age_is_no_time() -> None:
    assert find_times(NLP("Her 6-year-old son came."), PUBLISHED) == ()


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["last", "the", "31", "February", "2024", "week", "ago", "10:99", "99999999999", "years", "next", "-",
             "May", "of", "half", "Monday", "night", "every", "third", "quarter", "25 p.m.", "century", "'s", "1990s",
             "0", "end", "a", "00/00/00", "9999-99-99", "Easter", "earlier", "that", "day", "\n\n", ",", "."]
        ),
        max_size=25,
    ),
    st.one_of(st.none(), st.dates()),
)  # fmt: skip
def test_any_words_and_any_day_give_expressions_that_quote_the_text(
    words: list[str], published: date | None
) -> None:
    doc = NLP(" ".join(words))
    reached = 0
    for time in find_times(doc, published):
        assert reached <= time.span.start < time.span.end <= len(doc.text)
        assert " ".join(time.span.quote(doc.text).split()) == time.text
        assert time.value
        if time.begin and time.end:
            assert date.fromisoformat(time.begin) <= date.fromisoformat(time.end)
        reached = time.span.end


def test_the_same_text_gives_the_same_times() -> None:
    doc = NLP("On Friday, two weeks ago, in May and since 2014.")
    assert find_times(doc, PUBLISHED) == find_times(doc, PUBLISHED)


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("They met on 6 and 7 May.", "2024-05-06", "2024-05-07"),
        ("Talks ran between 6 and 9 May 2023.", "2023-05-06", "2023-05-09"),
        ("It comes on 3 or 4 November.", "2024-11-03", "2024-11-04"),
        ("It was shut over the weekend.", "2024-10-26", "2024-10-27"),
    ],
)
def test_days_in_pairs_and_weekends(text: str, begin: str, end: str) -> None:
    time = only(text)
    assert (time.begin, time.end) == (begin, end)


def test_the_weekend_is_the_one_that_has_begun() -> None:
    assert only("It was shut at the weekend.", date(2024, 11, 2)).begin == "2024-11-02"


def test_what_comes_is_not_of_the_year_told_before() -> None:
    tree = (
        "In|in|IN|1|case 2019|2019|CD|3|obl they|they|PRP|3|nsubj fought|fight|VBD|3|ROOT "
        ".|.|.|3|punct They|they|PRP|7|nsubj will|will|MD|7|aux meet|meet|VB|7|ROOT "
        "in|in|IN|9|case February|February|NNP|7|obl"
    )
    assert [time.value for time in find_times(parse_tree(tree), None)] == ["2019", "XXXX-02"]


@pytest.mark.parametrize(
    "text",
    [
        "A quarter of it is lost.",
        "He is in his early 30s.",
        "They described the night of the attack.",
    ],
)
def test_a_part_and_an_age_are_no_times(text: str) -> None:
    assert find_times(NLP(text), PUBLISHED) == ()
