"""Passages and marks of people as examples."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from sayso.annotations.layers import register_layers
from sayso.annotations.layout.tokenizer import make_language
from training.encoder.preparation import Tools, prepare_articles, prepare_passages, read_marks
from training.names import load_lexicon

PASSAGES = Path(__file__).parents[3] / "training/passages"


@pytest.fixture(scope="module")
def tools() -> Tools:
    register_layers()
    return Tools(make_language(), load_lexicon())


def quote(forms: list[str], places: list[int]) -> str:
    return " ".join(forms[place] for place in places)


def test_marks_nest_and_may_be_interrupted() -> None:
    text, marks = read_marks("[1c It fell], [1s she] [1k said], [1c as [2s he] [2k claims]].")

    assert text == "It fell, she said, as he claims."
    assert [text[slice(*piece)] for piece in marks[1]["content"]] == ["It fell", "as he claims"]
    assert [text[slice(*piece)] for piece in marks[2]["source"]] == ["he"]


@pytest.mark.parametrize("raw", ["[1s She said", "She] said"])
def test_brackets_that_do_not_match_are_told(raw: str) -> None:
    with pytest.raises(ValueError, match="bracket"):
        read_marks(raw)


def test_every_passage_of_the_project_can_be_learnt_from(tools: Tools) -> None:
    examples = list(prepare_passages(PASSAGES, tools))

    assert len(examples) > 300
    for example in examples:
        assert example.nested
        assert all(tie.cue and tie.content for tie in example.ties or ())


def test_article_is_marked_in_words(tools: Tools, tmp_path: Path) -> None:
    text = "''It fell,'' the mayor said."
    attribution = {"cue": [[23, 27]], "source": [[13, 22]], "content": [[0, 12]]}
    texts, silver = tmp_path / "texts.jsonl.gz", tmp_path / "silver.jsonl.gz"
    records: list[list[dict[str, object]]] = [
        [{"id": "a", "text": text, "attributions": [attribution]}, {"id": "held-1", "text": ""}],
        [],
    ]
    for path, lines in zip((texts, silver), records, strict=True):
        with gzip.open(path, "wt", encoding="utf-8") as file:
            file.writelines(json.dumps(line) + "\n" for line in lines)
    (example,) = prepare_articles(texts, silver, tools, leave_out=["held"])
    tie = (example.ties or [])[0]

    assert quote(example.forms, tie.cue) == "said"
    assert quote(example.forms, tie.source) == "the mayor"
    assert quote(example.forms, tie.content) == '" It fell , "'
    assert example.quotations[:3] == [0, 0, 0]
