"""Who is credited: whom sources stand for, share, leave out, and have it from."""

from __future__ import annotations
