"""Shares: what the time of reading goes into."""

from __future__ import annotations

import gc
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import sayso

ENCODER = "sayso_encoder"
TOKENIZER = "tokenizer"
REST = "claims, checks and record"


@dataclass(frozen=True, slots=True)
class Shares:
    """Where the processor time of one process went.

    Attributes:
        words: Of all texts that were read.
        texts: How many they were.
        seconds: Processor time by the name of the component, in the order in which they run;
            at last what follows on the pipeline.
    """

    words: int
    texts: int
    seconds: Mapping[str, float]

    @property
    def encoder_speed(self) -> float:
        """Words a second and core of the encoder with all its heads."""
        return self.words / self.seconds[ENCODER]


def measure_shares(texts: Sequence[str]) -> Shares:
    """Read the texts once with the whole reader and once by component, the first text to warm up."""
    language, reader = sayso.pipeline(), sayso.load()
    steps: list[tuple[str, Callable[..., object]]] = list(language.pipeline)
    reader(texts[0])
    gc.freeze()  # As the command does: models and word lists are not looked through again and again.
    spent: defaultdict[str, float] = defaultdict(float)
    whole = 0.0
    for text in texts:
        began = time.process_time()
        reader(text)
        whole += time.process_time() - began
        began = time.process_time()
        doc = language.make_doc(text)
        spent[TOKENIZER] += time.process_time() - began
        for name, component in steps:
            began = time.process_time()
            component(doc)
            spent[name] += time.process_time() - began
    spent[REST] = max(whole - sum(spent.values()), 0.0)
    return Shares(sum(len(text.split()) for text in texts), len(texts), dict(spent))
