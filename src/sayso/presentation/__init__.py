"""8. What people see; nothing is decided here."""

from __future__ import annotations
