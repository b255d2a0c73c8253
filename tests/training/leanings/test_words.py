"""Statuses of marked claims beside their main words."""

from __future__ import annotations

import pytest

from sayso.model.span import Span

pytest.importorskip("torch")

from training.encoder.examples import UNKNOWN
from training.leanings.marks import Mark
from training.leanings.words import mark_main_words
from training.sources import Source, digest_text

TEXT = "Rebels shelled the town of Tarsk on Monday. Talks will go on."


def test_the_main_word_has_the_status_and_no_other() -> None:
    content = (Span(0, len("Rebels shelled the town of Tarsk on Monday")),)
    lost = (Span(7, 14),)
    marks = [
        Mark("local", "1", digest_text(TEXT), content, "occurred", "ASSAULT"),
        Mark("local", "1", digest_text(TEXT), lost, "planned", None),
    ]

    (example,) = mark_main_words(marks, [Source("local", "1", TEXT, None)])

    told = {
        form: status
        for form, status in zip(example.forms, example.statuses, strict=True)
        if status != UNKNOWN
    }
    assert told == {"shelled": "occurred"}
    assert example.corpus == "claims"
