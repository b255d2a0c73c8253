"""Examples: texts word by word with what the corpora say of each word, and their files."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

from sayso.annotations.encoder.words import Words

UNKNOWN = "?"
"""Label of a word of which a corpus says nothing."""


@dataclass(frozen=True, slots=True)
class Tie:
    """One attribution as people marked it, in words.

    Attributes:
        cue: Words of its cue, in order.
        source: Words of its source.
        content: Words of its content.
        starts: Words at which a piece of the content begins.
    """

    cue: list[int]
    source: list[int]
    content: list[int]
    starts: list[int]


@dataclass(frozen=True, slots=True)
class Example:
    """A text for training; every list has one value a word, and is empty where a corpus lacks the layer.

    Attributes:
        corpus: Where it comes from.
        forms: The words.
        breaks: Whether a paragraph begins with the word.
        sentences: Words at which sentences begin; empty where no person or parser set them.
        quotations: Number of the quotation, -1 outside.
        tags: Penn Treebank tags.
        morphs: Universal part of speech and features.
        lemmas: Rules from form to base form.
        heads: Position of the head; a root's is its own.
        deps: Universal dependency relations.
        names: BIO labels of names.
        times: BIO labels of time expressions.
        events: Classes of events, or "O".
        ties: The attributions; None where the corpus marks none.
        nested: Whether attributions inside contents are marked as well.
        kinds: Types of the events that words name, or "O"; see `training/kinds`.
        statuses: What those events are said to be.
    """

    corpus: str
    forms: list[str]
    breaks: list[bool]
    sentences: list[int]
    quotations: list[int]
    tags: list[str]
    morphs: list[str]
    lemmas: list[str]
    heads: list[int]
    deps: list[str]
    names: list[str]
    times: list[str]
    events: list[str]
    ties: list[Tie] | None
    nested: bool
    kinds: list[str] = field(default_factory=list)
    statuses: list[str] = field(default_factory=list)

    @property
    def words(self) -> Words:
        """The words as the encoder takes them."""
        return Words(self.forms, range(len(self.forms)), self.breaks)


def write_examples(examples: Iterable[Example], path: Path) -> int:
    """Write examples as compressed JSON lines, and say how many words they have."""
    n_words = 0
    path.parent.mkdir(parents=True, exist_ok=True)
    with gzip.open(path, "wt", encoding="utf-8", compresslevel=3) as lines:
        for example in examples:
            n_words += len(example.forms)
            lines.write(json.dumps(asdict(example), ensure_ascii=False) + "\n")
    return n_words


def read_examples(path: Path) -> Iterator[Example]:
    """The examples of a file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            ties = record.pop("ties")
            made = None if ties is None else [Tie(**tie) for tie in ties]
            yield Example(**record, ties=made)
