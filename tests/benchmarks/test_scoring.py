from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.scoring import Scorer

TOY = """import json, sys
words = sys.argv[1:]
if "--make-input" in words:
    open(words[words.index("--make-input") + 1], "w").write("line")
elif words[0] == "claims":
    print(json.dumps({"figures": {}, "counts": {"gold": len(words) - words.index("--gold") - 1}}))
else:
    sys.exit("no such area")
"""


@pytest.fixture
def scorer(tmp_path: Path) -> Scorer:
    (tmp_path / "score.py").write_text(TOY, encoding="utf-8")
    return Scorer(tmp_path)


def test_the_input_is_written_where_it_is_wanted(scorer: Scorer, tmp_path: Path) -> None:
    scorer.make_input("claims", [tmp_path / "gold"], tmp_path / "input")
    assert (tmp_path / "input").read_text(encoding="utf-8") == "line"


def test_all_gold_files_reach_the_scorer(scorer: Scorer, tmp_path: Path) -> None:
    found = scorer.score("claims", [tmp_path / "a", tmp_path / "b"], tmp_path / "read")
    assert found["counts"] == {"gold": 2}


def test_what_the_scorer_complains_of_is_passed_on(scorer: Scorer, tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="no such area"):
        scorer.score("times", [tmp_path / "a"], tmp_path / "read")
