"""Texts of which nothing is known but what words name events, and how these stand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from training.encoder.examples import UNKNOWN, Example


def make_text(
    corpus: str, forms: Sequence[str], kinds: Sequence[str] = (), statuses: Sequence[str] = ()
) -> Example:
    """A text of a corpus, in one paragraph."""
    known = [UNKNOWN] * len(forms)
    return Example(
        corpus=corpus,
        forms=list(forms),
        breaks=[False] * len(forms),
        sentences=[],
        quotations=[-1] * len(forms),
        tags=known,
        morphs=known,
        lemmas=known,
        heads=[],
        deps=[],
        names=known,
        times=known,
        events=known,
        ties=None,
        nested=False,
        kinds=list(kinds),
        statuses=list(statuses),
    )


def write_marks(folder: Path, *lines: str) -> Path:
    """A new folder with marks on texts of one corpus."""
    folder.mkdir()
    (folder / "gmb.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder
