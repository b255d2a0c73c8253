"""7. The one core: everything that the command line and notebooks may do."""

from __future__ import annotations
