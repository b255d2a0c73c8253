"""Shapes: how the outlines of countries and regions in the package are made."""

from __future__ import annotations
