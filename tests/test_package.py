"""The public names of the package."""

from __future__ import annotations

import sayso


def test_public_names_are_sorted_and_can_be_had() -> None:
    assert list(sayso.__all__) == sorted(sayso.__all__)
    missing = [name for name in sayso.__all__ if not hasattr(sayso, name)]
    assert missing == []
    assert set(sayso.__all__) <= set(dir(sayso))


def test_an_unknown_name_is_refused() -> None:
    assert not hasattr(sayso, "no_such_name")
