from __future__ import annotations

import gzip
import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.selection import (
    select_gold,
    take_evenly,
    take_hash_tenth,
    take_last_twentieth,
)


@given(st.lists(st.integers(), unique=True), st.integers(min_value=1, max_value=20))
def test_a_sample_keeps_the_order_and_takes_nothing_twice(items: list[int], most: int) -> None:
    taken = take_evenly(items, most)
    assert len(taken) == min(most, len(items))
    assert [item for item in items if item in taken] == taken


def test_the_last_twentieth_is_what_training_leaves_out() -> None:
    lines = [str(n) for n in range(41)]
    assert take_last_twentieth(lines) == lines[41 * 19 // 20 :]


def test_the_tenth_depends_on_the_id_alone() -> None:
    lines = [json.dumps({"id": f"report-{n}", "text": "x"}) for n in range(200)]
    taken = take_hash_tenth(lines)
    assert 0 < len(taken) < 60
    assert take_hash_tenth(lines[::-1]) == taken[::-1]


def test_nothing_is_copied_where_nothing_is_left_out(tmp_path: Path) -> None:
    gold = [tmp_path / "a.jsonl"]
    assert select_gold(gold, tmp_path / "short", rule="", sample=None) == gold


def test_packed_lines_are_shortened(tmp_path: Path) -> None:
    gold = tmp_path / "a.jsonl.gz"
    gold.write_bytes(gzip.compress(b'{"id": 1}\n{"id": 2}\n{"id": 3}\n{"id": 4}\n'))
    folder = tmp_path / "short"
    folder.mkdir()
    (short,) = select_gold([gold], folder, rule="", sample=2)
    assert gzip.decompress(short.read_bytes()) == b'{"id": 1}\n{"id": 3}\n'


def test_tagged_sentences_stay_whole(tmp_path: Path) -> None:
    gold = tmp_path / "a.iob2"
    gold.write_text("# one\n1\tA\tO\n\n# two\n1\tB\tO\n\n", encoding="utf-8")
    folder = tmp_path / "short"
    folder.mkdir()
    (short,) = select_gold([gold], folder, rule="", sample=1)
    assert short.read_text(encoding="utf-8") == "# one\n1\tA\tO\n\n"


def test_documents_are_sampled_as_files(tmp_path: Path) -> None:
    gold = [tmp_path / f"{name}.json" for name in "abcd"]
    assert select_gold(gold, tmp_path, rule="", sample=2) == [gold[0], gold[2]]
