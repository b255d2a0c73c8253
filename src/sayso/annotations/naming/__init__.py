"""Who and what is named, and whom a source means."""

from __future__ import annotations
