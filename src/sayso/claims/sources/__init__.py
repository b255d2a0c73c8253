"""Who stands behind a claim: speakers, chains, kinds of sources, days of saying."""

from __future__ import annotations
