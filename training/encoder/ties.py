"""Ties: who is credited with what in public news texts, as marked for sayso.

`training/ties/*.txt` holds the marks without the texts, a text a line:

    gmb 17 111 5f0c21d9 s0-5,k5-6,c7-24 s26-27,k27-29,c29-33

is the text of that number in the corpus (from 0, as `prepare` writes them), how many words it has,
the beginning of their SHA-256, and its attributions: runs of words of the source (s), the cue (k)
and the content (c), each from its first word to the one after its last. Nested ones are marked too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from training.encoder.examples import Example, Tie, read_examples
from training.encoder.kinds import digest_words

_RUN = re.compile(r"([skc])(\d+)-(\d+)")


@dataclass(frozen=True, slots=True)
class Credited:
    """A text whose attributions are marked.

    Attributes:
        n_words: How many words it has.
        digest: The beginning of the SHA-256 of its words with blanks between.
        ties: The attributions.
    """

    n_words: int
    digest: str
    ties: list[Tie]


def read_ties(folder: Path) -> dict[tuple[str, int], Credited]:
    """The marked texts by corpus and number.

    Raises:
        ValueError: If a line is not as it must be.
    """
    found: dict[tuple[str, int], Credited] = {}
    for path in sorted(folder.glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            try:
                corpus, text, n_words, digest, *marks = line.split()
                ties = [_read_tie(mark, int(n_words)) for mark in marks]
                found[corpus, int(text)] = Credited(int(n_words), digest, ties)
            except ValueError as error:
                raise ValueError(f"{path.name}, line {number}: {error}") from error
    return found


def _read_tie(mark: str, n_words: int) -> Tie:
    roles: dict[str, list[int]] = {"s": [], "k": [], "c": []}
    starts = []
    for run in mark.split(","):
        match = _RUN.fullmatch(run)
        if match is None or not int(match[2]) < int(match[3]) <= n_words:
            raise ValueError(f"no run of words: {run}")
        roles[match[1]] += range(int(match[2]), int(match[3]))
        if match[1] == "c":
            starts.append(int(match[2]))
    if not (roles["k"] and roles["c"]):
        raise ValueError(f"no attribution: {mark}")
    return Tie(cue=roles["k"], source=roles["s"], content=roles["c"], starts=starts)


def prepare_ties(work: Path, folder: Path) -> Iterator[Example]:
    """The marked texts, with all else that their corpora say of them.

    Args:
        work: Folder with the prepared corpora.
        folder: Of the marks.

    Raises:
        ValueError: If a text has other words than those that were marked.
    """
    marks = read_ties(folder)
    for corpus in sorted({corpus for corpus, _ in marks}):
        for number, example in enumerate(read_examples(work / f"{corpus}-train.jsonl.gz")):
            marked = marks.get((corpus, number))
            if marked is None:
                continue
            if digest_words(example.forms) != marked.digest:
                raise ValueError(f"other words than those that were marked: {marked.digest}")
            yield replace(example, corpus="ties", ties=marked.ties, nested=True)
