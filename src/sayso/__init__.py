"""On whose say-so? A record of who claims what in the news, and how surely.

>>> import sayso
>>> sayso.Span(3, 8).quote("so said he")
'said '
"""

from __future__ import annotations

from importlib import import_module

from sayso.errors import SaysoError
from sayso.model.claim import Claim
from sayso.model.document import Document
from sayso.model.filter import Filter
from sayso.model.reading import Reading
from sayso.model.span import Span
from sayso.settings import Settings

TYPE_CHECKING = False  # as typing's, without loading typing
if TYPE_CHECKING:
    from sayso.desk.desk import Desk
    from sayso.desk.discovery import find_documents
    from sayso.desk.reader import Reader, load

__all__ = [
    "Claim",
    "Desk",
    "Document",
    "Filter",
    "Reader",
    "Reading",
    "SaysoError",
    "Settings",
    "Span",
    "find_documents",
    "load",
]

_LAZY = {
    "Desk": "sayso.desk.desk",
    "Reader": "sayso.desk.reader",
    "find_documents": "sayso.desk.discovery",
    "load": "sayso.desk.reader",
}
"""Public names whose modules are heavy: they are loaded when first asked for."""


def __getattr__(name: str) -> object:
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LAZY[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
