"""Geography: where on the earth the places lie that a text names."""

from __future__ import annotations
