"""Languages: which documents are read for claims, and which are only kept."""

from __future__ import annotations

LANGUAGES_READ = frozenset({"en", None})
"""ISO 639-1 codes of the languages read for claims; None is a text too short to tell."""


def is_language_read(language: str | None) -> bool:
    """Whether documents in a language are read for claims."""
    return language in LANGUAGES_READ
