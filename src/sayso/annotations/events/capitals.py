"""Capitals: the states that names and capitals stand for."""

from __future__ import annotations

from sayso.annotations.naming.countries import find_country, settled_name

_SEATS = frozenset({"Brussels", "Vienna"})
"""Capitals that stand for the bodies that sit there."""


def settle_country(name: str, *, acting: bool = False) -> str:
    """The settled name of a country; of who acts also for its capital: "Moscow" is Russia.

    Any other name stays as it is.
    """
    country = None if name in _SEATS else find_country(name)
    if country is None or country.code is None:
        return name
    is_meant = country.form == "name" or (acting and country.form == "capital")
    return settled_name(country.code) if is_meant else name
