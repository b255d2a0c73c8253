"""Numbers with their nouns."""

from __future__ import annotations


def count(number: int, noun: str) -> str:
    """A number with its noun in the right form, as "1 claim" or "2,000 claims"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
