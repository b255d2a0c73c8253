"""6. The store of captures, documents and claims."""

from __future__ import annotations

from sayso.ledger.opening import open_ledger
from sayso.ledger.store import Ledger

__all__ = ["Ledger", "open_ledger"]
