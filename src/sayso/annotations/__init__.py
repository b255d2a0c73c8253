"""2. Documents to annotated texts: the only room that sees a parse tree."""

from __future__ import annotations
