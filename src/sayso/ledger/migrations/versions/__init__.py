"""One file for each step, never edited after its release."""

from __future__ import annotations
