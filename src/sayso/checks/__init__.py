"""5. Claims to findings, by pure functions."""

from __future__ import annotations

from sayso.checks.catalogue import check_reading

__all__ = ["check_reading"]
