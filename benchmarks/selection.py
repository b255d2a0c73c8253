"""Selection: some of the gold records, the same ones each time."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

Item = TypeVar("Item")


def take_evenly(items: Sequence[Item], most: int | None) -> list[Item]:
    """At most so many items, spread over the whole; None takes all."""
    if most is None or len(items) <= most:
        return list(items)
    return [items[place * len(items) // most] for place in range(most)]


def take_last_twentieth(lines: Sequence[str]) -> list[str]:
    """What the training of the names leaves out of the news sentences."""
    return list(lines[len(lines) * 19 // 20 :])


def take_hash_tenth(lines: Sequence[str]) -> list[str]:
    """What the training of the names leaves out of the conflict reports."""
    return [line for line in lines if _hash_id(line) % 10 == 0]


RULES: Mapping[str, Callable[[Sequence[str]], list[str]]] = {
    "": list,
    "last-twentieth": take_last_twentieth,
    "hash-tenth": take_hash_tenth,
}


def select_gold(gold: Sequence[Path], folder: Path, *, rule: str, sample: int | None) -> list[Path]:
    """Gold files with only the records that the rule and the sample take.

    Args:
        gold: Files of JSON lines or of IOB2 sentences, packed or not, or JSON documents.
        folder: Where shortened files are written.
        rule: One of `RULES`.
        sample: Most records of each file, or most documents; None takes all.

    Returns:
        The given files where nothing is left out, else shortened copies.
    """
    if all(path.suffix == ".json" for path in gold):
        return take_evenly(gold, sample)
    if not rule and sample is None:
        return list(gold)
    return [_shorten(path, folder / path.name, rule=rule, sample=sample) for path in gold]


def _shorten(path: Path, target: Path, *, rule: str, sample: int | None) -> Path:
    mark = "\n\n" if ".iob2" in path.name else "\n"
    records = [record for record in _read(path).split(mark) if record.strip()]
    taken = take_evenly(RULES[rule](records), sample)
    content = "".join(record + mark for record in taken)
    data = content.encode()
    target.write_bytes(gzip.compress(data, mtime=0) if path.suffix == ".gz" else data)
    return target


def _read(path: Path) -> str:
    data = path.read_bytes()
    return (gzip.decompress(data) if path.suffix == ".gz" else data).decode()


def _hash_id(line: str) -> int:
    return int(hashlib.sha256(json.loads(line)["id"].encode()).hexdigest(), 16)
