"""6. The store of captures, documents and claims."""

from __future__ import annotations
