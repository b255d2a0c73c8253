"""5. Claims to findings, by pure functions."""

from __future__ import annotations
