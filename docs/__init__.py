"""The documentation; pages in reference/ are written by `tables` and checked against the code."""

from __future__ import annotations
