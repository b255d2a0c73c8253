"""On whose say-so? A record of who claims what in the news, and how surely."""

from __future__ import annotations
