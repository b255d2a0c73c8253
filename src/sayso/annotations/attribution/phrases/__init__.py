"""Attributions told by phrases, without a verb of saying and its subject."""

from __future__ import annotations
