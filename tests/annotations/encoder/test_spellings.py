"""British spelling as American one."""

from __future__ import annotations

import pytest

from sayso.annotations.encoder.spellings import americanise


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("mobilised", "mobilized"),
        ("organisations", "organizations"),
        ("paralysed", "paralyzed"),
        ("rumoured", "rumored"),
        ("signalled", "signaled"),
        ("licence", "license"),
        ("sceptical", "skeptical"),
        ("manoeuvre", "maneuver"),
        ("manoeuvred", "maneuvered"),
        ("calibre", "caliber"),
        ("attack", "attack"),
        ("raised", "raised"),
    ],
)
def test_word_is_spelt_the_american_way(british: str, american: str) -> None:
    assert americanise(british, known=False) == american


def test_of_a_known_word_only_the_sure_endings_are_changed() -> None:
    assert [americanise(word, known=True) for word in ("filled", "hour", "organised")] == [
        "filled",
        "hour",
        "organized",
    ]
