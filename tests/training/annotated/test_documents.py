"""Annotated documents: marks without texts, put together with the corpora where they are at hand."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path

import pytest

from training.annotated.documents import (
    FOLDER,
    USUAL,
    list_annotated,
    read_annotated,
    read_reports,
    write_documents,
)
from training.sources import digest_text

TEXT = "Police arrested two men in Ansby on Monday. Nobody was hurt."
CLAIM = {"id": "c1", "content": [[0, 42]], "status": "occurred"}


def make_corpora(folder: Path, text: str = TEXT) -> None:
    """Corpora with one text of local news, and none else."""
    line = {"id": "7", "text": text, "date": "2024-05-06"}
    empty = ("attribution/train", "times/timebank", "times/aquaint", "places/gwn")
    for name in (*empty, "crossdoc/ecbplus", "entities/re3d", "events/india_police"):
        path = folder / f"{name}.jsonl.gz"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(gzip.compress(b""))
    (folder / "places/lgl.jsonl.gz").write_bytes(gzip.compress(json.dumps(line).encode()))
    with gzip.open(folder / "entities/gmb_voa.jsonl.gz", "wt") as out:
        out.write("")


def write_mark(folder: Path, length: int = 43) -> None:
    """The mark of the beginning of that text."""
    mark = {
        "corpus": "lgl",
        "text": "7",
        "length": length,
        "digest": digest_text(TEXT[:43]),
        "published": "2024-05-06",
        "group": "held-out",
        "claims": [CLAIM],
    }
    (folder / "marks.jsonl").write_text(json.dumps(mark) + "\n", encoding="utf-8")


def test_a_document_is_the_part_that_was_read_with_usual_fields_filled_in(tmp_path: Path) -> None:
    make_corpora(tmp_path / "data")
    write_mark(tmp_path)

    (found,) = read_annotated(tmp_path / "data", tmp_path)

    assert (found.id, found.group, found.text) == ("lgl-7", "held-out", TEXT[:43])
    assert found.claims == ({**USUAL, **CLAIM, "chain": ["[outlet]"]},)
    assert list_annotated(tmp_path) == {("lgl", "7")}


def test_another_text_is_refused(tmp_path: Path) -> None:
    make_corpora(tmp_path / "data", "Police freed two men in Ansby on Monday. Nobody was hurt.")
    write_mark(tmp_path)

    with pytest.raises(ValueError, match="another text"):
        list(read_annotated(tmp_path / "data", tmp_path))


def test_documents_are_written_as_the_corpora_have_them(tmp_path: Path) -> None:
    make_corpora(tmp_path / "data")
    write_mark(tmp_path)

    (path,) = write_documents(read_annotated(tmp_path / "data", tmp_path), tmp_path / "gold")

    record = json.loads(path.read_text(encoding="utf-8"))
    assert path.name == "lgl-7.json"
    assert record["published_at"] == "2024-05-06"
    assert record["claims"][0]["stance"] == "asserts"


def test_marks_point_into_their_texts() -> None:
    for path in FOLDER.glob("*.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            mark = json.loads(line)
            for claim in mark["claims"]:
                spans = [*claim["content"], *claim.get("source", ()), *claim.get("cue", ())]
                assert all(0 <= start < end <= mark["length"] for start, end in spans)
                speaker = claim.get("speaker", USUAL["speaker"])
                assert speaker in claim.get("chain", [speaker])


def test_the_texts_are_those_that_were_read() -> None:
    data = os.environ.get("SAYSO_DATA")
    if not data:
        pytest.skip("SAYSO_DATA names no folder of corpora")

    assert len(list(read_annotated(Path(data)))) == len(list_annotated())


def test_a_report_has_its_text_and_its_group(tmp_path: Path) -> None:
    line = json.dumps({"id": "ansby", "published": "2024-05-06", "text": TEXT, "claims": [CLAIM]})
    (tmp_path / "held-out.jsonl").write_text(line + "\n", encoding="utf-8")

    (found,) = read_reports(tmp_path)

    assert (found.id, found.group, found.text) == ("report-ansby", "held-out", TEXT)
    assert found.claims == ({**USUAL, **CLAIM, "chain": ["[outlet]"]},)


def test_claims_of_reports_point_into_their_texts_on_the_edges_of_words() -> None:
    reports = list(read_reports())

    assert {report.group for report in reports} == {"read", "held-out"}
    assert len({report.id for report in reports}) == len(reports)
    for report in reports:
        text = f" {report.text} "
        for claim in report.claims:
            for start, end in (*claim["content"], *claim["source"], *claim["cue"]):
                assert 0 <= start < end <= len(report.text)
                assert not text[start : start + 2].isalnum()
                assert not text[end : end + 2].isalnum()
            names = claim["speaker"].split("; ")
            assert claim["speaker"] in claim["chain"] or set(names) <= set(claim["chain"])


def test_reports_of_no_file_are_none(tmp_path: Path) -> None:
    assert list(read_reports(tmp_path)) == []
