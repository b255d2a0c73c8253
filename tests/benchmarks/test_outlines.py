from __future__ import annotations

from benchmarks.outlines import measure_outlines


def test_questions_to_the_map_cost_little() -> None:
    """Bounds are far above what is measured: they only notice a slip by a factor."""
    speed = measure_outlines()
    assert 0 < speed.finding < 0.01
    assert 0 < speed.reaching < 0.2
    assert 0 < speed.parting < 20
