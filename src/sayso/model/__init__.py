"""The vocabulary: plain frozen records that every room speaks."""

from __future__ import annotations
