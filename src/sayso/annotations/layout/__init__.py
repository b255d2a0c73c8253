"""What the page shows before any grammar: paragraphs, datelines, quotations, embedded posts."""

from __future__ import annotations
