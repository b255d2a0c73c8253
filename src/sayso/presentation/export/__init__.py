"""One module for each format that is written."""

from __future__ import annotations
