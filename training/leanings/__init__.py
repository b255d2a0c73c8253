"""Leanings: what is learnt from claims that readers marked, of how claims stand and what they are about."""

from __future__ import annotations
