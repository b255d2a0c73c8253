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
    from sayso.annotations.pipeline import load_pipeline as pipeline
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
    "pipeline",
]

_LAZY = {
    "Desk": ("sayso.desk.desk", "Desk"),
    "Reader": ("sayso.desk.reader", "Reader"),
    "find_documents": ("sayso.desk.discovery", "find_documents"),
    "load": ("sayso.desk.reader", "load"),
    "pipeline": ("sayso.annotations.pipeline", "load_pipeline"),
}
"""Public names whose modules are heavy: they are loaded when first asked for."""


def __getattr__(name: str) -> object:
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, attribute = _LAZY[name]
    return getattr(import_module(module), attribute)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
