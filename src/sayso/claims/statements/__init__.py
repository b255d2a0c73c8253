"""What the form of a statement tells: whether it happened, goes on, is planned, or is a view."""

from __future__ import annotations
