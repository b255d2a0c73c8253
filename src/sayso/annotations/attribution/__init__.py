"""Who is credited with what: cues, their sources and contents, and how they nest."""

from __future__ import annotations
