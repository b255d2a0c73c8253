"""What a speaker does with a statement: stance, certainty, polarity."""

from __future__ import annotations
