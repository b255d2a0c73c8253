"""3. Annotated texts to claims, by pure functions."""

from __future__ import annotations
