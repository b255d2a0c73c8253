"""What happens: event mentions with their types, participants, times and places."""

from __future__ import annotations
