"""The page and the chart of the calibration."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from benchmarks.calibration import Forecast, Trial
from benchmarks.reliability import draw_chart, write_page
from sayso.claims.probabilities import FIELDS

SVG = "{http://www.w3.org/2000/svg}"


def make_trials() -> tuple[Trial, Trial]:
    forecasts = tuple(
        Forecast(f"d{place % 2}", name, 0.55 + 0.4 * (place % 2), place % 4 > 0)
        for place, name in enumerate(FIELDS * 4)
    )
    return Trial("each left out", forecasts), Trial("held out", forecasts[: 2 * len(FIELDS)])


def test_the_page_has_the_curve_its_table_and_every_field() -> None:
    page = write_page(make_trials(), version="1.2", chart="curve.svg")
    assert "](curve.svg)" in page
    half = len(FIELDS) * 2
    assert f"| 0.5 to 0.6 | {half} | 55.0 |" in page
    assert "| 0 to 0.5 | 0 | - | - | 0 | - | - |" in page
    for name in FIELDS:
        assert page.count(f"\n| {name} |") == 2


def test_the_chart_has_a_mark_for_each_bin_with_forecasts() -> None:
    root = ET.fromstring(draw_chart(make_trials()))  # noqa: S314  our own chart
    assert root.findtext(f"{SVG}title")
    assert len(root.findall(f"{SVG}circle")) == 2 + 1  # one more for the legend
    words = {text.text for text in root.findall(f"{SVG}text")}
    assert {"each left out", "held out"} <= words
