from __future__ import annotations

import pytest

from training.gazetteer.villages import transliterate


@pytest.mark.parametrize(
    ("ukrainian", "latin"),
    [
        ("Роботине", "Robotyne"),
        ("Кліщіївка", "Klishchiivka"),
        ("Ягідне", "Yahidne"),
        ("Нью-Йорк", "Niu-York"),
        ("Згурівка", "Zghurivka"),
        ("Знам'янка", "Znamianka"),
        ("Єнакієве", "Yenakiieve"),
        ("Їжакевичі", "Yizhakevychi"),
        ("Великі Копані", "Velyki Kopani"),
    ],
)
def test_names_are_written_by_the_rules_of_the_state(ukrainian: str, latin: str) -> None:
    assert transliterate(ukrainian) == latin
