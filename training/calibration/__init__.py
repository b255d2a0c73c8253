"""Calibration: the weights from which the probabilities of a claim's fields are made."""

from __future__ import annotations
