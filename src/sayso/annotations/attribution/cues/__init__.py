"""What is a cue and what only looks like one, and how far it goes."""

from __future__ import annotations
