"""Gazetteer: how the index of places in the package is made."""

from __future__ import annotations
