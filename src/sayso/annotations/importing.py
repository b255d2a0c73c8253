"""Importing: spaCy without the parts that only its own command line needs."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType

_COMMANDS, _INFO = "spacy.cli", "spacy.cli.info"


def import_spacy() -> None:
    """Import spaCy without its commands, which take a tenth of a second and a web client with them.

    spaCy imports one function of them. It gets one that imports them when it is called; whoever
    imports `spacy.cli` later gets all of it.
    """
    if "spacy" in sys.modules:
        return
    sys.modules[_COMMANDS], sys.modules[_INFO] = ModuleType(_COMMANDS), ModuleType(_INFO)
    sys.modules[_INFO].__dict__["info"] = _tell_info
    try:
        import_module("spacy")
    finally:
        del sys.modules[_COMMANDS], sys.modules[_INFO]


def _tell_info(*args: object, **options: object) -> object:
    return import_module(_INFO).info(*args, **options)
