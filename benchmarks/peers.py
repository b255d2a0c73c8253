"""Peers: other tools that read the same documents, so that their figures stand beside ours."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Peer:
    """Another tool.

    Attributes:
        name: Of its package.
        note: What a reader must know about how it was run.
        options: Words for the scorer that are fair to it.
        open: Loads it, and gives what reads one text: the fields of a record.
    """

    name: str
    note: str
    options: tuple[str, ...]
    open: Callable[[], Callable[[str], Record]]

    def find_version(self) -> str | None:
        """The version that is installed; None if none is."""
        try:
            return version(self.name)
        except PackageNotFoundError:
            return None

    def read(self, source: Path, target: Path) -> None:
        """Read documents given as JSON lines, and write what the scorer needs of their records."""
        read = self.open()
        with target.open("w", encoding="utf-8") as output:
            for given in _read_lines(source):
                document = {"id": given["id"], "text": given["text"]}
                record = {"document": document, **read(given["text"])}
                output.write(json.dumps(record, ensure_ascii=False) + "\n")


def _read_lines(source: Path) -> Iterator[dict[str, str]]:
    with source.open(encoding="utf-8") as lines:
        for line in lines:
            given: dict[str, str] = json.loads(line)
            yield given


def open_quantulum() -> Callable[[str], Record]:
    """Quantities by rules and a table of units, as quantulum3 is without its classifier of units."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns that the classifier is not there
        from quantulum3 import parser  # noqa: PLC0415 - only who measures peers needs it

    def read(text: str) -> Record:
        return {"quantities": [_describe(quantity) for quantity in parser.parse(text)]}

    return read


def _describe(quantity: Any) -> Record:  # noqa: ANN401 - it has no types
    name = quantity.unit.name
    return {
        "span": list(quantity.span),
        "text": quantity.surface,
        "value": quantity.value,
        "low": None,
        "high": None,
        "unit": None if name == "dimensionless" else name,
        "approx": "exact",
        "of": None,
    }


PEERS: Mapping[str, Peer] = {
    "quantulum3": Peer(
        name="quantulum3",
        note="Read by quantulum3 without its classifier of units; gold ranges are taken as their middle, since it gives no ranges.",
        options=("--average-ranges",),
        open=open_quantulum,
    )
}
