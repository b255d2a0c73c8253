"""The texts that hold marked claims; where the corpora are at hand, they are those that were marked."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from training.leanings.marks import read_marks
from training.sources import PASSAGES, digest_text, read_sources


def test_the_texts_are_those_that_were_marked() -> None:
    data = os.environ.get("SAYSO_DATA")
    if not data:
        pytest.skip("SAYSO_DATA names no folder of corpora")
    digests = {(mark.corpus, mark.text): mark.digest for mark in read_marks()}
    found = {
        (one.corpus, one.name): digest_text(one.words) for one in read_sources(Path(data), digests)
    }

    assert found == digests


def test_marked_passages_are_among_the_projects_own() -> None:
    files = {path.stem for path in PASSAGES.glob("*.txt")}
    marked = {mark.text.rpartition("-")[0] for mark in read_marks() if mark.corpus == "passages"}

    assert marked <= files
    assert marked
