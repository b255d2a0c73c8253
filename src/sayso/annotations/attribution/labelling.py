"""Labelling: sequences of features to sequences of labels, by a linear-chain CRF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pycrfsuite


class Labeller(Protocol):
    """Anything that labels a sequence."""

    def label(self, features: Sequence[Sequence[str]]) -> list[str]:
        """The best sequence of labels, one for each list of features."""
        ...

    def weigh(self, label: str, place: int) -> float:
        """Probability of a label at a place of the sequence labelled last, 0 to 1."""
        ...


@dataclass(frozen=True, slots=True)
class CrfLabeller:
    """A trained conditional random field, decoded with Viterbi.

    Source:
        Lafferty, McCallum and Pereira (2001), "Conditional Random Fields".
    """

    tagger: pycrfsuite.Tagger

    def label(self, features: Sequence[Sequence[str]]) -> list[str]:
        """The most probable sequence of labels, one for each list of features."""
        if not features:
            return []
        self.tagger.set(features)
        labels: list[str] = self.tagger.tag()
        return labels

    def weigh(self, label: str, place: int) -> float:
        """Marginal probability of a label at a place of the sequence labelled last, 0 to 1."""
        return float(self.tagger.marginal(label, place))


def load_labeller(path: Path) -> CrfLabeller:
    """A labeller from a file that the training wrote.

    Raises:
        FileNotFoundError: If there is no such file.
    """
    if not path.is_file():
        raise FileNotFoundError(path)
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return CrfLabeller(tagger)
