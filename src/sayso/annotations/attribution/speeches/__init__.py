"""Speech set out as such: quotations by themselves, labels, interviews."""

from __future__ import annotations
