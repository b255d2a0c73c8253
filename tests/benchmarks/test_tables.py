from __future__ import annotations

from benchmarks.outlines import OutlineSpeed
from benchmarks.reading import Run
from benchmarks.scoring import Scores
from benchmarks.shares import Shares
from benchmarks.speed import Speed
from benchmarks.tables import main_number, percent, write_quality, write_speed, write_table

RATIO = {"precision": 0.5, "recall": 0.25, "f1": 0.333, "right": 1, "predicted": 2, "gold": 4}


def make_scores(**figures: dict[str, float | str | None]) -> Scores:
    return Scores("Toys", figures, {"documents in gold": 3}, "Made up.", ("found", "absent"))


def test_a_table_has_a_head_a_rule_and_its_rows() -> None:
    assert write_table(("a", "b"), [("x", "1")]) == "| a | b |\n| --- | --: |\n| x | 1 |\n"


def test_shares_are_shown_in_per_cent() -> None:
    assert percent(0.4567) == "45.7"


def test_what_was_not_measured_is_a_dash_and_not_nought() -> None:
    assert percent(None) == "-"
    assert main_number({"share": None, "right": 0, "of": 0}) == "-"


def test_an_amount_keeps_its_unit() -> None:
    assert main_number({"value": 1234.5, "unit": "km"}) == "1.23e+03 km"
    assert main_number({"value": None, "unit": "km"}) == "-"


def test_a_mean_is_shown_as_a_share() -> None:
    assert main_number({"value": 0.5}) == "50.0"


def test_the_page_has_summary_counts_and_all_figures() -> None:
    shares: dict[str, float | str | None] = {"share": 0.5, "right": 1, "of": 2}
    page = write_quality([make_scores(found=dict(RATIO), named=shares)], version="1", sample=None)
    assert "| Toys | found | 33.3 |" in page
    assert "Made up. documents in gold: 3." in page
    assert "| found | 50.0 | 25.0 | 33.3 | 1 | 2 | 4 |" in page
    assert "| named |  |  | 50.0 | 1 |  | 2 |" in page


def test_the_page_says_when_only_a_sample_was_measured() -> None:
    assert "at most 5 records" in write_quality([], version="1", sample=5)


def test_speed_is_given_in_documents_per_second() -> None:
    speeds = [Speed(2, 200, 120_000, Run(10.0, 500_000_000)), Speed(1, 1, 600, Run(1.0, None))]
    outlines = OutlineSpeed(opening=0.1, finding=0.0002, reaching=0.003, parting=0.5)
    shares = Shares(words=1200, texts=2, seconds={"sayso_encoder": 0.1, "sayso_events": 0.3})
    page = write_speed(speeds, start_seconds=1.25, shares=shares, outlines=outlines, version="1")
    assert "| sayso_encoder | 50.0 | 25.0 |" in page
    assert "12,000 words a second and core" in page
    assert "the land of a point 0.20 ms; the way from a point to a country 3.0 ms" in page
    assert "| 2 | 200 | 600 | 10.0 | 20.0 | 500 |" in page
    assert "| 1 | 1 | 600 | 1.0 | 1.0 | - |" in page
