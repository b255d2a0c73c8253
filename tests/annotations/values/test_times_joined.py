"""The year that a date has from what stands behind it."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.lang.en import English

from sayso.annotations.values.times import find_times

NLP = English()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Since 7 October last year it has been shut.", "2023-10-07"),
        ("It fell on 4 May this year.", "2024-05-04"),
        ("It fell in June last year.", "2023-06-01"),
        ("It fell between September and November 2022.", "2022-09-01"),
        ("It fell on 4 May. Last year was worse.", "2024-05-04"),
        ("It fell on 4 May 2021, last year it rose.", "2021-05-04"),
    ],
)
def test_a_year_behind_a_date_is_its_year(text: str, day: str) -> None:
    first, *_ = find_times(NLP(text), date(2024, 9, 14))
    assert first.begin == day
