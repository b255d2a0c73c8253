"""What is credited: where contents begin and end, and what a cue leaves unsaid."""

from __future__ import annotations
