from __future__ import annotations

from sayso.annotations.geography.spelling import fold_name
from training.gazetteer.additions import read_additions, read_spellings


def test_every_addition_has_names_a_point_and_a_country() -> None:
    for added in read_additions():
        north, east = added.point
        assert -90 <= north <= 90
        assert -180 <= east <= 180
        assert len(added.country) == 2
        assert all(fold_name(name) for name in added.names)


def test_no_name_of_a_country_is_added_twice() -> None:
    names = [(added.country, fold_name(name)) for added in read_additions() for name in added.names]
    assert len(names) == len(set(names))


def test_spellings_are_told_by_folded_names_and_add_something() -> None:
    for (_, name), others in read_spellings().items():
        assert name == fold_name(name)
        assert all(fold_name(other) != name for other in others)
