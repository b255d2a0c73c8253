"""7. The one core: everything that a face may do."""

from __future__ import annotations
