"""What is known of a marked claim is what the reader knows of it; where ONNX is installed."""

from __future__ import annotations

import numpy as np
import pytest

from sayso.annotations.encoder.leanings import load_leaning_head
from sayso.annotations.pipeline import WEIGHTS
from sayso.claims.statements.learnt import read_weights
from sayso.desk.reader import load
from sayso.documents.extraction import make_document

onnx = pytest.importorskip("onnx")

from training.leanings.graph import N_DEPTHS  # noqa: E402
from training.leanings.marks import Mark  # noqa: E402
from training.leanings.samples import (  # noqa: E402
    Listener,
    collect_samples,
    make_sample,
    read_document,
)
from training.sources import Source, digest_text  # noqa: E402

TEXT = (
    "The army said\u00a0on Monday that its units had left the town of Tarsk.\n\n"
    "“This is a disgrace,” the mayor told reporters. He will appeal to the court next week."
)


def read_columns() -> np.ndarray:
    """The weights of the head as they lie in the network."""
    network = onnx.load(WEIGHTS / "encoder.onnx")
    found = {one.name: onnx.numpy_helper.to_array(one) for one in network.graph.initializer}
    return np.concatenate(
        [found[f"leaning.{at}.whole"] * found[f"leaning.{at}.scale"] for at in range(N_DEPTHS)]
    )


def test_samples_lean_as_the_reader_does() -> None:
    read = read_document(load(), Listener(), make_document(TEXT))
    head, columns = load_leaning_head(WEIGHTS / "leanings.npz"), read_columns()
    width = len(head.base)
    assert len(read.claims) >= 3
    for content, (_, decisions) in read.claims.items():
        mark = Mark("none", "1", digest_text(TEXT), content, "occurred", "-")
        sample = make_sample(mark, read)
        mixed = sample.mean @ columns[:, :width] + sample.main @ columns[:, width:] + head.base
        told = np.maximum(mixed, 0) @ head.weights.T + head.bias
        leaning = decisions.proposition.leaning

        assert leaning is not None
        assert np.abs(told - [*leaning.statuses, *leaning.types]).max() < 0.2
        assert sample.traits & read_weights("statuses").places.keys()


def test_only_claims_that_are_still_read_as_marked_are_learnt_from() -> None:
    read = read_document(load(), Listener(), make_document(TEXT))
    content = next(iter(read.claims))
    marks = [
        Mark("none", "1", digest_text(TEXT), content, "occurred", "-"),
        Mark("none", "1", digest_text(TEXT), content[:0], "occurred", "-"),
    ]
    samples = list(collect_samples(marks, [Source("none", "1", TEXT, None)]))

    assert [sample.mark for sample in samples] == marks[:1]
