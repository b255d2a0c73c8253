"""Unpacking: the start weights of the large encoder, put together from the packages that carry them in parts."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from zipfile import ZipFile

_PART = ".zip.0"
_DEPTH = 2
"""Parts of the path of a file that is kept."""
_KEPT = ("config.json", "model.safetensors", "tokenizer.json")
"""What is read of the weights; nothing else of the packages is looked at."""


def unpack(packages: Path, out: Path) -> None:
    """Write the files of MPNet into a folder.

    Args:
        packages: Folder with the downloaded packages.
        out: Folder to fill; whether the weights are the right ones is checked when they are loaded.

    Raises:
        FileNotFoundError: If the packages are not there.
    """
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile() as joined:
        n_parts = 0
        for package in sorted(packages.glob("all_mpnet_base_v2_*.whl")):
            with ZipFile(package) as held:
                for name in held.namelist():
                    if _PART in name:
                        n_parts += 1
                        with held.open(name) as part:
                            shutil.copyfileobj(part, joined)
        if not n_parts:
            raise FileNotFoundError(f"no packages of MPNet in {packages}")
        with ZipFile(joined) as whole:
            for name in whole.namelist():
                path = Path(name)
                if path.name in _KEPT and len(path.parts) == _DEPTH:
                    with whole.open(name) as given, (out / path.name).open("wb") as made:
                        shutil.copyfileobj(given, made)
