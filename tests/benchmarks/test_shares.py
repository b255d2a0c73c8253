from __future__ import annotations

from benchmarks.shares import ENCODER, REST, measure_shares
from benchmarks.speed import make_texts


def test_every_component_and_what_follows_has_its_time() -> None:
    shares = measure_shares(make_texts(2, data=None))
    assert shares.texts == 2
    assert list(shares.seconds)[-1] == REST
    assert ENCODER in shares.seconds
    assert all(seconds >= 0 for seconds in shares.seconds.values())
    assert 0 < shares.encoder_speed < float("inf")
