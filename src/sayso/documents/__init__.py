"""1. Bytes to documents: formats and copies, no language."""

from __future__ import annotations
