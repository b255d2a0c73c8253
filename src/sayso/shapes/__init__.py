"""Shapes: the outlines of countries and of their first-level regions."""

from __future__ import annotations

from sayso.shapes.atlas import Atlas, open_atlas
from sayso.shapes.measuring import measure_between, measure_to
from sayso.shapes.outline import Outline
from sayso.shapes.storing import Land

__all__ = ["Atlas", "Land", "Outline", "measure_between", "measure_to", "open_atlas"]
