"""Measure what sayso reads, and how fast: `python -m benchmarks quality` and `… speed`."""

from __future__ import annotations
